using Korevagt.Simulation.Engine;
using Korevagt.Simulation.Model;

namespace Korevagt.Planning.Tracing;

/// <summary>Finds the drives of a traced year: a diverted drive home ends where the drive to the visit begins.</summary>
internal sealed class TracedDrives(ReplicationTrace trace)
{
    private const int SecondsPerHour = 3600;

    private readonly SimulationModel model = trace.Model;

    /// <summary>All drives, in the order in which they end or are cut short.</summary>
    public IEnumerable<TracedDrive> All()
    {
        var home = new Dictionary<int, TraceEvent>();
        foreach (var happens in trace.Events)
        {
            switch (happens.Kind)
            {
                case TraceEventKind.DrivesHome:
                    home[happens.Duty!.Value] = happens;
                    break;
                case TraceEventKind.ArrivesHome:
                    home.Remove(happens.Duty!.Value, out var way);
                    yield return Home(way);
                    break;
                case TraceEventKind.SetsOut:
                    if (home.Remove(happens.Duty!.Value, out var cut))
                    {
                        yield return CutShort(cut, happens);
                    }

                    yield return ToVisit(happens);
                    break;
            }
        }

        foreach (var (_, unfinished) in home.OrderBy(pair => pair.Key))
        {
            yield return Home(unfinished);
        }
    }

    private TracedDrive Home(in TraceEvent way)
    {
        var (duty, station, band) = (way.Duty!.Value, way.Place!.Value, BandAt(way.Second));
        var table = model.DrivingTables[band];
        var meters = table.Meters[station * table.PlaceCount + way.Origin.Place];
        return new TracedDrive(
            duty, DrivePurpose.Home, null, way.Second, way.Arrival, meters, band, way.Origin, CarOrigin.Standing(station),
            IsDiverted: false);
    }

    private TracedDrive CutShort(in TraceEvent way, in TraceEvent diversion) => diversion.Origin.Waypoint is null
        ? Home(way)
        : Home(way) with
        {
            End = diversion.TurnsAt,
            Meters = Stops.At(model, diversion.Origin).Meters,
            To = diversion.Origin,
            IsDiverted = true,
        };

    private TracedDrive ToVisit(in TraceEvent happens)
    {
        var (duty, from, place, band) = (happens.Duty!.Value, happens.Origin, happens.Place!.Value, BandAt(happens.Second));
        var table = model.DrivingTables[band];
        var meters = happens.Meters;
        if (from is { Band: { } bandOfHome, Waypoint: { } waypoint })
        {
            (band, table) = (bandOfHome, model.DrivingTables[bandOfHome]);
            meters = table.WaypointMeters[place * table.WaypointCount + waypoint];
        }
        else if (from.OnTheWayTo is { } station)
        {
            meters = table.Meters[place * table.PlaceCount + station];
        }

        return new TracedDrive(
            duty, DrivePurpose.Visit, happens.Visit, happens.TurnsAt, happens.Arrival, meters, band, from,
            CarOrigin.Standing(place), IsDiverted: false);
    }

    private int BandAt(int second) => model.BandOfHour[Math.Min(second / SecondsPerHour, model.BandOfHour.Count - 1)];
}
