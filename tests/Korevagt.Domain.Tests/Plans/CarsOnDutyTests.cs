using Korevagt.Domain.Plans;
using Korevagt.Domain.Time;
using NodaTime;

namespace Korevagt.Domain.Tests.Plans;

public sealed class CarsOnDutyTests
{
    private static readonly DutyCalendar Calendar = new();

    [Fact]
    public void TheFewest_AreWhereShiftsLeaveAGap_OnTheDatesThatHaveOne()
    {
        Shift[] shifts = [Shift(DaySelection.EveryDay, 16, 23, 2), Shift(DaySelection.WorkingDays, 23, 8, 1)];

        // The night that begins on Saturday is nobody's, nor is the morning of Sunday.
        var fewest = CarsOnDuty.Fewest(shifts, Calendar, Hours(DaySelection.EveryDay, 22, 7))!.Value;

        Assert.Equal(0, fewest.Cars);
        Assert.False(Calendar.IsWorkingDay(fewest.Time.Hour >= 12 ? fewest.Date : fewest.Date.PlusDays(-1)));
        Assert.Equal(1, CarsOnDuty.Fewest(shifts, Calendar, Hours(DaySelection.WorkingDays, 22, 7))!.Value.Cars);
        Assert.Equal(2, CarsOnDuty.Fewest(shifts, Calendar, Hours(DaySelection.EveryDay, 17, 22))!.Value.Cars);
    }

    [Fact]
    public void ACarThatLeavesWithinTheHours_IsMissedFromThenOn() => Assert.Equal(
        (0, new LocalTime(18, 30)),
        CarsOnDuty.Fewest([Shift(DaySelection.EveryDay, 16, 23, 1) with { Hours = new(DaySelection.EveryDay, new(16, 0), new(18, 30)) }], Calendar, Hours(DaySelection.EveryDay, 17, 19)) is var (cars, _, time)
            ? (cars, time)
            : (-1, default));

    private static RecurringHours Hours(DaySelection days, int from, int to) => new(days, new LocalTime(from, 0), new LocalTime(to, 0));

    private static Shift Shift(DaySelection days, int from, int to, int cars) => new()
    {
        Id = "x",
        Name = "X",
        Station = "x",
        Districts = ["x"],
        Hours = Hours(days, from, to),
        Cars = cars,
        Contract = null,
    };
}
