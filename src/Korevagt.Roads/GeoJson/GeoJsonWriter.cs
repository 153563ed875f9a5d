using System.Text.Json;
using Korevagt.Domain.Geography;

namespace Korevagt.Roads.GeoJson;

/// <summary>
/// Writes a feature collection of GeoJSON (RFC 7946), feature by feature, so that a year of drives needs no more memory than
/// one. Positions are longitude, latitude in degrees WGS84. The same features give the same bytes.
/// </summary>
/// <remarks>
/// A feature begins and ends; between the two stand its geometry and its properties, once each, in the order that is wanted:
/// <code>
/// using var features = new GeoJsonWriter(stream, decimals: 6);
/// features.Begin("silkeborg");
/// features.Point(station);
/// features.Properties(json => json.WriteNumber("cars", 2));
/// features.End();
/// </code>
/// The collection ends when the writer is disposed; the stream stays open.
/// </remarks>
public sealed class GeoJsonWriter : IDisposable
{
    private readonly Stream stream;
    private readonly int decimals;
    private readonly Utf8JsonWriter collection;
    private readonly MemoryStream? line;
    private readonly Utf8JsonWriter feature;

    /// <summary>Begins a collection.</summary>
    /// <param name="stream">Where to.</param>
    /// <param name="decimals">Decimals of a position, 0 to 15: six are a tenth of a metre.</param>
    /// <param name="options">How the JSON is written.</param>
    /// <param name="oneFeatureALine">Whether every feature stands on a line of its own; then without indentation.</param>
    public GeoJsonWriter(Stream stream, int decimals, JsonWriterOptions options = default, bool oneFeatureALine = false)
    {
        (this.stream, this.decimals) = (stream, decimals);
        collection = new Utf8JsonWriter(stream, options);
        line = oneFeatureALine ? new MemoryStream() : null;
        feature = line is null ? collection : new Utf8JsonWriter(line, options);
        collection.WriteStartObject();
        collection.WriteString("type", "FeatureCollection");
        collection.WriteStartArray("features");
    }

    /// <summary>Begins a feature.</summary>
    /// <param name="id">What it is known by, or null.</param>
    public void Begin(string? id = null)
    {
        if (line is not null)
        {
            line.SetLength(0);
            line.WriteByte((byte)'\n');
            feature.Reset();
        }

        feature.WriteStartObject();
        feature.WriteString("type", "Feature");
        if (id is not null)
        {
            feature.WriteString("id", id);
        }
    }

    /// <summary>The feature is a point.</summary>
    public void Point(GeoPoint place) => Geometry("Point", () => Position(place));

    /// <summary>The feature is a line of two points or more.</summary>
    public void Line(IReadOnlyList<GeoPoint> course) => Geometry("LineString", () => Positions(course));

    /// <summary>The feature is a ring without holes, its points counterclockwise, the last the same as the first.</summary>
    public void Polygon(IReadOnlyList<GeoPoint> ring) => Geometry(
        "Polygon",
        () =>
        {
            feature.WriteStartArray();
            Positions(ring);
            feature.WriteEndArray();
        });

    /// <summary>What is known of the feature.</summary>
    /// <param name="write">Writes its members.</param>
    public void Properties(Action<Utf8JsonWriter> write)
    {
        feature.WriteStartObject("properties");
        write(feature);
        feature.WriteEndObject();
    }

    /// <summary>Ends a feature, which then is in the stream.</summary>
    public void End()
    {
        feature.WriteEndObject();
        feature.Flush();
        if (line is not null)
        {
            // The break before it would stand in front of the comma if it were not part of the value.
            collection.WriteRawValue(line.GetBuffer().AsSpan(0, (int)line.Length), skipInputValidation: true);
            collection.Flush();
        }
    }

    /// <summary>Ends the collection.</summary>
    public void Dispose()
    {
        if (line is not null)
        {
            collection.Flush();
            stream.WriteByte((byte)'\n');
            feature.Dispose();
            line.Dispose();
        }

        collection.WriteEndArray();
        collection.WriteEndObject();
        collection.Dispose();
        if (line is not null)
        {
            stream.WriteByte((byte)'\n');
        }
    }

    private void Geometry(string type, Action coordinates)
    {
        feature.WriteStartObject("geometry");
        feature.WriteString("type", type);
        feature.WritePropertyName("coordinates");
        coordinates();
        feature.WriteEndObject();
    }

    private void Positions(IReadOnlyList<GeoPoint> points)
    {
        feature.WriteStartArray();
        foreach (var point in points)
        {
            Position(point);
        }

        feature.WriteEndArray();
    }

    // Adding zero turns the negative zero that rounding can leave into a plain one.
    private void Position(GeoPoint place)
    {
        feature.WriteStartArray();
        feature.WriteNumberValue(Math.Round(place.Longitude, decimals) + 0.0);
        feature.WriteNumberValue(Math.Round(place.Latitude, decimals) + 0.0);
        feature.WriteEndArray();
    }
}
