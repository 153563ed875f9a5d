using Korevagt.Domain.Geography;
using NetTopologySuite.Geometries;

namespace Korevagt.Reports.Html;

/// <summary>
/// Where a place lies on the drawn map. Kilometres east and north of the middle on an equirectangular projection whose
/// parallel of true length is the middle one: over the 120 km of the region lengths are true to about 1.5 %.
/// </summary>
internal sealed class MapFrame
{
    public const double ViewWidth = 1000;
    private const double KilometersPerDegree = GeoPoint.EarthRadiusMeters / 1000 * Math.PI / 180;
    private const double MarginKilometers = 2;
    private readonly GeoPoint middle;
    private readonly double cosine;
    private Envelope bounds = new(-1, 1, -1, 1);

    public MapFrame(IReadOnlyList<GeoPoint> places)
    {
        middle = places.Count == 0
            ? new GeoPoint(56.2, 9.4)
            : new GeoPoint(
                (places.Min(place => place.Latitude) + places.Max(place => place.Latitude)) / 2,
                (places.Min(place => place.Longitude) + places.Max(place => place.Longitude)) / 2);
        cosine = Math.Cos(double.DegreesToRadians(middle.Latitude));
    }

    public double ViewHeight => Math.Round(bounds.Height * Scale);

    /// <summary>Units of the drawing per kilometre.</summary>
    public double Scale => ViewWidth / bounds.Width;

    /// <summary>The rectangle drawn, in kilometres.</summary>
    public Envelope Bounds
    {
        get => bounds;
        set
        {
            bounds = value.Copy();
            bounds.ExpandBy(MarginKilometers);
        }
    }

    public ViewPoint ToView(GeoPoint place) => ToView(ToKilometers(place));

    public ViewPoint ToView(Coordinate kilometers) =>
        new((kilometers.X - bounds.MinX) * Scale, (bounds.MaxY - kilometers.Y) * Scale);

    public Coordinate ToKilometers(GeoPoint place) => new(
        (place.Longitude - middle.Longitude) * KilometersPerDegree * cosine,
        (place.Latitude - middle.Latitude) * KilometersPerDegree);

    /// <summary>The data of an SVG path along the outlines of polygons or lines.</summary>
    public string PathOf(Geometry geometry) => geometry switch
    {
        { IsEmpty: true } => "",
        Polygon polygon => string.Concat(
            polygon.InteriorRings.Prepend(polygon.ExteriorRing).Select(ring => Course(ring.Coordinates[..^1]) + "Z")),
        LineString line => Course(line.Coordinates),
        GeometryCollection parts => string.Concat(parts.Geometries.Select(PathOf)),
        _ => "",
    };

    // Consecutive points that fall on the same tenth of a unit are drawn once.
    private string Course(Coordinate[] coordinates)
    {
        var texts = coordinates.Select(coordinate => ToView(coordinate).Text).ToList();
        return "M" + string.Join('L', texts.Where((text, i) => i == 0 || text != texts[i - 1]));
    }
}
