using Korevagt.Domain.Time;

namespace Korevagt.Demand.Rates;

/// <summary>Expected visits per area and real hour of one year.</summary>
public sealed class VisitRates
{
    private readonly double[][] expected;

    /// <summary>Takes the rates as they are.</summary>
    /// <param name="year">The year.</param>
    /// <param name="expected">Expected visits, by area and then by real hour of the year; none negative.</param>
    /// <exception cref="ArgumentException">An area has another number of hours than the year.</exception>
    public VisitRates(DutyYear year, double[][] expected)
    {
        if (Array.Exists(expected, hours => hours.Length != year.Hours.Count))
        {
            throw new ArgumentException($"Every area needs {year.Hours.Count} hours.", nameof(expected));
        }

        Year = year;
        this.expected = expected;
    }

    /// <summary>The year.</summary>
    public DutyYear Year { get; }

    /// <summary>Number of areas.</summary>
    public int AreaCount => expected.Length;

    /// <summary>Expected visits of an area in each real hour of the year.</summary>
    public ReadOnlySpan<double> Hours(int area) => expected[area];

    /// <summary>Expected visits of an area in one real hour.</summary>
    public double this[int area, int hour] => expected[area][hour];

    /// <summary>Expected visits of an area in the year.</summary>
    public double AreaTotal(int area) => expected[area].Sum();

    /// <summary>Expected visits of all areas in the year.</summary>
    public double Total => Enumerable.Range(0, AreaCount).Sum(AreaTotal);
}
