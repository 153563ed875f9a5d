namespace Korevagt.Demand.Numerics;

/// <summary>
/// The maximum likelihood shape theta of negative binomial counts whose means are known (Venables and Ripley, "Modern
/// Applied Statistics with S", 4th ed., section 7.4), by Newton's method on the logarithm of theta.
/// </summary>
internal static class NegativeBinomialShape
{
    /// <summary>Above this the counts cannot be told from Poisson counts.</summary>
    public const double Largest = 1e7;

    private const double Smallest = 1e-6;
    private const int MostSteps = 200;

    /// <summary>The shape; <see cref="Largest"/> where the counts vary no more than Poisson counts.</summary>
    /// <param name="counts">The counts.</param>
    /// <param name="means">Their means.</param>
    /// <param name="weights">How many times each counts; null means once.</param>
    /// <param name="priorSlope">Slope of a log prior in ln theta; 0 is maximum likelihood.</param>
    public static double Of(
        IReadOnlyList<double> counts, IReadOnlyList<double> means, IReadOnlyList<double>? weights = null, double priorSlope = 0)
    {
        var theta = Math.Clamp(ByMoments(counts, means, weights), Smallest, Largest);
        for (var step = 0; step < MostSteps; step++)
        {
            var (score, information) = ScoreAndInformation(theta, counts, means, weights);
            // In u = ln theta: dL/du = theta * score, -d2L/du2 = theta^2 * information - theta * score.
            var (slope, curvature) = (theta * score + priorSlope, theta * theta * information - theta * score);
            var move = curvature > 0 ? slope / curvature : Math.Sign(slope);
            var next = Math.Clamp(theta * Math.Exp(Math.Clamp(move, -2, 2)), Smallest, Largest);
            if (Math.Abs(next - theta) <= 1e-13 * theta)
            {
                return next;
            }

            theta = next;
        }

        return theta;
    }

    /// <summary>
    /// The standard error of a shape, from the observed information; infinite where the likelihood has no peak.
    /// </summary>
    public static double ErrorOf(
        double theta, IReadOnlyList<double> counts, IReadOnlyList<double> means, IReadOnlyList<double>? weights = null)
    {
        var information = ScoreAndInformation(theta, counts, means, weights).Information;
        return information > 0 ? 1 / Math.Sqrt(information) : double.PositiveInfinity;
    }

    private static double ByMoments(IReadOnlyList<double> counts, IReadOnlyList<double> means, IReadOnlyList<double>? weights)
    {
        var (rows, excess) = (0.0, 0.0);
        for (var i = 0; i < counts.Count; i++)
        {
            if (means[i] > 0)
            {
                var weight = weights?[i] ?? 1;
                rows += weight;
                excess += weight * ((counts[i] / means[i] - 1) * (counts[i] / means[i] - 1) - 1 / means[i]);
            }
        }

        return excess > 0 ? rows / excess : 1000;
    }

    private static (double Score, double Information) ScoreAndInformation(
        double theta, IReadOnlyList<double> counts, IReadOnlyList<double> means, IReadOnlyList<double>? weights)
    {
        var (score, information) = (0.0, 0.0);
        var (digamma, trigamma) = (GammaFunctions.Digamma(theta), GammaFunctions.Trigamma(theta));
        for (var i = 0; i < counts.Count; i++)
        {
            var (y, mu, weight) = (counts[i], means[i], weights?[i] ?? 1);
            if (mu <= 0)
            {
                continue;
            }

            // psi(theta + y) - psi(theta) as a sum for small whole counts: no cancellation when theta is large.
            var (rise, bend) = Differences(theta, y, digamma, trigamma);
            score += weight * (rise - Math.Log(1 + mu / theta) + (mu - y) / (theta + mu));
            information += weight * (bend - mu / (theta * (theta + mu)) + (mu - y) / ((theta + mu) * (theta + mu)));
        }

        return (score, information);
    }

    private static (double Rise, double Bend) Differences(double theta, double count, double digamma, double trigamma)
    {
        const double SummedUpTo = 40;
        if (count > SummedUpTo || count != Math.Floor(count))
        {
            return (GammaFunctions.Digamma(theta + count) - digamma, trigamma - GammaFunctions.Trigamma(theta + count));
        }

        var (rise, bend) = (0.0, 0.0);
        for (var k = 0; k < count; k++)
        {
            rise += 1 / (theta + k);
            bend += 1 / ((theta + k) * (theta + k));
        }

        return (rise, bend);
    }
}
