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
        var cost = SimulatedCost.Of(TwoShifts, [new ShiftUsage(1000, 3), new ShiftUsage(200.5, 0.25)], 0, 0);

        Assert.Equal(new ShiftSimulatedCost("night", 2500m, 1200m), cost.Shifts[0]);
        Assert.Equal(new ShiftSimulatedCost("evening", 501.25m, 100m), cost.Shifts[1]);
        Assert.Equal(4301.25m, cost.TotalDkk);
        Assert.Equal(3700m, cost.Shifts[0].TotalDkk);
        Assert.Empty(cost.Shifted);
    }

    [Fact]
    public void ShiftedCosts_CountWhenIncludedAndPriced()
    {
        var plan = TwoShifts with
        {
            ShiftedCosts =
            [
                new ShiftedCost("mileage", "Mileage", ShiftedCostDriver.PerKilometer, 3.5m, Included: true),
                new ShiftedCost("ambulance", "Ambulances", ShiftedCostDriver.PerVisitOutsideTarget, 1000m, Included: true),
                new ShiftedCost("daytime", "Daytime", ShiftedCostDriver.PerVisitHandedToDaytime, 300m, Included: true),
                new ShiftedCost("off", "Off", ShiftedCostDriver.PerKilometer, 9m, Included: false),
                new ShiftedCost("unknown", "Unknown", ShiftedCostDriver.PerKilometer, null, Included: true),
            ],
        };

        var cost = SimulatedCost.Of(plan, [new ShiftUsage(100, 0), new ShiftUsage(300, 0)], 12.5, 7);

        Assert.Equal(
            [
                new ShiftedCostAmount("mileage", 1400m),
                new ShiftedCostAmount("ambulance", 12500m),
                new ShiftedCostAmount("daytime", 2100m),
            ],
            cost.Shifted);
        Assert.Equal(16000m, cost.ShiftedDkk);
        Assert.Equal(400 * 2.5m + 16000m, cost.TotalDkk);
    }

    [Fact]
    public void UsageOfAnotherNumberOfShifts_IsRefused() =>
        Assert.Throws<ArgumentException>(() => SimulatedCost.Of(TwoShifts, [new ShiftUsage(1, 1)], 0, 0));
}
