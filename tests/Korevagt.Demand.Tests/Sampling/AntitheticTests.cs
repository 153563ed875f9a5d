using Korevagt.Demand.Numerics;
using Korevagt.Demand.Rates;
using Korevagt.Demand.Sampling;
using Korevagt.Domain.Demand;
using Korevagt.Domain.Service;
using Korevagt.Domain.Time;
using Korevagt.Domain.Visits;

namespace Korevagt.Demand.Tests.Sampling;

/// <summary>Mirrored streams and the years drawn from them.</summary>
public sealed class AntitheticTests
{
    private const int Pairs = 400;

    [Fact]
    public void AMirroredStream_GivesOneMinusU_AndTheOtherTail()
    {
        var plain = RandomStream.For(1, 0, 0, RandomPurpose.Visit);
        var mirrored = plain.Mirrored();
        for (var i = 0; i < 1_000; i++)
        {
            Assert.Equal(1, plain.NextUniform() + mirrored.NextUniform());
            Assert.Equal(0, plain.NextNormal() + mirrored.NextNormal(), tolerance: 1e-9);
            Assert.Equal(7, plain.NextIndex(8) + mirrored.NextIndex(8));
        }
    }

    [Fact]
    public void TheStreamsOfAMirroredStream_MirrorThoseOfTheStream()
    {
        var plain = RandomStream.For(1, 0, 0, RandomPurpose.Visit);
        var (own, mirrored) = (plain.Of(17).Of(2), plain.Mirrored().Of(17).Of(2));

        Assert.Equal(1, own.NextUniform() + mirrored.NextUniform());
    }

    [Theory]
    [InlineData(DistributionKind.Exponential, 1.0)]
    [InlineData(DistributionKind.Lognormal, 0.5)]
    [InlineData(DistributionKind.Gamma, 0.5)]
    [InlineData(DistributionKind.Gamma, 1.5)]
    public void MirroredDurations_HaveTheirMeanAndCoefficientOfVariation_AndGoTheOtherWay(DistributionKind kind, double variation)
    {
        var sampler = new DurationSampler(new DurationDistribution(kind, 30, variation));
        var streams = Enumerable.Range(0, 200_000).Select(n => RandomStream.For(3, n, 0, RandomPurpose.Visit)).ToList();
        double[] plain = [.. streams.Select(stream => (double)sampler.Draw(ref stream))];
        double[] drawn = [.. streams.Select(stream => stream.Mirrored()).Select(stream => (double)sampler.Draw(ref stream))];
        var mean = drawn.Average();

        Assert.InRange(mean, 1_782, 1_818);
        Assert.InRange(Math.Sqrt(drawn.Average(d => (d - mean) * (d - mean))) / mean, variation - 0.015, variation + 0.015);
        Assert.InRange(Correlation(plain, drawn), -1, -0.2);
    }

    [Fact]
    public void TheFirstYearOfAPair_IsDrawnAsAnyYear()
    {
        var paired = Draw(Enumerable.Range(0, 3).Select(pair => 2 * pair), antithetic: true).Select(Visits);
        var plain = Draw(Enumerable.Range(0, 3), antithetic: false).Select(Visits);

        Assert.Equal(plain, paired);
    }

    [Fact]
    public void TheSecondYearsOfThePairs_HaveAsManyVisitsAsAnyYears_AndFollowTheRates()
    {
        var plan = TestPlans.Region();
        var rates = RatesOfPlan.Of(plan, new DutyYear(2017, plan.Calendar));
        var years = SecondYears().ToList();
        var expected = DrawnYears.ExpectedByHour(rates, Pairs);
        var drawn = DrawnYears.CountByHour(rates, years);
        double[] counts = [.. years.Select(visits => (double)visits.Count)];
        var mean = counts.Average();

        // As in VisitSamplerTests: four standard errors, and Pearson's chi-square over 24 hours.
        Assert.InRange(mean, 6_500 - 16, 6_500 + 16);
        Assert.InRange(counts.Sum(count => (count - mean) * (count - mean)) / (counts.Length - 1) / mean, 0.72, 1.28);
        Assert.InRange(drawn.Zip(expected, (d, e) => (d - e) * (d - e) / e).Sum(), 0, 55);
    }

    [Fact]
    public void TheSecondYearsOfThePairs_HaveTheirUrgenciesAndDurations()
    {
        var visits = SecondYears().SelectMany(Visits).ToList();

        Assert.InRange(visits.Average(visit => visit.Urgency == 0 ? 1.0 : 0), 0.149, 0.151);
        Assert.InRange(visits.Average(visit => visit.DispatchDelaySeconds), 299, 301);
        Assert.InRange(visits.Average(visit => visit.OnSiteSeconds), 29 * 60 - 3, 29 * 60 + 3);
    }

    [Fact]
    public void AYearWithManyVisits_HasAPartnerWithFew()
    {
        double[] counts = [.. Draw(Enumerable.Range(0, 2 * Pairs), antithetic: true).Select(visits => (double)visits.Count)];

        // Exponential times from u and 1 - u correlate by 1 - pi^2 / 6 = -0.645, and so do the counts of many of them;
        // standard error (1 - 0.645^2) / sqrt(400) = 0.03, four of them allowed.
        Assert.InRange(
            Correlation(
                [.. counts.Where((_, year) => year % 2 == 0)], [.. counts.Where((_, year) => year % 2 == 1)]), -0.765, -0.525);
    }

    [Fact]
    public void PlansStillMeetTheSameVisits()
    {
        var before = Visits(Draw([1], antithetic: true).Single()).ToHashSet();
        var after = Visits(Draw([1], antithetic: true, new DemandAdjustment { Factor = 0.9 }).Single()).ToList();

        Assert.All(after, visit => Assert.Contains(visit, before));
        Assert.InRange(after.Count / (double)before.Count, 0.885, 0.915);
    }

    private static IEnumerable<VisitList> SecondYears() =>
        Draw(Enumerable.Range(0, Pairs).Select(pair => 2 * pair + 1), antithetic: true);

    private static IEnumerable<VisitList> Draw(IEnumerable<int> years, bool antithetic, params DemandAdjustment[] adjustments) =>
        DrawnYears.Of(TestPlans.Region(adjustments), years, antithetic: antithetic);

    private static IEnumerable<Visit> Visits(VisitList list) => DrawnYears.VisitsOf(list);

    private static double Correlation(double[] x, double[] y)
    {
        var (meanX, meanY) = (x.Average(), y.Average());
        return x.Zip(y, (a, b) => (a - meanX) * (b - meanY)).Sum()
            / Math.Sqrt(x.Sum(a => (a - meanX) * (a - meanX)) * y.Sum(b => (b - meanY) * (b - meanY)));
    }
}
