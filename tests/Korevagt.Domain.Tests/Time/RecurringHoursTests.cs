using FsCheck;
using FsCheck.Fluent;
using Korevagt.Domain.Time;
using NodaTime;

namespace Korevagt.Domain.Tests.Time;

public sealed class RecurringHoursTests
{
    private static readonly DutyCalendar Calendar = new();
    private static readonly RecurringHours Night = new(DaySelection.EveryDay, new LocalTime(23, 0), new LocalTime(8, 0));

    [Theory]
    [InlineData(2017, 3, 25, 8)] // the night to the last Sunday of March
    [InlineData(2017, 3, 24, 9)]
    [InlineData(2017, 10, 28, 10)] // the night to the last Sunday of October
    [InlineData(2017, 10, 29, 9)]
    [InlineData(2024, 3, 30, 8)]
    [InlineData(2024, 10, 26, 10)]
    public void NightAcrossClockChange_HasItsRealHours(int year, int month, int day, int hours) =>
        Assert.Equal(Duration.FromHours(hours), Night.On(new LocalDate(year, month, day)).Duration);

    [Fact]
    public void EqualTimes_MeanAWholeDay()
    {
        var wholeDay = new RecurringHours(DaySelection.EveryDay, new LocalTime(8, 0), new LocalTime(8, 0));

        Assert.Equal(Duration.FromHours(24), wholeDay.On(new LocalDate(2017, 6, 1)).Duration);
        Assert.Equal(Duration.FromHours(23), wholeDay.On(new LocalDate(2017, 3, 25)).Duration);
    }

    [Fact]
    public void HoursThatMarchTurnsAround_AreEmptyInsteadOfNegative()
    {
        // 02:30 does not exist on 26 March 2017 and counts as 03:30, which lies after 03:10.
        var acrossTheGap = new RecurringHours(DaySelection.EveryDay, new LocalTime(2, 30), new LocalTime(3, 10));

        Assert.Equal(Duration.Zero, acrossTheGap.On(new LocalDate(2017, 3, 26)).Duration);
        Assert.Equal(Duration.FromMinutes(40), acrossTheGap.On(new LocalDate(2017, 3, 27)).Duration);
    }

    [Fact]
    public void NightAfterAWorkingDay_ContainsTheMorningOfTheNextDate()
    {
        var workingNights = Night with { Days = DaySelection.WorkingDays };
        var (friday, saturday, sunday) = (new LocalDate(2017, 6, 9), new LocalDate(2017, 6, 10), new LocalDate(2017, 6, 11));

        Assert.True(workingNights.Contains(Calendar, friday, new LocalTime(23, 0)));
        Assert.True(workingNights.Contains(Calendar, saturday, new LocalTime(7, 59)));
        Assert.False(workingNights.Contains(Calendar, saturday, new LocalTime(8, 0)));
        Assert.False(workingNights.Contains(Calendar, saturday, new LocalTime(23, 0)));
        Assert.False(workingNights.Contains(Calendar, sunday, new LocalTime(3, 0)));
    }

    [Fact]
    public void Contains_AgreesWithTheIntervalsAwayFromClockChanges()
    {
        var minute = Gen.Choose(0, 24 * 60 - 1);
        var days = Gen.Elements(DaySelection.EveryDay, DaySelection.WorkingDays, DaySelection.NonWorkingDays);
        var cases = from selection in days
                    from begin in minute
                    from end in minute
                    from dayOfYear in Gen.Choose(0, 80) // January to 22 March: no clock change
                    from at in minute
                    select (
                        new RecurringHours(selection, AtMinute(begin), AtMinute(end)), new LocalDate(2017, 1, 1)
                            .PlusDays(dayOfYear), AtMinute(at));

        Prop.ForAll(cases.ToArbitrary(), ((RecurringHours Hours, LocalDate Date, LocalTime Time) given) =>
        {
            var instant = DutyCalendar.Zone.AtStrictly(given.Date.At(given.Time)).ToInstant();
            var inInterval = new[] { given.Date.PlusDays(-1), given.Date }
                .Any(date => Calendar.Matches(given.Hours.Days, date) && given.Hours.On(date).Contains(instant));
            return given.Hours.Contains(Calendar, given.Date, given.Time) == inInterval;
        }).Check(Config.QuickThrowOnFailure.WithReplay(20170416UL, 2017UL).WithMaxTest(500));
    }

    private static LocalTime AtMinute(int minute) => new(minute / 60, minute % 60);
}
