using Korevagt.Demand.Fitting;

namespace Korevagt.Demand.Tests.Fitting;

public sealed class CountDistributionTests
{
    [Theory]
    [InlineData(0.3, 2)]
    [InlineData(12, 4)]
    [InlineData(12, 1e12)]
    [InlineData(900, 150)]
    public void Probabilities_AddUpToTheCumulative(double mean, double shape)
    {
        var counts = new CountDistribution(mean, shape);
        var sum = 0.0;
        for (var count = 0; count <= 2 * mean + 5; count++)
        {
            sum += Math.Exp(counts.LogProbability(count));
            Assert.Equal(counts.Cumulative(count), sum, tolerance: 1e-9);
        }
    }

    [Fact]
    public void AQuantile_IsTheFirstCountThatReachesTheProbability()
    {
        var counts = new CountDistribution(65_000, 900);
        foreach (var p in new[] { 0.025, 0.1, 0.5, 0.9, 0.975 })
        {
            var quantile = counts.Quantile(p);
            Assert.True(counts.Cumulative(quantile) >= p && counts.Cumulative(quantile - 1) < p);
        }
    }

    [Fact]
    public void NothingExpected_IsNothingForSure() =>
        Assert.Equal(new RateInterval(0, 0, 0), new CountDistribution(0, double.PositiveInfinity).Interval());

    // R 4.2.2: qnbinom(c(0.025, 0.975), size = 4, mu = 12); qpois(c(0.025, 0.975), 12)
    [Theory]
    [InlineData(4, 2, 29)]
    [InlineData(1e12, 6, 19)]
    public void Quantiles_AreThoseOfR(double shape, int lower, int upper) =>
        Assert.Equal(new RateInterval(lower, 12, upper), new CountDistribution(12, shape).Interval());
}
