using Korevagt.Domain.Service;
using Korevagt.Simulation.Stays;

namespace Korevagt.Simulation.Tests.Stays;

/// <summary>The mean of the stays that last longer than so long, held against sums over the density.</summary>
public sealed class ExpectedStayTests
{
    private const int Parking = 240;

    [Theory]
    [InlineData(DistributionKind.Lognormal, 0.1)]
    [InlineData(DistributionKind.Lognormal, 0.5)]
    [InlineData(DistributionKind.Lognormal, 1)]
    [InlineData(DistributionKind.Lognormal, 3)]
    [InlineData(DistributionKind.Gamma, 0.1)]
    [InlineData(DistributionKind.Gamma, 0.5)]
    [InlineData(DistributionKind.Gamma, 1)]
    [InlineData(DistributionKind.Gamma, 3)]
    [InlineData(DistributionKind.Exponential, 1)]
    public void TheExpectedStay_IsTheMeanBeyond_AsTheDensitySumsIt(DistributionKind kind, double variation)
    {
        var distribution = new DurationDistribution(kind, 25, variation);
        var stay = new ExpectedStay(distribution, Parking);
        foreach (var elapsed in new[] { 0.0, 1, 60, 600, 1_500, 2_400, 3_600, 7_200 })
        {
            var summed = MeanBeyond(distribution, elapsed);
            if (!double.IsNaN(summed))
            {
                Assert.Equal(1, stay.SecondsGiven(Parking + elapsed) / (Parking + summed), 1e-6);
            }
        }
    }

    [Theory]
    [InlineData(DistributionKind.Lognormal, 0.05)]
    [InlineData(DistributionKind.Lognormal, 0.5)]
    [InlineData(DistributionKind.Gamma, 0.05)]
    [InlineData(DistributionKind.Gamma, 2)]
    [InlineData(DistributionKind.Exponential, 1)]
    [InlineData(DistributionKind.Deterministic, 0)]
    public void TheExpectedStay_GrowsWithWhatHasElapsed_AndIsNeverLess_HoweverLong(DistributionKind kind, double variation)
    {
        var stay = new ExpectedStay(new DurationDistribution(kind, 25, variation), Parking);
        var before = 0.0;
        for (var elapsed = 0; elapsed < 200_000; elapsed += 97)
        {
            var expected = stay.SecondsGiven(elapsed);
            Assert.True(double.IsFinite(expected) && expected >= elapsed && expected >= before - 1e-6, $"{expected} after {elapsed}");
            before = expected;
        }
    }

    [Theory]
    [InlineData(0, 20)]
    [InlineData(9.9, 20)]
    [InlineData(10, 25)]
    [InlineData(20, 30)]
    [InlineData(29, 30)]
    [InlineData(31, 31)]
    public void TheExpectedStayOfGivenValues_IsTheMeanOfThoseThatAreLonger(double elapsedMinutes, double expectedMinutes)
    {
        var stay = new ExpectedStay(DurationDistribution.Empirical([30, 10, 20]), 0);

        Assert.Equal(expectedMinutes * 60, stay.SecondsGiven(elapsedMinutes * 60), 1e-9);
    }

    [Fact]
    public void AFixedStay_IsKnown_UntilItShouldBeOver()
    {
        var stay = new ExpectedStay(new DurationDistribution(DistributionKind.Deterministic, 10, 0), Parking);

        Assert.Equal((840, 840, 900), (stay.SecondsGiven(0), stay.SecondsGiven(840), stay.SecondsGiven(900)));
    }

    [Fact]
    public void WhileACarParks_NothingIsKnownOfTheStay()
    {
        var stay = new ExpectedStay(new DurationDistribution(DistributionKind.Lognormal, 25, 0.5), Parking);

        Assert.Equal(Parking + 1_500, stay.SecondsGiven(Parking), 1e-9);
    }

    /// <summary>
    /// Simpson's rule over the logarithm of the stay, from what has elapsed to where the density is nothing; NaN where the tail
    /// is too thin for sums.
    /// </summary>
    private static double MeanBeyond(DurationDistribution distribution, double elapsed)
    {
        const int Steps = 400_000;
        var (mean, variation) = (distribution.MeanMinutes * 60, distribution.CoefficientOfVariation);
        var from = Math.Log(Math.Max(elapsed, mean * 1e-70));
        var step = (Math.Log(mean * 1e5) - from) / Steps;
        var (mass, moment) = (0.0, 0.0);
        for (var i = 0; i <= Steps; i++)
        {
            var x = Math.Exp(from + i * step);
            var weight = (i is 0 or Steps ? 1 : i % 2 == 1 ? 4 : 2) * x * Density(distribution.Kind, mean, variation, x);
            (mass, moment) = (mass + weight, moment + weight * x);
        }

        return mass < 1e-250 ? double.NaN : moment / mass;
    }

    /// <summary>Densities up to a factor that does not depend on x.</summary>
    private static double Density(DistributionKind kind, double mean, double variation, double x)
    {
        if (kind == DistributionKind.Lognormal)
        {
            var variance = Math.Log(1 + variation * variation);
            var z = Math.Log(x / mean) + variance / 2;
            return Math.Exp(-z * z / 2 / variance) / x;
        }

        var shape = 1 / (variation * variation);
        var relative = x / mean;
        return Math.Exp((shape - 1) * Math.Log(relative) - shape * (relative - 1));
    }
}
