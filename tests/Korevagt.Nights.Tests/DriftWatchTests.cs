using Korevagt.Domain.Time;
using Korevagt.Domain.Visits;
using Korevagt.Nights;
using Korevagt.Tests.Plans;
using NodaTime;

namespace Korevagt.Nights.Tests;

/// <summary>A log held against a forecast that was fitted before it.</summary>
public sealed class DriftWatchTests
{
    private static readonly LocalDate Held = new(2015, 1, 1);

    [Fact]
    public void TheDistrictsOfADay_AddUpToTheRegion()
    {
        using var folder = new PlanFolder();
        var (plan, held) = (folder.LoadBaseline().Plan, FittedFixture.Demand with { To = Held });

        var series = DriftWatch.SeriesOf(FittedFixture.Log, held, plan);

        Assert.Equal(1 + plan.Districts.Count, series.Count);
        for (var day = 0; day < series[0].Days.Count; day++)
        {
            Assert.Equal(series[0].Days[day].Came, series.Skip(1).Sum(district => district.Days[day].Came));
            Assert.Equal(series[0].Days[day].Expected, series.Skip(1).Sum(district => district.Days[day].Expected), 6);
        }
    }

    [Fact]
    public void EveryWholeDayOfDutyAfterTheForecast_IsCountedOnce()
    {
        using var folder = new PlanFolder();
        var (plan, log, held) = (folder.LoadBaseline().Plan, FittedFixture.Log, FittedFixture.Demand with { To = Held });
        var days = DriftWatch.SeriesOf(log, held, plan)[0].Days;

        var begin = DutyCalendar.Zone.AtLeniently(Held.At(new LocalTime(held.DutyDayBegins, 0))).ToInstant();
        var end = DutyCalendar.Zone.AtLeniently(log.To.PlusDays(-2).At(new LocalTime(held.DutyDayBegins, 0))).ToInstant();
        Assert.Equal(Held, days[0].Date);
        Assert.Equal(log.To.PlusDays(-3), days[^1].Date);
        Assert.Equal(log.Visits.Count(visit => visit.Ordered >= begin && visit.Ordered < end), days.Sum(day => day.Came));
        Assert.InRange(days.Sum(day => day.Came) / days.Sum(day => day.Expected), 0.95, 1.05);
    }

    [Fact]
    public void TheOrderOfTheVisits_MakesNoDifference()
    {
        using var folder = new PlanFolder();
        var (plan, held) = (folder.LoadBaseline().Plan, FittedFixture.Demand with { To = Held });
        var turned = FittedFixture.Log with { Visits = [.. FittedFixture.Log.Visits.Reverse()] };

        Assert.Equal(DriftWatch.Of(FittedFixture.Log, held, plan, 0.01), DriftWatch.Of(turned, held, plan, 0.01));
    }

    [Fact]
    public void ALogThatGoesOnAsFitted_DoesNotAlarmAndOneWithAFifthMoreDoes()
    {
        using var folder = new PlanFolder();
        var (plan, log, held) = (folder.LoadBaseline().Plan, FittedFixture.Log, FittedFixture.Demand with { To = Held });
        var from = DutyCalendar.Zone.AtStartOfDay(new LocalDate(2015, 9, 1)).ToInstant();
        var more = log with { Visits = [.. log.Visits.SelectMany((visit, i) => visit.Ordered >= from && i % 5 == 0 ? [visit, visit] : new[] { visit })] };

        var (right, drifted) = (DriftWatch.Of(log, held, plan, 0.01), DriftWatch.Of(more, held, plan, 0.01));

        Assert.All(right, result => Assert.Null(result.AlarmedOn));
        Assert.Equal([0.005, .. plan.Districts.Select(_ => 0.005 / plan.Districts.Count)], right.Select(result => result.FalseAlarmRate));
        Assert.InRange(drifted[0].Drift!.Factor, 1.15, 1.25);
        Assert.InRange(Period.DaysBetween(new LocalDate(2015, 9, 1), drifted[0].Drift!.Since), -10, 10);
    }

    [Fact]
    public void DaysThatTheForecastWasFittedTo_AreNotHeldAgainstIt()
    {
        using var folder = new PlanFolder();

        Assert.Empty(DriftWatch.Of(FittedFixture.Log, FittedFixture.Demand, folder.LoadBaseline().Plan, 0.01));
    }

    [Fact]
    public void AForecast_IsKeptUntilItIsOldOrHistoryOrPlanAreOthers()
    {
        var held = FittedFixture.Demand;

        Assert.True(DriftWatch.IsRenewed(null, held, 365));
        Assert.False(DriftWatch.IsRenewed(held, held with { To = held.To.PlusDays(364) }, 365));
        Assert.True(DriftWatch.IsRenewed(held, held with { To = held.To.PlusDays(365) }, 365));
        Assert.True(DriftWatch.IsRenewed(held, held with { From = held.From.PlusDays(1) }, 365));
        Assert.True(DriftWatch.IsRenewed(held, held with { Areas = [.. held.Areas, held.Areas[0] with { Area = "ny" }] }, 365));
    }
}
