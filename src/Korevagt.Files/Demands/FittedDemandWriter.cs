using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Korevagt.Domain.Demand;
using Korevagt.Domain.Time;
using Korevagt.Json;
using NodaTime.Text;

namespace Korevagt.Files.Demands;

/// <summary>Writes a fitted demand as a file that <see cref="FittedDemandLoader"/> reads.</summary>
public static class FittedDemandWriter
{
    private static readonly JsonWriterOptions Layout = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The file as UTF-8 with LF: equal demands, equal bytes, and every number exact.</summary>
    public static byte[] Bytes(FittedDemand demand)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Layout))
        {
            json.WriteStartObject();
            json.WriteString(FileFormatAttribute.PropertyName, JsonFileKind.FormatOf(typeof(FittedDemandFile)).Format);
            WriteLog(json, demand);
            WriteAreas(json, demand);
            WriteEffects(json, demand);
            WriteVariation(json, demand);
            json.WriteEndObject();
        }

        stream.WriteByte((byte)'\n');
        return stream.ToArray();
    }

    private static void WriteLog(Utf8JsonWriter json, FittedDemand demand)
    {
        var (from, to) = (LocalDatePattern.Iso.Format(demand.From), LocalDatePattern.Iso.Format(demand.To));
        var last = LocalDatePattern.Iso.Format(demand.To.PlusDays(-1));
        json.WriteString("source", string.Create(CultureInfo.InvariantCulture, $"Besøgslog med {demand.Visits} besøg fra {from} til og med {last}."));
        json.WriteString("assumption", $"Besøgene følger en model tilpasset en besøgslog fra {from} til og med {last}: alle områder har den samme uge, og hvert område har en fast andel af besøgene.");
        json.WriteString("from", from);
        json.WriteString("to", to);
        json.WriteNumber("visits", demand.Visits);
        if (demand.LogHash is { } hash)
        {
            json.WriteString("logHash", hash);
        }

        json.WriteNumber("dutyDayBegins", demand.DutyDayBegins);
        json.WriteNumber("referenceYear", demand.ReferenceYear);
    }

    private static void WriteAreas(Utf8JsonWriter json, FittedDemand demand)
    {
        json.WriteStartArray("areas");
        foreach (var area in demand.Areas)
        {
            Line(json, $"{{ \"id\": \"{JsonEncodedText.Encode(area.Area, Layout.Encoder)}\", \"share\": {Number(area.Share)}, \"shape\": {Number(area.Shape)} }}");
        }

        json.WriteEndArray();
    }

    private static void WriteEffects(Utf8JsonWriter json, FittedDemand demand)
    {
        json.WriteStartArray("hours");
        foreach (var (hour, effect) in demand.HourEffects.Index())
        {
            if (effect is { } open)
            {
                Line(json, string.Create(CultureInfo.InvariantCulture, $"{{ \"hour\": {hour}, \"effect\": {Number(open)} }}"));
            }
        }

        json.WriteEndArray();
        json.WritePropertyName("monthEffects");
        Line(json, $"[{Row(demand.MonthEffects)}]");
        json.WriteStartObject("dayKindEffects");
        foreach (var kind in Enum.GetValues<DayKind>().Where(kind => kind != DayKind.Ordinary))
        {
            json.WritePropertyName(FileJson.Name(kind.ToString()));
            Line(json, Number(demand.DayKindEffects[(int)kind]));
        }

        json.WriteEndObject();
        json.WritePropertyName("trendPerYear");
        Line(json, Number(demand.TrendPerYear));
    }

    private static void WriteVariation(Utf8JsonWriter json, FittedDemand demand)
    {
        if (demand.DayShape is { } shape)
        {
            json.WritePropertyName("dayShape");
            Line(json, Number(shape));
        }

        json.WritePropertyName("dispersion");
        Line(json, Number(demand.Dispersion));
        if (demand.NotEstimated.Count > 0)
        {
            json.WriteStartArray("notEstimated");
            foreach (var (part, reason) in demand.NotEstimated)
            {
                json.WriteStartObject();
                json.WriteString("part", part);
                json.WriteString("reason", reason);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        json.WritePropertyName("covariance");
        var rows = Enumerable.Range(0, FittedEffects.Count).Select(row =>
            "    " + Row(Enumerable.Range(0, row + 1).Select(column => demand.Covariance[FittedEffects.Packed(row, column)])));
        Line(json, $"[\n{string.Join(",\n", rows)}\n  ]");
    }

    private static string Row(IEnumerable<double> values) => string.Join(", ", values.Select(Number));

    /// <summary>The shortest digits that read as the same number; 0 without a sign.</summary>
    private static string Number(double value) => (value + 0.0).ToString("R", CultureInfo.InvariantCulture);

    /// <summary>A value as it stands, so that a list of numbers keeps to one line.</summary>
    private static void Line(Utf8JsonWriter json, string text) => json.WriteRawValue(Encoding.UTF8.GetBytes(text));
}
