using Korevagt.Domain.Costs;
using Korevagt.Domain.Plans;
using Korevagt.Domain.Time;

namespace Korevagt.Economics.Room;

/// <summary>
/// The shifts of one contract in a baseline and in a scenario, each shift priced as a plan of its own: a shift may have the same
/// hours on both sides and other prices.
/// </summary>
internal sealed class ContractPlans
{
    private readonly DutyYear year;

    public ContractPlans(Plan baseline, Plan scenario, Contract contract, DutyYear year)
    {
        this.year = year;
        Before = Of(baseline, contract);
        // A scenario that has dropped the contract pays nobody by it.
        After = Of(scenario, scenario.Contracts.FirstOrDefault(other => other.Id == contract.Id) ?? contract);
        AfterAtOldPrices = After with { Contracts = Before.Contracts };
    }

    /// <summary>What the baseline pays by the contract.</summary>
    public Plan Before { get; }

    /// <summary>What the scenario pays by it.</summary>
    public Plan After { get; }

    /// <summary>The scenario's shifts at the baseline's prices: no change but of prices could give the bands other hours.</summary>
    public Plan AfterAtOldPrices { get; }

    /// <summary>Whether the prices are others.</summary>
    public bool IsRepriced => !SamePrices(Before.Contracts[0], After.Contracts[0]);

    /// <summary>The year's hours and price of a plan of those.</summary>
    public ContractedCost InYear(Plan plan) => ContractedCost.Of(plan, year);

    /// <summary>A plan of those with some of its shifts.</summary>
    public static Plan Only(Plan plan, Func<Shift, bool> belongs) => plan with { Shifts = [.. plan.Shifts.Where(belongs)] };

    private static Plan Of(Plan plan, Contract contract) =>
        Only(plan, shift => shift.Contract == contract.Id) with { Contracts = [contract] };

    private static bool SamePrices(Contract before, Contract after) =>
        before.HourlyPrices.SequenceEqual(after.HourlyPrices) && before.DkkPerShiftStart == after.DkkPerShiftStart
        && before.DkkPerKilometer == after.DkkPerKilometer && before.DkkPerOvertimeHour == after.DkkPerOvertimeHour
        && before.SpecialDayFactor == after.SpecialDayFactor && before.SpecialDays.SequenceEqual(after.SpecialDays);
}
