using Korevagt.Domain.Costs;
using NodaTime;

namespace Korevagt.Economics.Tests;

public sealed class FirstYearSavingTests
{
    [Fact]
    public void ShiftThatGoesOn1May_SavesTheHoursFromThen()
    {
        var both = PlanFixture.Plan(
            PlanFixture.Flat(100) with { DkkPerShiftStart = 50 },
            PlanFixture.Shift("day", PlanFixture.EveryEvening), PlanFixture.Shift("night", PlanFixture.EveryNight));
        var without = both with { Shifts = [both.Shifts[0]] };

        var saving = FirstYearSaving.Of(both, without, new LocalDate(2017, 5, 1), simulatedPerYearDkk: 36_500m)!;

        // 245 days of nine hours, and the hour that October gives back after March took it: 2,206 hours and 245 starts.
        Assert.Equal(2206 * 100m + 245 * 50m, saving.CertainDkk);
        Assert.Equal(245 * 100m, saving.SimulatedDkk);
        Assert.Equal(saving.CertainDkk + saving.SimulatedDkk, saving.TotalDkk);
    }

    /// <summary>A date in another year than the one evaluated counted all of the saving or nothing of it.</summary>
    [Theory]
    [InlineData(2016, 7, 1, 184, 366)]
    [InlineData(2017, 1, 1, 365, 365)]
    [InlineData(2018, 5, 1, 245, 365)]
    [InlineData(2019, 12, 31, 1, 365)]
    public void Saving_IsThatOfTheDatesOwnYear(int year, int month, int day, int evenings, int daysOfYear)
    {
        var both = PlanFixture.Plan(PlanFixture.Flat(100), PlanFixture.Shift("evening", PlanFixture.EveryEvening));
        var without = both with { Shifts = [] };

        var saving = FirstYearSaving.Of(both, without, new LocalDate(year, month, day), 1000m);

        Assert.Equal(new FirstYearSaving(evenings * 700m, 1000m * evenings / daysOfYear), saving);
    }

    [Fact]
    public void ChangeThatCosts_GivesANegativeSaving()
    {
        var one = PlanFixture.Plan(PlanFixture.Flat(100), PlanFixture.Shift("evening", PlanFixture.EveryEvening));
        var two = one with { Shifts = [one.Shifts[0] with { Cars = 2 }] };

        Assert.Equal(-255_500m, FirstYearSaving.Of(one, two, new LocalDate(2017, 1, 1), 0)!.TotalDkk);
    }

    [Fact]
    public void StartFees_OfTheDoctorsToo_CountFromTheDateOn()
    {
        var both = PlanFixture.Plan(PlanFixture.Flat(0), PlanFixture.Shift("evening", PlanFixture.EveryEvening)) with
        {
            CostDrivers = [new CostDriver { Id = "start", Name = "Start", Unit = CostUnit.PerShiftStart, DkkPerUnit = 400 }],
        };

        var saving = FirstYearSaving.Of(both, both with { Shifts = [] }, new LocalDate(2017, 12, 1), simulatedPerYearDkk: 0)!;

        Assert.Equal(31 * 400m, saving.CertainDkk);
    }

    [Fact]
    public void PlanWithoutAPrice_HasNoSaving()
    {
        var priced = PlanFixture.Plan(PlanFixture.Flat(100), PlanFixture.Shift("evening", PlanFixture.EveryEvening));
        var unpriced = priced with { Contracts = [], Shifts = [priced.Shifts[0] with { Contract = null }] };

        Assert.Null(FirstYearSaving.Of(unpriced, priced, new LocalDate(2017, 1, 1), 0));
        Assert.Null(FirstYearSaving.Of(priced, unpriced, new LocalDate(2017, 1, 1), 0));
    }
}
