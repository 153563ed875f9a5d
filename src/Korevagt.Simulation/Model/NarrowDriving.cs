namespace Korevagt.Simulation.Model;

/// <summary>
/// The parts of a driving table that the simulation reads for every visit, in as few bytes as they fit: the engine waits for
/// memory more than it computes. Made once for a table and shared by all threads.
/// </summary>
internal sealed class NarrowDriving
{
    /// <summary>Copies from a table.</summary>
    /// <exception cref="ArgumentException">A drive from a waypoint takes more than 65,535 seconds.</exception>
    public NarrowDriving(DrivingTable table)
    {
        var stations = table.StationCount;
        FromStation = new int[table.PlaceCount * stations];
        for (var place = 0; place < table.PlaceCount; place++)
        {
            Array.Copy(table.Seconds, place * table.PlaceCount + table.PointCount, FromStation, place * stations, stations);
        }

        FromWaypoint = Array.ConvertAll(table.WaypointSeconds, Narrow);
        Stops = Array.ConvertAll(table.RouteStops, stop => new NarrowStop(Narrow(stop.Seconds), Narrow(stop.Waypoint)));
    }

    /// <summary>Seconds from station s to place p, at [p * stations + s].</summary>
    public int[] FromStation { get; }

    /// <summary>Seconds from waypoint w to place p, at [p * waypoints + w].</summary>
    public ushort[] FromWaypoint { get; }

    /// <summary>The stops of all routes, as in the table.</summary>
    public NarrowStop[] Stops { get; }

    private static ushort Narrow(int value) => value is >= 0 and <= ushort.MaxValue
        ? (ushort)value
        : throw new ArgumentException($"{value} is out of range: a way home has at most 65,535 waypoints and seconds.", nameof(value));
}
