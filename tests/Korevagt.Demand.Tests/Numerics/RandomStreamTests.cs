using Korevagt.Demand.Numerics;
using Korevagt.Demand.Sampling;
using Korevagt.Domain.Service;

namespace Korevagt.Demand.Tests.Numerics;

public sealed class RandomStreamTests
{
    [Fact]
    public void UniformNumbers_FillTheUnitIntervalEvenly()
    {
        var stream = RandomStream.For(1, 0, 0, RandomPurpose.Visit);
        var counts = new int[100];
        for (var i = 0; i < 1_000_000; i++)
        {
            counts[(int)(stream.NextUniform() * 100)]++;
        }

        // Chi-square with 99 degrees of freedom: above 160 once in 10,000 times.
        Assert.InRange(counts.Sum(count => Math.Pow(count - 10_000, 2) / 10_000), 0, 160);
    }

    [Fact]
    public void FirstNumbersOfNeighbouringStreams_AreUncorrelated()
    {
        double[] first =
        [
            .. Enumerable.Range(0, 100_001)
                .Select(n => RandomStream.For(1, n, 0, RandomPurpose.Visit)).Select(s => s.NextUniform()),
        ];
        var correlation = Enumerable.Range(0, 100_000).Average(n => (first[n] - 0.5) * (first[n + 1] - 0.5)) * 12;
        Assert.InRange(correlation, -0.013, 0.013);
    }

    [Theory]
    [InlineData(DistributionKind.Exponential, 1.0)]
    [InlineData(DistributionKind.Lognormal, 0.5)]
    [InlineData(DistributionKind.Gamma, 0.5)]
    [InlineData(DistributionKind.Gamma, 1.5)]
    [InlineData(DistributionKind.Deterministic, 0.0)]
    public void Durations_HaveTheirMeanAndCoefficientOfVariation(DistributionKind kind, double variation)
    {
        var sampler = new DurationSampler(new DurationDistribution(kind, 30, variation));
        var stream = RandomStream.For(1, 0, 0, RandomPurpose.Visit);
        double[] drawn = [.. Enumerable.Range(0, 400_000).Select(_ => (double)sampler.Draw(ref stream))];
        var mean = drawn.Average();

        Assert.InRange(mean, 1_788, 1_812);
        Assert.InRange(Math.Sqrt(drawn.Average(d => (d - mean) * (d - mean))) / mean, variation - 0.01, variation + 0.01);
    }

    [Theory]
    [InlineData(0.5, 0)]
    [InlineData(0.975, 1.959963984540054)]
    [InlineData(0.001, -3.090232306167814)]
    [InlineData(1e-12, -7.034483825301131)]
    public void NormalQuantiles_AreThoseOfTheTables(double p, double quantile) =>
        Assert.Equal(quantile, NormalQuantile.Of(p), tolerance: 1e-12);
}
