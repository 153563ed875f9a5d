using Korevagt.Domain.Geography;
using Korevagt.Domain.Plans;
using NetTopologySuite.Algorithm.Hull;
using NetTopologySuite.Geometries;
using NetTopologySuite.Geometries.Utilities;
using NetTopologySuite.Operation.Overlay;
using NetTopologySuite.Operation.OverlayNG;
using NetTopologySuite.Operation.Union;
using NetTopologySuite.Triangulate;

namespace Korevagt.Reports.Html;

/// <summary>
/// The piece of ground drawn for each area: the points nearer to its middle than to any other area's (Voronoi cells),
/// clipped to land. It is a drawing, not a boundary: areas have none.
/// </summary>
internal sealed class AreaCells
{
    // Two areas whose middles lie closer are a town inside its surroundings: the smaller is drawn as a disc.
    private const double SamePlaceKilometers = 1;
    private const double MarginWithoutOutlineKilometers = 7;
    private const double FarthestFromAreasKilometers = 14;
    private const double HullLengthRatio = 0.35;
    private const double OffshoreKilometers = 1;
    private static readonly GeometryFactory Factory = new();

    private AreaCells(
        Geometry ground, Geometry water, IReadOnlyDictionary<string, Geometry> byArea, IReadOnlyList<string> drawingOrder)
    {
        (Ground, Water) = (ground, water);
        ByArea = byArea;
        DrawingOrder = drawingOrder;
    }

    /// <summary>All land drawn, in kilometres; islands that no area lies on belong to it but to no cell.</summary>
    public Geometry Ground { get; }

    /// <summary>The water inside the land, in kilometres.</summary>
    public Geometry Water { get; }

    /// <summary>The ground of each area, in kilometres; an area without any is missing.</summary>
    public IReadOnlyDictionary<string, Geometry> ByArea { get; }

    /// <summary>The areas that have ground, discs after the cells they lie on.</summary>
    public IReadOnlyList<string> DrawingOrder { get; }

    public static AreaCells Of(IReadOnlyList<Area> areas, ReportMap map, MapFrame frame)
    {
        var cells = new Dictionary<string, Geometry>(StringComparer.Ordinal);
        if (areas.Count == 0)
        {
            return new AreaCells(Factory.CreatePolygon(), Factory.CreatePolygon(), cells, []);
        }

        var middles = areas.ToDictionary(area => area.Id, area => frame.ToKilometers(area.Center!.Value), StringComparer.Ordinal);
        var water = Polygons(map.Water, frame);
        var ground = GroundOf([.. middles.Values], map, frame);
        var inhabited = Inhabited(ground, [.. middles.Values]).Difference(water);
        var sites = new List<Area>();
        var discs = new List<Area>();
        foreach (var area in areas.OrderByDescending(area => area.RadiusKilometers))
        {
            var alone = sites.TrueForAll(site => middles[site.Id].Distance(middles[area.Id]) > SamePlaceKilometers);
            (alone ? sites : discs).Add(area);
        }

        foreach (var (area, cell) in Voronoi(sites, middles, inhabited))
        {
            cells[area.Id] = cell;
        }

        foreach (var area in discs)
        {
            cells[area.Id] = Factory.CreatePoint(middles[area.Id]).Buffer(area.RadiusKilometers).Intersection(inhabited);
        }

        var drawn = sites.Concat(discs).Select(area => area.Id).Where(id => cells.TryGetValue(id, out var cell) && !cell.IsEmpty);
        return new AreaCells(ground, water, cells, [.. drawn]);
    }

    /// <summary>The ground of several areas together.</summary>
    public Geometry Union(IEnumerable<string> areas) =>
        CascadedPolygonUnion.Union([.. areas.Where(ByArea.ContainsKey).Select(area => ByArea[area])]) ?? Factory.CreatePolygon();

    private static Geometry Polygons(IEnumerable<IReadOnlyList<GeoPoint>> rings, MapFrame frame)
    {
        var polygons = rings.Where(ring => ring.Count >= 3).Select(ring =>
        {
            var coordinates = ring.Select(frame.ToKilometers).ToList();
            if (!coordinates[0].Equals2D(coordinates[^1]))
            {
                coordinates.Add(coordinates[0].Copy());
            }

            return coordinates.Count >= 4 ? GeometryFixer.Fix(Factory.CreatePolygon([.. coordinates])) : Factory.CreatePolygon();
        });
        return UnaryUnionOp.Union([.. polygons]) ?? Factory.CreatePolygon();
    }

    private static IEnumerable<(Area Area, Geometry Cell)> Voronoi(
        List<Area> sites, Dictionary<string, Coordinate> middles, Geometry ground)
    {
        if (sites.Count == 1)
        {
            yield return (sites[0], ground);
            yield break;
        }

        var clip = ground.EnvelopeInternal.Copy();
        clip.ExpandBy(10);
        var builder = new VoronoiDiagramBuilder { ClipEnvelope = clip };
        builder.SetSites([.. sites.Select(site => middles[site.Id])]);

        // Middles on one line make cells whose plain intersection fails for want of digits; the builder's own clip is one.
        foreach (var cell in builder.GetSubdivision().GetVoronoiCellPolygons(Factory))
        {
            // The builder leaves the site in the cell's user data.
            var site = (Coordinate)cell.UserData;
            var area = sites.MinBy(candidate => middles[candidate.Id].Distance(site))!;
            yield return (area, OverlayNGRobust.Overlay(cell, ground, SpatialFunction.Intersection));
        }
    }

    private static Geometry GroundOf(Coordinate[] middles, ReportMap map, MapFrame frame)
    {
        var points = Factory.CreateMultiPointFromCoords(middles);
        var hull = middles.Length > 3 ? new ConcaveHull(points) { MaximumEdgeLengthRatio = HullLengthRatio }.GetHull() : points.ConvexHull();
        var land = Polygons(map.Land, frame);
        var ground = land.IsEmpty
            ? hull.Buffer(MarginWithoutOutlineKilometers)
            : land.Intersection(hull.Buffer(FarthestFromAreasKilometers));
        return ground.IsEmpty ? hull.Buffer(MarginWithoutOutlineKilometers) : ground;
    }

    // Outlines drawn by hand may leave a harbour town a little off the coast.
    private static Geometry Inhabited(Geometry ground, Coordinate[] middles)
    {
        var places = Factory.CreateMultiPointFromCoords(middles);
        var parts = Enumerable.Range(0, ground.NumGeometries).Select(ground.GetGeometryN)
            .Where(part => part.IsWithinDistance(places, OffshoreKilometers)).ToList();
        return parts.Count == 0 ? ground : Factory.BuildGeometry(parts);
    }
}
