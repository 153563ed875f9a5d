using Korevagt.Demand.Numerics;
using MathNet.Numerics;

namespace Korevagt.Demand.Fitting;

/// <summary>
/// How many visits will come: Poisson about a mean that is itself uncertain as a gamma variable, which makes the count
/// negative binomial.
/// </summary>
/// <param name="Mean">Expected visits, 0 or more.</param>
/// <param name="Shape">1 over the squared coefficient of variation of the mean, above 0.</param>
public readonly record struct CountDistribution(double Mean, double Shape)
{
    // A mean surer than this is as good as known.
    private const double SurestShape = 1e8;

    /// <summary>Standard deviation of the count.</summary>
    public double StandardDeviation => Math.Sqrt(Mean + Mean * Mean / Shape);

    /// <summary>Cumulative probability of a number of visits.</summary>
    public double Cumulative(int count) => count < 0 ? 0
        : Mean <= 0 ? 1
        : Shape > SurestShape ? SpecialFunctions.GammaUpperRegularized(count + 1, Mean)
        : SpecialFunctions.BetaRegularized(Shape, count + 1, Shape / (Shape + Mean));

    /// <summary>Logarithm of the probability of a number of visits.</summary>
    public double LogProbability(int count) => Mean <= 0
        ? count == 0 ? 0 : double.NegativeInfinity
        : new CountFamily(Shape > SurestShape ? double.PositiveInfinity : Shape).LogLikelihood(count, Mean);

    /// <summary>The smallest count that is not exceeded with at least probability <paramref name="p"/>.</summary>
    /// <param name="p">Strictly between 0 and 1.</param>
    public int Quantile(double p)
    {
        var (low, high) = (-1, Math.Max(8, (int)Math.Min(int.MaxValue / 4, 2 * Mean)));
        while (Cumulative(high) < p)
        {
            (low, high) = (high, high > int.MaxValue / 2 ? int.MaxValue : high * 2);
            if (high == int.MaxValue)
            {
                return high;
            }
        }

        while (high - low > 1)
        {
            var middle = low + (high - low) / 2;
            (low, high) = Cumulative(middle) < p ? (middle, high) : (low, middle);
        }

        return high;
    }

    /// <summary>The interval that leaves the same probability on both sides.</summary>
    /// <param name="probability">Probability inside at least, between 0 and 1.</param>
    public RateInterval Interval(double probability = 0.95) =>
        new(Quantile((1 - probability) / 2), Mean, Quantile((1 + probability) / 2));
}
