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

    /// <summary>The way of a car from its place to the station that it heads for.</summary>
    public Approach Home(in Car car, int band)
    {
        var table = tables[band];
        var entry = car.Heading * table.PlaceCount + car.Place;
        return new Approach(table.Seconds[entry], table.Meters[entry]);
    }

    /// <summary>Sends a car to the station that it heads for: its band and the stops on its way.</summary>
    public void BeginHome(ref Car car, int band)
    {
        var table = tables[band];
        var route = car.Place * table.StationCount + car.Heading - table.PointCount;
        car.Band = band;
        (car.NextStop, car.EndOfStops) = (table.RouteStart[route], table.RouteStart[route + 1]);
    }

    /// <summary>
    /// How long a car on its way home needs to a place: on to its next stop, where it turns, or home where none is left.
    /// </summary>
    /// <param name="car">The car; it remembers how far it has come.</param>
    /// <param name="homeSecond">When it would be home.</param>
    /// <param name="place">Where to.</param>
    /// <param name="now">The time.</param>
    /// <param name="band">The band of the clock now.</param>
    public int SecondsFromRoad(ref Car car, int homeSecond, int place, int now, int band)
    {
        // Each band has waypoints of its own: a car diverted just after the band changed keeps the old band's times.
        var way = tables[car.Band];
        var elapsed = now - car.Since;
        while (car.NextStop < car.EndOfStops && way.RouteStops[car.NextStop].Seconds < elapsed)
        {
            car.NextStop++;
        }

        if (car.NextStop == car.EndOfStops)
        {
            return homeSecond - now + tables[band].Seconds[place * way.PlaceCount + car.Heading];
        }

        ref readonly var stop = ref way.RouteStops[car.NextStop];
        return stop.Seconds - elapsed + way.WaypointSeconds[place * way.WaypointCount + stop.Waypoint];
    }

    /// <summary>Where a free car sets out from, after <see cref="SecondsFromRoad"/> has looked how far it has come.</summary>
    public CarOrigin Origin(in Car car)
    {
        if (car.State == CarState.Idle)
        {
            return new CarOrigin(car.Place, OnTheWayTo: -1, Band: -1, Waypoint: -1);
        }

        var waypoint = car.NextStop == car.EndOfStops ? -1 : tables[car.Band].RouteStops[car.NextStop].Waypoint;
        return new CarOrigin(car.Place, car.Heading, car.Band, waypoint);
    }

    /// <summary>The drive of a free car to a place, from its station or from the road.</summary>
    public Approach To(ref Car car, int homeSecond, int place, int now, int band)
    {
        var table = tables[band];
        if (car.State == CarState.Idle)
        {
            var entry = place * table.PlaceCount + car.Place;
            return new Approach(table.Seconds[entry], table.Meters[entry]);
        }

        var seconds = SecondsFromRoad(ref car, homeSecond, place, now, band);
        var way = tables[car.Band];
        return new Approach(seconds, car.NextStop == car.EndOfStops
            ? Home(car, car.Band).Meters + table.Meters[place * table.PlaceCount + car.Heading]
            : way.RouteStops[car.NextStop].Meters + way.WaypointMeters[place * way.WaypointCount + way.RouteStops[car.NextStop].Waypoint]);
    }
}
