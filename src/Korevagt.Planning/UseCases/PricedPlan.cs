using Korevagt.Domain.Plans;
using Korevagt.Economics;

namespace Korevagt.Planning.UseCases;

/// <summary>A plan and what its contracts cost.</summary>
/// <param name="Plan">The plan.</param>
/// <param name="Cost">Hours and starts with their price, by shift.</param>
/// <param name="Other">Costs beside the contracts, as far as no simulation is needed.</param>
public sealed record PricedPlan(Plan Plan, ContractedCost Cost, OtherCost Other);
