using MathNet.Numerics.Distributions;

namespace Korevagt.Evaluation;

/// <summary>95 % confidence intervals of a mean over independent replications.</summary>
public static class Interval
{
    private const double Level = 0.95;

    /// <summary>
    /// Student's interval: mean ± t(0.975; n - 1) s / √n (Law, Simulation Modeling and Analysis, 5th ed., section 4.5).
    /// </summary>
    /// <param name="values">At least two values, one per replication.</param>
    /// <exception cref="ArgumentException">There are fewer than two values.</exception>
    public static Estimate Of(IReadOnlyList<double> values)
    {
        if (values.Count < 2)
        {
            throw new ArgumentException("An interval needs at least two replications.", nameof(values));
        }

        var mean = values.Sum() / values.Count;
        var half = StudentQuantile(values.Count - 1) * Math.Sqrt(Variance(values) / values.Count);
        return new Estimate(mean, mean - half, mean + half);
    }

    /// <summary>
    /// Where one more value of the same kind lies, normal about the mean: mean ± t(0.975; n - 1) s √(1 + 1 / n) (Hahn and
    /// Meeker, Statistical Intervals, section 4.7).
    /// </summary>
    /// <param name="values">At least two values, one per replication.</param>
    internal static Estimate OfOneMore(IReadOnlyList<double> values)
    {
        var mean = values.Sum() / values.Count;
        var half = StudentQuantile(values.Count - 1) * Math.Sqrt(Variance(values) * (1 + 1.0 / values.Count));
        return new Estimate(mean, mean - half, mean + half);
    }

    /// <summary>The interval of a mean of amounts in kroner; the mean is exact.</summary>
    public static MoneyEstimate OfMoney(IReadOnlyList<decimal> values)
    {
        var mean = values.Sum() / values.Count;
        var around = Of([.. values.Select(value => (double)(value - mean))]);
        return new MoneyEstimate(mean, mean + (decimal)around.Low, mean + (decimal)around.High);
    }

    /// <summary>The unbiased estimate of the variance that at least two values come from.</summary>
    internal static double Variance(IReadOnlyList<double> values)
    {
        var mean = values.Sum() / values.Count;
        return values.Sum(value => (value - mean) * (value - mean)) / (values.Count - 1);
    }

    /// <summary>t(0.975; degrees of freedom): 1.96 and more.</summary>
    internal static double StudentQuantile(int degreesOfFreedom) =>
        StudentT.InvCDF(0, 1, degreesOfFreedom, (1 + Level) / 2);
}
