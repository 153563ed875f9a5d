using Korevagt.Roads.Osm;
using Korevagt.Roads.Profile;
using Korevagt.Roads.Vocabulary;

namespace Korevagt.Roads.Graph;

/// <summary>
/// Makes a <see cref="RoadGraph"/> of an extract: cuts ways where edges end, joins what runs on unchanged, numbers the
/// junctions and splits those with turn restrictions. The result depends on the extract alone.
/// </summary>
internal sealed class RoadGraphBuilder
{
    private readonly OsmExtract extract;
    private readonly MapWarningLog warnings;
    private readonly List<RoadPiece> pieces;
    private readonly List<EdgeChain> chains;
    private readonly int[] junctionOfNode;
    private readonly List<int> nodeOfJunction = [];

    private readonly int[] tail;
    private readonly int[] head;
    private readonly int[] centimeters;
    private readonly int[] attributes;
    private readonly int[] milliseconds;
    private readonly int[] shapeFirst;
    private readonly List<int> shapeLatitude = [];
    private readonly List<int> shapeLongitude = [];

    private RoadGraphBuilder(OsmExtract extract, RoadProfile profile, MapWarningLog warnings, bool merge)
    {
        this.extract = extract;
        this.warnings = warnings;
        var cutter = new PieceCutter(extract, profile.Ferries, merge);
        pieces = cutter.Cut();
        chains = new ChainFinder(pieces, extract.References, cutter.Ends).Find();
        junctionOfNode = new int[extract.NodeIds.Length];
        Array.Fill(junctionOfNode, -1);
        tail = new int[chains.Count];
        head = new int[chains.Count];
        centimeters = new int[chains.Count];
        attributes = new int[chains.Count];
        milliseconds = new int[2 * chains.Count];
        shapeFirst = new int[chains.Count + 1];
    }

    /// <summary>Builds the graph.</summary>
    /// <param name="extract">Ways and nodes.</param>
    /// <param name="profile">How ferries are timed.</param>
    /// <param name="warnings">Takes turn restrictions that make no sense.</param>
    /// <param name="merge">False keeps every node as a junction, for tests of the merging.</param>
    public static RoadGraph Build(OsmExtract extract, RoadProfile profile, MapWarningLog warnings, bool merge = true) =>
        new RoadGraphBuilder(extract, profile, warnings, merge).Build();

    private RoadGraph Build()
    {
        NumberJunctions();
        for (var e = 0; e < chains.Count; e++)
        {
            MeasureEdge(e);
        }

        shapeFirst[^1] = shapeLatitude.Count;
        var forbidden = new TurnResolver(extract, pieces, chains, tail, head, milliseconds, junctionOfNode, warnings).Resolve();
        var vertices = new VertexSplitter(nodeOfJunction.Count, tail, head, milliseconds, forbidden);
        return new RoadGraph(new GraphArrays
        {
            Attributes = extract.Attributes.Entries,
            VertexLatitude = PositionsOf(vertices, extract.Latitudes),
            VertexLongitude = PositionsOf(vertices, extract.Longitudes),
            VertexJunction = vertices.VertexJunction,
            FirstOut = vertices.FirstOut,
            OutDirected = vertices.OutDirected,
            FirstIn = vertices.FirstIn,
            InTail = vertices.InTail,
            InDirected = vertices.InDirected,
            EdgeTail = Array.ConvertAll(tail, vertices.BaseOf),
            EdgeHead = Array.ConvertAll(head, vertices.BaseOf),
            EdgeCentimeters = centimeters,
            EdgeAttributes = attributes,
            DirectedMilliseconds = milliseconds,
            DirectedHead = vertices.DirectedHead,
            ShapeFirst = shapeFirst,
            ShapeLatitude = shapeLatitude.ToArray(),
            ShapeLongitude = shapeLongitude.ToArray(),
        });
    }

