using System.Text.Json;
using System.Text.RegularExpressions;
using Korevagt.Domain.Geography;
using Korevagt.Domain.Texts;
using NetTopologySuite.Geometries;

namespace Korevagt.Files.Logs;

/// <summary>
/// Tells in which coordinates borders are given, and turns those of the Danish grid into degrees. RFC 7946 knows degrees only; the
/// member <c>crs</c> of the older format (2008), which Danish systems still write, names others.
/// </summary>
internal static partial class BorderCoordinates
{
    // Denmark with room around it, in degrees.
    private const double South = 54;
    private const double North = 58.5;
    private const double West = 7;
    private const double East = 16;

    /// <summary>The coordinate system that a file names, such as <c>EPSG:25832</c>; null where it names none.</summary>
    public static string? SystemOf(JsonElement root) =>
        root.TryGetProperty("crs", out var crs) && crs.ValueKind == JsonValueKind.Object
        && crs.TryGetProperty("properties", out var properties) && properties.ValueKind == JsonValueKind.Object
        && properties.TryGetProperty("name", out var name) && name.ValueKind == JsonValueKind.String
            ? name.GetString()
            : null;

    /// <summary>Why a coordinate system is not read; null where it is.</summary>
    public static Text? Refusal(string system)
    {
        // What the numbers are is told by their size; the name has to allow it.
        var code = Code().Match(system);
        return (code.Success ? code.Groups["code"].Value : "") switch
        {
            "4326" or "4258" or "25832" or "32632" => null,
            "25833" or "32633" => BorderTexts.Zone33,
            _ when system.Contains("CRS84", StringComparison.OrdinalIgnoreCase) => null,
            _ => BorderTexts.OtherSystem(system.Length > 60 ? system[..60] + "…" : system),
        };
    }

    /// <summary>Turns a border into degrees where it is not in degrees already.</summary>
    /// <returns>Why it cannot be placed, or null.</returns>
    public static Text? InDegrees(Geometry border)
    {
        var bounds = border.EnvelopeInternal;
        if (bounds is { MinX: >= -180, MaxX: <= 180, MinY: >= -90, MaxY: <= 90 })
        {
            return bounds is { MinX: >= South, MaxX: <= North, MinY: >= West, MaxY: <= East } ? BorderTexts.LatitudeFirst : null;
        }

        if (DanishGrid.Holds(bounds.MinX, bounds.MinY) && DanishGrid.Holds(bounds.MaxX, bounds.MaxY))
        {
            border.Apply(new ToDegrees());
            border.GeometryChanged();
            return null;
        }

        return DanishGrid.Holds(bounds.MinY, bounds.MinX) && DanishGrid.Holds(bounds.MaxY, bounds.MaxX)
            ? BorderTexts.NorthingFirst
            : BorderTexts.NoDegrees(border.Coordinate);
    }

    [GeneratedRegex("EPSG:+([0-9.]*:)?(?<code>[0-9]+)$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Code();

    private sealed class ToDegrees : ICoordinateSequenceFilter
    {
        public bool Done => false;

        public bool GeometryChanged => true;

        public void Filter(CoordinateSequence sequence, int index)
        {
            var place = DanishGrid.PlaceAt(sequence.GetX(index), sequence.GetY(index));
            sequence.SetX(index, place.Longitude);
            sequence.SetY(index, place.Latitude);
        }
    }
}
