using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Korevagt.Domain.Geography;

namespace Korevagt.Planning.Tracing;

/// <summary>
/// Writes the drives of a period as GeoJSON (RFC 7946): one line per drive along the roads, from door to door, and one point
/// per visit and station. Positions are longitude, latitude with seven decimals; one feature stands on one line.
/// </summary>
public static class DrivesGeoJson
{
    // The file is never part of a page: the offset of a time may stand as it is.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>
    /// Writes drives under way in the period, visits ordered in it or driven to, and all stations. The plan must be on a road
    /// map.
    /// </summary>
    public static void Write(ReplicationTrace trace, TracePeriod period, Stream stream)
    {
        using var features = new FeatureStream(stream, new TraceClock(trace.Year));
        for (var station = 0; station < trace.Plan.Stations.Count; station++)
        {
            WriteStation(features, trace, station);
        }

        var drives = new TracedDrives(trace).All().Where(drive => period.Meets(drive.Start, drive.End)).OrderBy(drive => drive.Start).ThenBy(drive => drive.Duty).ToList();
        WriteVisits(features, trace, period, [.. drives.Select(drive => drive.Visit).OfType<int>()]);
        foreach (var drive in drives)
        {
            WriteDrive(features, trace, drive);
        }
    }

    private static void WriteStation(FeatureStream features, ReplicationTrace trace, int station)
    {
        var place = trace.Model.DrivingTables[0].PointCount + station;
        features.Begin("station");
        features.Json.WriteString("station", trace.Plan.Stations[station].Id);
        features.Json.WriteString("name", trace.Plan.Stations[station].Name);
        features.End(trace.Places.PositionOf(place)!.Value);
    }

    private static void WriteVisits(FeatureStream features, ReplicationTrace trace, TracePeriod period, HashSet<int> drivenTo)
    {
        var fates = VisitFate.Of(trace);
        for (var visit = 0; visit < trace.Visits.Count; visit++)
        {
            var ordered = trace.Visits.OrderedSecond[visit];
            if ((ordered < period.From || ordered >= period.To) && !drivenTo.Contains(visit))
            {
                continue;
            }

            features.Begin("visit");
            features.Json.WriteNumber("visit", visit + 1);
            features.Json.WriteString("area", trace.Plan.Areas[trace.Visits.Area[visit]].Id);
            features.Json.WriteString("urgency", trace.Plan.Urgencies[trace.Visits.Urgency[visit]].Id);
            features.Time("ordered", ordered);
            features.Json.WriteString("fate", fates[visit].Name);
            if (fates[visit].Arrived is { } arrived)
            {
                features.Time("arrived", arrived);
            }

            if (fates[visit].Ended is { } ended)
            {
                features.Time("ended", ended);
            }

            features.End(trace.Places.PositionOf(trace.Visits.Point[visit])!.Value);
        }
    }

    private static void WriteDrive(FeatureStream features, ReplicationTrace trace, in TracedDrive drive)
    {
        features.Begin("drive");
        var json = features.Json;
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
        features.Time("start", drive.Start);
        features.Time("end", drive.End);
        json.WriteNumber("seconds", drive.End - drive.Start);
        json.WriteNumber("meters", drive.Meters);
        json.WriteBoolean("diverted", drive.IsDiverted);
        features.End(trace.Places.Roads!.CourseOf(drive));
    }

    /// <summary>A feature collection that is written feature by feature, so that a year of drives needs no more memory than one.</summary>
    private sealed class FeatureStream : IDisposable
    {
        private readonly Stream stream;
        private readonly TraceClock clock;
        private readonly MemoryStream feature = new();
        private bool hasFeatures;

        public FeatureStream(Stream stream, TraceClock clock)
        {
            (this.stream, this.clock) = (stream, clock);
            Json = new Utf8JsonWriter(feature, Options);
            Write("{\"type\":\"FeatureCollection\",\"features\":[");
        }

        public Utf8JsonWriter Json { get; }

        public void Begin(string kind)
        {
            feature.SetLength(0);
            Json.Reset();
            Json.WriteStartObject();
            Json.WriteString("type", "Feature");
            Json.WriteStartObject("properties");
            Json.WriteString("kind", kind);
        }

        public void Time(string name, int second) => Json.WriteString(name, clock.Local(second));

        public void End(GeoPoint point)
        {
            BeginGeometry("Point");
            Position(point);
            EndFeature();
        }

        public void End(IReadOnlyList<GeoPoint> line)
        {
            BeginGeometry("LineString");
            Json.WriteStartArray();
            foreach (var point in line)
            {
                Position(point);
            }

            Json.WriteEndArray();
            EndFeature();
        }

        public void Dispose()
        {
            Write("\n]}\n");
            Json.Dispose();
            feature.Dispose();
        }

        private void BeginGeometry(string type)
        {
            Json.WriteEndObject();
            Json.WriteStartObject("geometry");
            Json.WriteString("type", type);
            Json.WritePropertyName("coordinates");
        }

        private void Position(GeoPoint point)
        {
            Json.WriteStartArray();
            Json.WriteNumberValue(Math.Round(point.Longitude, 7));
            Json.WriteNumberValue(Math.Round(point.Latitude, 7));
            Json.WriteEndArray();
        }

        private void EndFeature()
        {
            Json.WriteEndObject();
            Json.WriteEndObject();
            Json.Flush();
            Write(hasFeatures ? ",\n" : "\n");
            hasFeatures = true;
            feature.WriteTo(stream);
        }

        private void Write(string text) => stream.Write(Encoding.UTF8.GetBytes(text));
    }
}
