namespace Korevagt.Economics;

/// <summary>A shifted cost that the plan includes, with what it amounts to in one simulated year.</summary>
/// <param name="Id">Id of the shifted cost.</param>
/// <param name="Dkk">The amount, in kroner.</param>
public sealed record ShiftedCostAmount(string Id, decimal Dkk);
