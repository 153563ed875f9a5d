using FsCheck;
using FsCheck.Fluent;
using Korevagt.Simulation.Statistics;

namespace Korevagt.Simulation.Tests.Statistics;

public sealed class ResponseHistogramTests
{
    [Fact]
    public void AQuantile_IsAtMostOneBinFromTheExactOne() => Check.One(
        Config.QuickThrowOnFailure.WithReplay(20170416UL, 2017UL).WithMaxTest(300),
        Prop.ForAll(Gen.Choose(0, 80_000).NonEmptyListOf().ToArbitrary(), times =>
        {
            var histogram = new ResponseHistogram(2);
            foreach (var time in times)
            {
                histogram.Add(1, time);
            }

            int[] sorted = [.. times.Order()];
            return new[] { 0.5, 0.9, 0.95 }.All(share =>
            {
                var exact = sorted[(int)Math.Ceiling(share * sorted.Length) - 1];
                return Math.Abs(histogram.Quantile(1, share) - exact) <= ResponseHistogram.BinSeconds;
            });
        }));

    [Fact]
    public void AnEmptyGroup_HasNoQuantile() => Assert.True(double.IsNaN(new ResponseHistogram(1).Quantile(0, 0.9)));

    [Fact]
    public void CoarseSteps_KeepEveryVisit_AndTheLastHoldsTheRest()
    {
        var histogram = new ResponseHistogram(1);
        foreach (var time in (int[])[0, 599, 600, 1_300, 500_000])
        {
            histogram.Add(0, time);
        }

        Assert.Equal([2, 1, 2], histogram.Steps(0, stepSeconds: 600, steps: 3));
    }

    [Fact]
    public void NineOfTenVisitsOnTime_MeetATargetOfNinetyPercent_AndEightDoNot()
    {
        Assert.True(new GroupTally { Visited = 10, WithinTarget = 9 }.WithinTargetShare >= 0.9);
        Assert.False(new GroupTally { Visited = 10, WithinTarget = 8 }.WithinTargetShare >= 0.9);
    }

    [Fact]
    public void AVisitHandedToDaytime_CountsAsMissed() =>
        Assert.Equal(0.5, new GroupTally { Visited = 1, WithinTarget = 1, HandedToDaytime = 1 }.WithinTargetShare);
}
