using Korevagt.Domain.Geography;
using Korevagt.Roads.Osm;
using Korevagt.Roads.Profile;
using Korevagt.Roads.Vocabulary;

namespace Korevagt.Roads.Graph;

/// <summary>
/// Cuts ways into <see cref="RoadPiece"/>s at the nodes where an edge has to end, and measures them. Lengths and times are
/// rounded per stretch between two nodes, so that they add up to the same whatever is merged afterwards.
/// </summary>
internal sealed class PieceCutter
{
    private const int Unseen = -1;

    private readonly OsmExtract extract;
    private readonly FerryRule ferries;
    private readonly bool[] ends;
    private readonly bool[] touchesRoad;

    /// <summary>Finds the nodes where edges end.</summary>
    /// <param name="extract">The ways and nodes.</param>
    /// <param name="ferries">How ferries are timed.</param>
    /// <param name="merge">False: every node is an end of edges, for tests of the merging.</param>
    public PieceCutter(OsmExtract extract, FerryRule ferries, bool merge)
    {
        this.extract = extract;
        this.ferries = ferries;
        touchesRoad = FindRoadNodes();
        ends = FindEnds(merge);
    }

    /// <summary>By node: true where edges end.</summary>
    public bool[] Ends => ends;

    /// <summary>The pieces in the order of the ways.</summary>
    public List<RoadPiece> Cut()
    {
        var pieces = new List<RoadPiece>();
        foreach (var way in extract.Ways)
        {
            if (extract.Attributes[way.Attributes].Environment == RoadEnvironment.Ferry)
            {
                CutFerry(way, pieces);
            }
            else
            {
                CutRoad(way, pieces);
            }
        }

        return pieces;
    }

    private bool[] FindRoadNodes()
    {
        var road = new bool[extract.NodeIds.Length];
        foreach (var way in extract.Ways)
        {
            if (extract.Attributes[way.Attributes].Environment == RoadEnvironment.Ferry)
            {
                continue;
            }

            foreach (var node in Nodes(way))
            {
                road[node] = true;
            }
        }

        return road;
    }

    /// <summary>An edge ends at every node but those where exactly two stretches of the same road meet.</summary>
    private bool[] FindEnds(bool merge)
    {
        var count = extract.NodeIds.Length;
        var degree = new byte[count];
        var leaving = new int[count]; // attributes seen when leaving the node along its first stretch
        var same = new bool[count];
        Array.Fill(leaving, Unseen);

        void Meet(int node, int attributesLeaving)
        {
            degree[node] = (byte)Math.Min(degree[node] + 1, 3);
            if (degree[node] == 1)
            {
                leaving[node] = attributesLeaving;
            }
            else
            {
                same[node] = extract.Attributes.Reversed(leaving[node]) == attributesLeaving;
            }
        }

        foreach (var way in extract.Ways)
        {
            var nodes = Nodes(way);
            for (var i = 1; i < nodes.Length; i++)
            {
                if (nodes[i] == nodes[i - 1])
                {
                    continue;
                }

                Meet(nodes[i - 1], way.Attributes);
                Meet(nodes[i], extract.Attributes.Reversed(way.Attributes));
            }
        }

        var result = new bool[count];
        for (var node = 0; node < count; node++)
        {
            result[node] = !merge || degree[node] != 2 || !same[node] || extract.Blocked[node];
        }

        foreach (var rule in extract.TurnRules)
        {
            var via = Array.BinarySearch(extract.NodeIds, rule.ViaNode);
            if (via >= 0)
            {
                result[via] = true;
            }
        }

        return result;
    }

    private void CutRoad(RawWay way, List<RoadPiece> pieces)
    {
        var attributes = extract.Attributes[way.Attributes];
        var first = way.FirstNode;
        var last = way.FirstNode + way.NodeCount - 1;
        long centimeters = 0, forward = 0, backward = 0;
        for (var i = first + 1; i <= last; i++)
        {
            var meters = MetersBetween(i - 1, i);
            centimeters += Round(meters * 100);
            forward += Milliseconds(meters, attributes.ForwardKilometersPerHour);
            backward += Milliseconds(meters, attributes.BackwardKilometersPerHour);
            if (i != last && !ends[extract.References[i]])
            {
                continue;
            }

            Add(pieces, way, first, i, attributes, centimeters, forward, backward);
            first = i;
            centimeters = forward = backward = 0;
        }
    }

    /// <summary>
    /// A ferry's duration is spread over its length; whoever boards where the ferry touches a road waits there first.
    /// </summary>
    private void CutFerry(RawWay way, List<RoadPiece> pieces)
    {
        var attributes = extract.Attributes[way.Attributes];
        var first = way.FirstNode;
        var last = way.FirstNode + way.NodeCount - 1;
        var length = 0.0;
        for (var i = first + 1; i <= last; i++)
        {
            length += MetersBetween(i - 1, i);
        }

        var stated = way.FerryMilliseconds >= 0;
        long sailing = stated ? way.FerryMilliseconds : Round(length / (ferries.KilometersPerHour / 3.6) * 1000);
        var waiting = Round((stated ? ferries.WaitingMinutesWithDuration : ferries.WaitingMinutes) * 60_000);

        var (before, so) = (0.0, 0.0);
        long centimeters = 0;
        for (var i = first + 1; i <= last; i++)
        {
            var meters = MetersBetween(i - 1, i);
            so += meters;
            centimeters += Round(meters * 100);
            if (i != last && !ends[extract.References[i]])
            {
                continue;
            }

            var time = length > 0
                ? Round(sailing * (so / length)) - Round(sailing * (before / length))
                : i == last ? sailing : 0;
            var boardsHere = first == way.FirstNode && touchesRoad[extract.References[first]];
            var boardsThere = i == last && touchesRoad[extract.References[last]];
            Add(pieces, way, first, i, attributes, centimeters, time
                + (boardsHere ? waiting : 0), time + (boardsThere ? waiting : 0));
            (first, before, centimeters) = (i, so, 0);
        }
    }

    private void Add(
        List<RoadPiece> pieces, RawWay way, int first, int last, RoadAttributes attributes, long centimeters, long forward,
        long backward)
    {
        // A way that names one node several times in a row leaves nothing to drive.
        if (centimeters == 0 && extract.References[first] == extract.References[last] && last - first == 1)
        {
            return;
        }

        pieces.Add(new RoadPiece(
            way.Id,
            first,
            last,
            way.Attributes,
            checked((int)centimeters),
            attributes.ForwardKilometersPerHour > 0 ? checked((int)forward) : -1,
            attributes.BackwardKilometersPerHour > 0 ? checked((int)backward) : -1));
    }

    private ReadOnlySpan<int> Nodes(RawWay way) => extract.References.AsSpan(way.FirstNode, way.NodeCount);

    private double MetersBetween(int reference, int otherReference)
    {
        var a = extract.References[reference];
        var b = extract.References[otherReference];
        return FixedPoint.ToGeoPoint(extract.Latitudes[a], extract.Longitudes[a])
            .MetersTo(FixedPoint.ToGeoPoint(extract.Latitudes[b], extract.Longitudes[b]));
    }

    private static long Milliseconds(double meters, double kilometersPerHour) =>
        kilometersPerHour > 0 ? Round(meters / (kilometersPerHour / 3.6) * 1000) : 0;

    private static long Round(double value) => (long)Math.Floor(value + 0.5);
}
