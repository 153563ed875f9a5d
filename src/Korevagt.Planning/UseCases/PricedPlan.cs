using Korevagt.Domain.Plans;
using Korevagt.Economics;

namespace Korevagt.Planning.UseCases;

/// <summary>A plan and what its contracts cost.</summary>
/// <param name="Plan">The plan.</param>
/// <param name="Cost">Hours and starts with their price, by shift.</param>
public sealed record PricedPlan(Plan Plan, ContractedCost Cost);
