using Korevagt.Domain.Faults;
using Korevagt.Domain.Geography;
using Korevagt.Roads.Hierarchy;
using Korevagt.Roads.Snapping;

namespace Korevagt.Roads.Tables;

/// <summary>
/// The fastest routes from points to stations, with the places on the way where a car that drives home can be diverted: it
/// turns at the next waypoint. The travel times from there are an ordinary <see cref="TravelTable"/> from
/// <see cref="Waypoints"/>. The waypoints of the route from point <c>p</c> to station <c>s</c> lie at
/// <c>RouteStart[p * StationCount + s]</c> up to, not with, the next start, in the order of driving; neither the point nor
/// the station is among them. A car may turn round at a waypoint inside an edge; past a turn restriction that can be sooner
/// than to drive on, so the table from a waypoint is never more than the rest of the route but may be less.
/// </summary>
public sealed class HomewardRoutes
{
    internal HomewardRoutes(
        int pointCount,
        int stationCount,
        IReadOnlyList<SnappedPoint> waypoints,
        int[] routeStart,
        int[] routeWaypoint,
        int[] routeSecondsFromStart,
        int[] routeMetersFromStart)
    {
        PointCount = pointCount;
        StationCount = stationCount;
        Waypoints = waypoints;
        RouteStart = routeStart;
        RouteWaypoint = routeWaypoint;
        RouteSecondsFromStart = routeSecondsFromStart;
        RouteMetersFromStart = routeMetersFromStart;
    }

    /// <summary>The spacing of waypoints unless the caller says otherwise, seconds of free flow.</summary>
    public const int DefaultSpacingSeconds = 120;

    /// <summary>Number of points driven from.</summary>
    public int PointCount { get; }

    /// <summary>Number of stations driven to.</summary>
    public int StationCount { get; }

    /// <summary>The waypoints of all routes; they lie on the road, so their access legs are 0.</summary>
    public IReadOnlyList<SnappedPoint> Waypoints { get; }

    /// <summary>By route (point times stations plus station), and one more: first entry in the arrays below.</summary>
    public int[] RouteStart { get; }

    /// <summary>By entry: index of the waypoint.</summary>
    public int[] RouteWaypoint { get; }

    /// <summary>By entry: seconds since leaving the point's door, rounded half up; never falls along a route.</summary>
    public int[] RouteSecondsFromStart { get; }

    /// <summary>By entry: meters since leaving the point's door, rounded half up; never falls along a route.</summary>
    public int[] RouteMetersFromStart { get; }

    /// <summary>Finds the routes and chooses the waypoints.</summary>
    /// <param name="metric">Driving times.</param>
    /// <param name="points">Points driven from.</param>
    /// <param name="stations">Stations driven to.</param>
    /// <param name="accessLeg">How a car gets from the road to a door.</param>
    /// <param name="spacingSeconds">
    /// Consecutive waypoints of a route (and its two ends) lie at most so many seconds of free flow apart wherever a car can
    /// turn; on a ferry it cannot.
    /// </param>
    /// <returns>The routes, or faults that name pairs without a route.</returns>
    public static Outcome<HomewardRoutes> Build(
        DrivingMetric metric,
        IReadOnlyList<SnappedPoint> points,
        IReadOnlyList<SnappedPoint> stations,
        AccessLeg accessLeg,
        int spacingSeconds = DefaultSpacingSeconds) =>
        new HomewardRoutesBuilder(metric, points, stations, accessLeg, spacingSeconds).Build();
}
