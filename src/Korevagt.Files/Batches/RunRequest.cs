using Korevagt.Files.Settings;

namespace Korevagt.Files.Batches;

/// <summary>One run of a batch: a scenario compared with the baseline, both under a demand and prices.</summary>
/// <param name="ScenarioFile">Name of the scenario's file, which nobody has read yet; null for the baseline alone.</param>
/// <param name="DemandCase">The demand.</param>
/// <param name="PriceReading">The prices.</param>
/// <param name="Settings">
/// Year, replications, seed, antithetic pairs and uncertainty of the demand. The number of threads is 1: whoever runs it
/// says how many, and the result does not depend on it.
/// </param>
public sealed record RunRequest(string? ScenarioFile, BatchCase DemandCase, BatchCase PriceReading, EvaluationSettings Settings);
