using Korevagt.Domain.Geography;
using Korevagt.Roads.Graph;
using NetTopologySuite.Index;
using Rank = (
    bool IsInside, (double, double) At, bool IsOneWay, ((double, double) Lower, (double, double) Higher) Ends, int Vertex,
    int Edge);

namespace Korevagt.Roads.Snapping;

/// <summary>
/// The nearest place to a point so far. What is chosen of places equally near does not depend on the order of the ways in the file.
/// </summary>
internal sealed class NearestPlace(GeoPoint point, RoadGraph graph) : IItemVisitor<int>
{
    internal const double MetersPerDegree = GeoPoint.EarthRadiusMeters * Math.PI / 180;

    private readonly double metersPerLongitude = MetersPerDegree * Math.Cos(double.DegreesToRadians(point.Latitude));
    private int centimeters;
    private int vertex;
    private GeoPoint onRoad;

    /// <summary>The edge; -1 while none has been offered.</summary>
    public int Edge { get; private set; } = -1;

    /// <summary>Straight line to it.</summary>
    public double Meters { get; private set; } = double.PositiveInfinity;

    /// <inheritdoc/>
    public void VisitItem(int item) => Offer(item);

    /// <summary>The point with its place.</summary>
    public SnappedPoint ToSnappedPoint(string name) =>
        new(name, point, onRoad, Edge, centimeters, Meters) { Vertex = vertex < 0 ? null : vertex };

    private void Offer(int candidate)
    {
        var points = graph.GeometryOf(candidate);
        var before = 0.0;
        var best = (Meters: double.PositiveInfinity, Along: 0.0, At: points[0]);
        for (var i = 1; i < points.Count; i++)
        {
            var (x1, y1) = Plane(points[i - 1]);
            var (x2, y2) = Plane(points[i]);
            var (dx, dy) = (x2 - x1, y2 - y1);
            var square = dx * dx + dy * dy;
            var t = square > 0 ? Math.Clamp(-(x1 * dx + y1 * dy) / square, 0, 1) : 0;
            // An end is taken as it is: all roads that meet there must be equally near to the last bit.
            var (x, y) = t >= 1 ? (x2, y2) : (x1 + t * dx, y1 + t * dy);
            var meters = Math.Sqrt(x * x + y * y);
            var length = points[i - 1].MetersTo(points[i]);
            if (meters < best.Meters)
            {
                best = (meters, before + t * length, t >= 1 ? points[i] : Between(points[i - 1], points[i], t));
            }

            before += length;
        }

        if (best.Meters > Meters)
        {
            return;
        }

        var total = graph.Arrays.EdgeCentimeters.Span[candidate];
        var along = before > 0 ? Math.Clamp((int)Math.Round(best.Along / before * total), 0, total) : 0;
        var end = along == 0 ? graph.TailOf(candidate) : along == total ? graph.HeadOf(candidate) : -1;
        if (best.Meters.Equals(Meters) && RankOf(candidate, end, best.At).CompareTo(RankOf(Edge, vertex, onRoad)) > 0)
        {
            return;
        }

        (Edge, Meters, onRoad, centimeters, vertex) = (candidate, best.Meters, best.At, along, end);
    }

    /// <summary>
    /// What decides between places equally near, junctions first: where they lie, which way their edges run, and the number of the
    /// junction. That of the edge, which depends on the order of the ways, only decides between edges that are one to the car.
    /// </summary>
    private Rank RankOf(int edge, int end, GeoPoint at)
    {
        var isOneWay = !graph.IsOpen(2 * edge) || !graph.IsOpen(2 * edge + 1);
        var (tail, head) = (Coordinates(graph.PositionOf(graph.TailOf(edge))), Coordinates(graph.PositionOf(graph.HeadOf(edge))));
        return (end < 0, Coordinates(at), isOneWay, tail.CompareTo(head) < 0 ? (tail, head) : (head, tail), end, edge);
    }

    private static (double Latitude, double Longitude) Coordinates(GeoPoint point) => (point.Latitude, point.Longitude);

    private (double X, double Y) Plane(GeoPoint p) =>
        ((p.Longitude - point.Longitude) * metersPerLongitude, (p.Latitude - point.Latitude) * MetersPerDegree);

    private static GeoPoint Between(GeoPoint a, GeoPoint b, double t) =>
        new(a.Latitude + t * (b.Latitude - a.Latitude), a.Longitude + t * (b.Longitude - a.Longitude));
}
