using System.Globalization;
using System.Text.Json;
using Korevagt.Demand.Logs.Places;
using Korevagt.Domain.Faults;
using Korevagt.Domain.Plans;
using Korevagt.Files.Json;
using NetTopologySuite.Geometries;
using NetTopologySuite.IO.Converters;

namespace Korevagt.Files.Logs;

/// <summary>
/// Reads the borders of areas from GeoJSON (RFC 7946): a FeatureCollection of polygons or multipolygons, each with the id of
/// its area in the property <c>area</c>.
/// </summary>
public static class AreaBorders
{
    private static readonly Domain.Texts.Text Expected = new(
        "en GeoJSON FeatureCollection af polygoner, hver med egenskaben \"area\"",
        "a GeoJSON FeatureCollection of polygons, each with the property \"area\"");


    private static readonly JsonSerializerOptions GeoJson = new() { Converters = { new GeoJsonConverterFactory() } };

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
            var line = string.Create(CultureInfo.InvariantCulture, $"line {malformed.LineNumber + 1}");
            return new Fault(path, line, new("er ikke JSON", "is no JSON"), Expected);
        }
        catch (InvalidOperationException)
        {
            // GetString refuses half a surrogate pair.
            return new Fault(path, "", FileTexts.IsNoCharacter, new("\\u i hele par", "\\u escapes in whole pairs"));
        }
    });

    private static Outcome<PolygonLocator> Read(string path, JsonElement root, Plan plan)
    {
        if (root.ValueKind != JsonValueKind.Object || !root.TryGetProperty("features", out var features) || features.ValueKind != JsonValueKind.Array)
        {
            return new Fault(path, "$.features", FileTexts.IsMissing, Expected);
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
                var wrong = id is null ? FileTexts.IsMissing : ThingTexts.Unknown(ThingTexts.Area, id);
                faults.Add(new Fault(path, $"{place}.properties.area", wrong, NearestName.Expectation(id ?? "", ids)));
                continue;
            }

            var border = Border(feature);
            if (border is null || !border.IsValid)
            {
                faults.Add(new Fault(
                    path,
                    $"{place}.geometry",
                    border is null ? new("er ikke en polygon", "is no polygon") : new("krydser sig selv", "crosses itself"),
                    new("en Polygon eller MultiPolygon af lukkede ringe", "a Polygon or MultiPolygon of closed rings")));
                continue;
            }

            borders.Add((area, border));
        }

        faults.AddRange(ids
            .Where((_, index) => faults.Count == 0 && !borders.Exists(border => border.Area == index))
            .Select(id => new Fault(
                path,
                "$.features",
                new($"der er ingen grænse for området \"{id}\"", $"there is no border of area \"{id}\""),
                new("en grænse for hvert område", "a border of every area"))));
        return faults.Count > 0 ? faults : new PolygonLocator(borders);
    }

    private static string? Text(JsonElement feature, string parent, string name) =>
        feature.ValueKind == JsonValueKind.Object && feature.TryGetProperty(parent, out var properties)
        && properties.ValueKind == JsonValueKind.Object && properties.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String
            ? value.GetString()
            : null;

    private static Geometry? Border(JsonElement feature)
    {
        if (feature.ValueKind != JsonValueKind.Object || !feature.TryGetProperty("geometry", out var geometry))
        {
            return null;
        }

        try
        {
            return geometry.Deserialize<Geometry>(GeoJson) is { IsEmpty: false } border and (Polygon or MultiPolygon)
                && Array.TrueForAll(border.Coordinates, at => double.IsFinite(at.X) && double.IsFinite(at.Y)) ? border : null;
        }
        catch (Exception unreadable) when (unreadable is JsonException or ArgumentException or InvalidOperationException)
        {
            return null;
        }
    }
}
