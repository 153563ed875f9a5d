using Korevagt.Demand.Fitting;
using Korevagt.Demand.Rates;
using Korevagt.Domain.Demand;
using Korevagt.Domain.Time;
using NodaTime;

namespace Korevagt.Demand.Tests.Fitting;

public sealed class DemandFitTests
{
    [Fact]
    public void AnHourThatTheServiceIsClosed_HasNoVisits_AndIsSure()
    {
        var known = new KnownDemand(1, areas: 10);
        var demand = DemandFit.Of(known.Log(2016, 1), known.Plan).Value.Demand;
        var year = new DutyYear(2017, known.Plan.Calendar);
        var (rates, sure) = (FittedRates.Of(demand, known.Plan, year), new RateUncertainty(demand, known.Plan, year));

        Assert.Equal(40, demand.HourEffects.Count(effect => effect is null));
        Assert.All(Enumerable.Range(0, year.Hours.Count), hour =>
            Assert.Equal(year.Hours[hour].IsWorkingDay && year.Hours[hour].Hour is >= 8 and < 16, rates[3, hour] == 0));
        var closed = year.SecondOf(new LocalDate(2017, 3, 15), new LocalTime(10, 0)) / 3600;
        Assert.Equal(new RateInterval(0, 0, 0), sure.Rate(3, closed));
    }

    [Fact]
    public void TheRates_AddUpToTheVisitsOfTheLog()
    {
        var known = new KnownDemand(2, areas: 30);
        var log = known.Log(2016, 1);
        var rates = FittedRates.Of(
            DemandFit.Of(log, known.Plan).Value.Demand, known.Plan, new DutyYear(2016, known.Plan.Calendar));

        // A likelihood that is free to set the level meets the total; the weak priors move it by less than a thousandth of a
        // visit.
        Assert.Equal(log.Visits.Count, rates.Total, tolerance: 0.01);
    }

    [Fact]
    public void KindsOfDayAndTrend_AreFoundWithinTheirErrors()
    {
        var known = new KnownDemand(3);
        var demand = DemandFit.Of(known.Log(2012, 6), known.Plan).Value.Demand;

        void Near(double truth, double effect, int place) => Assert.InRange(
            (effect - truth) / Math.Sqrt(demand.Covariance[FittedEffects.Packed(place, place)]), -3.5, 3.5);
        Near(-0.03, demand.TrendPerYear, FittedEffects.Trend);
        Near(0.18, demand.DayKindEffects[(int)DayKind.PublicHoliday], FittedEffects.FirstDayKind + (int)DayKind.PublicHoliday);
        Near(0.10, demand.DayKindEffects[(int)DayKind.DayBefore], FittedEffects.FirstDayKind + (int)DayKind.DayBefore);
        Near(-0.06, demand.DayKindEffects[(int)DayKind.DayAfter], FittedEffects.FirstDayKind + (int)DayKind.DayAfter);
        Assert.Equal("dayKind.closingDay", Assert.Single(demand.NotEstimated).Part);
    }

    [Fact]
    public void TheSmallHoursAfterAHoliday_BelongToIt()
    {
        var known = new KnownDemand(3, areas: 5);
        var demand = DemandFit.Of(known.Log(2012, 2), known.Plan).Value.Demand;
        var rates = FittedRates.Of(demand, known.Plan, new DutyYear(2017, known.Plan.Calendar));
        double At(LocalDate date) => rates[0, rates.Year.SecondOf(date, new LocalTime(3, 0)) / 3600];

        // 25 May 2017 is Ascension Day, a Thursday: its night runs as a Sunday's.
        Assert.Equal(
            Math.Exp(demand.DayKindEffects[(int)DayKind.PublicHoliday]),
            At(new LocalDate(2017, 5, 26)) / At(new LocalDate(2017, 5, 22)), tolerance: 1e-12);
    }

    [Fact]
    public void AnAreaWithTwiceTheVisitsOfItsLike_Shows()
    {
        var known = new KnownDemand(5, areaShape: 400) { Changed = (17, 2) };
        var areas = DemandFit.Of(known.Log(2016, 1), known.Plan).Value.Diagnostics.Areas;
        var largest = areas.MaxBy(area => area.Ratio)!;

        Assert.Equal("a17", largest.Area);
        Assert.True(largest.Differs);
        Assert.InRange(largest.Ratio, 1.7, 2.3);
    }

    [Fact]
    public void AnAreaThatDoublesFromOneYearToTheNext_ShowsInTheTableOfYears()
    {
        var (before, after) = (new KnownDemand(6), new KnownDemand(6) { Changed = (17, 2) });
        var (first, second) = (before.Log(2015, 1), after.Log(2016, 1));
        var both = first with { Visits = [.. first.Visits, .. second.Visits], To = second.To };

        var diagnostics = DemandFit.Of(both, before.Plan).Value.Diagnostics;

        Assert.Equal(17, Enumerable.Range(0, 120).MaxBy(area => diagnostics.AreaYears[area][1].Residual));
        Assert.True(diagnostics.AreaYears[17][1].Residual > 4
            && diagnostics.AreaYears[17][0].Residual < -4, $"{diagnostics.AreaYears[17][0]} {diagnostics.AreaYears[17][1]}");
    }

    [Theory]
    [InlineData(25, 20, 30)]
    [InlineData(1, 0.88, 1.12)]
    public void DaysThatVaryBeyondChance_AreFoundNegativeBinomial(double shape, double lowest, double highest)
    {
        var known = new KnownDemand(7, areas: 20) { DayShape = shape };
        var model = DemandFit.Of(known.Log(2014, 3), known.Plan).Value;

        Assert.True(model.Diagnostics.DayTotals.Rejected);
        // 1,096 days tell the shape to about 5 %.
        Assert.InRange(model.Demand.DayShape!.Value, lowest, highest);
    }

    [Fact]
    public void DaysThatVaryByChance_ArePoisson()
    {
        var known = new KnownDemand(8, areas: 20);
        var model = DemandFit.Of(known.Log(2014, 3), known.Plan).Value;

        Assert.Null(model.Demand.DayShape);
        Assert.InRange(model.Demand.Dispersion, 0.87, 1.13);
    }

    [Fact]
    public void ExpectedAndCame_TellTheWholeLogByHourByMonthAndByArea()
    {
        var known = new KnownDemand(9, areas: 12);
        var log = known.Log(2016, 2);
        var diagnostics = DemandFit.Of(log, known.Plan).Value.Diagnostics;
        var tables = new[]
        {
            diagnostics.WeekHours, diagnostics.Months.Select(month => month.Visits), diagnostics.AreaYears.SelectMany(
                years => years),
        };

        Assert.All(tables, table =>
        {
            Assert.Equal(log.Visits.Count, table.Sum(cell => cell.Came));
            Assert.Equal(log.Visits.Count, table.Sum(cell => cell.Expected), tolerance: 0.05);
        });
        Assert.Equal(24, diagnostics.Months.Count);
    }

    [Fact]
    public void TheSameLog_GivesTheSameBytes()
    {
        var known = new KnownDemand(10, areas: 10);
        var (first, second) = (
            DemandFit.Of(known.Log(2016, 1), known.Plan).Value, DemandFit.Of(known.Log(2016, 1), known.Plan).Value);

        Assert.Equal(first.Demand.Covariance, second.Demand.Covariance);
        Assert.Equal(first.Demand.Areas, second.Demand.Areas);
    }
}
