namespace Korevagt.Simulation.Statistics;

/// <summary>The results of a case over a range of replications.</summary>
/// <param name="Replications">The years, in the order of their numbers.</param>
/// <param name="Pooled">All years' visits counted together.</param>
public sealed record CaseResult(IReadOnlyList<ReplicationResult> Replications, PooledStatistics Pooled)
{
    /// <summary>Joins the results of ranges that follow one another, in time that grows with their number.</summary>
    /// <param name="blocks">At least one result of one case; each is looked at once, in order, and left as it is.</param>
    /// <returns>The result as if all replications had been run in one go.</returns>
    /// <exception cref="ArgumentException">There is none, or they are of cases with other groups.</exception>
    public static CaseResult Join(IEnumerable<CaseResult> blocks)
    {
        List<ReplicationResult> replications = [];
        PooledStatistics? pooled = null;
        foreach (var block in blocks)
        {
            replications.AddRange(block.Replications);
            pooled ??= block.Pooled.EmptyLike();
            pooled.Merge(block.Pooled);
        }

        return new CaseResult(replications, pooled ?? throw new ArgumentException("There is no block to join.", nameof(blocks)));
    }
}
