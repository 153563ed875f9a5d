namespace Korevagt.Store;

/// <summary>What a batch calls a run.</summary>
/// <param name="Scenario">The scenario; that of the baseline alone is empty.</param>
/// <param name="DemandCase">Name of the demand case, or null.</param>
/// <param name="PriceReading">Name of the price reading, or null.</param>
/// <param name="Seed">Seed of the random streams.</param>
/// <param name="Replications">Simulated years per plan.</param>
public sealed record RunLabels(string Scenario, string? DemandCase, string? PriceReading, ulong Seed, int Replications);
