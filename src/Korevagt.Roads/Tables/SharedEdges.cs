using Korevagt.Roads.Hierarchy;
using Korevagt.Roads.Routing;

namespace Korevagt.Roads.Tables;

/// <summary>
/// Finds the targets that lie on the same edge as a source, where driving along the edge may be the fastest way.
/// </summary>
internal sealed class SharedEdges
{
    private readonly ILookup<int, int> targetsOnEdge;

    /// <summary>Sorts the targets by their edges.</summary>
    public SharedEdges(IReadOnlyList<PointAccess> targets) =>
        targetsOnEdge = Enumerable.Range(0, targets.Count)
            .Where(target => targets[target].Point.Edge.HasValue)
            .ToLookup(target => targets[target].Point.Edge.GetValueOrDefault());

    /// <summary>Lowers the costs to targets that are nearer along the edge.</summary>
    public void Improve(DrivingMetric metric, PointAccess source, IReadOnlyList<PointAccess> targets, Span<long> costs)
    {
        if (source.Point.Edge is not { } edge)
        {
            return;
        }

        foreach (var t in targetsOnEdge[edge])
        {
            costs[t] = Math.Min(costs[t], source.AlongEdgeTo(metric, targets[t], out _));
        }
    }
}
