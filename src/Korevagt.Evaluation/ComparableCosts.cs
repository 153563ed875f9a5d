using Korevagt.Domain.Plans;

namespace Korevagt.Evaluation;

/// <summary>
/// The costs of two plans in so far as both have a figure for them. Where only one knows what something costs, nobody knows
/// what the change of plans saves of it: unknown is not 0 kroner. A fee that a scenario introduces stands in the baseline at 0.
/// </summary>
internal static class ComparableCosts
{
    /// <summary>Ids of the cost drivers that both plans have a figure for.</summary>
    public static HashSet<string> DriversOfBoth(Plan baseline, Plan scenario) =>
        [.. Counted(baseline).Intersect(Counted(scenario), StringComparer.Ordinal)];

    /// <summary>A plan with no other cost drivers than these.</summary>
    public static Plan With(Plan plan, HashSet<string> drivers) =>
        plan with { CostDrivers = [.. plan.CostDrivers.Where(driver => drivers.Contains(driver.Id))] };

    /// <summary>Contractors' fee and the drivers of both plans, year by year; null where either plan has no price.</summary>
    public static (IReadOnlyList<decimal> Baseline, IReadOnlyList<decimal> Scenario)? Of(
        SimulatedPlan baseline, SimulatedPlan scenario)
    {
        if (baseline.ContractorFees is not { } before || scenario.ContractorFees is not { } after)
        {
            return null;
        }

        var both = DriversOfBoth(baseline.Plan, scenario.Plan);
        return (Together(before, baseline), Together(after, scenario));

        List<decimal> Together(IReadOnlyList<decimal> fees, SimulatedPlan plan) =>
        [
            .. fees.Zip(plan.Other, (fee, other) =>
                fee + other.Drivers.Where(driver => both.Contains(driver.Id)).Sum(driver => driver.Dkk)),
        ];
    }

    private static IEnumerable<string> Counted(Plan plan) =>
        plan.CostDrivers.Where(driver => driver.IsCounted).Select(driver => driver.Id);
}
