using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Korevagt.Domain.Geography;
using Korevagt.Domain.Texts;
using Korevagt.Json;

namespace Korevagt.Files.Baselines;

/// <summary>A place in degrees WGS84, or in meters of UTM zone 32 as Danish authorities give it.</summary>
[PositionForm]
internal sealed record PositionFile
{
    [Description("Degrees north; or meters north of UTM zone 32 (EPSG:25832), with lon in meters east.")]
    [Range(-90.0, 90.0)]
    [AlsoWithin(DanishGrid.FewestNorthing, DanishGrid.MostNorthing, "meter nord i UTM zone 32", "meters north of UTM zone 32")]
    public required double Lat { get; init; }

    [Description("Degrees east; or meters east of UTM zone 32 (EPSG:25832), with lat in meters north.")]
    [Range(-180.0, 180.0)]
    [AlsoWithin(DanishGrid.FewestEasting, DanishGrid.MostEasting, "meter øst i UTM zone 32", "meters east of UTM zone 32")]
    public required double Lon { get; init; }

    /// <summary>The place in degrees.</summary>
    public GeoPoint ToPoint() => IsOfGrid ? DanishGrid.PlaceAt(Lon, Lat) : new GeoPoint(Lat, Lon);

    /// <summary>What a reader is told of positions that were converted; nothing where none was.</summary>
    /// <param name="positions">The positions of a file.</param>
    /// <param name="file">The file; only its own name is said, so that the words do not depend on where it lies.</param>
    public static IReadOnlyList<Text> Notices(IEnumerable<PositionFile?> positions, string file)
    {
        var converted = positions.Count(position => position is { IsOfGrid: true });
        return converted == 0 ? [] : [PositionTexts.Converted(converted, Path.GetFileName(file))];
    }

    private bool IsOfGrid => DanishGrid.Holds(Lon, Lat);
}
