using Korevagt.Domain.Plans;
using Korevagt.Economics;

namespace Korevagt.Planning.UseCases;

/// <summary>A plan and what its contracts cost.</summary>
/// <param name="Plan">The plan.</param>
/// <param name="Cost">Hours and starts with their price, by shift.</param>
public sealed record PricedPlan(Plan Plan, ContractedCost Cost)
{
    /// <summary>Whether the plan states any price; where it does not, the amounts are 0 because nobody knows them.</summary>
    public bool HasPrices => StatedPrices.In(Plan);
}
