namespace Korevagt.Simulation.Tests.Analysis;

/// <summary>A mean over independent replications and the half-width of its 99 % interval.</summary>
internal readonly record struct Estimate(double Mean, double HalfWidth)
{
    /// <summary>How many replications the quantile is for.</summary>
    public const int Replications = 30;

    // Student's t with 29 degrees of freedom, 99.5 % quantile.
    private const double StudentQuantile = 2.756386;

    public static Estimate Of(IReadOnlyList<double> values)
    {
        Assert.Equal(Replications, values.Count);
        var mean = values.Average();
        var variance = values.Sum(value => (value - mean) * (value - mean)) / (values.Count - 1);
        return new Estimate(mean, StudentQuantile * Math.Sqrt(variance / values.Count));
    }

    /// <summary>The interval must hold the exact value and be narrow: a half-width below 2 % of it.</summary>
    public void Confirms(double exact, string what)
    {
        Assert.True(HalfWidth < 0.02 * exact, $"{what}: {Mean:R} +- {HalfWidth:R} is too wide for {exact:R}");
        Assert.True(Math.Abs(Mean - exact) <= HalfWidth, $"{what}: {Mean:R} +- {HalfWidth:R} misses {exact:R}");
    }
}
