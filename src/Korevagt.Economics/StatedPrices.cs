using Korevagt.Domain.Plans;

namespace Korevagt.Economics;

/// <summary>Whether a plan states any price.</summary>
public static class StatedPrices
{
    /// <summary>
    /// True where the plan has a contract or counts another cost that has a figure. Where it is false the plan's cost is not
    /// 0 kroner: nobody knows it.
    /// </summary>
    public static bool In(Plan plan) =>
        plan.Contracts.Count > 0 || plan.ShiftedCosts.Any(cost => cost is { Included: true, DkkPerUnit: not null });
}
