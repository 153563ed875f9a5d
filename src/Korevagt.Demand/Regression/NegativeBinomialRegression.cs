using Korevagt.Domain.Faults;

namespace Korevagt.Demand.Regression;

/// <summary>
/// Negative binomial regression (NB2: variance = mean + mean^2 / theta) with logarithmic link and theta by maximum
/// likelihood: coefficients for a theta and theta for the means are found in turn until both stand still (Venables and
/// Ripley, "Modern Applied Statistics with S", 4th ed., section 7.4; <c>MASS::glm.nb</c>).
/// </summary>
public static class NegativeBinomialRegression
{
    private const int MostRounds = 500;

    /// <summary>
    /// The maximum likelihood fit. Faults: those of <see cref="PoissonRegression"/>, and counts that vary no more than
    /// Poisson counts, for which no finite theta is likeliest.
    /// </summary>
    public static Outcome<RegressionFit> Fit(RegressionData data, RegressionSettings? settings = null)
    {
        var tolerance = settings ?? new RegressionSettings();
        return PoissonRegression.Fit(data, tolerance).Then(poisson => Alternate(data, tolerance, poisson));
    }

    private static Outcome<RegressionFit> Alternate(RegressionData data, RegressionSettings settings, RegressionFit poisson)
    {
        var (means, theta) = (poisson.Means, NegativeBinomialShape.Of(data.Counts, poisson.Means, data.Weights));
        for (var round = 0; round < MostRounds; round++)
        {
            if (theta >= NegativeBinomialShape.Largest)
            {
                return new Fault(
                    data.Name, "theta", "the counts vary no more about their means than Poisson counts", "counts that vary more, or a Poisson regression");
            }

            var step = new ReweightedLeastSquares(data, new CountFamily(theta), settings, means).Fit();
            if (!step.Succeeded)
            {
                return step;
            }

            means = step.Value.Means;
            var next = NegativeBinomialShape.Of(data.Counts, means, data.Weights);
            if (Math.Abs(next - theta) <= settings.Tolerance * theta)
            {
                return step.Value with { Theta = next, ThetaError = NegativeBinomialShape.ErrorOf(next, data.Counts, means, data.Weights) };
            }

            theta = next;
        }

        return new Fault(data.Name, "theta", $"theta has not settled after {MostRounds} rounds");
    }
}
