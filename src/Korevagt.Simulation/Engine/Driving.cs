using Korevagt.Simulation.Model;

namespace Korevagt.Simulation.Engine;

/// <summary>Answers how long a car needs to a place, from where it is.</summary>
internal sealed class Driving(SimulationModel model)
{
    private const int SecondsPerHour = 3600;

    private readonly DrivingTable[] tables = [.. model.DrivingTables];
    private readonly NarrowDriving[] narrow = [.. model.DrivingTables.Select(table => table.Narrow)];
    private readonly byte[] bandOfHour = [.. model.BandOfHour];
    private readonly int points = model.DrivingTables[0].PointCount;
    private readonly int places = model.DrivingTables[0].PlaceCount;
    private readonly int stations = model.DrivingTables[0].StationCount;

    public int BandAt(int second) => bandOfHour[Math.Min(second / SecondsPerHour, bandOfHour.Length - 1)];

    /// <summary>Driving seconds from one place to another.</summary>
    public int Seconds(int from, int to, int band) => from >= points
        ? narrow[band].FromStation[to * stations + from - points]
        : narrow[band].FromPlace[from * places + to];

    /// <summary>Meters on the same drive.</summary>
    private int Meters(int from, int to, int band) => from >= points
        ? narrow[band].MetersFromStation[to * stations + from - points]
        : tables[band].Meters[to * places + from];

    /// <summary>Driving seconds of a free car to a place, from its station, a patient or the road.</summary>
    public int SecondsOf(ref Car car, int place, int now, int band) =>
        car.State == CarState.Idle ? Seconds(car.Place, place, band)
        : car.HomeSecond <= now ? Seconds(car.Heading, place, band)
        : SecondsFromRoad(ref car, place, now, band);

    /// <summary>The way of a car from its place to the station that it heads for.</summary>
    public Approach Home(in Car car, int band)
    {
        var entry = car.Heading * places + car.Place;
        return new Approach(tables[band].Seconds[entry], tables[band].Meters[entry]);
    }

    /// <summary>Sends a car to the station that it heads for: its band and the stops on its way.</summary>
    public void BeginHome(ref Car car, int band)
    {
        var starts = tables[band].RouteStart;
        var route = car.Place * stations + car.Heading - points;
        car.Band = band;
        (car.NextStop, car.EndOfStops) = (starts[route], starts[route + 1]);
        car.Stop = car.NextStop < car.EndOfStops ? narrow[band].Stops[car.NextStop] : default;
    }

    /// <summary>Where a free car sets out from, after its drive has been looked up.</summary>
    public static CarOrigin Origin(in Car car)
    {
        if (car.State == CarState.Idle)
        {
            return CarOrigin.Standing(car.Place);
        }

        return new CarOrigin(car.Place, car.Heading, car.Band, car.NextStop == car.EndOfStops ? null : car.Stop.Waypoint);
    }

    /// <summary>The drive of a free car to a place, from its station or from the road.</summary>
    public Approach To(ref Car car, int place, int now, int band)
    {
        var seconds = SecondsOf(ref car, place, now, band);
        if (car.State == CarState.Idle)
        {
            return new Approach(seconds, Meters(car.Place, place, band));
        }

        var way = tables[car.Band];
        return new Approach(seconds, car.NextStop == car.EndOfStops
            ? Home(car, car.Band).Meters + Meters(car.Heading, place, band)
            : way.RouteStops[car.NextStop].Meters + way.WaypointMeters[place * way.WaypointCount + car.Stop.Waypoint]);
    }

    /// <summary>
    /// How long a car on its way home needs to a place: on to its next stop, where it turns, or home where none is left. The
    /// car remembers how far it has come.
    /// </summary>
    private int SecondsFromRoad(ref Car car, int place, int now, int band)
    {
        // Each band has waypoints of its own: a car diverted just after the band changed keeps the old band's times.
        var elapsed = now - car.Since;
        while (car.NextStop < car.EndOfStops && car.Stop.Seconds < elapsed)
        {
            car.NextStop++;
            car.Stop = car.NextStop < car.EndOfStops ? narrow[car.Band].Stops[car.NextStop] : default;
        }

        return car.NextStop == car.EndOfStops
            ? car.HomeSecond - now + Seconds(car.Heading, place, band)
            : car.Stop.Seconds - elapsed
                + narrow[car.Band].FromWaypoint[place * tables[car.Band].WaypointCount + car.Stop.Waypoint];
    }
}
