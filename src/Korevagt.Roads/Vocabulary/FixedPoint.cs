using Korevagt.Domain.Geography;

namespace Korevagt.Roads.Vocabulary;

/// <summary>Degrees as OpenStreetMap stores them: whole numbers of 1e-7 degrees, about a centimeter.</summary>
internal static class FixedPoint
{
    /// <summary>Units in one degree.</summary>
    public const double UnitsPerDegree = 1e7;

    /// <summary>The point in degrees.</summary>
    public static GeoPoint ToGeoPoint(int latitudeE7, int longitudeE7) =>
        new(latitudeE7 / UnitsPerDegree, longitudeE7 / UnitsPerDegree);
}
