using MathNet.Numerics.Distributions;

namespace Korevagt.Demand.Fitting;

/// <summary>Whether counts vary about their means more than Poisson counts do.</summary>
/// <param name="ChiSquare">Pearson's chi-square: the sum of (count - mean)^2 / mean.</param>
/// <param name="DegreesOfFreedom">Counts less what was fitted to them.</param>
/// <param name="Score">
/// Chi-square's excess in standard deviations, each count contributing the variance 2 + 1 / mean that it has under the
/// Poisson model (McCullagh and Nelder, "Generalized Linear Models", 2nd ed., section 4.4.5, allows for small means so).
/// </param>
/// <param name="Rejected">Whether pure chance is rejected.</param>
public sealed record DispersionTest(double ChiSquare, double DegreesOfFreedom, double Score, bool Rejected)
{
    /// <summary>Chi-square over its degrees of freedom; 1 is pure chance, and 1 where nothing could be tested.</summary>
    public double Dispersion => DegreesOfFreedom > 0 ? ChiSquare / DegreesOfFreedom : 1;

    /// <summary>Probability of so much under pure chance, by the normal distribution.</summary>
    public double PValue => 1 - Normal.CDF(0, 1, Score);

    /// <summary>Tests counts with their means; means of 0 do not count.</summary>
    /// <param name="cells">The counts and their means.</param>
    /// <param name="fitted">Number of parameters fitted to the counts.</param>
    /// <param name="level">Significance level.</param>
    internal static DispersionTest Of(IEnumerable<(double Count, double Mean)> cells, double fitted, double level)
    {
        var (chiSquare, variance, number) = (0.0, 0.0, 0);
        foreach (var (count, mean) in cells)
        {
            if (mean > 0)
            {
                chiSquare += (count - mean) * (count - mean) / mean;
                variance += 2 + 1 / mean;
                number++;
            }
        }

        var degrees = number - fitted;
        if (degrees < 1)
        {
            return new DispersionTest(chiSquare, 0, 0, Rejected: false);
        }

        var score = (chiSquare - degrees) / Math.Sqrt(variance);
        return new DispersionTest(chiSquare, degrees, score, 1 - Normal.CDF(0, 1, score) < level);
    }
}
