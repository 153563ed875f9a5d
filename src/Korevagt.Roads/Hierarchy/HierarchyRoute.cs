using Korevagt.Roads.Graph;

namespace Korevagt.Roads.Hierarchy;

/// <summary>
/// One-to-one queries: two upward searches, from the source along the arcs and from the target against them, that meet at
/// the most important vertex of the path. One query at a time; memory is taken once.
/// </summary>
internal sealed class HierarchyRoute
{
    private readonly ContractionHierarchy hierarchy;
    private readonly UpwardSearch forward;
    private readonly UpwardSearch backward;
    private int meeting = -1;

    /// <summary>Prepares queries.</summary>
    public HierarchyRoute(ContractionHierarchy hierarchy)
    {
        this.hierarchy = hierarchy;
        forward = new UpwardSearch(hierarchy.Arcs, isForward: true);
        backward = new UpwardSearch(hierarchy.Arcs, isForward: false);
    }

    /// <summary>
    /// The packed cost of the cheapest path from one of the exits to one of the entrances; infinite if there is none.
    /// </summary>
    public long Cost(IReadOnlyList<Seed> exits, IReadOnlyList<Seed> entrances)
    {
        forward.Start(exits);
        backward.Start(entrances);
        var best = PackedCost.Infinite;
        meeting = -1;
        while (true)
        {
            var (ahead, back) = (forward.LowestCost, backward.LowestCost);
            if (Math.Min(ahead, back) >= best)
            {
                return best;
            }

            var (search, other) = ahead <= back ? (forward, backward) : (backward, forward);
            if (!search.Step(out var number, out var cost))
            {
                continue;
            }

            var through = cost + other.CostOf(number);
            if (through < best)
            {
                best = through;
                meeting = number;
            }
        }
    }

    /// <summary>The path of the last query that had one.</summary>
    /// <param name="graphArcs">Takes the outgoing arcs of the graph in the order of driving.</param>
    /// <returns>The number of the exit where the path begins and of the entrance where it ends.</returns>
    public (int Exit, int Entrance) Path(List<int> graphArcs)
    {
        var arcs = hierarchy.Arcs;
        var climbed = new List<int>();
        var number = meeting;
        int slot;
        while ((slot = forward.ParentOf(number)) >= 0)
        {
            climbed.Add(arcs.UpArc.Span[slot]);
            number = OwnerOf(arcs.UpFirst.Span, slot);
        }

        var exit = -1 - slot;
        for (var i = climbed.Count - 1; i >= 0; i--)
        {
            hierarchy.Unpack(climbed[i], graphArcs);
        }

        number = meeting;
        while ((slot = backward.ParentOf(number)) >= 0)
        {
            hierarchy.Unpack(arcs.DownArc.Span[slot], graphArcs);
            number = OwnerOf(arcs.DownFirst.Span, slot);
        }

        return (exit, -1 - slot);
    }

    /// <summary>The vertex whose stretch of arcs holds the slot.</summary>
    private static int OwnerOf(ReadOnlySpan<int> first, int slot)
    {
        int low = 0, high = first.Length - 1;
        while (high - low > 1)
        {
            var middle = (low + high) >> 1;
            if (first[middle] <= slot)
            {
                low = middle;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }
}
