using Korevagt.Domain.Geography;
using NetTopologySuite.Geometries;
using NetTopologySuite.Geometries.Prepared;
using NetTopologySuite.Index.Strtree;

namespace Korevagt.Logs.Places;

/// <summary>
/// Finds areas whose borders are known: point in polygon. Where polygons overlap the first of the list is taken.
/// </summary>
public sealed class PolygonLocator : IAreaLocator
{
    private readonly STRtree<(int Order, int Area, IPreparedGeometry Border)> tree = new();

    /// <summary>Creates a locator from the borders.</summary>
    /// <param name="borders">Index of each area with its border, longitude as x and latitude as y, in degrees.</param>
    public PolygonLocator(IEnumerable<(int Area, Geometry Border)> borders)
    {
        var order = 0;
        foreach (var (area, border) in borders)
        {
            tree.Insert(border.EnvelopeInternal, (order++, area, PreparedGeometryFactory.Prepare(border)));
        }

        tree.Build();
    }

    /// <inheritdoc/>
    public int Locate(GeoPoint position)
    {
        var point = new Point(position.Longitude, position.Latitude);
        var (first, found) = (int.MaxValue, -1);
        foreach (var (order, area, border) in tree.Query(point.EnvelopeInternal))
        {
            if (order < first && border.Covers(point))
            {
                (first, found) = (order, area);
            }
        }

        return found;
    }
}
