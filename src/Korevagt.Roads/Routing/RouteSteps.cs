using Korevagt.Roads.Graph;
using Korevagt.Roads.Hierarchy;

namespace Korevagt.Roads.Routing;

/// <summary>Reads the steps of a route out of a finished search.</summary>
internal static class RouteSteps
{
    /// <summary>
    /// The fastest way from a point to the point that a backward search began at; empty if there is none or both are one
    /// place.
    /// </summary>
    /// <param name="metric">Driving times.</param>
    /// <param name="from">The point driven from.</param>
    /// <param name="to">The point that the search began at.</param>
    /// <param name="backward">A backward search from <see cref="PointAccess.Entering"/> of that point.</param>
    /// <param name="cost">Packed cost on the road, without access legs; infinite if there is no route.</param>
    public static List<RouteStep> Read(
        DrivingMetric metric, PointAccess from, PointAccess to, DijkstraSearch backward, out long cost)
    {
        var steps = new List<RouteStep>();
        cost = from.AlongEdgeTo(metric, to, out var shared);
        Seed? first = null;
        foreach (var seed in from.Leaving)
        {
            if (seed.Cost + backward.Cost[seed.Vertex] < cost)
            {
                cost = seed.Cost + backward.Cost[seed.Vertex];
                first = seed;
            }
        }

        if (cost >= PackedCost.Infinite)
        {
            return steps;
        }

        if (first is not { } start)
        {
            steps.Add(new RouteStep(shared, Entered(metric, shared, from), Entered(metric, shared, to), -1));
            return steps;
        }

        if (start.DirectedEdge >= 0)
        {
            steps.Add(
                new RouteStep(
                    start.DirectedEdge,
                    Entered(metric, start.DirectedEdge, from),
                    LengthOf(metric, start.DirectedEdge),
                    start.Vertex));
        }

        var inDirected = metric.Graph.Arrays.InDirected.Span;
        var vertex = start.Vertex;
        while (backward.ParentArc[vertex] >= 0)
        {
            var directed = inDirected[backward.ParentArc[vertex]];
            vertex = metric.Graph.ArrivalOf(directed);
            steps.Add(new RouteStep(directed, 0, LengthOf(metric, directed), vertex));
        }

        var last = to.Entering[-1 - backward.ParentArc[vertex]];
        if (last.DirectedEdge >= 0)
        {
            steps.Add(new RouteStep(last.DirectedEdge, 0, Entered(metric, last.DirectedEdge, to), -1));
        }

        return steps;
    }

    /// <summary>Reads the steps of a route from a query of the hierarchy.</summary>
    public static List<RouteStep> Read(
        DrivingMetric metric, PointAccess from, PointAccess to, HierarchyRoute query, out long cost)
    {
        var steps = new List<RouteStep>();
        cost = from.AlongEdgeTo(metric, to, out var shared);
        var around = query.Cost(from.Leaving, to.Entering);
        if (around >= cost)
        {
            if (cost < PackedCost.Infinite)
            {
                steps.Add(new RouteStep(shared, Entered(metric, shared, from), Entered(metric, shared, to), -1));
            }

            return steps;
        }

        cost = around;
        var path = new List<int>();
        var (exit, entrance) = query.Path(path);
        var (first, last) = (from.Leaving[exit], to.Entering[entrance]);
        if (first.DirectedEdge >= 0)
        {
            steps.Add(
                new RouteStep(
                    first.DirectedEdge,
                    Entered(metric, first.DirectedEdge, from),
                    LengthOf(metric, first.DirectedEdge),
                    first.Vertex));
        }

        var outDirected = metric.Graph.Arrays.OutDirected.Span;
        foreach (var arc in path)
        {
            steps.Add(new RouteStep(outDirected[arc], 0, LengthOf(metric, outDirected[arc]), metric.OutHead[arc]));
        }

        if (last.DirectedEdge >= 0)
        {
            steps.Add(new RouteStep(last.DirectedEdge, 0, Entered(metric, last.DirectedEdge, to), -1));
        }

        return steps;
    }

    private static int LengthOf(DrivingMetric metric, int directed) => metric.Graph.Arrays.EdgeCentimeters.Span[directed >> 1];

    private static int Entered(DrivingMetric metric, int directed, PointAccess point) => (directed & 1) == 0
        ? point.Point.Centimeters
        : LengthOf(metric, directed) - point.Point.Centimeters;
}
