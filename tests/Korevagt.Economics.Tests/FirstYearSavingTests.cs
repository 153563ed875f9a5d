using Korevagt.Domain.Costs;
using Korevagt.Domain.Time;
using NodaTime;

namespace Korevagt.Economics.Tests;

public sealed class FirstYearSavingTests
{
    private static readonly DutyYear Year2017 = new(2017, new DutyCalendar());

    [Fact]
    public void ShiftThatGoesOn1May_SavesTheHoursFromThen()
    {
        var both = PlanFixture.Plan(
            PlanFixture.Flat(100) with { DkkPerShiftStart = 50 },
            PlanFixture.Shift("day", PlanFixture.EveryEvening), PlanFixture.Shift("night", PlanFixture.EveryNight));
        var without = both with { Shifts = [both.Shifts[0]] };

        var saving = FirstYearSaving.Of(both, without, Year2017, new LocalDate(2017, 5, 1), simulatedPerYearDkk: 36_500m)!;

        // 245 days of nine hours, and the hour that October gives back after March took it: 2,206 hours and 245 starts.
        Assert.Equal(2206 * 100m + 245 * 50m, saving.CertainDkk);
        Assert.Equal(245 * 100m, saving.SimulatedDkk);
        Assert.Equal(saving.CertainDkk + saving.SimulatedDkk, saving.TotalDkk);
    }

    [Theory]
    [InlineData(2016, 7, 1, 1)]
    [InlineData(2017, 1, 1, 1)]
    [InlineData(2018, 1, 1, 0)]
    [InlineData(2019, 3, 1, 0)]
    public void DateAtOrBeyondTheYearsEdge_GivesAllOrNothing(int year, int month, int day, int share)
    {
        var both = PlanFixture.Plan(PlanFixture.Flat(100), PlanFixture.Shift("evening", PlanFixture.EveryEvening));
        var without = both with { Shifts = [] };

        var saving = FirstYearSaving.Of(both, without, Year2017, new LocalDate(year, month, day), 1000m);

        Assert.Equal(new FirstYearSaving(share * 255_500m, share * 1000m), saving);
    }

    [Fact]
    public void ChangeThatCosts_GivesANegativeSaving()
    {
        var one = PlanFixture.Plan(PlanFixture.Flat(100), PlanFixture.Shift("evening", PlanFixture.EveryEvening));
        var two = one with { Shifts = [one.Shifts[0] with { Cars = 2 }] };

        Assert.Equal(-255_500m, FirstYearSaving.Of(one, two, Year2017, new LocalDate(2017, 1, 1), 0)!.TotalDkk);
    }

    [Fact]
    public void StartFees_OfTheDoctorsToo_CountFromTheDateOn()
    {
        var both = PlanFixture.Plan(PlanFixture.Flat(0), PlanFixture.Shift("evening", PlanFixture.EveryEvening)) with
        {
            CostDrivers = [new CostDriver { Id = "start", Name = "Start", Unit = CostUnit.PerShiftStart, DkkPerUnit = 400 }],
        };

        var saving = FirstYearSaving.Of(both, both with { Shifts = [] }, Year2017, new LocalDate(2017, 12, 1), simulatedPerYearDkk: 0)!;

        Assert.Equal(31 * 400m, saving.CertainDkk);
    }

    [Fact]
    public void PlanWithoutAPrice_HasNoSaving()
    {
        var priced = PlanFixture.Plan(PlanFixture.Flat(100), PlanFixture.Shift("evening", PlanFixture.EveryEvening));
        var unpriced = priced with { Contracts = [], Shifts = [priced.Shifts[0] with { Contract = null }] };

        Assert.Null(FirstYearSaving.Of(unpriced, priced, Year2017, new LocalDate(2017, 1, 1), 0));
        Assert.Null(FirstYearSaving.Of(priced, unpriced, Year2017, new LocalDate(2017, 1, 1), 0));
    }
}
