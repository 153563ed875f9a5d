using Korevagt.Domain.Time;
using NodaTime;
using PublicHoliday;

namespace Korevagt.Domain.Tests.Time;

public sealed class DanishHolidaysTests
{
    // Published dates of Easter, among them the earliest and latest that occur between 1900 and 2100.
    [Theory]
    [InlineData(2007, 4, 8)]
    [InlineData(2008, 3, 23)]
    [InlineData(2011, 4, 24)]
    [InlineData(2015, 4, 5)]
    [InlineData(2016, 3, 27)]
    [InlineData(2017, 4, 16)]
    [InlineData(2018, 4, 1)]
    [InlineData(2019, 4, 21)]
    [InlineData(2020, 4, 12)]
    [InlineData(2021, 4, 4)]
    [InlineData(2022, 4, 17)]
    [InlineData(2023, 4, 9)]
    [InlineData(2024, 3, 31)]
    [InlineData(2025, 4, 20)]
    [InlineData(2026, 4, 5)]
    [InlineData(2035, 3, 25)]
    [InlineData(2038, 4, 25)]
    [InlineData(1818, 3, 22)]
    [InlineData(1943, 4, 25)]
    public void Easter_FallsOnThePublishedDate(int year, int month, int day) =>
        Assert.Equal(new LocalDate(year, month, day), DanishHolidays.EasterSunday(year));

    [Fact]
    public void Easter_IsASundayFrom22MarchTo25April()
    {
        for (var year = 1900; year <= 2199; year++)
        {
            var easter = DanishHolidays.EasterSunday(year);
            Assert.Equal(IsoDayOfWeek.Sunday, easter.DayOfWeek);
            Assert.InRange(easter, new LocalDate(year, 3, 22), new LocalDate(year, 4, 25));
        }
    }

    [Theory]
    [InlineData(2015, 5, 1)]
    [InlineData(2017, 5, 12)]
    [InlineData(2023, 5, 5)]
    public void GreatPrayerDay_IsTheFourthFridayAfterEaster(int year, int month, int day)
    {
        var prayerDay = new LocalDate(year, month, day);
        Assert.Equal(prayerDay, DanishHolidays.GreatPrayerDay(year));
        Assert.Equal(IsoDayOfWeek.Friday, prayerDay.DayOfWeek);
        Assert.Contains(prayerDay, DanishHolidays.OfYear(year));
    }

    [Theory]
    [InlineData(2024)]
    [InlineData(2025)]
    [InlineData(2050)]
    public void GreatPrayerDay_IsNoHolidayFrom2024(int year)
    {
        Assert.Null(DanishHolidays.GreatPrayerDay(year));
        Assert.Equal(10, DanishHolidays.OfYear(year).Count);
        Assert.DoesNotContain(DanishHolidays.EasterSunday(year).PlusDays(26), DanishHolidays.OfYear(year));
    }

    [Fact]
    public void HolidaysOf2017_AreTheElevenOfTheClosingAct() =>
        Assert.Equal(
            [
                new LocalDate(2017, 1, 1),
                new LocalDate(2017, 4, 13), new LocalDate(2017, 4, 14), new LocalDate(2017, 4, 16), new LocalDate(2017, 4, 17),
                new LocalDate(2017, 5, 12), new LocalDate(2017, 5, 25), new LocalDate(2017, 6, 4), new LocalDate(2017, 6, 5),
                new LocalDate(2017, 12, 25), new LocalDate(2017, 12, 26),
            ],
            DanishHolidays.OfYear(2017));

    [Fact]
    public void TheHolidaysOfEveryYear_AreThoseOfThePublicHolidayPackage()
    {
        var referee = new DenmarkPublicHoliday(
            includeConstitutionDay: false,
            includeLabourDay: false,
            includeDayAfterAscension: false,
            includeChristmasEve: false,
            includeNewYearsEve: false);
        for (var year = DutyYear.EarliestYear; year <= DutyYear.LatestYear; year++)
        {
            Assert.Equal(referee.PublicHolidays(year).Select(LocalDate.FromDateTime).Order(), DanishHolidays.OfYear(year));
        }
    }

    [Fact]
    public void Holidays_StandInTheOrderOfTheCalendarWithoutRepetition()
    {
        for (var year = DutyYear.EarliestYear; year <= DutyYear.LatestYear; year++)
        {
            var days = DanishHolidays.OfYear(year);
            Assert.Equal(days.Distinct().Order(), days);
        }
    }
}
