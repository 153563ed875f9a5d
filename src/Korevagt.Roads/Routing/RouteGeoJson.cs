using System.Text;
using System.Text.Json;
using Korevagt.Domain.Geography;

namespace Korevagt.Roads.Routing;

/// <summary>Writes routes as GeoJSON (RFC 7946): positions are longitude, latitude with seven decimals.</summary>
public static class RouteGeoJson
{
    /// <summary>A feature collection of one line with the route's names, seconds, meters and road numbers.</summary>
    public static string Write(Route route)
    {
        ArgumentNullException.ThrowIfNull(route);
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true }))
        {
            json.WriteStartObject();
            json.WriteString("type", "FeatureCollection");
            json.WriteStartArray("features");
            json.WriteStartObject();
            json.WriteString("type", "Feature");
            WriteProperties(json, route);
            WriteLine(json, route.Geometry);
            json.WriteEndObject();
            json.WriteEndArray();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static void WriteProperties(Utf8JsonWriter json, Route route)
    {
        json.WriteStartObject("properties");
        json.WriteString("from", route.From);
        json.WriteString("to", route.To);
        json.WriteNumber("seconds", route.Seconds);
        json.WriteNumber("meters", route.Meters);
        json.WriteStartArray("refs");
        foreach (var road in route.Refs)
        {
            json.WriteStringValue(road);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteLine(Utf8JsonWriter json, IReadOnlyList<GeoPoint> points)
    {
        json.WriteStartObject("geometry");
        json.WriteString("type", "LineString");
        json.WriteStartArray("coordinates");
        // A line needs two positions, even from a place to itself.
        foreach (var point in points.Count == 1 ? [points[0], points[0]] : points)
        {
            json.WriteStartArray();
            json.WriteNumberValue(Math.Round(point.Longitude, 7));
            json.WriteNumberValue(Math.Round(point.Latitude, 7));
            json.WriteEndArray();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
