using Korevagt.Demand.Rates;
using Korevagt.Demand.Sampling;
using Korevagt.Domain.Demand;
using Korevagt.Domain.Plans;
using Korevagt.Domain.Time;
using Korevagt.Domain.Visits;

namespace Korevagt.Demand.Tests.Sampling;

public sealed class VisitSamplerTests
{
    private const int Years = 400;

    [Fact]
    public void TheNumberOfVisits_IsPoissonAroundTheAnnualTotal()
    {
        double[] counts = [.. Draw(TestPlans.Region(), Years).Select(visits => (double)visits.Count)];
        var mean = counts.Average();
        var variance = counts.Sum(count => (count - mean) * (count - mean)) / (counts.Length - 1);

        // Standard errors: 80.6 / sqrt(400) = 4 of the mean, sqrt(2 / 399) = 7 % of the variance; four of each allowed.
        Assert.InRange(mean, 6_500 - 16, 6_500 + 16);
        Assert.InRange(variance / mean, 0.72, 1.28);
    }

    [Fact]
    public void Visits_FollowTheRatesHourByHour()
    {
        var plan = TestPlans.Region();
        var rates = RatesOfPlan.Of(plan, new DutyYear(2017, plan.Calendar));
        var expected = DrawnYears.ExpectedByHour(rates, Years);
        var drawn = DrawnYears.CountByHour(rates, Draw(plan, Years));

        // Pearson's chi-square over 24 hours: above 55 once in 5,000 times.
        Assert.InRange(drawn.Zip(expected, (d, e) => (d - e) * (d - e) / e).Sum(), 0, 55);
    }

    [Fact]
    public void Visits_StandInTheOrderInWhichTheyWereOrdered_AndEachLiesInItsArea()
    {
        var visits = Draw(TestPlans.Region(), 1).Single();
        for (var visit = 1; visit < visits.Count; visit++)
        {
            Assert.True(visits.OrderedSecond[visit - 1] <= visits.OrderedSecond[visit]);
            Assert.Equal(visits.Area[visit], visits.Point[visit] / 8);
        }
    }

    [Fact]
    public void UrgenciesAndDurations_HaveTheirMeans()
    {
        var visits = Draw(TestPlans.Region(), Years).SelectMany(Visits).ToList();

        Assert.InRange(visits.Average(visit => visit.Urgency == 0 ? 1.0 : 0), 0.149, 0.151);
        Assert.InRange(visits.Average(visit => visit.DispatchDelaySeconds), 299, 301);
        Assert.InRange(visits.Average(visit => visit.OnSiteSeconds), 29 * 60 - 3, 29 * 60 + 3);
        var deviations = visits.Average(visit => Math.Pow(visit.OnSiteSeconds - 29 * 60, 2));
        Assert.InRange(Math.Sqrt(deviations) / (25 * 60), 0.49, 0.51);
    }

    [Fact]
    public void BetterTriage_TakesVisitsAwayAndLeavesTheOthersAsTheyWere()
    {
        var before = Visits(Draw(TestPlans.Region(), 1).Single()).ToHashSet();
        var after = Visits(Draw(TestPlans.Region(new DemandAdjustment { Factor = 0.9 }), 1).Single()).ToList();

        Assert.All(after, visit => Assert.Contains(visit, before));
        Assert.InRange(after.Count / (double)before.Count, 0.885, 0.915);
    }

    [Fact]
    public void TakingDemandAway_NeverAddsAVisit_WhereverAndForWhomeverItIsTaken()
    {
        var before = Visits(Draw(TestPlans.Region(), 1).Single()).ToHashSet();
        foreach (var factor in new[] { 0, 0.3, 0.95, 1 })
        {
            foreach (var (areas, hours, urgency) in new (string[]?, RecurringHours?, string?)[]
            {
                (null, null, null), (["old"], null, null), (null, TestPlans.Evening, null), (
                    null, null, "acute"), (["old"], TestPlans.Evening, "acute"),
            })
            {
                var first = new DemandAdjustment { Factor = factor, Areas = areas, Hours = hours, Urgency = urgency };
                var second = new DemandAdjustment { Factor = 0.7 };
                var once = Visits(Draw(TestPlans.Region(first), 1).Single()).ToHashSet();
                var twice = Visits(Draw(TestPlans.Region(first, second), 1).Single()).ToHashSet();

                Assert.Subset(before, once);
                Assert.Subset(once, twice);
                Assert.True(twice.Count < before.Count);
            }
        }
    }

    [Fact]
    public void VisitsMovedToDaytime_AreCounted_AndOnlyTheHoursConcernedLoseAny()
    {
        var moved = new DemandAdjustment { Factor = 0.8, Hours = TestPlans.Evening, MovesToDaytime = true };
        var before = Draw(TestPlans.Region(), 1).Single();
        var after = Draw(TestPlans.Region(moved), 1).Single();

        Assert.Equal(before.Count, after.Count + after.MovedToDaytime);
        Assert.InRange(after.MovedToDaytime / (6_500 * 0.32), 0.15, 0.25);
        var year = new DutyYear(2017, new DutyCalendar());
        bool IsEvening(Visit visit) => year.Hours[visit.OrderedSecond / 3600] is { IsWorkingDay: true, Hour: >= 16 and < 23 };
        Assert.Equal(Visits(before).Where(visit => !IsEvening(visit)), Visits(after).Where(visit => !IsEvening(visit)));
    }

    [Fact]
    public void MoreVisits_AreAddedToThoseOfTheBaseline()
    {
        var growth = new DemandAdjustment { Factor = 1.5, Areas = ["old"] };
        var before = Visits(Draw(TestPlans.Region(), 1).Single()).ToList();
        var after = Visits(Draw(TestPlans.Region(growth), 1).Single()).ToHashSet();

        Assert.All(before, visit => Assert.Contains(visit, after));
        Assert.InRange((after.Count - before.Count) / (6_500 * 0.5 * 0.5), 0.9, 1.1);
    }

    [Fact]
    public void TwoAdjustments_Multiply()
    {
        var adjustments = new[]
        {
            new DemandAdjustment { Factor = 0.5 },
            new DemandAdjustment { Factor = 1.6, Urgency = "acute" },
        };
        var visits = Draw(TestPlans.Region(adjustments), 50).SelectMany(Visits).ToList();

        Assert.InRange(visits.Count(visit => visit.Urgency == 0) / (50 * 6_500 * 0.15), 0.78, 0.82);
        Assert.InRange(visits.Count(visit => visit.Urgency == 1) / (50 * 6_500 * 0.85), 0.49, 0.51);
    }

    [Fact]
    public void AnotherSeed_GivesOtherVisits_AndTheSameSeedTheSame()
    {
        var plan = TestPlans.Region();
        Assert.Equal(Visits(Draw(plan, 1, seed: 7).Single()), Visits(Draw(plan, 1, seed: 7).Single()));
        Assert.NotEqual(Visits(Draw(plan, 1, seed: 7).Single()), Visits(Draw(plan, 1, seed: 8).Single()));
    }

    private static IEnumerable<VisitList> Draw(Plan plan, int years, ulong seed = 1) =>
        DrawnYears.Of(plan, Enumerable.Range(0, years), seed);

    private static IEnumerable<Visit> Visits(VisitList list) => DrawnYears.VisitsOf(list);
}
