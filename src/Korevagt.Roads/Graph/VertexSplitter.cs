namespace Korevagt.Roads.Graph;

/// <summary>
/// Makes vertices and arcs of junctions and edges. A junction gets one more vertex for every directed edge whose arrival
/// forbids some turn; that vertex lacks the arcs that the turn rule forbids.
/// </summary>
internal sealed class VertexSplitter
{
    private readonly int[] baseOf;

    /// <summary>Makes the arrays.</summary>
    /// <param name="junctions">Number of junctions.</param>
    /// <param name="tail">By edge: junction where it begins.</param>
    /// <param name="head">By edge: junction where it ends.</param>
    /// <param name="milliseconds">By directed edge: time, or -1 where closed.</param>
    /// <param name="forbidden">By directed edge on which one arrives: the directed edges that one may not leave by.</param>
    public VertexSplitter(
        int junctions, int[] tail, int[] head, int[] milliseconds, IReadOnlyDictionary<int, HashSet<int>> forbidden)
    {
        var restricted = forbidden.Keys.OrderBy(JunctionAfter).ThenBy(d => d).ToArray();
        baseOf = new int[junctions];
        VertexJunction = new int[junctions + restricted.Length];
        DirectedHead = new int[milliseconds.Length];
        var arrivedBy = new int[VertexJunction.Length];
        var r = 0;
        var vertex = 0;
        for (var j = 0; j < junctions; j++)
        {
            baseOf[j] = vertex;
            arrivedBy[vertex] = -1;
            VertexJunction[vertex++] = j;
            for (; r < restricted.Length && JunctionAfter(restricted[r]) == j; r++)
            {
                arrivedBy[vertex] = restricted[r];
                VertexJunction[vertex++] = j;
            }
        }

        for (var d = 0; d < milliseconds.Length; d++)
        {
            DirectedHead[d] = baseOf[JunctionAfter(d)];
        }

        for (var v = 0; v < arrivedBy.Length; v++)
        {
            if (arrivedBy[v] >= 0)
            {
                DirectedHead[arrivedBy[v]] = v;
            }
        }

        (FirstOut, OutDirected) = OutgoingArcs();
        (FirstIn, InTail, InDirected) = IncomingArcs();

        int JunctionAfter(int directed) => (directed & 1) == 0 ? head[directed >> 1] : tail[directed >> 1];

        (int[] First, int[] Directed) OutgoingArcs()
        {
            var (firstLeaving, leaving) = LeavingByJunction(junctions, milliseconds, JunctionAfter);
            var first = new int[VertexJunction.Length + 1];
            var arcs = new List<int>(milliseconds.Length);
            for (var v = 0; v < VertexJunction.Length; v++)
            {
                first[v] = arcs.Count;
                var closed = arrivedBy[v] >= 0 ? forbidden[arrivedBy[v]] : null;
                for (var i = firstLeaving[VertexJunction[v]]; i < firstLeaving[VertexJunction[v] + 1]; i++)
                {
                    if (closed is null || !closed.Contains(leaving[i]))
                    {
                        arcs.Add(leaving[i]);
                    }
                }
            }

            first[^1] = arcs.Count;
            return (first, [.. arcs]);
        }
    }

    /// <summary>By vertex: its junction, ascending.</summary>
    public int[] VertexJunction { get; }

    /// <summary>By directed edge: the vertex where one arrives.</summary>
    public int[] DirectedHead { get; }

    /// <summary>By vertex, and one more: first outgoing arc.</summary>
    public int[] FirstOut { get; }

    /// <summary>By outgoing arc: directed edge.</summary>
    public int[] OutDirected { get; }

    /// <summary>By vertex, and one more: first incoming arc.</summary>
    public int[] FirstIn { get; }

    /// <summary>By incoming arc: vertex that it comes from.</summary>
    public int[] InTail { get; }

    /// <summary>By incoming arc: directed edge.</summary>
    public int[] InDirected { get; }

    /// <summary>The base vertex of a junction.</summary>
    public int BaseOf(int junction) => baseOf[junction];

    /// <summary>The open directed edges sorted by the junction that they leave.</summary>
    private static (int[] First, int[] Directed) LeavingByJunction(
        int junctions, int[] milliseconds, Func<int, int> junctionAfter)
    {
        var first = new int[junctions + 1];
        for (var d = 0; d < milliseconds.Length; d++)
        {
            if (milliseconds[d] >= 0)
            {
                first[junctionAfter(d ^ 1) + 1]++;
            }
        }

        for (var j = 0; j < junctions; j++)
        {
            first[j + 1] += first[j];
        }

        var next = first[..^1];
        var directed = new int[first[^1]];
        for (var d = 0; d < milliseconds.Length; d++)
        {
            if (milliseconds[d] >= 0)
            {
                directed[next[junctionAfter(d ^ 1)]++] = d;
            }
        }

        return (first, directed);
    }

    private (int[] First, int[] Tail, int[] Directed) IncomingArcs()
    {
        var first = new int[VertexJunction.Length + 1];
        foreach (var directed in OutDirected)
        {
            first[DirectedHead[directed] + 1]++;
        }

        for (var v = 0; v < VertexJunction.Length; v++)
        {
            first[v + 1] += first[v];
        }

        var next = first[..^1];
        var tails = new int[OutDirected.Length];
        var directeds = new int[OutDirected.Length];
        for (var v = 0; v < VertexJunction.Length; v++)
        {
            for (var arc = FirstOut[v]; arc < FirstOut[v + 1]; arc++)
            {
                var slot = next[DirectedHead[OutDirected[arc]]]++;
                tails[slot] = v;
                directeds[slot] = OutDirected[arc];
            }
        }

        return (first, tails, directeds);
    }
}
