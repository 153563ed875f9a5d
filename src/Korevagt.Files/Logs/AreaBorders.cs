using System.Globalization;
using System.Text.Json;
using Korevagt.Domain.Faults;
using Korevagt.Domain.Plans;
using Korevagt.Domain.Texts;
using Korevagt.Json;
using Korevagt.Logs.Places;
using NetTopologySuite.Geometries;
using NetTopologySuite.IO.Converters;
using NetTopologySuite.Operation.Valid;

namespace Korevagt.Files.Logs;

/// <summary>
/// Reads the borders of areas from GeoJSON (RFC 7946): a FeatureCollection of polygons or multipolygons, each with the id of
/// its area in the property <c>area</c>. Borders of areas that the plan does not have are passed over. Coordinates are degrees, or
/// those of the Danish grid.
/// </summary>
public static class AreaBorders
{
    private const int MostFaults = 50;

    private static readonly JsonSerializerOptions GeoJson = new() { Converters = { new GeoJsonConverterFactory() } };

    /// <summary>The borders of every area of a plan, or all that is wrong with the file.</summary>
    public static Outcome<LoadedBorders> Load(IFileSource files, string path, Plan plan) => files.Read(path).Then<LoadedBorders>(bytes =>
    {
        var text = bytes.Span.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]) ? bytes[3..] : bytes;
        if (text.Span is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..] or [0, ..] or [_, 0, ..])
        {
            return new Fault(path, "", BorderTexts.Utf16, BorderTexts.Utf8);
        }

        try
        {
            using var document = JsonDocument.Parse(text);
            return Read(path, document.RootElement, plan);
        }
        catch (JsonException malformed)
        {
            return new Fault(path, string.Create(CultureInfo.InvariantCulture, $"line {malformed.LineNumber + 1}"), BorderTexts.NoJson, BorderTexts.AGeoJson);
        }
        catch (InvalidOperationException)
        {
            // GetString refuses half a surrogate pair.
            return new Fault(path, "", BorderTexts.NoCharacter, BorderTexts.WholePairs);
        }
    });

    private static Outcome<LoadedBorders> Read(string path, JsonElement root, Plan plan)
    {
        if (root.ValueKind != JsonValueKind.Object || !root.TryGetProperty("features", out var features) || features.ValueKind != JsonValueKind.Array)
        {
            return new Fault(path, "$.features", BorderTexts.Missing, BorderTexts.AGeoJson);
        }

        if (BorderCoordinates.SystemOf(root) is { } system && BorderCoordinates.Refusal(system) is { } refused)
        {
            return new Fault(path, "$.crs", refused, BorderTexts.DegreesOrZone32);
        }

        List<string> ids = [.. plan.Areas.Select(area => area.Id)];
        var (borders, others, faults, number) = (new List<(int Area, Geometry Border)>(), new List<string>(), new List<Fault>(), 0);
        foreach (var feature in features.EnumerateArray())
        {
            var place = string.Create(CultureInfo.InvariantCulture, $"$.features[{number++}]");
            if (TextOf(feature, "properties", "area") is not { } id)
            {
                faults.Add(new Fault(path, $"{place}.properties.area", BorderTexts.Missing, BorderTexts.AnId));
            }
            else if (ids.IndexOf(id) is var area && area < 0)
            {
                others.Add(id);
            }
            else if (Border(feature, out var border) is { } wrong)
            {
                faults.Add(new Fault(path, $"{place}.geometry", wrong, BorderTexts.ClosedRings));
            }
            else if (BorderCoordinates.InDegrees(border!) is { } misplaced)
            {
                faults.Add(new Fault(path, $"{place}.geometry.coordinates", misplaced, BorderTexts.DegreesOrZone32));
            }
            else
            {
                borders.Add((area, border!));
            }
        }

        if (faults.Count == 0)
        {
            faults.AddRange(ids
                .Where((_, index) => !borders.Exists(border => border.Area == index))
                .Select(id => new Fault(path, "$.features", BorderTexts.NoBorderOf(id, NearestName.Of(id, others), others.Count), BorderTexts.ABorderOfEach)));
        }

        return faults.Count > 0 ? faults.Take(MostFaults).ToList() : new LoadedBorders(new PolygonLocator(borders), others.Count);
    }

    private static string? TextOf(JsonElement feature, string parent, string name) =>
        feature.ValueKind == JsonValueKind.Object && feature.TryGetProperty(parent, out var properties)
        && properties.ValueKind == JsonValueKind.Object && properties.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String
            ? value.GetString()
            : null;

    /// <summary>Reads a border, or says what is wrong with it.</summary>
    private static Text? Border(JsonElement feature, out Geometry? border)
    {
        border = null;
        if (feature.ValueKind != JsonValueKind.Object || !feature.TryGetProperty("geometry", out var geometry))
        {
            return BorderTexts.NoPolygon;
        }

        try
        {
            border = geometry.Deserialize<Geometry>(GeoJson);
        }
        catch (ArgumentException)
        {
            return BorderTexts.OpenRing;
        }
        catch (Exception unreadable) when (unreadable is JsonException or InvalidOperationException)
        {
            return BorderTexts.NoPolygon;
        }

        if (border is null or { IsEmpty: true } or not (Polygon or MultiPolygon))
        {
            return BorderTexts.NoPolygon;
        }

        if (!Array.TrueForAll(border.Coordinates, at => double.IsFinite(at.X) && double.IsFinite(at.Y)))
        {
            return BorderTexts.NoNumber;
        }

        return new IsValidOp(border).ValidationError is { } error ? BorderTexts.Invalid(error) : null;
    }
}
