namespace Korevagt.Planning.UseCases;

/// <summary>Expected visits by group and altogether.</summary>
/// <param name="Rows">The groups in the plan's order or that of the clock; they add up to the total.</param>
/// <param name="Total">All of them; without group and name.</param>
/// <param name="IsFitted">Whether the demand was fitted to a visit log, so that intervals can be told.</param>
public sealed record ShownDemand(IReadOnlyList<DemandRow> Rows, DemandRow Total, bool IsFitted);
