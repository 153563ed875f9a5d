using Korevagt.Domain.Costs;
using Korevagt.Domain.Plans;

namespace Korevagt.Economics;

/// <summary>
/// The part of a plan's annual cost that only simulation can tell: kilometers, overtime, and the shifted costs that the
/// plan includes.
/// </summary>
/// <param name="Shifts">The shifts in the plan's order.</param>
/// <param name="Shifted">The included shifted costs that have a figure, in the plan's order.</param>
public sealed record SimulatedCost(IReadOnlyList<ShiftSimulatedCost> Shifts, IReadOnlyList<ShiftedCostAmount> Shifted)
{
    /// <summary>Price of all kilometers, in kroner.</summary>
    public decimal KilometersDkk => Shifts.Sum(shift => shift.KilometersDkk);

    /// <summary>Price of all overtime, in kroner.</summary>
    public decimal OvertimeDkk => Shifts.Sum(shift => shift.OvertimeDkk);

    /// <summary>All included shifted costs, in kroner.</summary>
    public decimal ShiftedDkk => Shifted.Sum(cost => cost.Dkk);

    /// <summary>Everything together, in kroner.</summary>
    public decimal TotalDkk => KilometersDkk + OvertimeDkk + ShiftedDkk;

    /// <summary>
    /// Prices one simulated year. A shifted cost counts when it is included and has a price per unit; one without a price
    /// is a fault of the input that the loading of files reports, and counts nothing here.
    /// </summary>
    /// <param name="plan">The plan, checked: every contract that a shift names exists.</param>
    /// <param name="usage">What the cars of each shift did, in the plan's order.</param>
    /// <param name="visitsOutsideTarget">Visits not reached within the first service target, 0 or more.</param>
    /// <param name="visitsHandedToDaytime">Visits handed to the daytime practice, 0 or more.</param>
    /// <exception cref="ArgumentException">There is not one usage per shift.</exception>
    public static SimulatedCost Of(
        Plan plan, ReadOnlySpan<ShiftUsage> usage, double visitsOutsideTarget, double visitsHandedToDaytime)
    {
        if (usage.Length != plan.Shifts.Count)
        {
            throw new ArgumentException($"{plan.Shifts.Count} shifts need as many usages, not {usage.Length}.", nameof(usage));
        }

        var contracts = plan.Contracts.ToDictionary(contract => contract.Id, StringComparer.Ordinal);
        var shifts = new ShiftSimulatedCost[usage.Length];
        var kilometers = 0m;
        for (var i = 0; i < shifts.Length; i++)
        {
            var contract = plan.Shifts[i].Contract is { } id ? contracts[id] : Contract.Unpaid;
            kilometers += (decimal)usage[i].Kilometers;
            shifts[i] = new ShiftSimulatedCost(
                plan.Shifts[i].Id,
                (decimal)usage[i].Kilometers * contract.DkkPerKilometer,
                (decimal)usage[i].OvertimeHours * contract.DkkPerOvertimeHour);
        }

        var shifted =
            from cost in plan.ShiftedCosts
            where cost.Included && cost.DkkPerUnit is not null
            let units = cost.Driver switch
            {
                ShiftedCostDriver.PerKilometer => kilometers,
                ShiftedCostDriver.PerVisitOutsideTarget => (decimal)visitsOutsideTarget,
                _ => (decimal)visitsHandedToDaytime,
            }
            select new ShiftedCostAmount(cost.Id, units * cost.DkkPerUnit!.Value);
        return new SimulatedCost(shifts, [.. shifted]);
    }
}
