using System.ComponentModel;
using Korevagt.Evaluation;

namespace Korevagt.Results;

/// <summary>The time of a year in which visits arise and nobody is on duty.</summary>
public sealed record UncoveredResult
{
    /// <summary>Hours in which visits are expected and no shift is on duty.</summary>
    [Description("Hours in which visits are expected and no shift is on duty.")]
    [Unit(Units.Hours)]
    public required double HoursPerYear { get; init; }

    /// <summary>Visits expected in them.</summary>
    [Description("Visits expected in them.")]
    [Unit(Units.Visits)]
    public required double VisitsPerYear { get; init; }

    /// <summary>The hours of the local clock in which some of that time lies.</summary>
    [Description("The hours of the local clock in which some of that time lies.")]
    [Unit(Units.HourOfDay)]
    public required IReadOnlyList<int> ClockHours { get; init; }

    internal static UncoveredResult Of(UncoveredHours uncovered) => new()
    {
        HoursPerYear = RoundedNumbers.Amount(uncovered.HoursPerYear),
        VisitsPerYear = RoundedNumbers.Amount(uncovered.VisitsPerYear),
        ClockHours = uncovered.ClockHours,
    };
}
