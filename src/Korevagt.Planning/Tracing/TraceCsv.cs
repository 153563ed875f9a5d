using System.Globalization;
using CsvHelper;
using Korevagt.Domain.Geography;

namespace Korevagt.Planning.Tracing;

/// <summary>
/// Writes a trace as CSV: UTF-8, a header, one row per event in the order in which they happen. A field that an event does
/// not have is empty.
/// </summary>
public static class TraceCsv
{
    private static readonly string[] Columns =
    [
        "second", "utc", "local", "event", "visit", "area", "urgency", "shift", "car", "duty", "place", "lat", "lon",
        "from", "from_lat", "from_lon", "on_way_to", "turns", "arrival", "finish", "meters",
    ];

    /// <summary>Writes the events.</summary>
    public static void Write(ReplicationTrace trace, Stream stream)
    {
        using var csv = CsvWriter.Create(stream, CsvWriterOptions.Default with { NewLine = "\n" }, leaveOpen: true);
        csv.WriteHeader(Columns);
        var clock = new TraceClock(trace.Year);
        foreach (var happens in trace.Events)
        {
            csv.WriteRecord([.. When(happens, clock), .. Who(happens, trace), .. Where(happens, trace.Places), .. Drive(happens)]);
        }
    }

    private static string[] When(in TraceEvent happens, TraceClock clock) =>
    [
        TraceClock.Number(happens.Second), clock.Utc(happens.Second), clock.Local(happens.Second), NameOf(happens.Kind),
    ];

    private static string[] Who(in TraceEvent happens, ReplicationTrace trace)
    {
        string[] visit = ["", "", ""];
        if (happens.Visit is { } number)
        {
            visit =
            [
                TraceClock.Number(number + 1),
                trace.Plan.Areas[trace.Visits.Area[number]].Id,
                trace.Plan.Urgencies[trace.Visits.Urgency[number]].Id,
            ];
        }

        return happens.Duty is not { } duty
            ? [.. visit, "", "", ""]
            :
            [
                .. visit,
                trace.Plan.Shifts[trace.Model.Duties[duty].Shift].Id,
                TraceClock.Number(trace.CarOf(duty)),
                TraceClock.Number(duty + 1),
            ];
    }

    private static string[] Where(in TraceEvent happens, TracePlaces places)
    {
        if (happens.Place is not { } where)
        {
            return ["", "", "", "", "", "", ""];
        }

        string[] place = [places.NameOf(where), .. Degrees(places.PositionOf(where))];
        return IsDrive(happens)
            ?
            [
                .. place, places.NameOf(happens.Origin), .. Degrees(places.PositionOf(happens.Origin)),
                happens.Origin.OnTheWayTo is { } station ? places.NameOf(station) : "",
            ]
            : [.. place, "", "", "", ""];
    }

    private static string[] Drive(in TraceEvent happens) =>
    [
        IsDrive(happens) ? TraceClock.Number(happens.TurnsAt) : "",
        IsDrive(happens) ? TraceClock.Number(happens.Arrival) : "",
        happens.Kind is TraceEventKind.SetsOut or TraceEventKind.DutyBegins ? TraceClock.Number(happens.Finish) : "",
        happens.Kind is TraceEventKind.SetsOut or TraceEventKind.ArrivesHome ? TraceClock.Number(happens.Meters) : "",
    ];

    private static bool IsDrive(in TraceEvent happens) => happens.Kind is TraceEventKind.SetsOut or TraceEventKind.DrivesHome;

    private static string NameOf(TraceEventKind kind)
    {
        var name = kind.ToString();
        return char.ToLowerInvariant(name[0]) + name[1..];
    }

    private static string[] Degrees(GeoPoint? position) => position is not { } point ? ["", ""] :
    [
        point.Latitude.ToString("0.0000000", CultureInfo.InvariantCulture), point.Longitude.ToString("0.0000000", CultureInfo.InvariantCulture),
    ];
}
