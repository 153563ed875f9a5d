using Korevagt.Domain.Time;
using NodaTime;

namespace Korevagt.Economics.Tests;

public sealed class ContractedHoursTests
{
    private static readonly DutyYear Year2017 = new(2017, new DutyCalendar());

    [Fact]
    public void NightsAndEveningsOf2017_HaveTheHoursCountedByHand()
    {
        Assert.Equal(3285, ContractedHours.Of(PlanFixture.Shift("night", PlanFixture.EveryNight), Year2017).CarHours);
        Assert.Equal(2555, ContractedHours.Of(PlanFixture.Shift("evening", PlanFixture.EveryEvening), Year2017).CarHours);
    }

    [Theory]
    [InlineData(2017, 3, 25, 8)]
    [InlineData(2017, 10, 28, 10)]
    [InlineData(2017, 6, 10, 9)]
    public void InvoiceOfOneNight_FollowsTheRealClock(int year, int month, int day, int hours)
    {
        // The night itself, from 23:00 to 08:00: the hour before midnight on its date and the eight after it on the next.
        var evening = new LocalDate(year, month, day);
        var night = PlanFixture.Shift("night", PlanFixture.EveryNight);
        var beforeMidnight = ContractedHours.Of(night, Year2017, evening, evening.PlusDays(1));
        var twoDates = ContractedHours.Of(night, Year2017, evening, evening.PlusDays(2));

        // Both dates hold the end of the night before (8 h, on the first date) and the beginning of the next (1 h).
        Assert.Equal(9, beforeMidnight.CarHours);
        Assert.Equal(8 + hours + 1, twoDates.CarHours);
    }

    [Fact]
    public void NightsAcrossNewYear_CountWithThePartInsideAndStartWhereTheyBegin()
    {
        var night = PlanFixture.Shift("night", PlanFixture.EveryNight);

        var newYearsDay = ContractedHours.Of(night, Year2017, before: new LocalDate(2017, 1, 2));
        var newYearsEve = ContractedHours.Of(night, Year2017, from: new LocalDate(2017, 12, 31));

        Assert.Equal(new ContractedHours((8 + 1) * 3600, 1), newYearsDay);
        Assert.Equal(new ContractedHours((8 + 1) * 3600, 1), newYearsEve);
        Assert.Equal(365, ContractedHours.Of(night, Year2017).Starts);
    }

    [Fact]
    public void Cars_MultiplyHoursAndStarts()
    {
        var one = ContractedHours.Of(PlanFixture.Shift("evening", PlanFixture.EveryEvening), Year2017);
        var three = ContractedHours.Of(PlanFixture.Shift("evening", PlanFixture.EveryEvening, cars: 3), Year2017);

        Assert.Equal(new ContractedHours(3 * one.CarSeconds, 3 * one.Starts), three);
    }

    [Fact]
    public void WorkingDayEvenings_StartOnWorkingDaysOnly()
    {
        var shift = PlanFixture.Shift("evening", PlanFixture.EveryEvening with { Days = DaySelection.WorkingDays });

        Assert.Equal(new ContractedHours(252 * 7 * 3600, 252), ContractedHours.Of(shift, Year2017));
    }

    [Fact]
    public void DatesOutsideTheYear_GiveTheWholeYearOrNothing()
    {
        var shift = PlanFixture.Shift("evening", PlanFixture.EveryEvening);
        var whole = ContractedHours.Of(shift, Year2017);

        Assert.Equal(whole, ContractedHours.Of(shift, Year2017, new LocalDate(2016, 5, 1), new LocalDate(2019, 1, 1)));
        Assert.Equal(default, ContractedHours.Of(shift, Year2017, from: new LocalDate(2018, 1, 1)));
        Assert.Equal(default, ContractedHours.Of(shift, Year2017, before: new LocalDate(2017, 1, 1)));
        Assert.Equal(default, ContractedHours.Of(shift, Year2017, new LocalDate(2017, 6, 1), new LocalDate(2017, 5, 1)));
    }
}
