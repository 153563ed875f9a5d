using Korevagt.Domain.Geography;

namespace Korevagt.Exports.GeoJson;

/// <summary>A part of the map, in degrees WGS84.</summary>
/// <param name="West">Least longitude.</param>
/// <param name="South">Least latitude.</param>
/// <param name="East">Largest longitude.</param>
/// <param name="North">Largest latitude.</param>
public sealed record GeoBox(double West, double South, double East, double North)
{
    /// <summary>Whether the smallest box about some points meets this one.</summary>
    public bool Meets(IReadOnlyList<GeoPoint> points) =>
        points.Max(point => point.Longitude) >= West && points.Min(point => point.Longitude) <= East
        && points.Max(point => point.Latitude) >= South && points.Min(point => point.Latitude) <= North;
}
