using Korevagt.Domain.Geography;
using Korevagt.Domain.Plans;
using Korevagt.Evaluation.Modelling;
using Korevagt.Roads.Hierarchy;
using Korevagt.Roads.Routing;
using Korevagt.Roads.Snapping;
using Korevagt.Roads.Tables;
using Korevagt.Simulation.Engine;

namespace Korevagt.Planning.Tracing;

/// <summary>A plan's places on its road map, and the courses of drives between them.</summary>
public sealed class TraceRoads
{
    private readonly Plan plan;
    private readonly DrivingTables tables;
    private readonly Lazy<IReadOnlyList<SnappedPoint>> snapped;
    private readonly Lazy<IReadOnlyList<SnappedPoint>>[] waypoints;

    internal TraceRoads(Plan plan, DrivingTables tables)
    {
        (this.plan, this.tables, Places) = (plan, tables, DrivingPlaces.Of(plan));
        snapped = new(() => tables.Map.Snapper.SnapAll(Places.Named, Places.MaximumAccessMeters).Value);
        waypoints = [.. plan.Driving.Bands.Select((_, band) => new Lazy<IReadOnlyList<SnappedPoint>>(() => WaypointsOf(band)))];
    }

    /// <summary>The places.</summary>
    internal DrivingPlaces Places { get; }

    /// <summary>The course of a drive: the fastest route, with a straight line from the road to each door.</summary>
    public IReadOnlyList<GeoPoint> CourseOf(in TracedDrive drive)
    {
        var (from, to) = (OnMap(drive.From), OnMap(drive.To));
        var route = RouteFinder.Find(MetricOf(drive.Band), from, to, Places.AccessLeg).Value;
        var line = new List<GeoPoint>(route.Geometry.Count + 2) { from.Asked };
        line.AddRange(route.Geometry.SkipWhile(point => point == from.Asked));
        if (line[^1] != to.Asked || line.Count == 1)
        {
            line.Add(to.Asked);
        }

        return line;
    }

    /// <summary>Where a drive begins or ends, on the road map.</summary>
    internal SnappedPoint OnMap(in CarOrigin origin) => origin switch
    {
        { Band: { } band, Waypoint: { } waypoint } => waypoints[band].Value[waypoint],
        _ => snapped.Value[origin.OnTheWayTo ?? origin.Place],
    };

    private DrivingMetric MetricOf(int band) => tables.Map.MetricOf(plan.Driving.Bands[band].Factors);

    /// <summary>The same walk that made the driving table finds the same waypoints again.</summary>
    private IReadOnlyList<SnappedPoint> WaypointsOf(int band) => HomewardRoutes
        .Build(MetricOf(band), snapped.Value, [.. snapped.Value.Skip(Places.PointCount)], Places.AccessLeg)
        .Value.Waypoints;
}
