using Korevagt.Roads.Graph;

namespace Korevagt.Roads.Hierarchy;

/// <summary>
/// Costs from one point to many: every vertex keeps a bucket with the targets that are reached by going down from it, and a
/// search up from a source looks into the buckets it passes (S. Knopp, P. Sanders, D. Schultes, F. Schulz, D. Wagner,
/// "Computing Many-to-Many Shortest Paths Using Highway Hierarchies", 2007). Safe to read from several threads.
/// </summary>
internal sealed class TargetBuckets
{
    private readonly int[] first;
    private readonly int[] target;
    private readonly long[] cost;

    private TargetBuckets(int targetCount, int[] first, int[] target, long[] cost)
    {
        TargetCount = targetCount;
        this.first = first;
        this.target = target;
        this.cost = cost;
    }

    /// <summary>Number of targets.</summary>
    public int TargetCount { get; }

    /// <summary>Fills the buckets.</summary>
    /// <param name="hierarchy">The contracted metric.</param>
    /// <param name="entrances">By target: the vertices from which it is reached.</param>
    /// <param name="threads">Threads to use; -1: one per processor. The result does not depend on it.</param>
    /// <param name="cancellation">Stops the work.</param>
    public static TargetBuckets Of(
        ContractionHierarchy hierarchy, IReadOnlyList<IReadOnlyList<Seed>> entrances, int threads,
        CancellationToken cancellation = default)
    {
        var settledOf = new SettledVertex[entrances.Count][];
        Parallel.For(
            0,
            entrances.Count,
            new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = cancellation },
            () => (Search: new UpwardSearch(hierarchy.Arcs, isForward: false), Settled: new List<SettledVertex>()),
            (t, _, work) =>
            {
                work.Search.Run(entrances[t], work.Settled);
                settledOf[t] = [.. work.Settled];
                return work;
            },
            _ => { });

        var firstEntry = new int[hierarchy.VertexCount + 1];
        foreach (var settled in settledOf)
        {
            foreach (var vertex in settled)
            {
                firstEntry[vertex.Number + 1]++;
            }
        }

        for (var v = 0; v < hierarchy.VertexCount; v++)
        {
            firstEntry[v + 1] = checked(firstEntry[v] + firstEntry[v + 1]);
        }

        var next = firstEntry[..^1];
        var targetOf = new int[firstEntry[^1]];
        var costOf = new long[firstEntry[^1]];
        for (var t = 0; t < settledOf.Length; t++)
        {
            foreach (var vertex in settledOf[t])
            {
                var slot = next[vertex.Number]++;
                targetOf[slot] = t;
                costOf[slot] = vertex.Cost;
            }
        }

        return new TargetBuckets(entrances.Count, firstEntry, targetOf, costOf);
    }

    /// <summary>Computes the packed costs from one source to all targets; infinite where there is no way.</summary>
    /// <param name="search">A forward search of this thread.</param>
    /// <param name="settled">A list of this thread.</param>
    /// <param name="exits">The vertices that a car reaches first from the source.</param>
    /// <param name="row">Takes the costs, one per target.</param>
    public void Row(UpwardSearch search, List<SettledVertex> settled, IReadOnlyList<Seed> exits, Span<long> row)
    {
        row = row[..TargetCount];
        row.Fill(PackedCost.Infinite);
        search.Run(exits, settled);
        foreach (var vertex in settled)
        {
            var from = first[vertex.Number];
            var count = first[vertex.Number + 1] - from;
            var targets = target.AsSpan(from, count);
            var costs = cost.AsSpan(from, count);
            for (var i = 0; i < targets.Length; i++)
            {
                var offered = vertex.Cost + costs[i];
                ref var known = ref row[targets[i]];
                if (offered < known)
                {
                    known = offered;
                }
            }
        }
    }
}
