namespace Korevagt.Domain.Geography;

/// <summary>A place on the WGS84 ellipsoid in degrees, latitude first.</summary>
/// <param name="Latitude">Degrees north, -90 to 90.</param>
/// <param name="Longitude">Degrees east, -180 to 180.</param>
public readonly record struct GeoPoint(double Latitude, double Longitude)
{
    /// <summary>Mean radius of the earth in meters (IUGG mean radius R1).</summary>
    public const double EarthRadiusMeters = 6_371_008.8;

    /// <summary>True when both coordinates are finite and in range.</summary>
    public bool IsValid =>
        Latitude is >= -90 and <= 90 && Longitude is >= -180 and <= 180;

    /// <summary>
    /// Great-circle distance in meters (haversine formula; R. W. Sinnott, "Virtues of the Haversine", 1984).
    /// On this sphere it differs from the ellipsoid by at most 0.5 %.
    /// </summary>
    public double MetersTo(GeoPoint other)
    {
        var latitudeHalf = double.DegreesToRadians(other.Latitude - Latitude) / 2;
        var longitudeHalf = double.DegreesToRadians(other.Longitude - Longitude) / 2;
        var h = Math.Pow(Math.Sin(latitudeHalf), 2)
            + Math.Cos(double.DegreesToRadians(Latitude)) * Math.Cos(double.DegreesToRadians(other.Latitude))
            * Math.Pow(Math.Sin(longitudeHalf), 2);
        return 2 * EarthRadiusMeters * Math.Asin(Math.Min(1, Math.Sqrt(h)));
    }

    /// <summary>
    /// The point that lies so many meters north and east of this one, on the local tangent plane; good to 0.1 % within
    /// 30 km outside the polar regions.
    /// </summary>
    public GeoPoint Offset(double metersNorth, double metersEast) => new(
        Latitude + double.RadiansToDegrees(metersNorth / EarthRadiusMeters),
        Longitude + double.RadiansToDegrees(metersEast / (EarthRadiusMeters * Math.Cos(double.DegreesToRadians(Latitude)))));
}
