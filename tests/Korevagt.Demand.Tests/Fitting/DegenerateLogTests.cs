using Korevagt.Demand.Fitting;
using Korevagt.Demand.Rates;
using Korevagt.Domain.Demand;
using Korevagt.Domain.Time;
using Korevagt.Domain.Visits;
using NodaTime;

namespace Korevagt.Demand.Tests.Fitting;

public sealed class DegenerateLogTests
{
    private static readonly Instant WednesdayEvening = Instant.FromUtc(2016, 3, 9, 18, 0);

    [Fact]
    public void AnEmptyLog_IsAFault() => Assert.Contains(
        "no visits", Assert.Single(
            DemandFit.Of(Log([], 2016, 2017), TestPlans.Region()).Faults).Message.English, StringComparison.Ordinal);

    [Fact]
    public void ALogThatEndsBeforeItBegins_IsAFault()
    {
        var log = Log([new LoggedVisit(WednesdayEvening, 0, 0)], 2017, 2016);

        Assert.Contains(
            "2017-01-01", Assert.Single(DemandFit.Of(log, TestPlans.Region()).Faults).Message.English, StringComparison.Ordinal);
    }

    [Fact]
    public void AVisitOutsideTheLogsDates_IsAFault_NotDropped()
    {
        var log = Log(
            [new LoggedVisit(WednesdayEvening, 0, 0), new LoggedVisit(WednesdayEvening + Duration.FromDays(400), 0, 0)], 2016,
            2017);

        Assert.Contains(
            "1 visits lie outside",
            Assert.Single(DemandFit.Of(log, TestPlans.Region()).Faults).Message.English,
            StringComparison.Ordinal);
    }

    [Fact]
    public void AVisitOfAnAreaThatThePlanHasNot_IsAFaultThatNamesIt()
    {
        var log = Log([new LoggedVisit(WednesdayEvening, 2, 0)], 2016, 2017) with { Areas = ["young", "old", "elsewhere"] };

        Assert.Equal("elsewhere", Assert.Single(DemandFit.Of(log, TestPlans.Region()).Faults).Place);
    }

    [Fact]
    public void ASingleWeek_LeavesMonthsKindsOfDayAndTrendOut_AndSaysSo()
    {
        var known = new KnownDemand(1, areas: 10);
        var year = known.Log(2016, 1);
        var (from, to) = (new LocalDate(2016, 3, 7), new LocalDate(2016, 3, 14));
        var week = year with
        {
            From = from,
            To = to,
            Visits =
            [
                .. year.Visits.Where(visit => visit.Ordered.InZone(DutyCalendar.Zone).Date is var date
                    && date >= from && date < to),
            ],
        };

        var demand = DemandFit.Of(week, known.Plan).Value.Demand;

        Assert.Equal(
            ["month", "dayKind.publicHoliday", "dayKind.closingDay", "dayKind.dayBefore", "dayKind.dayAfter", "trend"],
            demand.NotEstimated.Select(part => part.Part));
        Assert.Equal(0, demand.TrendPerYear);
        Assert.All(demand.MonthEffects, effect => Assert.Equal(0, effect));
        var rates = FittedRates.Of(demand, known.Plan, new DutyYear(2016, known.Plan.Calendar));
        Assert.InRange(rates.Total, 50_000, 90_000);
        Assert.Equal(0, rates[0, rates.Year.SecondOf(from, new LocalTime(10, 0)) / 3600]);
    }

    [Fact]
    public void VisitsOfOneHourOfTheWeekOnly_LeaveEveryOtherTimeOfDayClosed()
    {
        var visits = Enumerable.Range(0, 50).SelectMany(week => Enumerable.Range(0, 60)
            .Select(minute => new LoggedVisit(Instant.FromUtc(2016, 1, 8, 18, minute) + Duration.FromDays(7 * week), 0, 0)));
        var log = Log([.. visits], 2016, 2017);

        var demand = DemandFit.Of(log, TestPlans.Region()).Value.Demand;
        var rates = FittedRates.Of(demand, TestPlans.Region(), new DutyYear(2016, TestPlans.Region().Calendar));

        Assert.InRange(rates.Total, 0.9 * log.Visits.Count, 1.1 * log.Visits.Count);
        Assert.All(Enumerable.Range(0, rates.Year.Hours.Count), hour =>
            Assert.True(rates[0, hour] == 0 || rates.Year.Hours[hour].Hour is 19 or 20));
    }

    [Fact]
    public void AMillionIdenticalVisits_AreAFaultThatNamesTheDay()
    {
        var log = Log([.. Enumerable.Repeat(new LoggedVisit(WednesdayEvening, 1, 0), 1_000_000)], 2016, 2017);

        Assert.Contains(
            "1000000 of 1000000 visits lie on 2016-03-09",
            Assert.Single(DemandFit.Of(log, TestPlans.Region()).Faults).Message.English,
            StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Pace", "Slow")]
    public void AMillionVisitsOnFiveDays_ShowAsDaysThatVaryFarBeyondChance()
    {
        var log = Log(
            [
                .. Enumerable.Range(0, 1_000_000)
                    .Select(i => new LoggedVisit(WednesdayEvening + Duration.FromDays(7 * (i / 200_000)), 1, 0)),
            ],
            2016,
            2017);

        var fit = DemandFit.Of(log, TestPlans.Region());

        Assert.True(fit.Succeeded, string.Join(", ", fit.Faults));
        Assert.True(fit.Value.Diagnostics.DayTotals.Rejected);
        Assert.InRange(fit.Value.Demand.DayShape!.Value, 1e-6, 0.2);
    }

    [Fact]
    public void AHandfulOfVisits_OpensTheHoursThatNothingSaysAreClosed()
    {
        var log = Log(
            [.. Enumerable.Range(0, 5).Select(day => new LoggedVisit(WednesdayEvening + Duration.FromHours(29 * day), 0, 0))],
            2016, 2017);

        var demand = DemandFit.Of(log, TestPlans.Region()).Value.Demand;
        var uncertain = new RateUncertainty(demand, TestPlans.Region(), new DutyYear(2016, TestPlans.Region().Calendar));

        Assert.All(demand.HourEffects, effect => Assert.NotNull(effect));
        var total = uncertain.Total(uncertain.AllAreas, uncertain.AllHours);
        Assert.True(total.Contains(5) && total.Upper < 20 && total.Lower > 1, total.ToString());
    }

    private static VisitLog Log(IReadOnlyList<LoggedVisit> visits, int fromYear, int toYear) => new()
    {
        Visits = visits,
        From = new LocalDate(fromYear, 1, 1),
        To = new LocalDate(toYear, 1, 1),
        Areas = ["young", "old"],
        Urgencies = ["acute", "same-duty"],
    };
}
