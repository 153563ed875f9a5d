using Korevagt.Domain.Geography;
using Korevagt.Roads.Graph;
using Korevagt.Roads.Snapping;

namespace Korevagt.Roads.Routing;

/// <summary>Draws the steps of a route.</summary>
internal static class RouteGeometry
{
    /// <summary>The line from one point's place on the road to the other's.</summary>
    public static IReadOnlyList<GeoPoint> Of(RoadGraph graph, SnappedPoint from, SnappedPoint to, List<RouteStep> steps)
    {
        var line = new List<GeoPoint> { from.OnRoad };
        foreach (var step in steps)
        {
            AddStep(graph, step, line);
        }

        if (line[^1] != to.OnRoad)
        {
            line.Add(to.OnRoad);
        }

        return line;
    }

    /// <summary>The point at a distance from an edge's tail, in centimeters along the edge.</summary>
    public static GeoPoint PointAlong(RoadGraph graph, int edge, int centimeters)
    {
        var points = graph.GeometryOf(edge);
        var length = LengthOf(points);
        var wanted = length * centimeters / Math.Max(1, graph.Arrays.EdgeCentimeters.Span[edge]);
        for (var i = 1; i < points.Count; i++)
        {
            var piece = points[i - 1].MetersTo(points[i]);
            if (wanted <= piece && piece > 0)
            {
                var t = wanted / piece;
                return new GeoPoint(
                    points[i - 1].Latitude + t * (points[i].Latitude - points[i - 1].Latitude),
                    points[i - 1].Longitude + t * (points[i].Longitude - points[i - 1].Longitude));
            }

            wanted -= piece;
        }

        return points[^1];
    }

    private static void AddStep(RoadGraph graph, RouteStep step, List<GeoPoint> line)
    {
        var edge = step.DirectedEdge >> 1;
        IReadOnlyList<GeoPoint> points = graph.GeometryOf(edge);
        if ((step.DirectedEdge & 1) != 0)
        {
            points = [.. points.Reverse()];
        }

        var scale = LengthOf(points) / Math.Max(1, graph.Arrays.EdgeCentimeters.Span[edge]);
        var along = 0.0;
        for (var i = 0; i < points.Count; i++)
        {
            if (i > 0)
            {
                along += points[i - 1].MetersTo(points[i]);
            }

            var isInside = along >= step.FromCentimeters * scale && along <= step.ToCentimeters * scale;
            var isWholeEnd = i == points.Count - 1 && step.ArrivalVertex >= 0;
            if ((isInside || isWholeEnd) && line[^1] != points[i])
            {
                line.Add(points[i]);
            }
        }
    }

    private static double LengthOf(IReadOnlyList<GeoPoint> points)
    {
        var length = 0.0;
        for (var i = 1; i < points.Count; i++)
        {
            length += points[i - 1].MetersTo(points[i]);
        }

        return length;
    }
}
