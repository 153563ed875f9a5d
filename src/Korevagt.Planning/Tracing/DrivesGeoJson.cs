using System.Text.Encodings.Web;
using System.Text.Json;
using Korevagt.Roads.GeoJson;

namespace Korevagt.Planning.Tracing;

/// <summary>
/// Writes the drives of a period as GeoJSON (RFC 7946): one line per drive along the roads, from door to door, and one point
/// per visit and station. Positions are longitude, latitude with seven decimals; one feature stands on one line.
/// </summary>
public static class DrivesGeoJson
{
    private const int Decimals = 7;

    // The file is never part of a page: the offset of a time may stand as it is.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>
    /// Writes drives under way in the period, visits ordered in it or driven to, and all stations. The plan must be on a road
    /// map.
    /// </summary>
    public static void Write(ReplicationTrace trace, TracePeriod period, Stream stream)
    {
        var clock = new TraceClock(trace.Year);
        using var features = new GeoJsonWriter(stream, Decimals, Options, oneFeatureALine: true);
        for (var station = 0; station < trace.Plan.Stations.Count; station++)
        {
            WriteStation(features, trace, station);
        }

        var drives = new TracedDrives(trace).All()
            .Where(drive => period.Meets(drive.Start, drive.End))
            .OrderBy(drive => drive.Start).ThenBy(drive => drive.Duty)
            .ToList();
        WriteVisits(features, trace, clock, period, [.. drives.Select(drive => drive.Visit).OfType<int>()]);
        foreach (var drive in drives)
        {
            WriteDrive(features, trace, clock, drive);
        }
    }

    private static void WriteStation(GeoJsonWriter features, ReplicationTrace trace, int station)
    {
        var place = trace.Model.DrivingTables[0].PointCount + station;
        features.Begin();
        features.Properties(json =>
        {
            json.WriteString("kind", "station");
            json.WriteString("station", trace.Plan.Stations[station].Id);
            json.WriteString("name", trace.Plan.Stations[station].Name);
        });
        features.Point(trace.Places.PositionOf(place)!.Value);
        features.End();
    }

    private static void WriteVisits(
        GeoJsonWriter features, ReplicationTrace trace, TraceClock clock, TracePeriod period, HashSet<int> drivenTo)
    {
        var fates = VisitFate.Of(trace);
        for (var visit = 0; visit < trace.Visits.Count; visit++)
        {
            var ordered = trace.Visits.OrderedSecond[visit];
            if ((ordered < period.From || ordered >= period.To) && !drivenTo.Contains(visit))
            {
                continue;
            }

            features.Begin();
            features.Properties(json => Visit(json, trace, clock, visit, fates[visit]));
            features.Point(trace.Places.PositionOf(trace.Visits.Point[visit])!.Value);
            features.End();
        }
    }

    private static void Visit(Utf8JsonWriter json, ReplicationTrace trace, TraceClock clock, int visit, VisitFate fate)
    {
        json.WriteString("kind", "visit");
        json.WriteNumber("visit", visit + 1);
        json.WriteString("area", trace.Plan.Areas[trace.Visits.Area[visit]].Id);
        json.WriteString("urgency", trace.Plan.Urgencies[trace.Visits.Urgency[visit]].Id);
        json.WriteString("ordered", clock.Local(trace.Visits.OrderedSecond[visit]));
        json.WriteString("fate", fate.Name);
        if (fate.Arrived is { } arrived)
        {
            json.WriteString("arrived", clock.Local(arrived));
        }

        if (fate.Ended is { } ended)
        {
            json.WriteString("ended", clock.Local(ended));
        }
    }

    private static void WriteDrive(GeoJsonWriter features, ReplicationTrace trace, TraceClock clock, TracedDrive drive)
    {
        features.Begin();
        features.Properties(json =>
        {
            json.WriteString("kind", "drive");
            json.WriteString("purpose", drive.Purpose == DrivePurpose.Visit ? "visit" : "home");
            json.WriteString("shift", trace.Plan.Shifts[trace.Model.Duties[drive.Duty].Shift].Id);
            json.WriteNumber("car", trace.CarOf(drive.Duty));
            json.WriteNumber("duty", drive.Duty + 1);
            if (drive.Visit is { } visit)
            {
                json.WriteNumber("visit", visit + 1);
            }

            json.WriteString("from", trace.Places.NameOf(drive.From));
            json.WriteString("to", trace.Places.NameOf(drive.To));
            json.WriteString("start", clock.Local(drive.Start));
            json.WriteString("end", clock.Local(drive.End));
            json.WriteNumber("seconds", drive.End - drive.Start);
            json.WriteNumber("meters", drive.Meters);
            json.WriteBoolean("diverted", drive.IsDiverted);
        });
        features.Line(trace.Places.Roads!.CourseOf(drive));
        features.End();
    }
}
