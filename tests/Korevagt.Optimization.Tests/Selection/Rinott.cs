using MathNet.Numerics.Distributions;

namespace Korevagt.Optimization.Tests.Selection;

/// <summary>
/// The constant of Y. Rinott's two-stage procedure (Communications in Statistics A7, 1978), which gives common random numbers
/// away: a yardstick for what sharing years is worth.
/// </summary>
internal static class Rinott
{
    private const int Steps = 400;

    /// <summary>
    /// h with E[(E[Φ(h / √(ν(1/X + 1/Y))) | Y])^(k-1)] = P, X and Y chi-square with ν = n - 1 degrees of freedom.
    /// </summary>
    public static double Constant(int plans, int firstYears, double probability)
    {
        var (low, high) = (0.0, 20.0);
        for (var step = 0; step < 40; step++)
        {
            var middle = (low + high) / 2;
            (low, high) = Probability(plans, firstYears - 1, middle) < probability ? (middle, high) : (low, middle);
        }

        return (low + high) / 2;
    }

    // Both integrals at the middles of equally likely slices of the chi-square distribution, the outer ones cut finer.
    private static double Probability(int plans, int degrees, double h)
    {
        var (points, weights) = Slices(degrees);
        var sum = 0.0;
        for (var y = 0; y < points.Length; y++)
        {
            var inner = 0.0;
            for (var x = 0; x < points.Length; x++)
            {
                inner += weights[x] * Normal.CDF(0, 1, h / Math.Sqrt(degrees * (1 / points[x] + 1 / points[y])));
            }

            sum += weights[y] * Math.Pow(inner, plans - 1);
        }

        return sum;
    }

    // Simpson's rule in the logarithm of the variable.
    private static (double[] Points, double[] Weights) Slices(int degrees)
    {
        var (low, high) = (Math.Log(degrees * 0.005), Math.Log(degrees * 12.0));
        var step = (high - low) / Steps;
        var points = Enumerable.Range(0, Steps + 1).Select(i => Math.Exp(low + i * step)).ToArray();
        var weights = points.Select((point, i) =>
            ChiSquared.PDF(degrees, point) * point * step / 3 * (i is 0 or Steps ? 1 : i % 2 == 1 ? 4 : 2)).ToArray();
        return (points, weights);
    }
}
