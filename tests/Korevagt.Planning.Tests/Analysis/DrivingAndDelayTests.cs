using Korevagt.Domain.Service;
using Korevagt.Planning.Analysis;
using Korevagt.Tests.Plans;

namespace Korevagt.Planning.Tests.Analysis;

/// <summary>What driving and delay do to the analysed figures.</summary>
public sealed class DrivingAndDelayTests
{
    private static readonly DispatchSettings NoLine = new() { Rule = DispatchRule.FirstToArrive, MostWaiting = 0 };

    [Fact]
    public void OfTwoCars_TheNearerIsBusyAsTheFirstOfAnOrderedHunt()
    {
        // The second station is a second farther away: too little to count against an hour, enough to be asked last.
        var plan = SmallPlans.Of([0.8], (SmallPlans.AroundTheClock, 1), (SmallPlans.AroundTheClock, 1)).With(NoLine);

        var shifts = SmallPlans.Analysed(plan, (from, to) => from == 2 && to == 0 ? 1 : 0).Shifts;

        // Of an ordered hunt without a line the first car is an M/M/1/1 queue.
        Assert.Equal(0.8 / 1.8, shifts[0].BusyShare, tolerance: 1e-3);
        Assert.True(shifts[1].BusyShare < shifts[0].BusyShare);
    }

    [Fact]
    public void UnderDistrictFirst_TheOwnCarIsAskedFirst_HoweverFarAway()
    {
        // The other district's station lies beside the area, the own one 20 minutes away.
        static int Seconds(int from, int to) => (from, to) is (2, 0) ? 1200 : 0;
        var plan = SmallPlans.Of([0.5, 0], (SmallPlans.AroundTheClock, 1), (SmallPlans.AroundTheClock, 1));

        var nearest = SmallPlans.Analysed(plan.With(NoLine), Seconds).Shifts;
        var ownFirst = SmallPlans.Analysed(plan.With(NoLine with { Rule = DispatchRule.DistrictFirst }), Seconds).Shifts;

        Assert.True(nearest[1].BusyShare > nearest[0].BusyShare);
        Assert.True(ownFirst[0].BusyShare > ownFirst[1].BusyShare);
    }

    [Fact]
    public void ServiceTimes_AgreeWithTheDrivesOfThoseWhoAreSent()
    {
        var plan = SmallPlans.Of([0.9, 0.4], (SmallPlans.AroundTheClock, 1), (SmallPlans.AroundTheClock, 2)).With(NoLine);

        var analysis = SmallPlans.Analysed(plan, (from, to) => 300 * Math.Abs(from - to));

        var group = Assert.Single(Assert.Single(analysis.States).Groups);
        Assert.Equal(60 + analysis.Year!.MeanDrivingMinutes, group.MeanServiceMinutes!.Value, tolerance: 1e-4);
        Assert.InRange(analysis.Year.MeanDrivingMinutes, 5, 15);
    }

    [Fact]
    public void ADriveHome_IsCutShortByTheNextVisit()
    {
        var plan = SmallPlans.Of([0.5], (SmallPlans.AroundTheClock, 1)).With(NoLine);

        var analysis = SmallPlans.Analysed(plan, (from, to) => from == 0 && to == 1 ? 1800 : 0);

        // While the car is free visits come at 0.5 an hour, so it is home within half an hour with probability e^-0.25.
        var shift = Assert.Single(analysis.Shifts);
        Assert.Equal(1 / 1.5, 1 - shift.BusyShare, tolerance: 1e-9);
        Assert.Equal((1 - Math.Exp(-0.25)) / 1.5, shift.HomewardShare, tolerance: 1e-9);
        Assert.Equal(1 - Math.Exp(-0.25), analysis.OnTheWayHomeShare, tolerance: 1e-9);
        Assert.Equal(0, SmallPlans.Analysed(plan.With(NoLine with { AfterVisit = AfterVisitRule.WaitThere }), (from, to) => from == 0 && to == 1 ? 1800 : 0).OnTheWayHomeShare);
    }

    [Theory]
    [InlineData(ResponseClock.FromOrder)]
    [InlineData(ResponseClock.FromDispatch)]
    public void ADelayCounts_WhereTheClockStartsWithTheOrder(ResponseClock clock)
    {
        var plan = SmallPlans.Of([0.5], (SmallPlans.AroundTheClock, 1));
        plan = plan with
        {
            Process = plan.Process with { DispatchDelay = new DurationDistribution(DistributionKind.Exponential, 20, 1), ResponseClock = clock },
        };

        var year = SmallPlans.Analysed(plan).Year!;

        // M/M/1 at load 0.5: half wait, then exponentially with 2 hours; with a delay of 20 minutes before it.
        double Within(double hours) => clock == ResponseClock.FromDispatch
            ? 1 - 0.5 * Math.Exp(-0.5 * hours)
            : 0.5 * (1 - Math.Exp(-3 * hours)) + 0.5 * (1 - (3 * Math.Exp(-0.5 * hours) - 0.5 * Math.Exp(-3 * hours)) / 2.5);
        Assert.Equal(clock == ResponseClock.FromOrder ? 80 : 60, year.MeanResponseMinutes, tolerance: 1e-6);
        Assert.Equal([Within(1), Within(0.25)], year.WithinTargetShares, (expected, actual) => Math.Abs(expected - actual) < 1e-4);
        Assert.Equal(0.9, Within(year.P90ResponseMinutes / 60), tolerance: 1e-3);
    }

    [Theory]
    [InlineData(DistributionKind.Exponential, 1, 20 * 0.6931471805599453, 0.5)]
    [InlineData(DistributionKind.Gamma, 1, 20 * 0.6931471805599453, 0.5)]
    [InlineData(DistributionKind.Lognormal, 0.5, 20 / 1.118033988749895, 0.5)]
    [InlineData(DistributionKind.Deterministic, 0, 19.99, 0)]
    [InlineData(DistributionKind.Deterministic, 0, 20, 1)]
    [InlineData(DistributionKind.Exponential, 1, -1, 0)]
    public void SharesOfDurations_AreThoseOfTheirFamily(DistributionKind kind, double variation, double minutes, double share) =>
        Assert.Equal(share, DurationShares.Within(new DurationDistribution(kind, 20, variation), minutes * 60), tolerance: 1e-9);

    [Fact]
    public void SharesOfGivenValues_AreCounted() =>
        Assert.Equal(0.75, DurationShares.Within(DurationDistribution.Empirical([5, 10, 10, 30]), 600));
}
