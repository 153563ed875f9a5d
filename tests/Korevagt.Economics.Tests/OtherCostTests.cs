using Korevagt.Domain.Costs;
using Korevagt.Domain.Plans;
using Korevagt.Domain.Time;
using NodaTime;

namespace Korevagt.Economics.Tests;

/// <summary>Costs beside the contracts, against numbers counted by hand.</summary>
public sealed class OtherCostTests
{
    private static readonly Plan Duty = PlanFixture.Plan(
        PlanFixture.Flat(100), PlanFixture.Shift("evening", PlanFixture.EveryEvening, cars: 2), PlanFixture.Shift("night", PlanFixture.EveryNight));

    private static readonly VisitUnits AllVisits = new(Made: 900, HandedToDaytime: 40, HandedOn: 7, NotMade: 50, OutsideTarget: 120);
    private static readonly VisitUnits NightVisits = new(Made: 100, HandedToDaytime: 30, HandedOn: 1, NotMade: 31, OutsideTarget: 45);

    private static readonly SimulatedUnits Units = new(
        Kilometers: 1234.5, MovedToDaytime: 60, hours => hours == PlanFixture.EveryNight ? NightVisits : AllVisits);

    public static DutyYear Year2017 { get; } = new(2017, new DutyCalendar());

    [Theory]
    [InlineData(CostUnit.PerVisit, 900)]
    [InlineData(CostUnit.PerKilometer, 1234.5)]
    [InlineData(CostUnit.PerShiftStart, 365 * 2 + 365)]
    [InlineData(CostUnit.PerHour, 2555 * 2 + 3285)]
    [InlineData(CostUnit.PerVisitHandedToDaytime, 40)]
    [InlineData(CostUnit.PerVisitMovedToDaytime, 60)]
    [InlineData(CostUnit.PerVisitInDaytime, 100)]
    [InlineData(CostUnit.PerVisitHandedOn, 7)]
    [InlineData(CostUnit.PerVisitNotMade, 50)]
    [InlineData(CostUnit.PerVisitOutsideTarget, 120)]
    public void EachUnit_IsCounted(CostUnit unit, double expected)
    {
        var cost = Of(Driver(unit, 2));

        Assert.Equal([new DriverAmount("d", (decimal)expected, 2 * (decimal)expected)], cost.Drivers);
    }

    [Fact]
    public void EveryUnitThereIs_IsAmongThem() => Assert.All(
        Enum.GetValues<CostUnit>(), unit => Assert.Single(Of(Driver(unit, 1)).Drivers));

    [Theory]
    [InlineData(CostUnit.PerVisit, 100)]
    [InlineData(CostUnit.PerVisitHandedToDaytime, 30)]
    [InlineData(CostUnit.PerVisitNotMade, 31)]
    [InlineData(CostUnit.PerVisitOutsideTarget, 45)]
    [InlineData(CostUnit.PerShiftStart, 365)]
    [InlineData(CostUnit.PerHour, 3285)]
    public void NightSupplement_CountsWhatFallsIntoTheNight(CostUnit unit, int expected) => Assert.Equal(
        expected, Of(Driver(unit, 1) with { Hours = PlanFixture.EveryNight }).TotalDkk);

    [Fact]
    public void HoursThatCutAShift_CountItsHoursInside_AndItsStartsWhereItBegins()
    {
        // 20-24 of the evening shift's two cars 16-23 and the night car from 23; only the latter begins inside.
        var late = PlanFixture.Hours(DaySelection.EveryDay, 20, 0);

        Assert.Equal(365 * (3 * 2 + 1), Of(Driver(CostUnit.PerHour, 1) with { Hours = late }).TotalDkk);
        Assert.Equal(365, Of(Driver(CostUnit.PerShiftStart, 1) with { Hours = late }).TotalDkk);
    }

    [Fact]
    public void HoursOfWorkingDays_BelongToTheDateOnWhichTheyBegin()
    {
        // 252 working days in 2017; a night that begins on one counts whole, also after midnight. The clock changes on Sundays,
        // in nights that begin on Saturdays. New Year's Eve 2016 was a Saturday, that of 2017 a Sunday.
        var nights = PlanFixture.Hours(DaySelection.WorkingDays, 23, 8);

        Assert.Equal(252 * 9, Of(Driver(CostUnit.PerHour, 1) with { Hours = nights }).TotalDkk);
        Assert.Equal(252, Of(Driver(CostUnit.PerShiftStart, 1) with { Hours = nights }).TotalDkk);
    }

    [Fact]
    public void CertainPart_HasHoursAndStartsFromADateOn()
    {
        Plan plan = Duty with
        {
            CostDrivers =
            [
                Driver(CostUnit.PerShiftStart, 10), Driver(CostUnit.PerVisit, 100) with { Id = "visit" },
                Driver(CostUnit.PerHour, 1) with { Id = "hour" },
            ],
        };

        var cost = OtherCost.Certain(plan, Year2017, new LocalDate(2017, 12, 1));

        // 31 evenings of 2 x 7 hours; the hours of 31 nights within December: 31 x 9, the last cut off at midnight and the first from it.
        Assert.Equal(
            [new DriverAmount("d", 31 * 3, 31 * 3 * 10), new DriverAmount("hour", 31 * 14 + 31 * 9, 31 * 14 + 31 * 9)], cost.Drivers);
    }

    [Fact]
    public void DriverWithoutAFigure_IsNotCounted()
    {
        var cost = OtherCost.Of(Duty with { CostDrivers = StandardCosts.Drivers }, new OtherCost([]), Units);

        Assert.Empty(cost.Drivers);
        Assert.Equal(0, cost.TotalDkk);
    }

    private static OtherCost Of(CostDriver driver)
    {
        var plan = Duty with { CostDrivers = [driver] };
        return OtherCost.Of(plan, OtherCost.Certain(plan, Year2017), Units);
    }

    private static CostDriver Driver(CostUnit unit, decimal dkk) => new() { Id = "d", Name = "D", Unit = unit, DkkPerUnit = dkk };
}
