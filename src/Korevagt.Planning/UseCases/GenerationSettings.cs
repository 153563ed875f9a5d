namespace Korevagt.Planning.UseCases;

/// <summary>What kind of log to generate.</summary>
/// <param name="FirstYear">The first calendar year.</param>
/// <param name="LastYear">The last calendar year.</param>
/// <param name="Seed">Seed of all chance.</param>
/// <param name="Overdispersion">Variance of how busy an area is on a date, about 1; 0 for Poisson.</param>
/// <param name="WithResponses">Whether to simulate the plan, so that visits have an arrival, a drive and a shift.</param>
public sealed record GenerationSettings(int FirstYear, int LastYear, ulong Seed, double Overdispersion, bool WithResponses);
