using Korevagt.Evaluation;
using MathNet.Numerics.Distributions;

namespace Korevagt.Choosing.Values;

/// <summary>
/// Intervals of several means that hold together with a probability of 95 %: each is Student's at 1 - 0.05 / number
/// (Bonferroni; Law, Simulation Modeling and Analysis, 5th ed., section 9.7). With one they are the usual ones.
/// </summary>
internal sealed class SimultaneousIntervals
{
    private readonly double quantile;

    /// <summary>Prepares for a number of intervals.</summary>
    /// <param name="intervals">How many, at least 1.</param>
    /// <param name="years">Values of each, at least 2.</param>
    public SimultaneousIntervals(int intervals, int years) =>
        quantile = StudentT.InvCDF(0, 1, years - 1, 1 - (1 - ShiftValues.Confidence) / 2 / intervals);

    /// <summary>The interval of a mean; not a number where a value is none.</summary>
    public Estimate Of(IReadOnlyList<double> values)
    {
        var mean = values.Sum() / values.Count;
        var half = quantile * Math.Sqrt(Interval.Variance(values) / values.Count);
        return new Estimate(mean, mean - half, mean + half);
    }

    /// <summary>The interval of a mean of amounts in kroner; the mean is exact.</summary>
    public MoneyEstimate OfMoney(IReadOnlyList<decimal> values)
    {
        var mean = values.Sum() / values.Count;
        var around = Of([.. values.Select(value => (double)(value - mean))]);
        return new MoneyEstimate(mean, mean + (decimal)around.Low, mean + (decimal)around.High);
    }
}
