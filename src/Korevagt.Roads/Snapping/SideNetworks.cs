using Korevagt.Domain.Geography;
using Korevagt.Roads.Graph;

namespace Korevagt.Roads.Snapping;

/// <summary>
/// The networks beside the largest one that a car can reach and leave: islands without a ferry, roads behind a barrier, one-way
/// roads that lead out of it or into it.
/// </summary>
internal sealed class SideNetworks
{
    private readonly int[] parent;
    private readonly double[] meters;

    /// <summary>Joins the edges outside the largest network wherever they meet.</summary>
    public SideNetworks(RoadGraph graph)
    {
        parent = new int[graph.EdgeCount];
        meters = new double[graph.EdgeCount];
        var firstAt = new Dictionary<int, int>();
        var edges = new List<int>();
        for (var e = 0; e < graph.EdgeCount; e++)
        {
            parent[e] = e;
            if (graph.IsInMainComponent(e))
            {
                continue;
            }

            edges.Add(e);
            foreach (var end in (ReadOnlySpan<int>)[graph.TailOf(e), graph.HeadOf(e)])
            {
                // Two roads that lead out of the largest network at one junction are no network of their own.
                if (!graph.InMainComponent[end] && !firstAt.TryAdd(end, e))
                {
                    parent[RootOf(firstAt[end])] = RootOf(e);
                }
            }
        }

        foreach (var edge in edges.Where(edge => graph.AttributesOf(edge).Environment != RoadEnvironment.Ferry))
        {
            meters[RootOf(edge)] += graph.MetersOf(edge);
        }

        Index = new EdgeIndex(graph, edges.Where(edge => graph.AttributesOf(edge).MaySnap));
        for (var e = 0; e < parent.Length; e++)
        {
            parent[e] = RootOf(e);
        }
    }

    /// <summary>The edges where an address can lie.</summary>
    public EdgeIndex Index { get; }

    /// <summary>The number of an edge's network.</summary>
    public int NetworkOf(int edge) => parent[edge];

    /// <summary>The length of a network's roads in meters.</summary>
    public double MetersOf(int network) => meters[network];

    private int RootOf(int edge)
    {
        while (parent[edge] != edge)
        {
            edge = parent[edge] = parent[parent[edge]];
        }

        return edge;
    }
}
