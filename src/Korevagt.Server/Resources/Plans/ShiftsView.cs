namespace Korevagt.Server.Resources.Plans;

/// <summary>The shifts of a plan.</summary>
/// <param name="Plan">The plan.</param>
/// <param name="TimeZone">The time zone of their hours.</param>
/// <param name="Shifts">The shifts, in the plan's order.</param>
public sealed record ShiftsView(string Plan, string TimeZone, IReadOnlyList<ShiftView> Shifts);
