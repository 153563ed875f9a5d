namespace Korevagt.Evaluation;

/// <summary>Paired differences, scenario less baseline, with 95 % intervals over replications.</summary>
/// <param name="MeanResponseMinutes">Mean response time, in minutes.</param>
/// <param name="P90ResponseMinutes">90 % response time, in minutes.</param>
/// <param name="WithinTargetShare">Share within the first service target.</param>
public sealed record RegionDelta(Estimate MeanResponseMinutes, Estimate P90ResponseMinutes, Estimate WithinTargetShare);
