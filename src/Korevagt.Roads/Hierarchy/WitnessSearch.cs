using Korevagt.Roads.Graph;
using Korevagt.Roads.Routing;

namespace Korevagt.Roads.Hierarchy;

/// <summary>
/// Looks for ways around a vertex: from one of its neighbours to others, not through it, that cost no more than the way
/// through it. The search is local and gives up early; a way that it misses only costs a superfluous shortcut.
/// </summary>
internal sealed class WitnessSearch
{
    private readonly ArcPool outgoing;
    private readonly VertexQueue queue;
    private readonly long[] cost;
    private readonly long[] wanted;
    private readonly List<int> reached = [];
    private readonly List<int> targets = [];

    /// <summary>Prepares searches over the arcs that are left.</summary>
    public WitnessSearch(int vertexCount, ArcPool outgoing)
    {
        this.outgoing = outgoing;
        queue = new VertexQueue(vertexCount);
        cost = new long[vertexCount];
        wanted = new long[vertexCount];
        Array.Fill(cost, PackedCost.Infinite);
        Array.Fill(wanted, -1);
    }

    /// <summary>
    /// Searches from one neighbour to all heads of the arcs that leave the vertex. Afterwards <see cref="Cost"/> holds upper
    /// bounds of the costs around the vertex.
    /// </summary>
    /// <param name="from">The neighbour.</param>
    /// <param name="around">The vertex that must not be used.</param>
    /// <param name="costToVertex">Cost of the arc from the neighbour to the vertex.</param>
    /// <param name="settleAtMost">Vertices settled before giving up.</param>
    public void Run(int from, int around, long costToVertex, int settleAtMost)
    {
        Clear();
        var farthest = -1L;
        foreach (ref readonly var arc in outgoing.Of(around))
        {
            if (arc.Neighbor == from)
                continue;
            targets.Add(arc.Neighbor);
            wanted[arc.Neighbor] = costToVertex + arc.Cost;
            farthest = Math.Max(farthest, costToVertex + arc.Cost);
        }

        var missing = targets.Count;
        cost[from] = 0;
        reached.Add(from);
        queue.AddOrLower(from, 0);
        while (missing > 0 && queue.Count > 0 && settleAtMost-- > 0)
        {
            var vertex = queue.TakeLowest(out var soFar);
            foreach (ref readonly var arc in outgoing.Of(vertex))
            {
                var next = arc.Neighbor;
                var offered = soFar + arc.Cost;
                if (next == around || offered > farthest || offered >= cost[next])
                    continue;
                if (cost[next] == PackedCost.Infinite)
                    reached.Add(next);
                if (cost[next] > wanted[next] && offered <= wanted[next])
                    missing--;
                cost[next] = offered;
                queue.AddOrLower(next, offered);
            }
        }
    }

    /// <summary>An upper bound of the cost from the neighbour to a vertex, infinite where none was found.</summary>
    public long Cost(int vertex) => cost[vertex];

    private void Clear()
    {
        foreach (var vertex in reached)
            cost[vertex] = PackedCost.Infinite;
        foreach (var vertex in targets)
            wanted[vertex] = -1;
        reached.Clear();
        targets.Clear();
        queue.Clear();
    }
}
