using Korevagt.Domain.Geography;
using Korevagt.Roads;
using Korevagt.Roads.Routing;
using Korevagt.Roads.Snapping;

namespace Korevagt.Routes.Driving;

/// <summary>The course of the fastest route between two places.</summary>
/// <param name="Map">The road map.</param>
/// <param name="Points">The places on it.</param>
/// <param name="AccessLeg">How a car gets from the road to a door.</param>
/// <param name="Factors">Driving times of each table.</param>
internal sealed record RoadCourses(RoadMap Map, IReadOnlyList<SnappedPoint> Points, AccessLeg AccessLeg, IReadOnlyList<DrivingFactors> Factors)
{
    /// <summary>From door to door along the roads; two points at least.</summary>
    /// <param name="table">By which driving times.</param>
    /// <param name="from">The place driven from.</param>
    /// <param name="to">The place driven to.</param>
    public IReadOnlyList<GeoPoint> Of(int table, int from, int to)
    {
        var (start, end) = (Points[from], Points[to]);
        var route = RouteFinder.Find(Map.MetricOf(Factors[table]), start, end, AccessLeg).Value;
        var line = new List<GeoPoint>(route.Geometry.Count + 2) { start.Asked };
        line.AddRange(route.Geometry.SkipWhile(point => point == start.Asked));
        if (line[^1] != end.Asked || line.Count == 1)
        {
            line.Add(end.Asked);
        }

        return line;
    }
}
