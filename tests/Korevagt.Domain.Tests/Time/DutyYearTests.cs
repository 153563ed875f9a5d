using Korevagt.Domain.Time;
using NodaTime;

namespace Korevagt.Domain.Tests.Time;

public sealed class DutyYearTests
{
    private static readonly RecurringHours Evening = new(DaySelection.EveryDay, new LocalTime(16, 0), new LocalTime(23, 0));
    private static readonly RecurringHours Night = new(DaySelection.EveryDay, new LocalTime(23, 0), new LocalTime(8, 0));
    private static readonly RecurringHours WeekendDay = new(
        DaySelection.NonWorkingDays, new LocalTime(8, 0), new LocalTime(16, 0));

    // The table of the calendar facts: counted by hand from published calendars, not from this code.
    [Theory]
    [InlineData(2015, 253, 112, 6736, 2555, 896, 3285)]
    [InlineData(2016, 253, 113, 6760, 2562, 904, 3294)]
    [InlineData(2017, 252, 113, 6744, 2555, 904, 3285)]
    [InlineData(2020, 254, 112, 6752, 2562, 896, 3294)]
    [InlineData(2023, 252, 113, 6744, 2555, 904, 3285)]
    [InlineData(2024, 254, 112, 6752, 2562, 896, 3294)]
    [InlineData(2025, 253, 112, 6736, 2555, 896, 3285)]
    [InlineData(2026, 254, 111, 6728, 2555, 888, 3285)]
    public void YearOfDuty_HasTheHoursOfTheCalendarTable(
        int year, int workingDays, int nonWorkingDays, int dutyHours, int evening, int weekendDay, int night)
    {
        var duty = new DutyYear(year, new DutyCalendar());

        var days = duty.Hours.GroupBy(hour => hour.Date).Select(day => day.First().IsWorkingDay).ToList();
        Assert.Equal(workingDays, days.Count(working => working));
        Assert.Equal(nonWorkingDays, days.Count(working => !working));
        Assert.Equal(dutyHours, duty.Hours.Count(hour => !hour.IsWorkingDay || hour.Hour is < 8 or >= 16));
        Assert.Equal(evening, HoursWithin(duty, Evening));
        Assert.Equal(weekendDay, HoursWithin(duty, WeekendDay));
        Assert.Equal(night, HoursWithin(duty, Night));
    }

    [Theory]
    [InlineData(2015, 8760)]
    [InlineData(2016, 8784)]
    [InlineData(2017, 8760)]
    [InlineData(2020, 8784)]
    [InlineData(2050, 8760)]
    public void Year_HasItsHoursWhateverTheClockChanges(int year, int hours)
    {
        var duty = new DutyYear(year, new DutyCalendar());

        Assert.Equal(hours, duty.Hours.Count);
        Assert.Equal(hours * 3600, duty.Seconds);
        Assert.Equal(duty.Seconds, duty.SecondOf(duty.End));
    }

    [Fact]
    public void ClockChanges_ShowInTheRowOfHours()
    {
        var duty = new DutyYear(2017, new DutyCalendar());

        int[] spring = [.. duty.Hours.Where(hour => hour.Date == new LocalDate(2017, 3, 26)).Select(hour => hour.Hour)];
        int[] autumn = [.. duty.Hours.Where(hour => hour.Date == new LocalDate(2017, 10, 29)).Select(hour => hour.Hour)];
        Assert.Equal([0, 1, .. Enumerable.Range(3, 21)], spring);
        Assert.Equal([0, 1, 2, .. Enumerable.Range(2, 22)], autumn);
    }

    [Fact]
    public void SecondOfDateAndTime_PointsAtTheHourThatShowsThem()
    {
        var duty = new DutyYear(2017, new DutyCalendar());

        (LocalDate, int)[] hours =
            [(new LocalDate(2017, 1, 1), 0), (new LocalDate(2017, 7, 1), 16), (new LocalDate(2017, 12, 31), 23)];
        foreach (var (date, time) in hours)
        {
            var second = duty.SecondOf(date, new LocalTime(time, 0));
            Assert.Equal(date, duty.Hours[second / 3600].Date);
            Assert.Equal(time, duty.Hours[second / 3600].Hour);
        }
    }

    [Fact]
    public void FirstNight_BeganLastYearAndLastNightEndsNextYear()
    {
        var duty = new DutyYear(2017, new DutyCalendar());

        var nights = duty.Occurrences(Night).ToList();

        Assert.Equal(366, nights.Count);
        Assert.Equal(new SecondRange(-3600, 8 * 3600), nights[0]);
        Assert.Equal(new SecondRange(duty.Seconds - 3600, duty.Seconds + 8 * 3600), nights[^1]);
    }

    [Fact]
    public void Occurrences_ThatOnlyTouchTheYearsEdgeAreLeftOut()
    {
        var duty = new DutyYear(2017, new DutyCalendar());
        var untilMidnight = new RecurringHours(DaySelection.EveryDay, new LocalTime(16, 0), LocalTime.Midnight);

        var evenings = duty.Occurrences(untilMidnight).ToList();

        Assert.Equal(365, evenings.Count);
        Assert.Equal(16 * 3600, evenings[0].From);
        Assert.Equal(duty.Seconds, evenings[^1].To);
    }

    [Fact]
    public void OccurrenceAcrossNewYear_FollowsTheDayItBeginsOn()
    {
        var workingNights = Night with { Days = DaySelection.WorkingDays };

        // 31 December 2017 is a Sunday, 31 December 2018 a Monday, 31 December 2019 a Tuesday.
        Assert.True(new DutyYear(2018, new DutyCalendar()).Occurrences(workingNights)[0].From > 0);
        Assert.Equal(-3600, new DutyYear(2019, new DutyCalendar()).Occurrences(workingNights)[0].From);
        var last = new DutyYear(2019, new DutyCalendar());
        Assert.Equal(last.Seconds + 8 * 3600, last.Occurrences(workingNights)[^1].To);
    }

    [Fact]
    public void OccurrencesInTheHourThatMarchSkips_AreLeftOut()
    {
        var duty = new DutyYear(2017, new DutyCalendar());
        var skipped = new RecurringHours(DaySelection.EveryDay, new LocalTime(2, 15), new LocalTime(2, 45));

        Assert.All(duty.Occurrences(skipped), range => Assert.Equal(1800, range.Length));
        Assert.Equal(365, duty.Occurrences(skipped).Count); // moved forward by the gap: 03:15-03:45
        Assert.Equal(364, duty.Occurrences(skipped with { To = new LocalTime(3, 10) }).Count);
    }

    [Theory]
    [InlineData(2006)]
    [InlineData(2051)]
    public void YearOutOfRange_IsRefused(int year) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new DutyYear(year, new DutyCalendar()));

    [Fact]
    public void PartWithinBounds_IsClippedAtBothEnds()
    {
        Assert.Equal(new SecondRange(0, 10), new SecondRange(-5, 20).Within(0, 10));
        Assert.Equal(0, new SecondRange(-5, -1).Within(0, 10).Length);
        Assert.Equal(0, new SecondRange(12, 20).Within(0, 10).Length);
    }

    private static double HoursWithin(DutyYear year, RecurringHours recurring) =>
        year.Occurrences(recurring).Sum(range => range.Within(0, year.Seconds).Length) / 3600.0;
}
