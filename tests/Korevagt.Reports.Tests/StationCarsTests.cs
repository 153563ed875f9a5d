using Korevagt.Domain.Plans;
using Korevagt.Domain.Time;
using Korevagt.Reports.Html;
using Korevagt.Tests.Reports;
using NodaTime;

namespace Korevagt.Reports.Tests;

/// <summary>A station shows the most cars that it has on duty at once.</summary>
public sealed class StationCarsTests
{
    [Theory]
    [InlineData(null, 4)]
    [InlineData(DutyPart.Day, 4)]
    [InlineData(DutyPart.Evening, 2)]
    [InlineData(DutyPart.Night, 1)]
    public void ItsCars_AreThoseOfTheHoursOfTheMap(DutyPart? part, int cars)
    {
        Shift[] shifts =
        [
            Shift("nat", DaySelection.EveryDay, 23, 8, 1), Shift("aften", DaySelection.WorkingDays, 16, 23, 2),
            Shift("weekendaften", DaySelection.NonWorkingDays, 16, 23, 1), Shift("dag", DaySelection.NonWorkingDays, 8, 16, 4),
            Shift("andetsteds", DaySelection.EveryDay, 0, 0, 9) with { Station = "viborg" },
        ];

        Assert.Equal(cars, StationCars.MostAtOnce(shifts, "aarhus", part));
    }

    [Fact]
    public void ShiftsThatOverlap_CountTogether_AlsoAfterMidnight()
    {
        Shift[] shifts = [Shift("sen", DaySelection.NonWorkingDays, 20, 3, 1), Shift("tidlig", DaySelection.WorkingDays, 2, 8, 2)];

        // Monday between two and three: the late shift began on Sunday.
        Assert.Equal(3, StationCars.MostAtOnce(shifts, "aarhus", DutyPart.Night));
        Assert.Equal(1, StationCars.MostAtOnce(shifts, "aarhus", DutyPart.Evening));
    }

    [Fact]
    public void WhoseTimesOnlyMeet_AreNeverOnDutyTogether() => Assert.Equal(
        2,
        StationCars.MostAtOnce([Shift("a", DaySelection.EveryDay, 16, 23, 2), Shift("b", DaySelection.EveryDay, 23, 8, 2)], "aarhus", null));

    private static Shift Shift(string id, DaySelection days, int from, int to, int cars) => ComparisonFixture.Plan().Shifts[0] with
    {
        Id = id,
        Station = "aarhus",
        Hours = new RecurringHours(days, new LocalTime(from, 0), new LocalTime(to, 0)),
        Cars = cars,
    };
}
