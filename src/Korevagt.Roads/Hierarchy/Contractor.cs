using Korevagt.Roads.Graph;
using Korevagt.Roads.Vocabulary;

namespace Korevagt.Roads.Hierarchy;

/// <summary>
/// Builds a contraction hierarchy (R. Geisberger, P. Sanders, D. Schultes, D. Delling, "Contraction Hierarchies: Faster and
/// Simpler Hierarchical Routing in Road Networks", 2008): takes the vertices out one by one, the least important first, and
/// adds a shortcut between two neighbors wherever the fastest way between them led through the vertex. The importance is
/// made of the terms that J. Dibbelt, B. Strasser and D. Wagner use in "Customizable Contraction Hierarchies", 2016: level,
/// arcs added per arc removed, and original arcs added per original arc removed. Their weights 1, 4 and 2 were the best of
/// seven tried on a made-up country of 88,000 vertices: a third less time than 1, 1 and 1 for searches a tenth larger.
/// </summary>
internal sealed class Contractor
{
    /// <summary>
    /// Where a search for a witness gives up. Every witness it misses is a superfluous shortcut, which makes the searches after
    /// it dearer: with 60 a network of 884,000 vertices took twice as long to contract as with 500, and its queries 1.8 times;
    /// more than 500 gains nothing.
    /// </summary>
    private const int SettledAtMost = 500;

    private const int Unit = 1000;

    private readonly int vertexCount;
    private readonly ArcPool outgoing;
    private readonly ArcPool incoming;
    private readonly WitnessSearch witness;
    private readonly VertexQueue queue;
    private readonly int[] level;
    private readonly int[] rank;
    private readonly int[] neighborSeen;
    private readonly List<int> neighbors = [];
    private readonly List<(int Tail, int Head, long Cost, int FirstArc, int SecondArc)> shortcuts = [];
    private int[] firstChild;
    private int[] secondChild;
    private int[] hops;
    private int arcCount;

    private Contractor(DrivingMetric metric)
    {
        var graph = metric.Graph;
        vertexCount = graph.VertexCount;
        level = new int[vertexCount];
        rank = new int[vertexCount];
        neighborSeen = new int[vertexCount];
        firstChild = new int[graph.ArcCount + graph.ArcCount / 2 + 16];
        secondChild = new int[firstChild.Length];
        hops = new int[firstChild.Length];
        var firstOut = graph.Arrays.FirstOut.Span;
        var firstIn = graph.Arrays.FirstIn.Span;
        var outDegrees = new int[vertexCount];
        var inDegrees = new int[vertexCount];
        for (var v = 0; v < vertexCount; v++)
        {
            outDegrees[v] = firstOut[v + 1] - firstOut[v] + 2;
            inDegrees[v] = firstIn[v + 1] - firstIn[v] + 2;
        }

        outgoing = new ArcPool(outDegrees);
        incoming = new ArcPool(inDegrees);
        for (var v = 0; v < vertexCount; v++)
        {
            for (var slot = firstOut[v]; slot < firstOut[v + 1]; slot++)
            {
                AddArc(v, metric.OutHead[slot], metric.OutCost[slot], slot, HierarchyArcs.IsOriginal, 1);
            }
        }

        witness = new WitnessSearch(vertexCount, outgoing, incoming);
        queue = new VertexQueue(vertexCount);
    }

    /// <summary>Contracts the graph of a metric.</summary>
    public static ContractionHierarchy Contract(
        DrivingMetric metric, IProgress<RoadProgress>? progress = null, CancellationToken cancellation = default) =>
        new Contractor(metric).Run(progress, cancellation);

    private ContractionHierarchy Run(IProgress<RoadProgress>? progress, CancellationToken cancellation)
    {
        for (var v = 0; v < vertexCount; v++)
        {
            queue.AddOrLower(v, ImportanceOf(v));
        }

        for (var next = 0; next < vertexCount; next++)
        {
            if ((next & 0x3ff) == 0)
            {
                cancellation.ThrowIfCancellationRequested();
                progress?.Report(new RoadProgress(RoadStage.Contracting, (double)next / vertexCount));
            }

            var vertex = TakeLeastImportant();
            rank[vertex] = next;
            TakeOut(vertex);
        }

        return new ContractionHierarchy(
            HierarchyArcs.Arrange(rank, outgoing, incoming),
            firstChild.AsMemory(0, arcCount),
            secondChild.AsMemory(0, arcCount));
    }

