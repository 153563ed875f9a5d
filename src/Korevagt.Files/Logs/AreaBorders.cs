using System.Globalization;
using System.Text.Json;
using Korevagt.Demand.Logs.Places;
using Korevagt.Domain.Faults;
using Korevagt.Domain.Plans;
using Korevagt.Files.Json;
using NetTopologySuite.Geometries;

namespace Korevagt.Files.Logs;

/// <summary>
/// Reads the borders of areas from GeoJSON (RFC 7946): a FeatureCollection of polygons or multipolygons, each with the id of
/// its area in the property <c>area</c>.
/// </summary>
public static class AreaBorders
{
    private const string Expected = "a GeoJSON FeatureCollection of polygons, each with the property \"area\"";

    /// <summary>The borders of every area of a plan, or all that is wrong with the file.</summary>
    public static Outcome<PolygonLocator> Load(IFileSource files, string path, Plan plan) => files.Read(path).Then<PolygonLocator>(bytes =>
    {
        try
        {
            using var document = JsonDocument.Parse(bytes);
            return Read(path, document.RootElement, plan);
        }
        catch (JsonException malformed)
        {
            return new Fault(path, string.Create(CultureInfo.InvariantCulture, $"line {malformed.LineNumber + 1}"), "is no JSON", Expected);
        }
        catch (InvalidOperationException)
        {
            // GetString refuses half a surrogate pair.
            return new Fault(path, "", "has an escape that is no character", "\\u escapes in whole pairs");
        }
    });

    private static Outcome<PolygonLocator> Read(string path, JsonElement root, Plan plan)
    {
        if (root.ValueKind != JsonValueKind.Object || !root.TryGetProperty("features", out var features) || features.ValueKind != JsonValueKind.Array)
        {
            return new Fault(path, "$.features", "is missing", Expected);
        }

        List<string> ids = [.. plan.Areas.Select(area => area.Id)];
        var (borders, faults, number) = (new List<(int Area, Geometry Border)>(), new List<Fault>(), 0);
        foreach (var feature in features.EnumerateArray())
        {
            var place = string.Create(CultureInfo.InvariantCulture, $"$.features[{number++}]");
            var id = Text(feature, "properties", "area");
            var area = id is null ? -1 : ids.IndexOf(id);
            if (area < 0)
            {
                faults.Add(new Fault(path, $"{place}.properties.area", id is null ? "is missing" : $"there is no area {Quoted.Text(id)}", NearestName.Expectation(id ?? "", ids)));
                continue;
            }

            var border = Border(feature);
            if (border is null || border.IsEmpty || !border.IsValid)
            {
                faults.Add(new Fault(path, $"{place}.geometry", border is null ? "is no polygon" : "crosses itself", "a Polygon or MultiPolygon of closed rings"));
                continue;
            }

            borders.Add((area, border));
        }

        faults.AddRange(ids
            .Where((_, index) => faults.Count == 0 && !borders.Exists(border => border.Area == index))
            .Select(id => new Fault(path, "$.features", $"there is no border of area \"{id}\"", "a border of every area")));
        return faults.Count > 0 ? faults : new PolygonLocator(borders);
    }

    private static string? Text(JsonElement feature, string parent, string name) =>
        feature.ValueKind == JsonValueKind.Object && feature.TryGetProperty(parent, out var properties)
        && properties.ValueKind == JsonValueKind.Object && properties.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String
            ? value.GetString()
            : null;

    private static Geometry? Border(JsonElement feature)
    {
        if (Text(feature, "geometry", "type") is not { } type || !feature.GetProperty("geometry").TryGetProperty("coordinates", out var coordinates))
        {
            return null;
        }

        if (type == "Polygon")
        {
            return Polygon(coordinates);
        }

        if (type != "MultiPolygon" || coordinates.ValueKind != JsonValueKind.Array)
        {
            return null;
        }

        Polygon?[] parts = [.. coordinates.EnumerateArray().Select(Polygon)];
        return parts.Contains(null) ? null : new MultiPolygon([.. parts.OfType<Polygon>()]);
    }

    private static Polygon? Polygon(JsonElement rings)
    {
        LinearRing?[] read = rings.ValueKind == JsonValueKind.Array ? [.. rings.EnumerateArray().Select(Ring)] : [];
        return read.Length == 0 || read.Contains(null) ? null : new Polygon(read[0], [.. read.Skip(1).OfType<LinearRing>()]);
    }

    private static LinearRing? Ring(JsonElement positions)
    {
        Coordinate?[] read = positions.ValueKind == JsonValueKind.Array ? [.. positions.EnumerateArray().Select(Position)] : [];
        return read.Length < 4 || read.Contains(null) || !read[0]!.Equals2D(read[^1]) ? null : new LinearRing([.. read.OfType<Coordinate>()]);
    }

    private static Coordinate? Position(JsonElement position) =>
        position.ValueKind == JsonValueKind.Array && position.GetArrayLength() >= 2
        && position[0].ValueKind == JsonValueKind.Number && position[1].ValueKind == JsonValueKind.Number
            ? new Coordinate(position[0].GetDouble(), position[1].GetDouble())
            : null;
}
