namespace Korevagt.Server.Resources.Plans;

/// <summary>What the contracts of a plan cost in a year, whatever the visits.</summary>
/// <param name="Plan">The plan.</param>
/// <param name="Year">The calendar year.</param>
/// <param name="CarHours">All contracted car hours.</param>
/// <param name="TotalDkk">Hours and starts together, in kroner; null where the plan has no contracts, and so no price.</param>
/// <param name="Shifts">The shifts, in the plan's order.</param>
public sealed record CostsView(string Plan, int Year, double CarHours, decimal? TotalDkk, IReadOnlyList<ShiftCostView> Shifts);
