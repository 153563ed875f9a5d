namespace Korevagt.Roads.Hierarchy;

/// <summary>
/// The arcs of a hierarchy as flat arrays. Vertices are numbered anew by importance, the most important is 0, so every arc
/// below leads to a smaller number.
/// </summary>
internal sealed class HierarchyArcs
{
    /// <summary>
    /// In place of a second child: the arc is no shortcut, and its first child is an outgoing arc of the graph.
    /// </summary>
    public const int IsOriginal = -1;

    /// <summary>By vertex of the graph: its number in the hierarchy.</summary>
    public required ReadOnlyMemory<int> NumberOf { get; init; }

    /// <summary>By number, and one more: first arc that leads from the vertex to a more important one.</summary>
    public required ReadOnlyMemory<int> UpFirst { get; init; }

    /// <summary>By upward arc: number of the vertex that it leads to.</summary>
    public required ReadOnlyMemory<int> UpHead { get; init; }

    /// <summary>By upward arc: packed cost.</summary>
    public required ReadOnlyMemory<long> UpCost { get; init; }

    /// <summary>By upward arc: number of the arc for unpacking.</summary>
    public required ReadOnlyMemory<int> UpArc { get; init; }

    /// <summary>By number, and one more: first arc that leads to the vertex from a more important one.</summary>
    public required ReadOnlyMemory<int> DownFirst { get; init; }

    /// <summary>By downward arc: number of the vertex that it comes from.</summary>
    public required ReadOnlyMemory<int> DownTail { get; init; }

    /// <summary>By downward arc: packed cost.</summary>
    public required ReadOnlyMemory<long> DownCost { get; init; }

    /// <summary>By downward arc: number of the arc for unpacking.</summary>
    public required ReadOnlyMemory<int> DownArc { get; init; }

    /// <summary>Arranges what is left in the pools when every vertex has been taken out.</summary>
    public static HierarchyArcs Arrange(int[] rank, ArcPool outgoing, ArcPool incoming)
    {
        var n = rank.Length;
        var numberOf = Array.ConvertAll(rank, r => n - 1 - r);
        var vertexAt = new int[n];
        for (var v = 0; v < n; v++)
        {
            vertexAt[numberOf[v]] = v;
        }

        var up = Flatten(outgoing, numberOf, vertexAt);
        var down = Flatten(incoming, numberOf, vertexAt);
        return new HierarchyArcs
        {
            NumberOf = numberOf,
            UpFirst = up.First,
            UpHead = up.Other,
            UpCost = up.Cost,
            UpArc = up.Arc,
            DownFirst = down.First,
            DownTail = down.Other,
            DownCost = down.Cost,
            DownArc = down.Arc,
        };
    }

    private static (int[] First, int[] Other, long[] Cost, int[] Arc) Flatten(ArcPool pool, int[] numberOf, int[] vertexAt)
    {
        var n = numberOf.Length;
        var first = new int[n + 1];
        for (var i = 0; i < n; i++)
        {
            first[i + 1] = first[i] + pool.CountOf(vertexAt[i]);
        }

        var other = new int[first[n]];
        var cost = new long[first[n]];
        var arc = new int[first[n]];
        for (var i = 0; i < n; i++)
        {
            var slot = first[i];
            var entries = pool.Of(vertexAt[i]);
            // In the order of the neighbors' numbers, whatever history left the pool in.
            entries.Sort((a, b) => numberOf[a.Neighbor].CompareTo(numberOf[b.Neighbor]));
            foreach (ref readonly var entry in entries)
            {
                other[slot] = numberOf[entry.Neighbor];
                cost[slot] = entry.Cost;
                arc[slot++] = entry.Arc;
            }
        }

        return (first, other, cost, arc);
    }
}
