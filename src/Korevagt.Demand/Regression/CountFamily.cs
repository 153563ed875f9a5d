namespace Korevagt.Demand.Regression;

/// <summary>How counts vary about their mean: Poisson, or negative binomial with variance mean + mean^2 / theta (NB2).</summary>
/// <param name="Theta">The shape; infinity is Poisson.</param>
internal readonly record struct CountFamily(double Theta)
{
    public static CountFamily Poisson { get; } = new(double.PositiveInfinity);

    private bool IsPoisson => double.IsPositiveInfinity(Theta);

    public double Variance(double mean) => IsPoisson ? mean : mean + mean * mean / Theta;

    /// <summary>Twice the log-likelihood that a count has more under a mean equal to itself.</summary>
    public double Deviance(double count, double mean)
    {
        var own = count > 0 ? count * Math.Log(count / mean) : 0;
        return 2 * (IsPoisson
            ? own - (count - mean)
            : own - (count + Theta) * Math.Log((count + Theta) / (mean + Theta)));
    }

    public double LogLikelihood(double count, double mean)
    {
        var own = count > 0 ? count * Math.Log(mean) : 0;
        return IsPoisson
            ? own - mean - GammaFunctions.LogGamma(count + 1)
            : GammaFunctions.LogGamma(Theta + count) - GammaFunctions.LogGamma(Theta) - GammaFunctions.LogGamma(count + 1)
                + Theta * Math.Log(Theta) + own - (Theta + count) * Math.Log(Theta + mean);
    }
}
