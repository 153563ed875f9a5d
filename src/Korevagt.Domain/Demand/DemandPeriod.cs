using Korevagt.Domain.Time;

namespace Korevagt.Domain.Demand;

/// <summary>A part of the week with its share of the year's visits.</summary>
/// <param name="Id">Short name used in files.</param>
/// <param name="Hours">When; the periods of a plan do not overlap.</param>
/// <param name="Share">Share of all visits, 0 to 1; the shares add up to 1.</param>
/// <param name="HourWeights">
/// Relative weight of each hour from the period's first on, one per hour of the clock; only their proportions count.
/// </param>
public sealed record DemandPeriod(string Id, RecurringHours Hours, double Share, IReadOnlyList<double> HourWeights);
