using System.Text;
using System.Text.Json;
using Korevagt.Roads.GeoJson;

namespace Korevagt.Roads.Routing;

/// <summary>Writes routes as GeoJSON (RFC 7946): positions are longitude, latitude with seven decimals.</summary>
public static class RouteGeoJson
{
    private const int Decimals = 7;

    /// <summary>A feature collection of one line with the route's names, seconds, meters and road numbers.</summary>
    public static string Write(Route route)
    {
        ArgumentNullException.ThrowIfNull(route);
        using var stream = new MemoryStream();
        using (var features = new GeoJsonWriter(stream, Decimals, new JsonWriterOptions { Indented = true }))
        {
            features.Begin();
            features.Properties(json => WriteProperties(json, route));
            // A line needs two positions, even from a place to itself.
            features.Line(route.Geometry.Count == 1 ? [route.Geometry[0], route.Geometry[0]] : route.Geometry);
            features.End();
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static void WriteProperties(Utf8JsonWriter json, Route route)
    {
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
    }
}
