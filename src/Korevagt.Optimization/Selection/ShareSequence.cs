using MathNet.Numerics;

namespace Korevagt.Optimization.Selection;

/// <summary>
/// Intervals for the share of years in which something holds ("in at least 95 of 100 years"), that hold at every count at once:
/// the mixture of binomial likelihood ratios over Jeffreys' prior Beta(1/2, 1/2) is a martingale at the true share (H. Robbins,
/// Annals of Mathematical Statistics 41, 1970).
/// </summary>
public static class ShareSequence
{
    private const double Prior = 0.5;

    /// <summary>The shares that are not excluded, but for the error's probability of ever excluding the true one.</summary>
    /// <param name="held">In how many years it held.</param>
    /// <param name="count">Of how many, not below <paramref name="held"/>.</param>
    /// <param name="error">Above 0 and below 1.</param>
    /// <returns>Two ends from 0 to 1.</returns>
    public static (double Low, double High) Interval(int held, int count, double error)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(held);
        ArgumentOutOfRangeException.ThrowIfLessThan(count, held);
        if (!(error > 0 && error < 1))
        {
            throw new ArgumentOutOfRangeException(nameof(error), error, "The error must be above 0 and below 1.");
        }

        if (count == 0)
        {
            return (0, 1);
        }

        var share = (double)held / count;
        return (held == 0 ? 0 : End(held, count, error, share, 0), held == count ? 1 : End(held, count, error, share, 1));
    }

    /// <summary>
    /// The excluded share nearest to the seen one on the side of 0 or 1, by halving: excluded ones lie outwards.
    /// </summary>
    private static double End(int held, int count, double error, double inside, double outside)
    {
        var mixture = Beta(held + Prior, count - held + Prior) - Beta(Prior, Prior) + Math.Log(error);
        for (var step = 0; step < 60; step++)
        {
            var middle = (inside + outside) / 2;
            var likelihood = held * Math.Log(middle) + (count - held) * Math.Log(1 - middle);
            if (likelihood <= mixture)
            {
                outside = middle;
            }
            else
            {
                inside = middle;
            }
        }

        return outside;
    }

    private static double Beta(double a, double b) =>
        SpecialFunctions.GammaLn(a) + SpecialFunctions.GammaLn(b) - SpecialFunctions.GammaLn(a + b);
}
