using System.Runtime.CompilerServices;
using Korevagt.Roads.Graph;

namespace Korevagt.Roads.Hierarchy;

/// <summary>
/// Looks for ways around a vertex: from one of its neighbors to others, not through it, that cost no more than the way
/// through it. The search is local and gives up early; a way that it misses only costs a superfluous shortcut.
/// </summary>
internal sealed class WitnessSearch
{
    private const int Children = 4;

    private readonly ArcPool outgoing;
    private readonly ArcPool incoming;
    private readonly Label[] labels;
    private readonly List<int> touched = [];
    private readonly List<Target> targets = [];
    private Entry[] heap = new Entry[256];
    private int heapCount;
    private int around;

    /// <summary>Prepares searches over the arcs that are left.</summary>
    public WitnessSearch(int vertexCount, ArcPool outgoing, ArcPool incoming)
    {
        this.outgoing = outgoing;
        this.incoming = incoming;
        labels = new Label[vertexCount];
        Array.Fill(labels, Label.Untouched);
    }

    /// <summary>Prepares searches around a vertex.</summary>
    public void Around(int vertex)
    {
        around = vertex;
        targets.Clear();
        foreach (ref readonly var arc in outgoing.Of(vertex))
        {
            var cheapestLast = PackedCost.Infinite;
            foreach (ref readonly var last in incoming.Of(arc.Neighbor))
            {
                if (last.Neighbor != vertex)
                {
                    cheapestLast = Math.Min(cheapestLast, last.Cost);
                }
            }

            targets.Add(new Target(arc.Neighbor, arc.Cost, cheapestLast));
        }
    }

    /// <summary>
    /// Searches from one neighbor to all heads of the arcs that leave the vertex. Afterwards <see cref="Cost"/> holds upper
    /// bounds of the costs around the vertex. A witness ends with one of the arcs into its target, so nothing needs settling
    /// that lies farther than the target less the cheapest of these.
    /// </summary>
    /// <param name="from">The neighbor.</param>
    /// <param name="costToVertex">Cost of the arc from the neighbor to the vertex.</param>
    /// <param name="settleAtMost">Vertices settled before giving up.</param>
    public void Run(int from, long costToVertex, int settleAtMost)
    {
        Clear();
        var farthest = -1L;
        var missing = 0;
        foreach (var target in targets)
        {
            if (target.Vertex == from)
            {
                continue;
            }

            var wanted = costToVertex + target.CostFromVertex;
            missing++;
            touched.Add(target.Vertex);
            labels[target.Vertex].Wanted = wanted;
            farthest = Math.Max(farthest, wanted - target.CheapestLast);
        }

        labels[from].Cost = 0;
        touched.Add(from);
        Push(0, from);
        while (missing > 0 && heapCount > 0 && settleAtMost > 0)
        {
            var (soFar, vertex) = Pop();
            if (soFar > labels[vertex].Cost)
            {
                continue;
            }

            settleAtMost--;
            foreach (ref readonly var arc in outgoing.Of(vertex))
            {
                var offered = soFar + arc.Cost;
                ref var label = ref labels[arc.Neighbor];
                if (offered >= label.Cost || (offered > farthest && offered > label.Wanted) || arc.Neighbor == around)
                {
                    continue;
                }

                if (label.Cost == PackedCost.Infinite)
                {
                    touched.Add(arc.Neighbor);
                }

                if (label.Cost > label.Wanted && offered <= label.Wanted)
                {
                    missing--;
                }

                label.Cost = offered;
                if (offered <= farthest)
                {
                    Push(offered, arc.Neighbor);
                }
            }
        }
    }

    /// <summary>An upper bound of the cost from the neighbor to a vertex, infinite where none was found.</summary>
    public long Cost(int vertex) => labels[vertex].Cost;

    private void Clear()
    {
        foreach (var vertex in touched)
        {
            labels[vertex] = Label.Untouched;
        }

        touched.Clear();
        heapCount = 0;
    }

    private void Push(long cost, int vertex)
    {
        if (heapCount == heap.Length)
        {
            Array.Resize(ref heap, 2 * heapCount);
        }

        var place = heapCount++;
        while (place > 0)
        {
            var parent = (place - 1) / Children;
            if (cost >= heap[parent].Cost)
            {
                break;
            }

            heap[place] = heap[parent];
            place = parent;
        }

        heap[place] = new Entry(cost, vertex);
    }

    private Entry Pop()
    {
        var lowest = heap[0];
        var moved = heap[--heapCount];
        var place = 0;
        while (true)
        {
            var first = place * Children + 1;
            if (first >= heapCount)
            {
                break;
            }

            var smallest = first;
            var end = Math.Min(first + Children, heapCount);
            for (var child = first + 1; child < end; child++)
            {
                if (heap[child].Cost < heap[smallest].Cost)
                {
                    smallest = child;
                }
            }

            if (heap[smallest].Cost >= moved.Cost)
            {
                break;
            }

            heap[place] = heap[smallest];
            place = smallest;
        }

        heap[place] = moved;
        return lowest;
    }

    /// <summary>What is known of a vertex: one cache line brings both.</summary>
    private struct Label
    {
        public long Cost;
        public long Wanted;

        public static Label Untouched
        {
            [MethodImpl(MethodImplOptions.AggressiveInlining)]
            get => new() { Cost = PackedCost.Infinite, Wanted = -1 };
        }
    }

    private readonly record struct Target(int Vertex, long CostFromVertex, long CheapestLast);

    private readonly record struct Entry(long Cost, int Vertex);
}
