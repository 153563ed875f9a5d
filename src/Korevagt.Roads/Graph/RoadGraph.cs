using Korevagt.Domain.Geography;
using Korevagt.Roads.Profile;
using Korevagt.Roads.Vocabulary;

namespace Korevagt.Roads.Graph;

/// <summary>
/// The road network as flat arrays. An <em>edge</em> is a piece of road between two junctions with one set of attributes
/// and one speed along its length; edge <c>e</c> has the <em>directed edges</em> <c>2e</c> (from tail to head) and
/// <c>2e + 1</c> (back), each open or closed. <em>Arcs</em> are what a search walks: usually one per open directed edge,
/// but a junction with turn restrictions is several <em>vertices</em>, one for each restricted way to arrive and the
/// base vertex for all others, and every one of them has its own arcs.
/// </summary>
public sealed class RoadGraph
{
    private readonly int[] firstVertexOfJunction;

    internal RoadGraph(GraphArrays arrays)
    {
        Arrays = arrays;
        firstVertexOfJunction = FirstVertices(arrays.VertexJunction.Span);
        InMainComponent = arrays.InMainComponent is { } known ? known.ToArray() : StrongComponents.LargestByLength(this);
    }

    /// <summary>Number of junctions: ends of edges.</summary>
    public int JunctionCount => firstVertexOfJunction.Length - 1;

    /// <summary>Number of vertices: junctions and their copies for turn restrictions.</summary>
    public int VertexCount => Arrays.VertexLatitude.Length;

    /// <summary>Number of edges.</summary>
    public int EdgeCount => Arrays.EdgeTail.Length;

    /// <summary>Number of arcs.</summary>
    public int ArcCount => Arrays.OutDirected.Length;

    /// <summary>The attributes that edges refer to.</summary>
    public IReadOnlyList<RoadAttributes> Attributes => Arrays.Attributes;

    /// <summary>The arrays, for the searches of this room.</summary>
    internal GraphArrays Arrays { get; }

    /// <summary>By vertex: true in the largest network that a car can both reach and leave.</summary>
    internal bool[] InMainComponent { get; }

    /// <summary>Position of a vertex.</summary>
    public GeoPoint PositionOf(int vertex) =>
        FixedPoint.ToGeoPoint(Arrays.VertexLatitude.Span[vertex], Arrays.VertexLongitude.Span[vertex]);

    /// <summary>Attributes of an edge.</summary>
    public RoadAttributes AttributesOf(int edge) => Arrays.Attributes[Arrays.EdgeAttributes.Span[edge]];

    /// <summary>Length of an edge in meters.</summary>
    public double MetersOf(int edge) => Arrays.EdgeCentimeters.Span[edge] / 100.0;

    /// <summary>The tail (base vertex) of an edge.</summary>
    public int TailOf(int edge) => Arrays.EdgeTail.Span[edge];

    /// <summary>The head (base vertex) of an edge.</summary>
    public int HeadOf(int edge) => Arrays.EdgeHead.Span[edge];

    /// <summary>True if the car may drive the directed edge.</summary>
    public bool IsOpen(int directedEdge) => Arrays.DirectedMilliseconds.Span[directedEdge] >= 0;

    /// <summary>All points of an edge from tail to head.</summary>
    public IReadOnlyList<GeoPoint> GeometryOf(int edge)
    {
        var first = Arrays.ShapeFirst.Span[edge];
        var end = Arrays.ShapeFirst.Span[edge + 1];
        var points = new GeoPoint[end - first + 2];
        points[0] = PositionOf(TailOf(edge));
        for (var i = first; i < end; i++)
        {
            points[i - first + 1] = FixedPoint.ToGeoPoint(Arrays.ShapeLatitude.Span[i], Arrays.ShapeLongitude.Span[i]);
        }

        points[^1] = PositionOf(HeadOf(edge));
        return points;
    }

    /// <summary>True if a car can reach the edge from, and leave it to, the rest of the largest network.</summary>
    internal bool IsInMainComponent(int edge)
    {
        var entrances = new List<int>(1);
        foreach (var directed in (ReadOnlySpan<int>)[2 * edge, 2 * edge + 1])
        {
            if (!IsOpen(directed) || !InMainComponent[ArrivalOf(directed)])
            {
                continue;
            }

            entrances.Clear();
            AddEntrancesTo(directed, entrances);
            if (entrances.Exists(vertex => InMainComponent[vertex]))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The base vertex of the junction of a vertex and the number of vertices of that junction.</summary>
    internal (int First, int Count) VerticesAt(int vertex)
    {
        var junction = Arrays.VertexJunction.Span[vertex];
        var first = firstVertexOfJunction[junction];
        return (first, firstVertexOfJunction[junction + 1] - first);
    }

    /// <summary>The vertex where a car arrives at the end of a directed edge.</summary>
    internal int ArrivalOf(int directedEdge) => Arrays.DirectedHead.Span[directedEdge];

    /// <summary>The vertices from which a car can enter an open directed edge.</summary>
    internal void AddEntrancesTo(int directedEdge, List<int> vertices)
    {
        var tail = (directedEdge & 1) == 0 ? TailOf(directedEdge >> 1) : HeadOf(directedEdge >> 1);
        var (first, count) = VerticesAt(tail);
        if (count == 1)
        {
            vertices.Add(first);
            return;
        }

        var firstOut = Arrays.FirstOut.Span;
        for (var v = first; v < first + count; v++)
        {
            if (Arrays.OutDirected.Span[firstOut[v]..firstOut[v + 1]].Contains(directedEdge))
            {
                vertices.Add(v);
            }
        }
    }

    private static int[] FirstVertices(ReadOnlySpan<int> vertexJunction)
    {
        var junctions = vertexJunction.Length == 0 ? 0 : vertexJunction[^1] + 1;
        var first = new int[junctions + 1];
        foreach (var junction in vertexJunction)
        {
            first[junction + 1]++;
        }

        for (var j = 0; j < junctions; j++)
        {
            first[j + 1] += first[j];
        }

        return first;
    }
}
