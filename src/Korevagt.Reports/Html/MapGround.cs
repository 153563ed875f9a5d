using Korevagt.Domain.Geography;
using Korevagt.Domain.Plans;
using NetTopologySuite.Geometries;
using NetTopologySuite.Geometries.Prepared;
using NetTopologySuite.Simplify;

namespace Korevagt.Reports.Html;

/// <summary>
/// What all maps of a page share: cells, water and roads, defined once and used by every scenario's map.
/// </summary>
internal sealed class MapGround
{
    private const string Ferry = "a-ferry";
    private const string Motorway = "e-motorway";
    private const int LongestRoadNumber = 6;
    private const double RoadsBeyondLandKilometers = 2.5;
    private const double SimplifiedKilometers = 0.05;
    private static readonly GeometryFactory Factory = new();
    private readonly Dictionary<string, int> cellNumbers = new(StringComparer.Ordinal);
    private readonly ReportMap map;
    private readonly IPreparedGeometry roadGround;

    private MapGround(IReadOnlyList<Area> areas, IEnumerable<Station> stations, ReportMap map)
    {
        this.map = map;
        Frame = new MapFrame([.. areas.Select(area => area.Center!.Value)]);
        Cells = AreaCells.Of(areas, map, Frame);
        var bounds = Cells.Ground.EnvelopeInternal.Copy();
        foreach (var station in stations)
        {
            bounds.ExpandToInclude(Frame.ToKilometers(station.Position!.Value));
        }

        if (!bounds.IsNull)
        {
            Frame.Bounds = bounds;
        }

        roadGround = PreparedGeometryFactory.Prepare(
            TopologyPreservingSimplifier.Simplify(Cells.Ground.Buffer(RoadsBeyondLandKilometers), RoadsBeyondLandKilometers / 4));
        foreach (var area in Cells.DrawingOrder)
        {
            cellNumbers.Add(area, cellNumbers.Count);
        }
    }

    /// <summary>The ground of a page's maps; null where some area or station has no position to draw it at.</summary>
    public static MapGround? Of(ReportContext page, ReportMap map) =>
        Plans(page).All(HasPositions)
            ? new MapGround(page.Comparison.Baseline.Plan.Areas, Plans(page).SelectMany(plan => plan.Stations), map)
            : null;

    /// <summary>The ground of one plan; null where some area or station has no position to draw it at.</summary>
    public static MapGround? Of(Plan plan, ReportMap map) => HasPositions(plan) ? new MapGround(plan.Areas, plan.Stations, map) : null;

    /// <summary>All plans of a page, the baseline first.</summary>
    public static IEnumerable<Plan> Plans(ReportContext page) =>
        page.Comparison.Scenarios.Select(scenario => scenario.Plan).Prepend(page.Comparison.Baseline.Plan);

    /// <summary>Whether a plan can be drawn: each of its areas and stations has a position.</summary>
    public static bool HasPositions(Plan plan) =>
        plan.Areas.All(area => area.Center is not null) && plan.Stations.All(station => station.Position is not null);

    public MapFrame Frame { get; }

    public AreaCells Cells { get; }

    /// <summary>The name of an area's cell among the definitions.</summary>
    public string CellName(string area) => $"cell-{cellNumbers[area]}";

    /// <summary>The outline of an area's cell.</summary>
    public string CellPath(string area) => Frame.PathOf(Cells.ByArea[area]);

    /// <summary>The outline of the land.</summary>
    public string LandPath => Frame.PathOf(Cells.Ground);

    /// <summary>The outline of the water inside the land, as far as it is drawn.</summary>
    public string WaterPath => Frame.PathOf(Cells.Water.Intersection(Window));

    /// <summary>Every motorway's number with the place on it that is nearest to the middle of its course.</summary>
    public IEnumerable<(string Number, ViewPoint Place)> MotorwayNumbers() => map.Roads
        .Where(road => road.Line.Count >= 2 && road.Name.Length is > 0 and <= LongestRoadNumber && !road.Name.Contains(';', StringComparison.Ordinal) && RoadKind(road.HighwayClass) == Motorway)
        .GroupBy(road => road.Name, StringComparer.Ordinal)
        .OrderBy(motorway => motorway.Key, StringComparer.Ordinal)
        .Select(motorway =>
        {
            var places = motorway.SelectMany(road => road.Line).Select(Frame.ToKilometers).Where(Inside).ToList();
            var middle = new Coordinate(places.Select(place => place.X).DefaultIfEmpty().Average(), places.Select(place => place.Y).DefaultIfEmpty().Average());
            return (motorway.Key, places.Count == 0 ? (ViewPoint?)null : Frame.ToView(places.MinBy(place => place.Distance(middle))!));
        })
        .Where(motorway => motorway.Item2 is not null)
        .Select(motorway => (motorway.Key, motorway.Item2!.Value));

    /// <summary>The definitions, as a drawing that takes no room on the page.</summary>
    public Markup Definitions()
    {
        return Markup.Of($"""
            <svg class="definitions" width="0" height="0" aria-hidden="true" focusable="false"><defs>
            {Cells.DrawingOrder.Select(area => Markup.Of($"<path id=\"{CellName(area)}\" d=\"{CellPath(area)}\"/>\n"))}<g id="ground"><path class="land" d="{LandPath}"/></g>
            <g id="water"><path class="water" d="{WaterPath}"/></g>
            <g id="roads">{Roads().Select(road => Markup.Of($"<path class=\"road {road.Kind}\" d=\"{road.Path}\"/>"))}</g>
            <pattern id="hatching" width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><path d="M0,0V7"/></pattern>
            </defs></svg>
            """);
    }

    private bool Inside(Coordinate place) => roadGround.Covers(Factory.CreatePoint(place));

    private Geometry Window => Factory.ToGeometry(Frame.Bounds);

    /// <summary>The courses of all roads of each kind, the least important first.</summary>
    // A road driven both ways comes twice, once in each direction; it is drawn once.
    public IEnumerable<(string Kind, string Path)> Roads() => map.Roads
        .Where(road => road.Line.Count >= 2)
        .GroupBy(road => RoadKind(road.HighwayClass))
        .OrderBy(kind => kind.Key, StringComparer.Ordinal)
        .Select(kind => (kind.Key, string.Concat(kind.Select(road => Course(road, kind.Key)).Distinct(StringComparer.Ordinal))));

    private string Course(ReportRoad road, string kind)
    {
        var line = LineOf(road.Line);
        var course = DouglasPeuckerSimplifier.Simplify(line, SimplifiedKilometers).Normalized();
        if (kind == Ferry)
        {
            return Frame.PathOf(course.Intersection(Window));
        }

        return roadGround.Covers(course) ? Frame.PathOf(course)
            : roadGround.Intersects(course) ? Frame.PathOf(course.Intersection(roadGround.Geometry))
            : "";
    }

    // From the least to the most important, in the order of the letters, so that motorways lie on top.
    private static string RoadKind(string highwayClass) => highwayClass switch
    {
        "ferry" => Ferry,
        "motorway" or "motorway_link" => Motorway,
        "trunk" or "trunk_link" => "d-trunk",
        "primary" or "primary_link" => "c-primary",
        _ => "b-other",
    };

    private LineString LineOf(IReadOnlyList<GeoPoint> line) => Factory.CreateLineString([.. line.Select(Frame.ToKilometers)]);
}
