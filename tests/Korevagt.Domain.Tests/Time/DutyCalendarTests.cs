using Korevagt.Domain.Time;
using NodaTime;

namespace Korevagt.Domain.Tests.Time;

public sealed class DutyCalendarTests
{
    private static readonly DutyCalendar Strict = new();

    [Theory]
    [InlineData(2017, 4, 12, true)] // Wednesday before Easter
    [InlineData(2017, 4, 13, false)] // Maundy Thursday
    [InlineData(2017, 5, 12, false)] // Great Prayer Day
    [InlineData(2024, 4, 26, true)] // what would have been Great Prayer Day
    [InlineData(2017, 6, 3, false)] // Saturday
    [InlineData(2017, 6, 5, false)] // Whit Monday
    [InlineData(2018, 6, 5, true)] // Constitution Day is a closing day, no holiday
    [InlineData(2018, 12, 24, true)]
    [InlineData(2018, 12, 25, false)]
    [InlineData(2018, 12, 31, true)]
    public void WorkingDay_IsMondayToFridayThatIsNoHoliday(int year, int month, int day, bool working)
    {
        var date = new LocalDate(year, month, day);

        Assert.Equal(working, Strict.IsWorkingDay(date));
        Assert.Equal(working, Strict.Matches(DaySelection.WorkingDays, date));
        Assert.Equal(!working, Strict.Matches(DaySelection.NonWorkingDays, date));
        Assert.True(Strict.Matches(DaySelection.EveryDay, date));
    }

    [Fact]
    public void ExtraClosingDay_IsNoWorkingDay()
    {
        var withChristmasEve = new DutyCalendar { ExtraClosingDays = [new AnnualDate(12, 24)] };

        Assert.False(withChristmasEve.IsWorkingDay(new LocalDate(2018, 12, 24)));
        Assert.True(withChristmasEve.IsWorkingDay(new LocalDate(2018, 12, 31)));
    }

    [Fact]
    public void ExtraClosingDayOn29February_CountsInLeapYearsOnly()
    {
        var calendar = new DutyCalendar { ExtraClosingDays = [new AnnualDate(2, 29)] };

        Assert.False(calendar.IsWorkingDay(new LocalDate(2016, 2, 29)));
        Assert.True(calendar.IsWorkingDay(new LocalDate(2017, 2, 28)));
        Assert.True(calendar.IsWorkingDay(new LocalDate(2017, 3, 1)));
    }
}