    /// <summary>
    /// Junctions are numbered along Hilbert's curve, then by the ids of their nodes; a blocked node is a junction of its own for
    /// every edge.
    /// </summary>
    private void NumberJunctions()
    {
        var isJunction = new bool[junctionOfNode.Length];
        foreach (var chain in chains)
        {
            isJunction[StartOf(chain)] = true;
            isJunction[EndOf(chain)] = true;
        }

        foreach (var node in AlongTheCurve(isJunction))
        {
            junctionOfNode[node] = nodeOfJunction.Count;
            nodeOfJunction.Add(node);
        }

        for (var e = 0; e < chains.Count; e++)
        {
            tail[e] = JunctionAt(StartOf(chains[e]));
            head[e] = JunctionAt(EndOf(chains[e]));
        }
    }

    private int[] AlongTheCurve(bool[] isJunction)
    {
        var nodes = Enumerable.Range(0, isJunction.Length).Where(n => isJunction[n] && !extract.Blocked[n]).ToArray();
        var places = Array.ConvertAll(
            nodes, n => (Place: HilbertCurve.PlaceOf(extract.Latitudes[n], extract.Longitudes[n]), Node: n));
        Array.Sort(places, nodes);
        return nodes;
    }

    private int JunctionAt(int node)
    {
        if (junctionOfNode[node] >= 0)
        {
            return junctionOfNode[node];
        }

        nodeOfJunction.Add(node);
        return nodeOfJunction.Count - 1;
    }

    private int StartOf(EdgeChain chain) => NodeAtStart(chain.Pieces[0]);

    private int EndOf(EdgeChain chain) => NodeAtStart(chain.Pieces[^1] ^ 1);

    private int NodeAtStart(int side)
    {
        var piece = pieces[EdgeChain.PieceOf(side)];
        return extract.References[EdgeChain.IsReversed(side) ? piece.LastReference : piece.FirstReference];
    }

    private void MeasureEdge(int edge)
    {
        var chain = chains[edge];
        shapeFirst[edge] = shapeLatitude.Count;
        int length = 0, forward = 0, backward = 0;
        foreach (var side in chain.Pieces)
        {
            var piece = pieces[EdgeChain.PieceOf(side)];
            var reversed = EdgeChain.IsReversed(side);
            length += piece.Centimeters;
            forward += reversed ? piece.BackwardMilliseconds : piece.ForwardMilliseconds;
            backward += reversed ? piece.ForwardMilliseconds : piece.BackwardMilliseconds;
            AddShape(piece, reversed, last: side == chain.Pieces[^1]);
        }

        var first = pieces[EdgeChain.PieceOf(chain.Pieces[0])];
        var isReversed = EdgeChain.IsReversed(chain.Pieces[0]);
        centimeters[edge] = length;
        attributes[edge] = isReversed ? extract.Attributes.Reversed(first.Attributes) : first.Attributes;
        // All pieces of a chain have the same attributes, so a direction is open in all of them or in none.
        milliseconds[2 * edge] = Math.Max(-1, forward);
        milliseconds[2 * edge + 1] = Math.Max(-1, backward);
    }

    private void AddShape(RoadPiece piece, bool reversed, bool last)
    {
        var step = reversed ? -1 : 1;
        var from = reversed ? piece.LastReference : piece.FirstReference;
        var to = reversed ? piece.FirstReference : piece.LastReference;
        for (var i = from + step; i != to; i += step)
        {
            AddShapePoint(extract.References[i]);
        }

        if (!last)
        {
            AddShapePoint(extract.References[to]);
        }
    }

    private void AddShapePoint(int node)
    {
        shapeLatitude.Add(extract.Latitudes[node]);
        shapeLongitude.Add(extract.Longitudes[node]);
    }

    private int[] PositionsOf(VertexSplitter vertices, int[] ofNode) =>
        Array.ConvertAll(vertices.VertexJunction, junction => ofNode[nodeOfJunction[junction]]);
}
