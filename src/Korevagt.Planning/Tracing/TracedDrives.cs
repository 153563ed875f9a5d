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
                    home[happens.Duty] = happens;
                    break;
                case TraceEventKind.ArrivesHome:
                    home.Remove(happens.Duty, out var way);
                    yield return Home(way);
                    break;
                case TraceEventKind.SetsOut:
                    if (home.Remove(happens.Duty, out var cut))
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
        var band = BandAt(way.Second);
        var table = model.DrivingTables[band];
        var meters = table.Meters[way.Place * table.PlaceCount + way.Origin.Place];
        return new TracedDrive(
            way.Duty, DrivePurpose.Home, -1, way.Second, way.Arrival, meters, band, way.Origin, Standing(way.Place), IsDiverted: false);
    }

    private TracedDrive CutShort(in TraceEvent way, in TraceEvent diversion) => diversion.Origin.Waypoint < 0
        ? Home(way)
        : Home(way) with
        {
            End = diversion.TurnsAt, Meters = Stops.At(model, diversion.Origin).Meters, To = diversion.Origin, IsDiverted = true,
        };

    private TracedDrive ToVisit(in TraceEvent happens)
    {
        var (from, band) = (happens.Origin, BandAt(happens.Second));
        var table = model.DrivingTables[band];
        var meters = happens.Meters;
        if (from is { OnTheWayTo: >= 0, Waypoint: >= 0 })
        {
            (band, table) = (from.Band, model.DrivingTables[from.Band]);
            meters = table.WaypointMeters[happens.Place * table.WaypointCount + from.Waypoint];
        }
        else if (from.OnTheWayTo >= 0)
        {
            meters = table.Meters[happens.Place * table.PlaceCount + from.OnTheWayTo];
        }

        return new TracedDrive(
            happens.Duty, DrivePurpose.Visit, happens.Visit, happens.TurnsAt, happens.Arrival, meters, band, from,
            Standing(happens.Place), IsDiverted: false);
    }

    private int BandAt(int second) => model.BandOfHour[Math.Min(second / SecondsPerHour, model.BandOfHour.Count - 1)];

    private static CarOrigin Standing(int place) => new(place, OnTheWayTo: -1, Band: -1, Waypoint: -1);
}
