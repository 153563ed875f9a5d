using Korevagt.Roads.Graph;
using Korevagt.Roads.Routing;
using Korevagt.Roads.Snapping;

namespace Korevagt.Roads.Tables;

/// <summary>The waypoints chosen so far, each place once.</summary>
internal sealed class WaypointSet(RoadGraph graph)
{
    private readonly Dictionary<(int Vertex, int Edge, int Centimeters), int> indexes = [];
    private readonly List<SnappedPoint> points = [];

    /// <summary>The waypoints in the order in which they were chosen.</summary>
    public IReadOnlyList<SnappedPoint> Points => points;

    /// <summary>True if the place has been chosen before.</summary>
    public bool Contains(WaypointCandidate place) => indexes.ContainsKey(KeyOf(place));

    /// <summary>The number of the waypoint at a place, new or old.</summary>
    public int IndexOf(WaypointCandidate place)
    {
        if (indexes.TryGetValue(KeyOf(place), out var index))
        {
            return index;
        }

        index = points.Count;
        indexes.Add(KeyOf(place), index);
        points.Add(PointAt(place, $"waypoint {index}"));
        return index;
    }

    private SnappedPoint PointAt(WaypointCandidate place, string name)
    {
        if (place.Vertex >= 0)
        {
            var vertex = graph.PositionOf(place.Vertex);
            return new SnappedPoint(name, vertex, vertex, Edge: null, place.Centimeters, 0) { Vertex = place.Vertex };
        }

        var along = RouteGeometry.PointAlong(graph, place.Edge, place.Centimeters);
        return new SnappedPoint(name, along, along, place.Edge, place.Centimeters, 0);
    }

    private static (int Vertex, int Edge, int Centimeters) KeyOf(WaypointCandidate place) =>
        (place.Vertex, place.Edge, place.Centimeters);
}
