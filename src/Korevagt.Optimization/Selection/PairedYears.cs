using Korevagt.Optimization.Years;

namespace Korevagt.Optimization.Selection;

/// <summary>
/// A measure of some plans in the same years, and what is known of the difference between any two of them from the years that
/// both have. Differences are taken year by year, so that what the plans meet alike cancels.
/// </summary>
internal sealed class PairedYears
{
    private readonly YearlyMeasure measure;
    private readonly IReadOnlyList<double> exactCosts;
    private readonly double sign;
    private readonly int yearsPerValue;
    private readonly List<double>[] values;
    private readonly RunningMoments[] alone;
    private readonly Dictionary<int, RunningMoments[]> differences = [];

    /// <param name="measure">What is measured.</param>
    /// <param name="exactCosts">By plan.</param>
    /// <param name="isNegated">Whether the measure counts with the other sign.</param>
    /// <param name="yearsPerValue">How many years are averaged to one value.</param>
    public PairedYears(YearlyMeasure measure, IReadOnlyList<double> exactCosts, bool isNegated, int yearsPerValue)
    {
        this.measure = measure;
        this.exactCosts = exactCosts;
        this.yearsPerValue = yearsPerValue;
        sign = isNegated ? -1 : 1;
        values = [.. exactCosts.Select(_ => new List<double>())];
        alone = new RunningMoments[exactCosts.Count];
    }

    /// <summary>Whether no year changes it.</summary>
    public bool IsExact => measure.IsExact;

    /// <summary>The measure of a plan where no year changes it.</summary>
    public double Exact(int plan) => sign * measure.Of([], exactCosts[plan]);

    /// <summary>The values of a plan, one for each batch of years.</summary>
    public IReadOnlyList<double> Values(int plan) => values[plan];

    /// <summary>The moments of a plan's values.</summary>
    public ref readonly RunningMoments Alone(int plan) => ref alone[plan];

    /// <summary>The mean of a plan: the exact one, or that of its values; 0 while there are none.</summary>
    public double Mean(int plan) => IsExact ? Exact(plan) : alone[plan].Mean;

    /// <summary>Takes a plan's years up to a number of them.</summary>
    public void Take(int plan, YearsOfPlan record, int years)
    {
        if (IsExact)
        {
            return;
        }

        for (var value = values[plan].Count; (value + 1) * yearsPerValue <= years; value++)
        {
            var sum = 0.0;
            for (var year = 0; year < yearsPerValue; year++)
            {
                sum += measure.Of(record[value * yearsPerValue + year], exactCosts[plan]);
            }

            values[plan].Add(sign * sum / yearsPerValue);
            alone[plan].Add(values[plan][^1]);
        }
    }

    /// <summary>
    /// The moments of one plan's values less another's, over the years that both have. Remembered for all plans at once by the one
    /// that is taken off: ask for few of these.
    /// </summary>
    public RunningMoments Difference(int plan, int lessPlan)
    {
        if (!differences.TryGetValue(lessPlan, out var row))
        {
            differences.Add(lessPlan, row = new RunningMoments[values.Length]);
        }

        var (own, other) = (values[plan], values[lessPlan]);
        ref var moments = ref row[plan];
        for (var value = moments.Count; value < own.Count && value < other.Count; value++)
        {
            moments.Add(own[value] - other[value]);
        }

        return moments;
    }
}
