using Korevagt.Demand.Numerics;
using Korevagt.Evaluation;

namespace Korevagt.Evaluation.Tests;

public sealed class IntervalTests
{
    [Fact]
    public void AnInterval_IsStudents()
    {
        // 1 to 5: s = sqrt(2.5), t(0.975; 4) = 2.776445.
        var estimate = Interval.Of([1, 2, 3, 4, 5]);

        Assert.Equal(3, estimate.Mean, tolerance: 1e-12);
        Assert.Equal(2.776445 * Math.Sqrt(2.5 / 5), estimate.High - estimate.Mean, tolerance: 1e-5);
        Assert.Equal(estimate.Mean - estimate.Low, estimate.High - estimate.Mean, tolerance: 1e-12);
    }

    [Fact]
    public void NinetyFiveOfAHundredIntervals_HoldTheTruth()
    {
        var held = 0;
        for (var run = 0; run < 4_000; run++)
        {
            var random = RandomStream.For(seed: 5, run, area: 0, RandomPurpose.Visit);
            var estimate = Interval.Of([.. Enumerable.Range(0, 10).Select(_ => 7 + random.NextNormal())]);
            held += estimate.Low <= 7 && 7 <= estimate.High ? 1 : 0;
        }

        // Standard error sqrt(0.95 x 0.05 / 4,000) = 0.34 %; four of them allowed.
        Assert.InRange(held / 4_000.0, 0.936, 0.964);
    }

    [Fact]
    public void AmountsThatAllAgree_HaveNoWidth_AndTheMeanIsExact() =>
        Assert.Equal(new MoneyEstimate(2_400_000.01m, 2_400_000.01m, 2_400_000.01m), Interval.OfMoney([2_400_000.01m, 2_400_000.01m, 2_400_000.01m]));

    [Fact]
    public void OneReplication_GivesNoInterval() => Assert.Throws<ArgumentException>(() => Interval.Of([1]));
}
