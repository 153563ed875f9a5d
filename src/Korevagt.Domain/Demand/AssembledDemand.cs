namespace Korevagt.Domain.Demand;

/// <summary>Visits by area and hour put together from published totals, where no visit log is at hand.</summary>
public sealed record AssembledDemand : DemandModel
{
    /// <summary>Visits in <see cref="ReferenceYear"/>, 0 or more.</summary>
    public required double AnnualVisits { get; init; }

    /// <summary>The year of <see cref="AnnualVisits"/>.</summary>
    public required int ReferenceYear { get; init; }

    /// <summary>Relative change per year from the reference year on: -0.04 is a fall of 4 % a year.</summary>
    public required double TrendPerYear { get; init; }

    /// <summary>The year's visits by part of the week.</summary>
    public required IReadOnlyList<DemandPeriod> Periods { get; init; }

    /// <summary>Relative weight of a day in each month, January first; 12 values, only their proportions count.</summary>
    public required IReadOnlyList<double> MonthFactors { get; init; }

    /// <summary>Relative weight of a public holiday or other non-working weekday against a plain weekend day, above 0.</summary>
    public required double HolidayFactor { get; init; }

    /// <summary>
    /// Visits per inhabitant go with (old-age index of the municipality / <see cref="RegionOldAgeIndex"/>) to this power;
    /// 0 means no tilt.
    /// </summary>
    public required double AgeTiltExponent { get; init; }

    /// <summary>Old-age index of the whole region.</summary>
    public required double RegionOldAgeIndex { get; init; }

    /// <summary>The annual total of a year, with the trend.</summary>
    public double AnnualVisitsIn(int year) => AnnualVisits * Math.Pow(1 + TrendPerYear, year - ReferenceYear);
}
