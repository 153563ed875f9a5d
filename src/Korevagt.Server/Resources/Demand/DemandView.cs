namespace Korevagt.Server.Resources.Demand;

/// <summary>Expected visits of a plan.</summary>
/// <param name="Plan">The plan.</param>
/// <param name="Year">The calendar year.</param>
/// <param name="By">What is summed up by.</param>
/// <param name="TimeZone">The time zone of hours and months.</param>
/// <param name="Fitted">Whether the demand was fitted to a visit log, so that `intervals` can be asked for; else it is assumed.</param>
/// <param name="Total">Expected visits of all groups.</param>
/// <param name="Groups">The groups, in the plan's order or that of the clock.</param>
public sealed record DemandView(
    string Plan, int Year, DemandBy By, string TimeZone, bool Fitted, double Total, IReadOnlyList<DemandGroupView> Groups);
