namespace Korevagt.Simulation.Model;

/// <summary>
/// Driving times and lengths between places in one band of the clock, and the ways home. Tables are laid out by where the
/// car goes, so that all cars' times to one visit lie side by side. No drive takes more than 65,535 seconds.
/// </summary>
public sealed class DrivingTable
{
    private NarrowDriving? narrow;

    /// <summary>Number of demand points; the stations follow them among the places.</summary>
    public required int PointCount { get; init; }

    /// <summary>Number of places: points and stations.</summary>
    public required int PlaceCount { get; init; }

    /// <summary>Number of waypoints on the ways home.</summary>
    public required int WaypointCount { get; init; }

    /// <summary>Seconds from place f to place t, at [t * PlaceCount + f].</summary>
    public required int[] Seconds { get; init; }

    /// <summary>Driving distances in meters, in the layout of the driving times above.</summary>
    public required int[] Meters { get; init; }

    /// <summary>Seconds from waypoint w to place t, at [t * WaypointCount + w].</summary>
    public required int[] WaypointSeconds { get; init; }

    /// <summary>Driving distances in meters, in the layout of the driving times above.</summary>
    public required int[] WaypointMeters { get; init; }

    /// <summary>
    /// The stops on the way from place p home to station s are entries [p * stations + s] up to the next of this list; its
    /// length is PlaceCount * stations + 1. A car on its way home can turn at its next stop.
    /// </summary>
    public required int[] RouteStart { get; init; }

    /// <summary>The stops of all routes, in the order of driving within a route.</summary>
    public required RouteStop[] RouteStops { get; init; }

    /// <summary>What the engine reads most, made at first use.</summary>
    internal NarrowDriving Narrow => LazyInitializer.EnsureInitialized(ref narrow, () => new NarrowDriving(this));

    /// <summary>Number of stations.</summary>
    public int StationCount => PlaceCount - PointCount;
}
