using Korevagt.Roads.Graph;
using Korevagt.Roads.Hierarchy;

namespace Korevagt.Roads.Routing;

/// <summary>
/// Shortest paths from one point to all vertices, or from all vertices to one point (E. W. Dijkstra, "A note on two problems
/// in connexion with graphs", 1959). Plain and slow: the referee of the faster searches. One search at a time; memory is
/// taken once.
/// </summary>
internal sealed class DijkstraSearch
{
    private readonly DrivingMetric metric;
    private readonly VertexQueue queue;
    private readonly long[] cost;
    private readonly int[] parentArc;
    private readonly List<int> reached = [];

    /// <summary>Prepares searches on a metric.</summary>
    public DijkstraSearch(DrivingMetric metric)
    {
        this.metric = metric;
        queue = new VertexQueue(metric.Graph.VertexCount);
        cost = new long[metric.Graph.VertexCount];
        parentArc = new int[metric.Graph.VertexCount];
        Array.Fill(cost, PackedCost.Infinite);
    }

    /// <summary>By vertex: packed cost of the last search, infinite where not reached.</summary>
    public ReadOnlySpan<long> Cost => cost;

    /// <summary>
    /// By reached vertex: the outgoing (forward) or incoming (backward) arc of the shortest path tree, or -1 - the number of
    /// the seed where the path begins.
    /// </summary>
    public ReadOnlySpan<int> ParentArc => parentArc;

    /// <summary>Searches along the arcs.</summary>
    public void Forward(IReadOnlyList<Seed> seeds)
    {
        var arrays = metric.Graph.Arrays;
        Search(seeds, arrays.FirstOut.Span, metric.OutHead, metric.OutCost);
    }

    /// <summary>Searches against the arcs.</summary>
    public void Backward(IReadOnlyList<Seed> seeds)
    {
        var arrays = metric.Graph.Arrays;
        Search(seeds, arrays.FirstIn.Span, arrays.InTail.Span, metric.InCost);
    }

    private void Search(IReadOnlyList<Seed> seeds, ReadOnlySpan<int> first, ReadOnlySpan<int> other, ReadOnlySpan<long> arcCost)
    {
        foreach (var vertex in reached)
        {
            cost[vertex] = PackedCost.Infinite;
        }

        reached.Clear();
        for (var s = 0; s < seeds.Count; s++)
        {
            Offer(seeds[s].Vertex, seeds[s].Cost, -1 - s);
        }

        while (queue.Count > 0)
        {
            var vertex = queue.TakeLowest(out var soFar);
            for (var arc = first[vertex]; arc < first[vertex + 1]; arc++)
            {
                Offer(other[arc], soFar + arcCost[arc], arc);
            }
        }
    }

    private void Offer(int vertex, long offered, int arc)
    {
        if (offered >= cost[vertex])
        {
            return;
        }

        if (cost[vertex] == PackedCost.Infinite)
        {
            reached.Add(vertex);
        }

        cost[vertex] = offered;
        parentArc[vertex] = arc;
        queue.AddOrLower(vertex, offered);
    }
}
