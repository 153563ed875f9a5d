using MathNet.Numerics.Distributions;

namespace Korevagt.Demand.Fitting;

/// <summary>Whether counts vary about their means more than Poisson counts do.</summary>
/// <param name="ChiSquare">Pearson's chi-square: the sum of (count - mean)^2 / mean.</param>
/// <param name="DegreesOfFreedom">Counts less what was fitted to them.</param>
/// <param name="Score">
/// The score test against the negative binomial, adjusted for what was fitted: the sum of (count - mean)^2 - count + leverage x
/// mean over the root of twice the sum of squared means (Dean, "Testing for overdispersion in Poisson and binomial regression
/// models", JASA 87, 1992). Standard normal under pure chance, and steady where many means are small.
/// </param>
/// <param name="Rejected">Whether pure chance is rejected.</param>
public sealed record DispersionTest(double ChiSquare, double DegreesOfFreedom, double Score, bool Rejected)
{
    /// <summary>Chi-square over its degrees of freedom; 1 is pure chance, and 1 where nothing could be tested.</summary>
    public double Dispersion => DegreesOfFreedom > 0 ? ChiSquare / DegreesOfFreedom : 1;

    /// <summary>Probability of so much under pure chance, by the normal distribution.</summary>
    public double PValue => 1 - Normal.CDF(0, 1, Score);

    /// <summary>Tests counts with their means; means of 0 do not count.</summary>
    /// <param name="cells">The counts, their means and leverages: the share of a count's variance that the fit takes up.</param>
    /// <param name="fitted">Number of parameters fitted to the counts.</param>
    /// <param name="level">Significance level.</param>
    internal static DispersionTest Of(
        IEnumerable<(double Count, double Mean, double Leverage)> cells, double fitted, double level)
    {
        var (chiSquare, excess, squares, number) = (0.0, 0.0, 0.0, 0);
        foreach (var (count, mean, leverage) in cells)
        {
            if (mean > 0)
            {
                var square = (count - mean) * (count - mean);
                chiSquare += square / mean;
                excess += square - count + leverage * mean;
                squares += mean * mean;
                number++;
            }
        }

        var degrees = number - fitted;
        if (degrees < 1)
        {
            return new DispersionTest(chiSquare, 0, 0, Rejected: false);
        }

        var score = excess / Math.Sqrt(2 * squares);
        return new DispersionTest(chiSquare, degrees, score, 1 - Normal.CDF(0, 1, score) < level);
    }
}
