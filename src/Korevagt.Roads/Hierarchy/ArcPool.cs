namespace Korevagt.Roads.Hierarchy;

/// <summary>
/// The arcs of every vertex in one direction, in one array: each vertex has a stretch with room to grow, and moves to the
/// end of the array when it needs more. At most one arc leads to each neighbor.
/// </summary>
internal sealed class ArcPool
{
    private readonly int[] start;
    private readonly int[] count;
    private readonly int[] capacity;
    private ArcEntry[] entries;
    private int used;

    /// <summary>Makes an empty pool with so much room for each vertex.</summary>
    public ArcPool(int[] degrees)
    {
        start = new int[degrees.Length];
        count = new int[degrees.Length];
        capacity = new int[degrees.Length];
        for (var v = 0; v < degrees.Length; v++)
        {
            start[v] = used;
            capacity[v] = degrees[v];
            used += degrees[v];
        }

        entries = new ArcEntry[Math.Max(16, used + used / 2)];
    }

    /// <summary>The arcs of a vertex; valid until one is added.</summary>
    public Span<ArcEntry> Of(int vertex) => entries.AsSpan(start[vertex], count[vertex]);

    /// <summary>Number of arcs of a vertex.</summary>
    public int CountOf(int vertex) => count[vertex];

    /// <summary>Adds an arc to a neighbor that has none yet.</summary>
    public void Add(int vertex, ArcEntry entry)
    {
        if (count[vertex] == capacity[vertex])
        {
            Grow(vertex);
        }

        entries[start[vertex] + count[vertex]++] = entry;
    }

    /// <summary>The place of the arc to a neighbor among the arcs of a vertex, or -1.</summary>
    public int IndexOf(int vertex, int neighbor)
    {
        var arcs = Of(vertex);
        for (var i = 0; i < arcs.Length; i++)
        {
            if (arcs[i].Neighbor == neighbor)
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>Takes the arc to a neighbor out, if there is one.</summary>
    public void Remove(int vertex, int neighbor)
    {
        var index = IndexOf(vertex, neighbor);
        if (index < 0)
        {
            return;
        }

        var arcs = Of(vertex);
        arcs[index] = arcs[^1];
        count[vertex]--;
    }

    private void Grow(int vertex)
    {
        var room = Math.Max(4, 2 * capacity[vertex]);
        if (used + room > entries.Length)
        {
            Array.Resize(ref entries, (int)Math.Min(Array.MaxLength, Math.Max(2L * entries.Length, used + room)));
        }

        entries.AsSpan(start[vertex], count[vertex]).CopyTo(entries.AsSpan(used));
        start[vertex] = used;
        capacity[vertex] = room;
        used += room;
    }
}
