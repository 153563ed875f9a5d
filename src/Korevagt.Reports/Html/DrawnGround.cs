using System.Globalization;
using Korevagt.Domain.Plans;

namespace Korevagt.Reports.Html;

/// <summary>
/// The ground of a plan's map for who draws it himself: the same frame, cells, roads and names as on the maps of a report. All
/// lengths are of the drawing, right and down from its upper left corner, and courses are the data of SVG paths.
/// </summary>
public sealed record DrawnGround
{
    private const double SymbolRadius = 11;
    private const double CloseUp = 3;

    /// <summary>Width of the drawing.</summary>
    public required double Width { get; init; }

    /// <summary>Height of the drawing.</summary>
    public required double Height { get; init; }

    /// <summary>How many units of the drawing a kilometre is.</summary>
    public required double UnitsPerKilometer { get; init; }

    /// <summary>The outline of the land.</summary>
    public required string Land { get; init; }

    /// <summary>The outline of the water inside it; empty where there is none.</summary>
    public required string Water { get; init; }

    /// <summary>The pieces of ground drawn for the areas, in the order in which they are drawn; some areas have none.</summary>
    public required IReadOnlyList<DrawnCell> Cells { get; init; }

    /// <summary>The roads, the least important first.</summary>
    public required IReadOnlyList<DrawnRoads> Roads { get; init; }

    /// <summary>The stations, in the plan's order.</summary>
    public required IReadOnlyList<DrawnStation> Stations { get; init; }

    /// <summary>The names, the most important first.</summary>
    public required IReadOnlyList<DrawnName> Labels { get; init; }

    /// <summary>The middles of the areas, in the plan's order.</summary>
    public required IReadOnlyList<DrawnPlace> Places { get; init; }

    /// <summary>The ground of a plan; null where some area or station has no position to draw it at.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="map">What lies beneath.</param>
    public static DrawnGround? Of(Plan plan, ReportMap map)
    {
        if (MapGround.Of(plan, map) is not { } ground)
        {
            return null;
        }

        var frame = ground.Frame;
        return new DrawnGround
        {
            Width = MapFrame.ViewWidth,
            Height = frame.ViewHeight,
            UnitsPerKilometer = Tenth(frame.Scale),
            Land = ground.LandPath,
            Water = ground.WaterPath,
            Cells = [.. ground.Cells.DrawingOrder.Select(area => new DrawnCell(area, ground.CellPath(area)))],

            // Without the letter by which a style sheet would sort them: "e-motorway" is "motorway".
            Roads = [.. ground.Roads().Where(road => road.Path.Length > 0).Select(road => new DrawnRoads(road.Kind[2..], road.Path))],
            Stations = [.. plan.Stations.Select(station => new DrawnStation(station.Id, X(frame, station), Y(frame, station)))],
            Labels = Names(plan, ground),
            Places =
            [
                .. plan.Areas.Select(area => (area.Id, Point: frame.ToView(area.Center!.Value)))
                    .Select(area => new DrawnPlace(area.Id, Tenth(area.Point.X), Tenth(area.Point.Y))),
            ],
        };
    }

    /// <summary>Names of stations, of the largest towns and of motorways, and those that find room on a closer look.</summary>
    private static List<DrawnName> Names(Plan plan, MapGround ground)
    {
        var labels = new MapLabels(MapFrame.ViewWidth, ground.Frame.ViewHeight);
        var symbols = plan.Stations.Select(station => (station.Name, Room: Room(ground.Frame.ToView(station.Position!.Value)))).ToList();
        symbols.ForEach(symbol => labels.Reserve(symbol.Room));
        foreach (var (name, room) in symbols)
        {
            labels.TryAddBeside(MapNames.Short(name), room, MapNames.StationSize, "station");
        }

        var towns = MapNames.Towns(plan).Where(area => ground.Cells.ByArea.ContainsKey(area.Id)).ToList();
        Add(towns, 1, "area");
        foreach (var (number, place) in ground.MotorwayNumbers())
        {
            labels.TryAddAcross(number, place, MapNames.RoadSize, "road");
        }

        var first = labels.Placed.Count;
        Add(plan.Areas.Except(towns).OrderByDescending(area => area.Population), CloseUp, "area");
        return
        [
            .. labels.Placed.Select((label, index) => new DrawnName(
                label.Text, Tenth(label.X), Tenth(label.Y), label.Anchor, label.Kind, index >= first ? 3 : label.Kind == "station" ? 1 : 2)),
        ];

        void Add(IEnumerable<Area> areas, double closer, string kind)
        {
            foreach (var area in areas)
            {
                labels.TryAddAcross(MapNames.Short(area.Name), ground.Frame.ToView(area.Center!.Value), MapNames.AreaSize / closer, kind);
            }
        }
    }

    private static LabelBox Room(ViewPoint point) =>
        new(point.X - SymbolRadius, point.Y - SymbolRadius, point.X + SymbolRadius, point.Y + SymbolRadius);

    private static double X(MapFrame frame, Station station) => Tenth(frame.ToView(station.Position!.Value).X);

    private static double Y(MapFrame frame, Station station) => Tenth(frame.ToView(station.Position!.Value).Y);

    private static double Tenth(double length) => double.Parse(DrawnLength.Text(length), CultureInfo.InvariantCulture);
}

/// <summary>The piece of ground drawn for an area.</summary>
/// <param name="Area">Id of the area.</param>
/// <param name="Path">Its outline.</param>
public sealed record DrawnCell(string Area, string Path);

/// <summary>The roads of a kind.</summary>
/// <param name="Class">ferry, other, primary, trunk or motorway.</param>
/// <param name="Path">Their courses.</param>
public sealed record DrawnRoads(string Class, string Path);

/// <summary>Where a station lies.</summary>
/// <param name="Station">Id of the station.</param>
/// <param name="X">Right of the corner.</param>
/// <param name="Y">Down from it.</param>
public sealed record DrawnStation(string Station, double X, double Y);

/// <summary>Where the middle of an area lies.</summary>
/// <param name="Area">Id of the area.</param>
/// <param name="X">Right of the corner.</param>
/// <param name="Y">Down from it.</param>
public sealed record DrawnPlace(string Area, double X, double Y);

/// <summary>A name that covers no other of its level and of those below.</summary>
/// <param name="Text">The name.</param>
/// <param name="X">Where it is anchored.</param>
/// <param name="Y">Its base line.</param>
/// <param name="Anchor">start, middle or end.</param>
/// <param name="Kind">station, area or road: of what it is the name.</param>
/// <param name="Level">1 for stations, 2 for the largest towns and for motorways, 3 for what finds room on a threefold close-up.</param>
public sealed record DrawnName(string Text, double X, double Y, string Anchor, string Kind, int Level);
