using Korevagt.Domain.Plans;

namespace Korevagt.Economics;

/// <summary>The part of what a plan's contractors are paid that only simulation can tell: kilometers and overtime.</summary>
/// <param name="Shifts">The shifts in the plan's order.</param>
public sealed record SimulatedCost(IReadOnlyList<ShiftSimulatedCost> Shifts)
{
    /// <summary>Price of all kilometers, in kroner; null where a shift has no contract.</summary>
    public decimal? KilometersDkk => Prices.Sum(Shifts.Select(shift => shift.KilometersDkk));

    /// <summary>Price of all overtime, in kroner; null where a shift has no contract.</summary>
    public decimal? OvertimeDkk => Prices.Sum(Shifts.Select(shift => shift.OvertimeDkk));

    /// <summary>Both together, in kroner; null where a shift has no contract.</summary>
    public decimal? TotalDkk => KilometersDkk + OvertimeDkk;

    /// <summary>Prices one simulated year.</summary>
    /// <param name="plan">The plan, checked: every contract that a shift names exists.</param>
    /// <param name="usage">What the cars of each shift did, in the plan's order.</param>
    /// <exception cref="ArgumentException">There is not one usage per shift.</exception>
    public static SimulatedCost Of(Plan plan, ReadOnlySpan<ShiftUsage> usage)
    {
        if (usage.Length != plan.Shifts.Count)
        {
            throw new ArgumentException($"{plan.Shifts.Count} shifts need as many usages, not {usage.Length}.", nameof(usage));
        }

        var contracts = plan.Contracts.ToDictionary(contract => contract.Id, StringComparer.Ordinal);
        var shifts = new ShiftSimulatedCost[usage.Length];
        for (var i = 0; i < shifts.Length; i++)
        {
            var contract = plan.Shifts[i].Contract is { } id ? contracts[id] : null;
            shifts[i] = new ShiftSimulatedCost(
                plan.Shifts[i].Id,
                (decimal)usage[i].Kilometers * contract?.DkkPerKilometer,
                (decimal)usage[i].OvertimeHours * contract?.DkkPerOvertimeHour);
        }

        return new SimulatedCost(shifts);
    }
}
