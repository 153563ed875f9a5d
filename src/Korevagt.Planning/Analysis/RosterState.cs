using Korevagt.Domain.Time;

namespace Korevagt.Planning.Analysis;

/// <summary>
/// The hours of a year in which the same cars are on duty: to queueing theory one system with rates of its own.
/// </summary>
public sealed record RosterState
{
    /// <summary>The days of its hours.</summary>
    public required DaySelection Days { get; init; }

    /// <summary>Its hours on the clock.</summary>
    public required IReadOnlyList<ClockSpan> Clock { get; init; }

    /// <summary>The cars on duty, in the plan's order of shifts; none where nobody is on duty.</summary>
    public required IReadOnlyList<CarOnDuty> Cars { get; init; }

    /// <summary>Hours of the year.</summary>
    public required double HoursPerYear { get; init; }

    /// <summary>How often in the year it begins: at its beginning all cars that come on duty are free.</summary>
    public required int Spells { get; init; }

    /// <summary>Expected visits in these hours of the year, by the plan's areas.</summary>
    public required IReadOnlyList<double> VisitsByArea { get; init; }

    /// <summary>Share of its visits in each driving band of the plan; of its hours where it has no visits.</summary>
    public required IReadOnlyList<double> BandShares { get; init; }

    /// <summary>Expected visits of all areas in these hours of the year.</summary>
    public double VisitsPerYear => VisitsByArea.Sum();

    /// <summary>Expected visits of all areas in an hour.</summary>
    public double VisitsPerHour => VisitsPerYear / HoursPerYear;
}
