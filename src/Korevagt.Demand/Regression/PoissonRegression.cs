using Korevagt.Domain.Faults;

namespace Korevagt.Demand.Regression;

/// <summary>Poisson regression with logarithmic link.</summary>
public static class PoissonRegression
{
    /// <summary>
    /// The maximum likelihood fit. Faults: data that do not fit together, a column that is a combination of earlier ones
    /// (named; R would report it as aliased), a coefficient without finite estimate, no convergence.
    /// </summary>
    public static Outcome<RegressionFit> Fit(RegressionData data, RegressionSettings? settings = null)
    {
        var faults = ReweightedLeastSquares.Check(data);
        return faults.Count > 0 ? faults : new ReweightedLeastSquares(data, CountFamily.Poisson, settings ?? new(), start: null).Fit();
    }
}
