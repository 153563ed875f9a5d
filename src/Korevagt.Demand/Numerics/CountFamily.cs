namespace Korevagt.Demand.Numerics;

/// <summary>How counts vary about their mean: Poisson, or negative binomial with variance mean + mean^2 / theta (NB2).</summary>
/// <param name="Theta">The shape; infinity is Poisson.</param>
internal readonly record struct CountFamily(double Theta)
{
    private bool IsPoisson => double.IsPositiveInfinity(Theta);

    public double LogLikelihood(double count, double mean)
    {
        var own = count > 0 ? count * Math.Log(mean) : 0;
        return IsPoisson
            ? own - mean - GammaFunctions.LogGamma(count + 1)
            : GammaFunctions.LogGamma(Theta + count) - GammaFunctions.LogGamma(Theta) - GammaFunctions.LogGamma(count + 1)
                + Theta * Math.Log(Theta) + own - (Theta + count) * Math.Log(Theta + mean);
    }
}
