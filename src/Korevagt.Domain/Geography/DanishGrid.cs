namespace Korevagt.Domain.Geography;

/// <summary>
/// The grid in which Danish authorities give positions: ETRS89 / UTM zone 32N (EPSG:25832), meters on the GRS80 ellipsoid.
/// ETRS89 is taken for WGS84, from which it differs by less than a meter.
/// </summary>
public static class DanishGrid
{
    /// <summary>No place in Denmark lies farther west, in meters east.</summary>
    public const double FewestEasting = 400_000;

    /// <summary>No place in Denmark lies farther east.</summary>
    public const double MostEasting = 900_000;

    /// <summary>No place in Denmark lies farther south, in meters north.</summary>
    public const double FewestNorthing = 6_000_000;

    /// <summary>No place in Denmark lies farther north.</summary>
    public const double MostNorthing = 6_450_000;

    /// <summary>The projection of zone 32.</summary>
    public static TransverseMercator Zone32 { get; } = Zone(9);

    /// <summary>
    /// The projection of zone 33 (EPSG:25833), which some systems east of the Great Belt use. Its numbers cannot be told from
    /// those of zone 32.
    /// </summary>
    public static TransverseMercator Zone33 { get; } = Zone(15);

    /// <summary>Whether two numbers have the size of an easting and a northing in Denmark; degrees never have.</summary>
    /// <param name="easting">Meters east.</param>
    /// <param name="northing">Meters north.</param>
    public static bool Holds(double easting, double northing) =>
        easting is >= FewestEasting and <= MostEasting && northing is >= FewestNorthing and <= MostNorthing;

    /// <summary>The place with an easting and a northing in Denmark, to a millimeter.</summary>
    public static GeoPoint PlaceAt(double easting, double northing) => Rounded(Zone32.PlaceAt(easting, northing));

    // Eight decimals of a degree are a millimeter.
    private static GeoPoint Rounded(GeoPoint place) => new(Math.Round(place.Latitude, 8), Math.Round(place.Longitude, 8));

    private static TransverseMercator Zone(double centralMeridian) =>
        new(6_378_137, 298.257222101, new GeoPoint(0, centralMeridian), 0.9996, 500_000, 0);
}
