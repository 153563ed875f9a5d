using Korevagt.Domain.Faults;
using Korevagt.Domain.Geography;
using Korevagt.Roads.Graph;
using Korevagt.Roads.Osm;
using NetTopologySuite.Geometries;
using NetTopologySuite.Index;
using NetTopologySuite.Index.Strtree;

namespace Korevagt.Roads.Snapping;

/// <summary>
/// Finds the nearest place on an edge of the largest network that a car can reach and leave. Ferries, motorways and other
/// edges where the profile lets nobody live are passed over. Distances are measured on the plane that touches the earth at
/// the point asked for, which errs by less than 0.1 % within 30 km. Safe to use from several threads.
/// </summary>
public sealed class RoadSnapper
{
    /// <summary>The distance beyond which a point is a fault unless the caller says otherwise.</summary>
    public const double DefaultMaximumMeters = 10_000;

    private const double FirstRadiusMeters = 250;
    private const double MetersPerDegree = GeoPoint.EarthRadiusMeters * Math.PI / 180;

    private readonly RoadGraph graph;
    private readonly string mapName;
    private readonly STRtree<int> tree = new();

    internal RoadSnapper(RoadGraph graph, string mapName)
    {
        this.graph = graph;
        this.mapName = mapName;
        for (var e = 0; e < graph.EdgeCount; e++)
        {
            if (graph.AttributesOf(e).MaySnap && graph.IsInMainComponent(e))
            {
                tree.Insert(BoundsOf(e), e);
            }
        }

        tree.Build();
    }

    /// <summary>Snaps a point.</summary>
    /// <param name="point">The point.</param>
    /// <param name="name">How to name it to a person.</param>
    /// <param name="maximumMeters">The farthest that a road may be from the point, in meters.</param>
    /// <returns>The place on the network, or a fault that names the point.</returns>
    public Outcome<SnappedPoint> Snap(GeoPoint point, string name, double maximumMeters = DefaultMaximumMeters)
    {
        if (!point.IsValid)
        {
            return new Fault(
                mapName, name, $"has the position {point.Latitude}, {point.Longitude}", "degrees of latitude and longitude");
        }

        if (tree.Count == 0)
        {
            return new Fault(mapName, name, "cannot be reached: the map has no road that a point may lie on");
        }

        var best = new Nearest(point);
        var radius = Math.Min(FirstRadiusMeters, maximumMeters);
        while (true)
        {
            tree.Query(Box(point, radius), best.Visitor(graph));
            if (best.Meters <= radius || radius >= maximumMeters)
            {
                break;
            }

            radius = Math.Min(2 * radius, maximumMeters);
        }

        return best.Meters <= maximumMeters
            ? best.ToSnappedPoint(name)
            : new Fault(
                mapName, name, $"has no road within {maximumMeters:0} m that a car can reach and leave", "a point near a road");
    }

    /// <summary>Snaps many points; all faults are reported at once.</summary>
    public Outcome<IReadOnlyList<SnappedPoint>> SnapAll(
        IReadOnlyList<(GeoPoint Point, string Name)> points, double maximumMeters = DefaultMaximumMeters)
    {
        var snapped = new List<SnappedPoint>(points.Count);
        var faults = new List<Fault>();
        foreach (var (point, name) in points)
        {
            var outcome = Snap(point, name, maximumMeters);
            if (outcome.Succeeded)
            {
                snapped.Add(outcome.Value);
            }
            else
            {
                faults.AddRange(outcome.Faults);
            }
        }

        return faults.Count == 0 ? snapped : faults;
    }

    private static Envelope Box(GeoPoint point, double radius)
    {
        var latitudes = radius / MetersPerDegree;
        var longitudes = latitudes / Math.Max(0.001, Math.Cos(double.DegreesToRadians(point.Latitude)));
        return new Envelope(
            point.Longitude - longitudes, point.Longitude + longitudes, point.Latitude - latitudes, point.Latitude + latitudes);
    }

    private Envelope BoundsOf(int edge)
    {
        var bounds = new Envelope();
        foreach (var point in graph.GeometryOf(edge))
        {
            bounds.ExpandToInclude(point.Longitude, point.Latitude);
        }

        return bounds;
    }

    /// <summary>The nearest place so far; ties go to the edge with the lower number.</summary>
    private sealed class Nearest(GeoPoint point)
    {
        private readonly double metersPerLongitude = MetersPerDegree * Math.Cos(double.DegreesToRadians(point.Latitude));
        private int edge = -1;
        private int centimeters;
        private GeoPoint onRoad;

        public double Meters { get; private set; } = double.PositiveInfinity;

        public IItemVisitor<int> Visitor(RoadGraph graph) => new EdgeVisitor(this, graph);

        public SnappedPoint ToSnappedPoint(string name) => new(name, point, onRoad, edge, centimeters, Meters);

        private void Offer(RoadGraph graph, int candidate)
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
                var meters = Math.Sqrt(Math.Pow(x1 + t * dx, 2) + Math.Pow(y1 + t * dy, 2));
                var length = points[i - 1].MetersTo(points[i]);
                if (meters < best.Meters)
                {
                    best = (meters, before + t * length, Between(points[i - 1], points[i], t));
                }

                before += length;
            }

            if (best.Meters > Meters || (best.Meters.Equals(Meters) && candidate > edge))
            {
                return;
            }

            var total = graph.Arrays.EdgeCentimeters.Span[candidate];
            edge = candidate;
            Meters = best.Meters;
            onRoad = best.At;
            centimeters = before > 0 ? Math.Clamp((int)Math.Round(best.Along / before * total), 0, total) : 0;
        }

        private (double X, double Y) Plane(GeoPoint p) =>
            ((p.Longitude - point.Longitude) * metersPerLongitude, (p.Latitude - point.Latitude) * MetersPerDegree);

        private static GeoPoint Between(GeoPoint a, GeoPoint b, double t) =>
            new(a.Latitude + t * (b.Latitude - a.Latitude), a.Longitude + t * (b.Longitude - a.Longitude));

        private sealed class EdgeVisitor(Nearest nearest, RoadGraph graph) : IItemVisitor<int>
        {
            public void VisitItem(int item) => nearest.Offer(graph, item);
        }
    }
}
