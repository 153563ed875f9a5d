using Korevagt.Domain.Geography;
using Korevagt.Roads.Graph;
using Korevagt.Roads.Hierarchy;
using Korevagt.Roads.Snapping;

namespace Korevagt.Roads.Routing;

/// <summary>How a snapped point hangs on the graph: where a car that leaves it arrives, and from where it is reached.</summary>
internal sealed class PointAccess
{
    private PointAccess(SnappedPoint point, List<Seed> leaving, List<Seed> entering, long accessCost)
    {
        Point = point;
        Leaving = leaving;
        Entering = entering;
        AccessCost = accessCost;
    }

    /// <summary>The point.</summary>
    public SnappedPoint Point { get; }

    /// <summary>Vertices that a car reaches first when it leaves the point, with the cost from the point.</summary>
    public IReadOnlyList<Seed> Leaving { get; }

    /// <summary>Vertices from which a car reaches the point, with the cost to the point.</summary>
    public IReadOnlyList<Seed> Entering { get; }

    /// <summary>Packed cost of the access leg between the door and the road.</summary>
    public long AccessCost { get; }

    /// <summary>Finds the vertices of a point.</summary>
    public static PointAccess Of(DrivingMetric metric, SnappedPoint point, AccessLeg accessLeg)
    {
        var leaving = new List<Seed>(2);
        var entering = new List<Seed>(2);
        if (point.Vertex is { } vertex)
        {
            leaving.Add(new Seed(vertex, 0, -1));
            AddArrivals(metric.Graph, vertex, entering);
        }
        else if (point.Edge is { } edge)
        {
            AddEdge(metric, 2 * edge, point.Centimeters, leaving, entering);
            var length = metric.Graph.Arrays.EdgeCentimeters.Span[edge];
            AddEdge(metric, 2 * edge + 1, length - point.Centimeters, leaving, entering);
        }

        return new PointAccess(point, leaving, entering, AccessCostOf(point, accessLeg));
    }

    /// <summary>
    /// The cost of driving to another point without leaving the edge that both lie on; infinite where they share none or the
    /// other lies behind.
    /// </summary>
    public long AlongEdgeTo(DrivingMetric metric, PointAccess other, out int directedEdge)
    {
        directedEdge = -1;
        if (Point.Edge is not { } edge || other.Point.Edge != edge)
        {
            return PackedCost.Infinite;
        }

        var isForward = Point.Centimeters <= other.Point.Centimeters;
        var best = PackedCost.Infinite;
        if (isForward && metric.Graph.IsOpen(2 * edge))
        {
            directedEdge = 2 * edge;
            best = metric.CostUpTo(2 * edge, other.Point.Centimeters) - metric.CostUpTo(2 * edge, Point.Centimeters);
        }

        if (Point.Centimeters >= other.Point.Centimeters && metric.Graph.IsOpen(2 * edge + 1))
        {
            var length = metric.Graph.Arrays.EdgeCentimeters.Span[edge];
            var back = metric.CostUpTo(2 * edge + 1, length - other.Point.Centimeters)
                - metric.CostUpTo(2 * edge + 1, length - Point.Centimeters);
            if (back < best)
            {
                directedEdge = 2 * edge + 1;
                best = back;
            }
        }

        return best;
    }

    /// <summary>
    /// All arrivals at a junction, but not those after which turn restrictions let nobody drive on: who waits there must be able to
    /// leave, and who is on the way there to be diverted. Off the largest network that cannot be told, and all count.
    /// </summary>
    private static void AddArrivals(RoadGraph graph, int vertex, List<Seed> entering)
    {
        var (first, count) = graph.VerticesAt(vertex);
        var arrivals = Enumerable.Range(first, count);
        var canLeave = arrivals.Where(v => graph.InMainComponent[v]).ToList();
        entering.AddRange((canLeave.Count > 0 ? canLeave : arrivals).Select(v => new Seed(v, 0, -1)));
    }

    private static long AccessCostOf(SnappedPoint point, AccessLeg accessLeg) => point.StraightMeters > 0
        ? PackedCost.Of(
            (long)Math.Floor(accessLeg.Seconds(point.StraightMeters) * 1000 + 0.5),
            (long)Math.Floor(accessLeg.Meters(point.StraightMeters) * 100 + 0.5))
        : 0;

    private static void AddEdge(DrivingMetric metric, int directed, long fromEntrance, List<Seed> leaving, List<Seed> entering)
    {
        if (!metric.Graph.IsOpen(directed))
        {
            return;
        }

        var before = metric.CostUpTo(directed, fromEntrance);
        leaving.Add(new Seed(metric.Graph.ArrivalOf(directed), metric.CostOf(directed) - before, directed));
        var entrances = new List<int>(1);
        metric.Graph.AddEntrancesTo(directed, entrances);
        foreach (var entrance in entrances)
        {
            entering.Add(new Seed(entrance, before, directed));
        }
    }
}
