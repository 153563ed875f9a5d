namespace Korevagt.Simulation.Model;

/// <summary>
/// The parts of a driving table that the simulation reads for every visit, in as few bytes as they fit: the engine waits for
/// memory more than it computes. Made once for a table and shared by all threads.
/// </summary>
internal sealed class NarrowDriving
{
    /// <summary>Copies from a table.</summary>
    /// <exception cref="ArgumentException">A drive takes more than 65,535 seconds.</exception>
    public NarrowDriving(DrivingTable table)
    {
        var stations = table.StationCount;
        FromStation = new int[table.PlaceCount * stations];
        MetersFromStation = new int[table.PlaceCount * stations];
        for (var place = 0; place < table.PlaceCount; place++)
        {
            var first = place * table.PlaceCount + table.PointCount;
            Array.Copy(table.Seconds, first, FromStation, place * stations, stations);
            Array.Copy(table.Meters, first, MetersFromStation, place * stations, stations);
        }

        FromPlace = new ushort[table.PlaceCount * table.PlaceCount];
        for (var from = 0; from < table.PlaceCount; from++)
        {
            for (var to = 0; to < table.PlaceCount; to++)
            {
                FromPlace[from * table.PlaceCount + to] = Narrow(table.Seconds[to * table.PlaceCount + from]);
            }
        }

        FromWaypoint = Array.ConvertAll(table.WaypointSeconds, Narrow);
        Stops = Array.ConvertAll(table.RouteStops, stop => new NarrowStop(Narrow(stop.Seconds), Narrow(stop.Waypoint)));
    }

    /// <summary>Seconds from station s to place p, at [p * stations + s].</summary>
    public int[] FromStation { get; }

    /// <summary>Driving distances in meters, in the layout of the driving times above.</summary>
    public int[] MetersFromStation { get; }

    /// <summary>
    /// Seconds from place f to place t, at [f * places + t]: a car that has become free at a patient asks for many visits.
    /// </summary>
    public ushort[] FromPlace { get; }

    /// <summary>Seconds from waypoint w to place p, at [p * waypoints + w].</summary>
    public ushort[] FromWaypoint { get; }

    /// <summary>The stops of all routes, as in the table.</summary>
    public NarrowStop[] Stops { get; }

    private static ushort Narrow(int value) => value is >= 0 and <= ushort.MaxValue
        ? (ushort)value
        : throw new ArgumentException(
            $"{value} is out of range: a drive takes at most 65,535 seconds and a table has as many waypoints.", nameof(value));
}
