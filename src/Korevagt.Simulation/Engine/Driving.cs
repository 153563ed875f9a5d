using Korevagt.Simulation.Model;

namespace Korevagt.Simulation.Engine;

/// <summary>Answers how long a car needs to a place, from where it is.</summary>
internal sealed class Driving(SimulationModel model)
{
    private const int SecondsPerHour = 3600;

    private readonly DrivingTable[] tables = [.. model.DrivingTables];
    private readonly byte[] bandOfHour = [.. model.BandOfHour];

    public int BandAt(int second) => bandOfHour[Math.Min(second / SecondsPerHour, bandOfHour.Length - 1)];

    /// <summary>Driving seconds to a place from every place.</summary>
    public ReadOnlySpan<int> SecondsTo(int place, int band)
    {
        var table = tables[band];
        return table.Seconds.AsSpan(place * table.PlaceCount, table.PlaceCount);
    }

    public Approach Home(in Car car, int band)
    {
        var table = tables[band];
        var entry = car.StationPlace * table.PlaceCount + car.Place;
        return new Approach(table.Seconds[entry], table.Meters[entry]);
    }

    /// <summary>
    /// The drive of a free car to a place: from its station, or from the next waypoint on its way home, where it turns.
    /// </summary>
    /// <param name="car">An idle car or one on its way home.</param>
    /// <param name="homeSecond">When a car on its way home would be there.</param>
    /// <param name="place">Where to.</param>
    /// <param name="now">The time.</param>
    /// <param name="band">The band of the clock now.</param>
    public Approach To(in Car car, int homeSecond, int place, int now, int band)
    {
        var table = tables[band];
        if (car.State == CarState.Idle)
        {
            var entry = place * table.PlaceCount + car.Place;
            return new Approach(table.Seconds[entry], table.Meters[entry]);
        }

        var way = tables[car.Band];
        var route = car.Place * way.StationCount + car.StationPlace - way.PointCount;
        var (first, last) = (way.RouteStart[route], way.RouteStart[route + 1]);
        var waypoint = NextWaypoint(way.RouteSeconds, first, last, now - car.Since);
        if (waypoint == last)
        {
            var fromStation = place * table.PlaceCount + car.StationPlace;
            return new Approach(
                homeSecond - now + table.Seconds[fromStation],
                Home(car, car.Band).Meters + table.Meters[fromStation]);
        }

        // Each band has waypoints of its own: a car diverted just after the band changed keeps the old band's times.
        var fromWaypoint = place * way.WaypointCount + way.RouteWaypoint[waypoint];
        return new Approach(
            car.Since + way.RouteSeconds[waypoint] - now + way.WaypointSeconds[fromWaypoint],
            way.RouteMeters[waypoint] + way.WaypointMeters[fromWaypoint]);
    }

    /// <summary>First entry in [first, last) whose time is not before the elapsed one; last where none is.</summary>
    private static int NextWaypoint(int[] seconds, int first, int last, int elapsed)
    {
        while (first < last)
        {
            var middle = (first + last) >>> 1;
            if (seconds[middle] < elapsed)
            {
                first = middle + 1;
            }
            else
            {
                last = middle;
            }
        }

        return first;
    }
}
