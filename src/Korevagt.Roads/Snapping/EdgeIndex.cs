using Korevagt.Domain.Geography;
using Korevagt.Roads.Graph;
using NetTopologySuite.Geometries;
using NetTopologySuite.Index.Strtree;

namespace Korevagt.Roads.Snapping;

/// <summary>
/// Finds the nearest of a set of edges. Distances are measured on the plane that touches the earth at the point asked for.
/// What a search costs depends on the edges near the point, not on the size of the map. Safe to use from several threads.
/// </summary>
internal sealed class EdgeIndex
{
    private const double FirstRadiusMeters = 250;

    private readonly RoadGraph graph;
    private readonly STRtree<int> tree = new();

    /// <summary>Sorts the edges.</summary>
    public EdgeIndex(RoadGraph graph, IEnumerable<int> edges)
    {
        this.graph = graph;
        IsEmpty = true;
        foreach (var edge in edges)
        {
            tree.Insert(BoundsOf(edge), edge);
            IsEmpty = false;
        }

        tree.Build();
    }

    /// <summary>True if there is no edge at all. Asking the tree for its count would walk through all of it.</summary>
    public bool IsEmpty { get; }

    /// <summary>The nearest place within a distance in meters, or null.</summary>
    public NearestPlace? Nearest(GeoPoint point, double maximumMeters)
    {
        var best = new NearestPlace(point, graph);
        var radius = Math.Min(FirstRadiusMeters, maximumMeters);
        while (true)
        {
            tree.Query(Box(point, radius), best);
            if (best.Meters <= radius || radius >= maximumMeters)
            {
                return best.Meters <= maximumMeters ? best : null;
            }

            radius = Math.Min(2 * radius, maximumMeters);
        }
    }

    private static Envelope Box(GeoPoint point, double radius)
    {
        var latitudes = radius / NearestPlace.MetersPerDegree;
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
}
