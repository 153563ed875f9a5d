using System.Globalization;
using Korevagt.Domain.Geography;
using Korevagt.Domain.Plans;
using Korevagt.Planning.Modelling;
using Korevagt.Roads.Routing;
using Korevagt.Roads.Snapping;
using Korevagt.Roads.Tables;
using Korevagt.Simulation.Engine;

namespace Korevagt.Planning.Tracing;

/// <summary>
/// Names and positions of a plan's places on its road map: a point of an area is <c>area.number</c>, 1 the first; a station
/// is its id; a place to turn on a way home is <c>road.band.number</c>.
/// </summary>
public sealed class TracePlaces
{
    private readonly Plan plan;
    private readonly DrivingTables tables;
    private readonly DrivingPlaces places;
    private readonly Lazy<IReadOnlyList<SnappedPoint>> snapped;
    private readonly Lazy<IReadOnlyList<SnappedPoint>>[] waypoints;

    internal TracePlaces(Plan plan, DrivingTables tables)
    {
        (this.plan, this.tables, places) = (plan, tables, DrivingPlaces.Of(plan));
        snapped = new(() => tables.Map.Snapper.SnapAll(places.Named, places.MaximumAccessMeters).Value);
        waypoints = [.. plan.Driving.Bands.Select((_, band) => new Lazy<IReadOnlyList<SnappedPoint>>(() => WaypointsOf(band)))];
    }

    /// <summary>How a car gets from the road to a place.</summary>
    public AccessLeg AccessLeg => places.AccessLeg;

    /// <summary>The name of a place.</summary>
    public string NameOf(int place) => place < places.PointCount
        ? string.Create(CultureInfo.InvariantCulture, $"{plan.Areas[place / plan.PointsPerArea].Id}.{place % plan.PointsPerArea + 1}")
        : plan.Stations[place - places.PointCount].Id;

    /// <summary>Where a place lies.</summary>
    public GeoPoint PositionOf(int place) => places.Named[place].Point;

    /// <summary>The name of where a drive begins: where the car stands, or where it turns.</summary>
    public string NameOf(in CarOrigin origin) => origin switch
    {
        { OnTheWayTo: < 0 } => NameOf(origin.Place),
        { Waypoint: < 0 } => NameOf(origin.OnTheWayTo),
        _ => string.Create(CultureInfo.InvariantCulture, $"road.{plan.Driving.Bands[origin.Band].Id}.{origin.Waypoint + 1}"),
    };

    /// <summary>Where a drive begins.</summary>
    public GeoPoint PositionOf(in CarOrigin origin) => origin switch
    {
        { OnTheWayTo: < 0 } => PositionOf(origin.Place),
        { Waypoint: < 0 } => PositionOf(origin.OnTheWayTo),
        _ => waypoints[origin.Band].Value[origin.Waypoint].OnRoad,
    };

    /// <summary>A place on the road map.</summary>
    internal SnappedPoint OnMap(int place) => snapped.Value[place];

    /// <summary>Where a drive begins, on the road map.</summary>
    internal SnappedPoint OnMap(in CarOrigin origin) => origin switch
    {
        { OnTheWayTo: < 0 } => OnMap(origin.Place),
        { Waypoint: < 0 } => OnMap(origin.OnTheWayTo),
        _ => waypoints[origin.Band].Value[origin.Waypoint],
    };

    /// <summary>Driving times in a band of the clock.</summary>
    internal DrivingMetric MetricOf(int band) => tables.Map.MetricOf(plan.Driving.Bands[band].Factors);

    /// <summary>The same walk that made the driving table finds the same waypoints again.</summary>
    private IReadOnlyList<SnappedPoint> WaypointsOf(int band) => HomewardRoutes
        .Build(MetricOf(band), snapped.Value, [.. snapped.Value.Skip(places.PointCount)], places.AccessLeg)
        .Value.Waypoints;
}
