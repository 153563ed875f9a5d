using Korevagt.Demand.Rates;
using Korevagt.Domain.Demand;
using Korevagt.Domain.Time;
using NodaTime;

namespace Korevagt.Demand.Tests.Rates;

public sealed class AssembledRatesTests
{
    [Theory]
    [InlineData(2015)]
    [InlineData(2016)]
    [InlineData(2017)]
    [InlineData(2024)]
    public void RatesAddUpToTheAnnualTotal_WhateverTheCalendar(int year) =>
        Assert.Equal(6_500, Rates(year).Total, tolerance: 1e-6);

    [Fact]
    public void ATrend_ChangesTheTotalYearByYear()
    {
        var plan = TestPlans.Region();
        var falling = plan with { Demand = ((AssembledDemand)plan.Demand) with { TrendPerYear = -0.04 } };

        Assert.Equal(6_500 * 0.96 * 0.96, RatesOfPlan.Of(falling, new DutyYear(2018, plan.Calendar)).Total, tolerance: 1e-6);
    }

    [Fact]
    public void AreasShareVisits_ByPopulationAndTheRootOfTheOldAgeIndex()
    {
        // 6,000 x sqrt(100 / 100) against 4,000 x sqrt(225 / 100): 6,000 against 6,000.
        Assert.Equal([0.5, 0.5], AssembledRates.AreaShares((AssembledDemand)TestPlans.Region().Demand, TestPlans.Region()));
    }

    [Fact]
    public void NoVisitIsExpected_InTheDaytimeOfAWorkingDay()
    {
        var rates = Rates(2017);
        for (var hour = 0; hour < rates.Year.Hours.Count; hour++)
        {
            var local = rates.Year.Hours[hour];
            Assert.Equal(local.IsWorkingDay && local.Hour is >= 8 and < 16, rates[0, hour] == 0);
        }
    }

    [Fact]
    public void EachPeriod_HasItsShareOfTheYear()
    {
        var rates = Rates(2017);
        double Sum(Func<LocalHour, bool> where) => Enumerable.Range(0, rates.Year.Hours.Count)
            .Where(hour => where(rates.Year.Hours[hour])).Sum(hour => rates[0, hour] + rates[1, hour]) / 6_500;

        Assert.Equal(0.32, Sum(hour => hour.IsWorkingDay && hour.Hour is >= 16 and < 23), tolerance: 1e-9);
        Assert.Equal(0.30, Sum(hour => !hour.IsWorkingDay && hour.Hour is >= 8 and < 16), tolerance: 1e-9);
        Assert.Equal(0.20, Sum(hour => hour.Hour is 23 or < 8), tolerance: 1e-9);
    }

    [Fact]
    public void AMarchDay_HasMoreVisitsThanAJuneDay_InTheRatioOfTheMonthFactors()
    {
        var rates = Rates(2017);
        Assert.Equal(1.15 / 0.9, At(rates, new LocalDate(2017, 3, 8), 17)
            / At(rates, new LocalDate(2017, 6, 7), 17), tolerance: 1e-9);
    }

    [Fact]
    public void AHolidayOnAWeekday_IsBusierThanAPlainSunday_ByTheHolidayFactor()
    {
        var rates = Rates(2017);
        var greatPrayerDay = At(rates, new LocalDate(2017, 5, 12), 12);
        Assert.Equal(1.2, greatPrayerDay / At(rates, new LocalDate(2017, 5, 14), 12), tolerance: 1e-9);
    }

    [Fact]
    public void ASmallHourAfterMidnight_BelongsToTheNightThatBeganTheDayBefore()
    {
        // 26 May 2017 is the Friday after Ascension Day: its small hours belong to the holiday's night, its last hour not.
        var rates = Rates(2017);
        Assert.Equal(1.2, At(rates, new LocalDate(2017, 5, 26), 3) / At(rates, new LocalDate(2017, 5, 27), 3), tolerance: 1e-9);
    }

    private static VisitRates Rates(int year)
    {
        var plan = TestPlans.Region();
        return RatesOfPlan.Of(plan, new DutyYear(year, plan.Calendar));
    }

    private static double At(VisitRates rates, LocalDate date, int hour) =>
        rates[0, rates.Year.SecondOf(date, new LocalTime(hour, 0)) / 3600];
}
