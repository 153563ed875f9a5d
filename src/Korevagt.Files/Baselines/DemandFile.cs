using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Korevagt.Json;

namespace Korevagt.Files.Baselines;

/// <summary>How many visits arise, put together from published totals.</summary>
[NeedsOneOf("source", "assumption")]
internal sealed record DemandFile : Sourced
{
    [Description("Visits in the reference year.")]
    [Range(0.0, 10_000_000.0)]
    public required double AnnualVisits { get; init; }

    [Description("The year of annualVisits.")]
    [Range(Patterns.EarliestYear, Patterns.LatestYear)]
    public required int ReferenceYear { get; init; }

    [Description("Relative change per year from the reference year on: -0.04 is a fall of 4 % a year.")]
    [Range(-0.5, 0.5)]
    public required double TrendPerYear { get; init; }

    [Description("The year's visits by part of the week.")]
    [Length(1, 100)]
    public required IReadOnlyList<DemandPeriodFile> Periods { get; init; }

    [Description("Relative weight of a day in each month, January first; only their proportions count.")]
    [Length(12, 12)]
    [Range(0.0, 1_000_000.0)]
    public required IReadOnlyList<double> MonthFactors { get; init; }

    [Description("Relative weight of a public holiday or other non-working weekday against a plain weekend day.")]
    [Range(0.0, 100.0, MinimumIsExclusive = true)]
    public required double HolidayFactor { get; init; }

    [Description(
        "Visits per inhabitant go with (old-age index of the municipality / regionOldAgeIndex) to this power; 0 is no tilt.")]
    [Range(-5.0, 5.0)]
    public required double AgeTiltExponent { get; init; }

    [Description("Old-age index of the whole region.")]
    [Range(0.0, 10_000.0, MinimumIsExclusive = true)]
    public required double RegionOldAgeIndex { get; init; }
}
