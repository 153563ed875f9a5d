using Korevagt.Domain.Costs;
using Korevagt.Domain.Plans;

namespace Korevagt.Economics.Tests;

public sealed class SimulatedCostTests
{
    private static readonly Contract Priced = PlanFixture.Flat(263) with { DkkPerKilometer = 2.5m, DkkPerOvertimeHour = 400m };

    private static readonly Plan TwoShifts = PlanFixture.Plan(
        Priced, PlanFixture.Shift("night", PlanFixture.EveryNight), PlanFixture.Shift("evening", PlanFixture.EveryEvening));

    [Fact]
    public void KilometresAndOvertime_CostTheContractsPrices()
    {
        var cost = SimulatedCost.Of(TwoShifts, [new ShiftUsage(1000, 3), new ShiftUsage(200.5, 0.25)]);

        Assert.Equal(new ShiftSimulatedCost("night", 2500m, 1200m), cost.Shifts[0]);
        Assert.Equal(new ShiftSimulatedCost("evening", 501.25m, 100m), cost.Shifts[1]);
        Assert.Equal(4301.25m, cost.TotalDkk);
        Assert.Equal(3700m, cost.Shifts[0].TotalDkk);
    }

    [Fact]
    public void ShiftsWithoutAContract_HaveNoPrice_RatherThanNone()
    {
        var plan = TwoShifts with { Contracts = [], Shifts = [.. TwoShifts.Shifts.Select(shift => shift with { Contract = null })] };

        var (certain, simulated) = (ContractedCost.Of(plan, OtherCostTests.Year2017), SimulatedCost.Of(plan, [new(1000, 3), new(200, 1)]));

        Assert.Null(certain.TotalDkk);
        Assert.Null(certain.Shifts[0].HoursDkk);
        Assert.Null(simulated.TotalDkk);
        Assert.Equal(3285 + 2555, certain.CarHours);
    }

    [Fact]
    public void OneShiftWithoutAContract_LeavesTheWholePlanWithoutAPrice()
    {
        var plan = TwoShifts with { Shifts = [TwoShifts.Shifts[0], TwoShifts.Shifts[1] with { Contract = null }] };

        var certain = ContractedCost.Of(plan, OtherCostTests.Year2017);

        Assert.Equal(3285 * 263m, certain.Shifts[0].TotalDkk);
        Assert.Null(certain.TotalDkk);
    }

    [Fact]
    public void UsageOfAnotherNumberOfShifts_IsRefused() =>
        Assert.Throws<ArgumentException>(() => SimulatedCost.Of(TwoShifts, [new ShiftUsage(1, 1)]));
}
