using Korevagt.Demand.Numerics;
using Korevagt.Demand.Sampling;
using Korevagt.Demand.ServiceTimes;
using Korevagt.Domain.Service;

namespace Korevagt.Demand.Tests.ServiceTimes;

public sealed class DurationFitTests
{
    [Theory]
    [InlineData(DistributionKind.Exponential, 12, 1)]
    [InlineData(DistributionKind.Lognormal, 25, 0.5)]
    [InlineData(DistributionKind.Gamma, 30, 0.7)]
    public void TheFamilyThatDrewTheDurations_IsRecommended_WithItsMeanAndVariation(
        DistributionKind kind, double mean, double variation)
    {
        var fit = DurationFit.Of(Draw(new DurationDistribution(kind, mean, variation), 20_000), "onSite").Value;

        Assert.Equal(kind, fit.Recommended.Kind);
        Assert.Equal(mean, fit.Recommended.MeanMinutes, tolerance: 0.03 * mean);
        Assert.Equal(variation, fit.Recommended.CoefficientOfVariation, tolerance: 0.03);
        Assert.Equal(1, fit.ResolutionSeconds);
    }

    [Fact]
    public void LikelihoodsAndParameters_AreThoseOfR()
    {
        // R 4.2.2: gamma by uniroot(log(k) - digamma(k) - s), dgamma, dlnorm and dexp at the maximum likelihood, in seconds. The
        // two pairs of equal durations lie a quarter of a second off where the fit spreads them, hence the tolerances.
        int[] seconds = [.. new[]
        {
            11, 14, 16, 17, 18, 19, 20, 21, 22, 22, 23, 24, 25, 25, 26, 27, 28, 29, 30, 31, 32, 33, 35, 36, 38, 41, 44, 47, 52,
            60, 71,
        }.Select(minutes => 60 * minutes + 7)];
        var fit = DurationFit.Of(seconds, "onSite").Value;
        DurationCandidate Of(DistributionKind kind) => fit.Candidates.Single(candidate => candidate.Distribution.Kind == kind);

        Assert.Equal(30.34247312, Of(DistributionKind.Gamma).Distribution.MeanMinutes, tolerance: 1e-4);
        Assert.Equal(0.412531121, Of(DistributionKind.Gamma).Distribution.CoefficientOfVariation, tolerance: 1e-5);
        Assert.Equal(-247.417198, Of(DistributionKind.Gamma).LogLikelihood, tolerance: 1e-3);
        Assert.Equal(-246.704307, Of(DistributionKind.Lognormal).LogLikelihood, tolerance: 1e-3);
        Assert.Equal(-263.713684, Of(DistributionKind.Exponential).LogLikelihood, tolerance: 1e-3);
        Assert.Equal(0.04830137, Of(DistributionKind.Lognormal).KolmogorovSmirnov, tolerance: 5e-4);
    }

    [Fact]
    public void TheTestOfTheLognormal_AgreesWithStephensFormulas()
    {
        // D'Agostino and Stephens, "Goodness-of-fit techniques" (1986), table 4.9: normal distribution, both parameters fitted.
        for (var number = 0; number < 8; number++)
        {
            var fit = DurationFit.Of(
                Draw(new DurationDistribution(DistributionKind.Lognormal, 25, 0.5), 250, number), "onSite").Value;
            var lognormal = fit.Candidates.Single(candidate => candidate.Distribution.Kind == DistributionKind.Lognormal);
            var a = lognormal.AndersonDarling * (1 + 0.75 / 250 + 2.25 / (250.0 * 250));
            var published = a switch
            {
                >= 0.6 => Math.Exp(1.2937 - 5.709 * a + 0.0186 * a * a),
                >= 0.34 => Math.Exp(0.9177 - 4.279 * a - 1.38 * a * a),
                >= 0.2 => 1 - Math.Exp(-8.318 + 42.796 * a - 59.938 * a * a),
                _ => 1 - Math.Exp(-13.436 + 101.14 * a - 223.73 * a * a),
            };

            // 199 samples tell a probability to 3.5 % at worst.
            Assert.Equal(published, lognormal.PValue, tolerance: 0.11);
        }
    }

    [Fact]
    public void TwoKindsOfVisitInOneLog_AreRecommendedAsTheyAre()
    {
        int[] seconds =
        [
            .. Draw(new DurationDistribution(DistributionKind.Gamma, 8, 0.2), 3_000),
            .. Draw(new DurationDistribution(DistributionKind.Gamma, 60, 0.15), 3_000),
        ];
        var fit = DurationFit.Of(seconds, "onSite").Value;

        Assert.Equal(DistributionKind.Empirical, fit.Recommended.Kind);
        Assert.Equal(34, fit.Recommended.MeanMinutes, tolerance: 0.5);
        Assert.All(fit.Candidates, candidate => Assert.True(candidate.PValue <= 0.01 && candidate.KolmogorovSmirnov > 0.1));
    }

    [Fact]
    public void DurationsInWholeMinutes_ZerosIncluded_DoNotHideTheDistribution()
    {
        int[] minutes =
        [
            .. Draw(new DurationDistribution(DistributionKind.Exponential, 5, 1), 20_000)
                .Select(seconds => (seconds + 30) / 60 * 60),
        ];
        var fit = DurationFit.Of(minutes, "dispatchDelay").Value;

        Assert.Equal(60, fit.ResolutionSeconds);
        Assert.NotEqual(DistributionKind.Empirical, fit.Recommended.Kind);
        Assert.Equal(5, fit.Recommended.MeanMinutes, tolerance: 0.15);
        Assert.Equal(1, fit.Recommended.CoefficientOfVariation, tolerance: 0.03);
    }

    [Fact]
    public void TooFewNegativeOrEqualDurations_AreFaultsThatSaySo()
    {
        Assert.Contains(
            "29 durations",
            Assert.Single(DurationFit.Of([.. Enumerable.Range(1, 29)], "onSite").Faults).Message.English,
            StringComparison.Ordinal);
        Assert.Contains(
            "1 durations are negative",
            Assert.Single(DurationFit.Of([.. Enumerable.Range(-1, 40)], "onSite").Faults).Message.English,
            StringComparison.Ordinal);
        Assert.Contains(
            "all durations are 600",
            Assert.Single(DurationFit.Of([.. Enumerable.Repeat(600, 40)], "onSite").Faults).Message.English,
            StringComparison.Ordinal);
    }

    private static int[] Draw(DurationDistribution distribution, int count, int stream = 0)
    {
        var (sampler, random) = (
            new DurationSampler(distribution), RandomStream.For(5, stream, (int)distribution.Kind, RandomPurpose.Visit));
        return [.. Enumerable.Range(0, count).Select(_ => sampler.Draw(ref random))];
    }
}
