using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Korevagt.Domain.Geography;

namespace Korevagt.Reports.GeoJson;

/// <summary>
/// A feature collection of GeoJSON (RFC 7946) as it is written: positions are longitude, latitude in degrees WGS84 with six
/// decimals (a tenth of a metre). The same features give the same bytes.
/// </summary>
internal sealed class FeatureCollection : IDisposable
{
    private const int Decimals = 6;

    private readonly MemoryStream stream = new();
    private readonly Utf8JsonWriter json;

    public FeatureCollection()
    {
        json = new Utf8JsonWriter(stream, new JsonWriterOptions { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) });
        json.WriteStartObject();
        json.WriteString("type", "FeatureCollection");
        json.WriteStartArray("features");
    }

    /// <summary>A point.</summary>
    public void Point(string id, GeoPoint place, Action<Utf8JsonWriter> properties) =>
        Feature(id, "Point", () => Position(place), properties);

    /// <summary>A line.</summary>
    public void Line(string id, IReadOnlyList<GeoPoint> course, Action<Utf8JsonWriter> properties) =>
        Feature(id, "LineString", () => Positions(course), properties);

    /// <summary>A ring without holes, its points counterclockwise, the last the same as the first.</summary>
    public void Polygon(string id, IReadOnlyList<GeoPoint> ring, Action<Utf8JsonWriter> properties) => Feature(
        id, "Polygon",
        () =>
        {
            json.WriteStartArray();
            Positions(ring);
            json.WriteEndArray();
        },
        properties);

    /// <summary>The bytes of the file.</summary>
    public byte[] ToArray()
    {
        json.WriteEndArray();
        json.WriteEndObject();
        json.Flush();
        return stream.ToArray();
    }

    public void Dispose()
    {
        json.Dispose();
        stream.Dispose();
    }

    private void Feature(string id, string type, Action coordinates, Action<Utf8JsonWriter> properties)
    {
        json.WriteStartObject();
        json.WriteString("type", "Feature");
        json.WriteString("id", id);
        json.WriteStartObject("geometry");
        json.WriteString("type", type);
        json.WritePropertyName("coordinates");
        coordinates();
        json.WriteEndObject();
        json.WriteStartObject("properties");
        properties(json);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private void Positions(IReadOnlyList<GeoPoint> points)
    {
        json.WriteStartArray();
        foreach (var point in points)
        {
            Position(point);
        }

        json.WriteEndArray();
    }

    private void Position(GeoPoint place)
    {
        json.WriteStartArray();
        json.WriteNumberValue(Math.Round(place.Longitude, Decimals) + 0.0);
        json.WriteNumberValue(Math.Round(place.Latitude, Decimals) + 0.0);
        json.WriteEndArray();
    }
}
