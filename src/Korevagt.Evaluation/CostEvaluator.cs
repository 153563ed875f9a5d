using Korevagt.Domain.Costs;
using Korevagt.Economics;

namespace Korevagt.Evaluation;

/// <summary>Turns the costs of simulated years into figures with intervals, and those of two plans into savings.</summary>
internal static class CostEvaluator
{
    /// <summary>What a plan costs.</summary>
    public static PlanCosts Of(SimulatedPlan plan)
    {
        var drivers = plan.Plan.CostDrivers.Where(driver => driver.IsCounted).ToList();
        return new PlanCosts
        {
            Contractors = Contractors(plan, plan.Contracted, plan.Simulated),
            Drivers =
            [
                .. drivers.Select((driver, index) => new DriverCosts(
                    driver,
                    plan.IntervalOf(plan.Other.Select(year => (double)year.Drivers[index].Units)),
                    plan.IntervalOfMoney(plan.Other.Select(year => year.Drivers[index].Dkk)))),
            ],
            OtherDkk = drivers.Count == 0 ? null : plan.IntervalOfMoney(plan.Other.Select(year => year.TotalDkk)),
            NotCounted = [.. plan.Plan.CostDrivers.Where(driver => !driver.IsCounted)],
        };
    }

    /// <summary>What a scenario saves.</summary>
    public static CostSavings Savings(SimulatedPlan baseline, SimulatedPlan scenario)
    {
        var both = ComparableCosts.DriversOfBoth(baseline.Plan, scenario.Plan);
        return new CostSavings
        {
            Contractors = Contractors(scenario, baseline, scenario),
            Drivers =
            [
                .. baseline.Plan.CostDrivers.Concat(scenario.Plan.CostDrivers).Where(driver => driver.IsCounted)
                    .Select(driver => driver.Id).Distinct(StringComparer.Ordinal)
                    .Select(id => Saving(id, baseline, scenario)),
            ],
            OtherDkk = both.Count == 0 ? null : Paired(
                baseline, scenario, year => year.Drivers.Where(driver => both.Contains(driver.Id)).Sum(driver => driver.Dkk)),
        };
    }

    private static ContractorCosts? Contractors(SimulatedPlan plan, ContractedCost certain, IReadOnlyList<SimulatedCost> years) =>
        certain is { HoursDkk: { } hours, StartsDkk: { } starts }
            ? new ContractorCosts(
                plan.IntervalOfMoney(plan.ContractorFees!), hours, starts,
                plan.IntervalOfMoney(years.Select(year => year.KilometersDkk!.Value)),
                plan.IntervalOfMoney(years.Select(year => year.OvertimeDkk!.Value)))
            : null;

    private static ContractorCosts? Contractors(SimulatedPlan plan, SimulatedPlan baseline, SimulatedPlan scenario)
    {
        if (baseline.ContractorFees is not { } feesBefore || scenario.ContractorFees is not { } feesAfter)
        {
            return null;
        }

        return new ContractorCosts(
            plan.IntervalOfMoney(feesBefore.Zip(feesAfter, (before, after) => before - after)),
            baseline.Contracted.HoursDkk!.Value - scenario.Contracted.HoursDkk!.Value,
            baseline.Contracted.StartsDkk!.Value - scenario.Contracted.StartsDkk!.Value,
            Simulated(year => year.KilometersDkk!.Value),
            Simulated(year => year.OvertimeDkk!.Value));

        MoneyEstimate Simulated(Func<SimulatedCost, decimal> part) =>
            plan.IntervalOfMoney(baseline.Simulated.Zip(scenario.Simulated, (before, after) => part(before) - part(after)));
    }

    private static DriverSaving Saving(string id, SimulatedPlan baseline, SimulatedPlan scenario)
    {
        var (before, after) = (Find(baseline), Find(scenario));
        return new DriverSaving(
            (after ?? before)!,
            before is null || after is null
                ? null
                : Paired(baseline, scenario, year => year.Drivers.First(driver => driver.Id == id).Dkk),
            after is null ? PlansWithFigure.BaselineOnly : before is null ? PlansWithFigure.ScenarioOnly : PlansWithFigure.Both);

        CostDriver? Find(SimulatedPlan plan) =>
            plan.Plan.CostDrivers.FirstOrDefault(driver => driver.Id == id && driver.IsCounted);
    }

    private static MoneyEstimate Paired(SimulatedPlan baseline, SimulatedPlan scenario, Func<OtherCost, decimal> amount) =>
        scenario.IntervalOfMoney(baseline.Other.Zip(scenario.Other, (before, after) => amount(before) - amount(after)));
}
