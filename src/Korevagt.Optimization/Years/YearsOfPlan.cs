namespace Korevagt.Optimization.Years;

/// <summary>The figures of a plan in years that follow one another, from a first year on; grows by whole rounds.</summary>
public sealed class YearsOfPlan
{
    private readonly int figures;
    private double[] values;
    private int count;

    internal YearsOfPlan(DecisionVector plan, int firstYear, int figures)
    {
        Plan = plan;
        FirstYear = firstYear;
        this.figures = figures;
        values = new double[4 * figures];
    }

    /// <summary>The plan.</summary>
    public DecisionVector Plan { get; }

    /// <summary>Number of the first year.</summary>
    public int FirstYear { get; }

    /// <summary>How many years there are.</summary>
    public int Count => count;

    /// <summary>The figures of one year.</summary>
    /// <param name="year">From 0, counted from the first year.</param>
    public ReadOnlySpan<double> this[int year] =>
        year >= 0 && year < count ? values.AsSpan(year * figures, figures) : throw new ArgumentOutOfRangeException(nameof(year));

    /// <summary>All figures, year by year.</summary>
    public ReadOnlySpan<double> All => values.AsSpan(0, count * figures);

    /// <summary>The mean of each figure over the first years.</summary>
    /// <param name="years">How many, 1 to <see cref="Count"/>.</param>
    public double[] Means(int years)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(years, 1);
        var means = new double[figures];
        for (var year = 0; year < years; year++)
        {
            var row = this[year];
            for (var k = 0; k < figures; k++)
            {
                means[k] += (row[k] - means[k]) / (year + 1);
            }
        }

        return means;
    }

    internal void Add(ReadOnlySpan<double> more)
    {
        var needed = count * figures + more.Length;
        if (needed > values.Length)
        {
            Array.Resize(ref values, Math.Max(needed, 2 * values.Length));
        }

        more.CopyTo(values.AsSpan(count * figures));
        count += more.Length / figures;
    }
}
