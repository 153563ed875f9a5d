namespace Korevagt.Simulation.Statistics;

/// <summary>What a case came to over a range of replications.</summary>
/// <param name="Replications">The years, in the order of their numbers.</param>
/// <param name="Pooled">All years' visits counted together.</param>
public sealed record CaseResult(IReadOnlyList<ReplicationResult> Replications, PooledStatistics Pooled);