    /// <summary>
    /// What was contracted nearby may have made a vertex more important since it was judged: judge it again. Leaves the
    /// shortcuts that the vertex needs.
    /// </summary>
    private int TakeLeastImportant()
    {
        while (true)
        {
            var vertex = queue.TakeLowest(out _);
            var importance = ImportanceOf(vertex);
            if (queue.Count == 0 || importance <= queue.LowestCost)
            {
                return vertex;
            }

            queue.AddOrLower(vertex, importance);
        }
    }

    private void TakeOut(int vertex)
    {
        neighbors.Clear();
        foreach (ref readonly var arc in incoming.Of(vertex))
        {
            outgoing.Remove(arc.Neighbor, vertex);
            Meet(arc.Neighbor, vertex);
        }

        foreach (ref readonly var arc in outgoing.Of(vertex))
        {
            incoming.Remove(arc.Neighbor, vertex);
            Meet(arc.Neighbor, vertex);
        }

        foreach (var s in shortcuts)
        {
            AddArc(s.Tail, s.Head, s.Cost, s.FirstArc, s.SecondArc, hops[s.FirstArc] + hops[s.SecondArc]);
        }

        foreach (var neighbor in neighbors)
        {
            neighborSeen[neighbor] = 0;
            level[neighbor] = Math.Max(level[neighbor], level[vertex] + 1);
        }
    }

    private void Meet(int neighbor, int vertex)
    {
        if (neighborSeen[neighbor] == vertex + 1)
        {
            return;
        }

        neighborSeen[neighbor] = vertex + 1;
        neighbors.Add(neighbor);
    }

    private long ImportanceOf(int vertex)
    {
        FindShortcuts(vertex);
        long added = 1, removed = 1, hopsAdded = 1, hopsRemoved = 1;
        foreach (var s in shortcuts)
        {
            added++;
            hopsAdded += hops[s.FirstArc] + hops[s.SecondArc];
        }

        foreach (ref readonly var arc in incoming.Of(vertex))
        {
            removed++;
            hopsRemoved += hops[arc.Arc];
        }

        foreach (ref readonly var arc in outgoing.Of(vertex))
        {
            removed++;
            hopsRemoved += hops[arc.Arc];
        }

        return Unit * level[vertex] + 4 * Unit * added / removed + 2 * Unit * hopsAdded / hopsRemoved;
    }

    /// <summary>Lists the shortcuts that are needed if the vertex goes.</summary>
    private void FindShortcuts(int vertex)
    {
        shortcuts.Clear();
        if (outgoing.CountOf(vertex) == 0)
        {
            return;
        }

        witness.Around(vertex);
        foreach (ref readonly var first in incoming.Of(vertex))
        {
            if (outgoing.CountOf(vertex) == 1 && outgoing.Of(vertex)[0].Neighbor == first.Neighbor)
            {
                continue;
            }

            witness.Run(first.Neighbor, first.Cost, SettledAtMost);
            foreach (ref readonly var second in outgoing.Of(vertex))
            {
                if (second.Neighbor != first.Neighbor && witness.Cost(second.Neighbor) > first.Cost + second.Cost)
                {
                    shortcuts.Add((first.Neighbor, second.Neighbor, first.Cost + second.Cost, first.Arc, second.Arc));
                }
            }
        }
    }

    /// <summary>
    /// Adds an arc, or makes the one that is there cheaper. An arc between two vertices that are both left is part of no
    /// shortcut yet, so it may change.
    /// </summary>
    private void AddArc(int tail, int head, long cost, int first, int second, int hopCount)
    {
        if (tail == head || cost >= PackedCost.Infinite)
        {
            return;
        }

        var place = outgoing.IndexOf(tail, head);
        if (place >= 0)
        {
            ref var entry = ref outgoing.Of(tail)[place];
            if (entry.Cost <= cost)
            {
                return;
            }

            entry.Cost = cost;
            incoming.Of(head)[incoming.IndexOf(head, tail)].Cost = cost;
            SetArc(entry.Arc, first, second, hopCount);
            return;
        }

        if (arcCount == firstChild.Length)
        {
            Array.Resize(ref firstChild, 2 * arcCount);
            Array.Resize(ref secondChild, 2 * arcCount);
            Array.Resize(ref hops, 2 * arcCount);
        }

        SetArc(arcCount, first, second, hopCount);
        outgoing.Add(tail, new ArcEntry { Neighbor = head, Arc = arcCount, Cost = cost });
        incoming.Add(head, new ArcEntry { Neighbor = tail, Arc = arcCount, Cost = cost });
        arcCount++;
    }

    private void SetArc(int arc, int first, int second, int hopCount)
    {
        firstChild[arc] = first;
        secondChild[arc] = second;
        hops[arc] = hopCount;
    }
}
