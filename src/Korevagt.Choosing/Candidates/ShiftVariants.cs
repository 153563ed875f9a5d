using System.Collections.Concurrent;
using Korevagt.Domain.Costs;
using Korevagt.Domain.Plans;
using Korevagt.Domain.Time;
using Korevagt.Economics;
using Korevagt.Evaluation.Modelling;

namespace Korevagt.Choosing.Candidates;

/// <summary>
/// What a shift in one way of running it comes to in a year: when it is on duty, and what that costs. Worked out once for each
/// way, whatever number of candidates have it.
/// </summary>
internal sealed class ShiftVariants
{
    private readonly Plan baseline;
    private readonly DutyYear year;
    private readonly Dictionary<Shift, (ShiftContractedCost Contracted, OtherCost Other)> ofBaseline = new(ReferenceEqualityComparer.Instance);
    private readonly ConcurrentDictionary<RecurringHours, SecondRange[]> periods = new();
    private readonly ConcurrentDictionary<Shift, (ShiftContractedCost Contracted, OtherCost Other)> costs = new();
    private readonly bool hasCertainDrivers;

    public ShiftVariants(Plan baseline, DutyYear year)
    {
        (this.baseline, this.year) = (baseline, year);
        hasCertainDrivers = baseline.CostDrivers.Any(driver => driver.IsCounted && driver.Unit.IsCertain());
        foreach (var shift in baseline.Shifts)
        {
            ofBaseline.Add(shift, Of(shift));
        }
    }

    /// <summary>When hours recur in the year.</summary>
    public SecondRange[] Periods(RecurringHours hours) => periods.GetOrAdd(hours, wanted => [.. DutyRoster.Periods(wanted, year)]);

    /// <summary>What the shifts of a plan cost for certain.</summary>
    /// <param name="plan">A plan with the baseline's contracts and cost drivers.</param>
    public CertainCost CostOf(Plan plan)
    {
        var shifts = new ShiftContractedCost[plan.Shifts.Count];
        for (var i = 0; i < shifts.Length; i++)
        {
            shifts[i] = CostOf(plan.Shifts[i]).Contracted;
        }

        var contracted = new ContractedCost(shifts);
        return new CertainCost(contracted.TotalDkk, contracted.CarHours, OtherOf(plan));
    }

    private OtherCost OtherOf(Plan plan)
    {
        if (!hasCertainDrivers)
        {
            return new OtherCost([]);
        }

        Dictionary<string, DriverAmount> sums = new(StringComparer.Ordinal);
        foreach (var shift in plan.Shifts)
        {
            foreach (var amount in CostOf(shift).Other.Drivers)
            {
                var before = sums.GetValueOrDefault(amount.Id) ?? new DriverAmount(amount.Id, 0, 0);
                sums[amount.Id] = new DriverAmount(amount.Id, before.Units + amount.Units, before.Dkk + amount.Dkk);
            }
        }

        return new OtherCost(
        [
            .. baseline.CostDrivers.Where(driver => driver.IsCounted && driver.Unit.IsCertain())
                .Select(driver => sums.GetValueOrDefault(driver.Id) ?? new DriverAmount(driver.Id, 0, 0)),
        ]);
    }

    // The baseline's own shifts are known by who they are, which is sooner told than that they are alike.
    private (ShiftContractedCost Contracted, OtherCost Other) CostOf(Shift shift) =>
        ofBaseline.TryGetValue(shift, out var cost) ? cost : costs.GetOrAdd(shift, Of);

    private (ShiftContractedCost Contracted, OtherCost Other) Of(Shift shift)
    {
        var alone = baseline with { Shifts = [shift] };
        return (ContractedCost.Of(alone, year).Shifts[0], OtherCost.Certain(alone, year));
    }
}
