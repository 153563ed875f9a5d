using Korevagt.Roads.Graph;

namespace Korevagt.Roads.Hierarchy;

/// <summary>
/// A search from one point that only climbs to more important vertices, along the arcs or against them. A vertex whose cost
/// is beaten by a way down from a more important vertex is not searched further (stall-on-demand, Geisberger et al.,
/// section 4). Vertices here are numbers of the hierarchy. One search at a time; memory is taken once.
/// </summary>
internal sealed class UpwardSearch
{
    private readonly ReadOnlyMemory<int> numberOf;
    private readonly ReadOnlyMemory<int> climbFirst;
    private readonly ReadOnlyMemory<int> climbHead;
    private readonly ReadOnlyMemory<long> climbCost;
    private readonly ReadOnlyMemory<int> descentFirst;
    private readonly ReadOnlyMemory<int> descentTail;
    private readonly ReadOnlyMemory<long> descentCost;
    private readonly VertexQueue queue;
    private readonly long[] cost;
    private readonly int[] parent;
    private int[] reached = new int[256];
    private int reachedCount;

    /// <summary>Prepares searches along the arcs (forward) or against them.</summary>
    public UpwardSearch(HierarchyArcs arcs, bool isForward)
    {
        numberOf = arcs.NumberOf;
        (climbFirst, climbHead, climbCost) =
            isForward ? (arcs.UpFirst, arcs.UpHead, arcs.UpCost) : (arcs.DownFirst, arcs.DownTail, arcs.DownCost);
        (descentFirst, descentTail, descentCost) =
            isForward ? (arcs.DownFirst, arcs.DownTail, arcs.DownCost) : (arcs.UpFirst, arcs.UpHead, arcs.UpCost);
        var n = numberOf.Length;
        queue = new VertexQueue(n);
        cost = new long[n];
        parent = new int[n];
        Array.Fill(cost, PackedCost.Infinite);
    }

    /// <summary>The lowest cost that is still to be settled; infinite when the search is done.</summary>
    public long LowestCost => queue.Count > 0 ? queue.LowestCost : PackedCost.Infinite;

    /// <summary>Packed cost of a vertex in this search, infinite where not reached.</summary>
    public long CostOf(int number) => cost[number];

    /// <summary>The arc slot by which a reached vertex was reached, or -1 - the number of the seed.</summary>
    public int ParentOf(int number) => parent[number];

    /// <summary>Begins a search; the vertices of the seeds are those of the graph.</summary>
    public void Start(IReadOnlyList<Seed> seeds)
    {
        foreach (var number in reached.AsSpan(0, reachedCount))
        {
            cost[number] = PackedCost.Infinite;
        }

        reachedCount = 0;
        queue.Clear();
        for (var s = 0; s < seeds.Count; s++)
        {
            Offer(numberOf.Span[seeds[s].Vertex], seeds[s].Cost, -1 - s);
        }
    }

    /// <summary>Settles the next vertex.</summary>
    /// <param name="number">The vertex.</param>
    /// <param name="settledCost">Its packed cost.</param>
    /// <returns>False if the vertex is stalled: no shortest path climbs through it.</returns>
    public bool Step(out int number, out long settledCost)
    {
        number = queue.TakeLowest(out settledCost);
        return Settle(
            number, settledCost, climbFirst.Span, climbHead.Span, climbCost.Span, descentFirst.Span, descentTail.Span,
            descentCost.Span);
    }

    /// <summary>Runs a search to its end and lists what it settled.</summary>
    public void Run(IReadOnlyList<Seed> seeds, List<SettledVertex> settled)
    {
        Start(seeds);
        var first = climbFirst.Span;
        var head = climbHead.Span;
        var arcCost = climbCost.Span;
        var down = descentFirst.Span;
        var tail = descentTail.Span;
        var downCost = descentCost.Span;
        settled.Clear();
        while (queue.Count > 0)
        {
            var number = queue.TakeLowest(out var soFar);
            if (Settle(number, soFar, first, head, arcCost, down, tail, downCost))
            {
                settled.Add(new SettledVertex(number, soFar));
            }
        }
    }

    private bool Settle(
        int number,
        long soFar,
        ReadOnlySpan<int> first,
        ReadOnlySpan<int> head,
        ReadOnlySpan<long> arcCost,
        ReadOnlySpan<int> down,
        ReadOnlySpan<int> tail,
        ReadOnlySpan<long> downCost)
    {
        for (var arc = down[number]; arc < down[number + 1]; arc++)
        {
            if (cost[tail[arc]] + downCost[arc] < soFar)
            {
                return false;
            }
        }

        for (var arc = first[number]; arc < first[number + 1]; arc++)
        {
            Offer(head[arc], soFar + arcCost[arc], arc);
        }

        return true;
    }

    private void Offer(int number, long offered, int by)
    {
        var known = cost[number];
        if (offered >= known)
        {
            return;
        }

        if (known == PackedCost.Infinite)
        {
            if (reachedCount == reached.Length)
            {
                Array.Resize(ref reached, 2 * reachedCount);
            }

            reached[reachedCount++] = number;
        }

        cost[number] = offered;
        parent[number] = by;
        queue.AddOrLower(number, offered);
    }
}
