using System.Globalization;
using Korevagt.Domain.Geography;
using Korevagt.Domain.Plans;
using Korevagt.Evaluation.Modelling;
using Korevagt.Simulation.Engine;

namespace Korevagt.Planning.Tracing;

/// <summary>
/// Names and positions of a plan's places: a point of an area is <c>area.number</c>, 1 the first; a station is its id; a
/// place to turn on a way home is <c>road.band.number</c>.
/// </summary>
public sealed class TracePlaces
{
    private readonly Plan plan;
    private readonly int pointCount;
    private readonly GeoPoint?[] positions;

    internal TracePlaces(Plan plan, DrivingTables? tables)
    {
        this.plan = plan;
        pointCount = plan.Areas.Count * plan.PointsPerArea;
        Roads = tables is null ? null : new TraceRoads(plan, tables);
        positions = Roads is { } roads
            ? [.. roads.Places.Named.Select(named => (GeoPoint?)named.Point)]
            : [.. plan.Areas.Select(area => area.Center), .. plan.Stations.Select(station => station.Position)];
    }

    /// <summary>The places on the road map; null where the plan brings its own driving times.</summary>
    public TraceRoads? Roads { get; }

    /// <summary>The name of a place.</summary>
    public string NameOf(int place) => place < pointCount
        ? string.Create(CultureInfo.InvariantCulture, $"{plan.Areas[place / plan.PointsPerArea].Id}.{place % plan.PointsPerArea + 1}")
        : plan.Stations[place - pointCount].Id;

    /// <summary>Where a place lies; null where none is stated.</summary>
    public GeoPoint? PositionOf(int place) => positions[place];

    /// <summary>The name of where a drive begins: where the car stands, or where it turns.</summary>
    public string NameOf(in CarOrigin origin) => origin switch
    {
        { Band: { } band, Waypoint: { } waypoint } =>
            string.Create(CultureInfo.InvariantCulture, $"road.{plan.Driving.Bands[band].Id}.{waypoint + 1}"),
        _ => NameOf(origin.OnTheWayTo ?? origin.Place),
    };

    /// <summary>Where a drive begins; null where none is stated.</summary>
    public GeoPoint? PositionOf(in CarOrigin origin) => origin switch
    {
        { Waypoint: null } => PositionOf(origin.OnTheWayTo ?? origin.Place),
        _ => Roads!.OnMap(origin).OnRoad,
    };
}
