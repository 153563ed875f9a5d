using Korevagt.Domain.Plans;
using Korevagt.Planning.Evaluation;
using Korevagt.Reports.Texts;

namespace Korevagt.Reports.Html;

/// <summary>A scenario's map: areas coloured by the change of their 90 % response time, roads, stations, names.</summary>
internal static class ChangeMap
{
    private const int NamedLosers = 5;
    private const int NamedTowns = 14;
    private const double StationNameSize = 15;
    private const double AreaNameSize = 13;
    private const double RoadNumberSize = 11;

    public static Markup Render(ReportContext page, ScenarioComparison scenario, MapGround ground, ChangeScale scale, string id)
    {
        var frame = ground.Frame;
        var labels = new MapLabels(MapFrame.ViewWidth, frame.ViewHeight);
        var stations = Stations(page, scenario, ground, labels);
        AddNames(scenario, ground, labels);
        return Markup.Of($"""
            <figure class="map">
            <figcaption><h4 id="{id}-t">{page.Say(ReportTexts.MapTitle)}</h4></figcaption>
            <svg viewBox="0 0 {MapFrame.ViewWidth} {frame.ViewHeight}" role="img" aria-labelledby="{id}-t {id}-d">
            <desc id="{id}-d">{Summary(page, scenario)}</desc>
            <use href="#ground"/>
            <g class="cells">{Cells(page, scenario, ground, scale)}</g>
            <path class="district-border" d="{DistrictBorders(scenario, ground)}"/>
            <use href="#water"/>
            <use href="#roads"/>
            <g class="stations">{stations}</g>
            <g class="names">{labels.Drawn}</g>
            {ScaleBar(page, frame)}
            </svg>
            {Legend(page, scale)}
            <p class="summary">{Summary(page, scenario)}</p>
            </figure>
            """);
    }

    private static string Summary(ReportContext page, ScenarioComparison scenario)
    {
        var changes = scenario.Areas.Select(AreaRanking.P90Change).ToList();
        var most = AreaRanking.LosingMost(scenario, 1);
        return PageParts.Prose(page.Say(ReportTexts.MapSummary(
            page.Format.Number(changes.Count(change => change >= 5)),
            page.Format.Number(changes.Count(change => change <= -5)),
            page.Format.Number(scenario.Areas.Count)))
            + (most.Count == 0 ? "" : " " + page.Say(ReportTexts.MapSummaryMost(
                most[0].Name, page.Format.SignedMinutes(AreaRanking.P90Change(most[0]))))));
    }

    private static IEnumerable<Markup> Cells(ReportContext page, ScenarioComparison scenario, MapGround ground, ChangeScale scale)
    {
        var byId = scenario.Areas.ToDictionary(area => area.Area, StringComparer.Ordinal);
        var districts = scenario.Plan.Districts.ToDictionary(district => district.Id, district => district.Name, StringComparer.Ordinal);
        foreach (var id in ground.Cells.DrawingOrder)
        {
            var area = byId.GetValueOrDefault(id);
            var kind = area is not null && AreaRanking.P90Change(area) is { } change ? $"c{scale.ClassOf(change)}" : "none";
            yield return Markup.Of(
                $"<use href=\"#{ground.CellName(id)}\" class=\"{kind}\">{Markup.When(area is not null, () => Markup.Of($"<title>{Tip(page, area!, districts.GetValueOrDefault(area!.District, area.District))}</title>"))}</use>\n");
        }
    }

    private static string Tip(ReportContext page, AreaComparison area, string district)
    {
        var format = page.Format;
        return $"""
            {area.Name} ({district})
            {page.Say(ReportTexts.P90Short)}: {format.Minutes(area.P90ResponseMinutes.Baseline)} → {format.Minutes(area.P90ResponseMinutes.Scenario)} ({format.SignedMinutes(AreaRanking.P90Change(area))})
            {page.ShareWithin}: {format.Percent(area.WithinTargetShare.Baseline)} → {format.Percent(area.WithinTargetShare.Scenario)}
            {format.Number(area.VisitsPerYear)} {page.Say(ReportTexts.VisitsAYear)}
            """;
    }

    private static string DistrictBorders(ScenarioComparison scenario, MapGround ground) => string.Concat(
        scenario.Areas.GroupBy(area => area.District, StringComparer.Ordinal)
            .Select(district => ground.Frame.PathOf(ground.Cells.Union(district.Select(area => area.Area)))));

    private static List<Markup> Stations(ReportContext page, ScenarioComparison scenario, MapGround ground, MapLabels labels)
    {
        var (before, after) = (page.Comparison.Baseline.Plan, scenario.Plan);
        var drawn = new List<Markup>();
        var names = new List<Func<bool>>();
        var old = before.Stations.ToDictionary(station => station.Id, StringComparer.Ordinal);
        foreach (var station in after.Stations)
        {
            var removed = Names(before.Shifts.Where(shift => shift.Station == station.Id), after.Shifts);
            var added = Names(after.Shifts.Where(shift => shift.Station == station.Id), before.Shifts);
            var used = before.Shifts.Concat(after.Shifts).Any(shift => shift.Station == station.Id);
            var moved = old.TryGetValue(station.Id, out var earlier) && earlier.Position != station.Position;
            if (!used)
            {
                continue;
            }

            var point = ground.Frame.ToView(station.Position!.Value);
            labels.Reserve(point, removed.Count > 0 ? 11 : 7);
            names.Add(() => labels.TryAddBeside(ShortName(station.Name), point, StationNameSize, removed.Count + added.Count > 0 ? 12 : 8, "place"));
            var lines = new List<string> { $"{page.Say(ReportTexts.Station)}: {station.Name}" };
            lines.AddRange(removed.Select(name => $"{page.Say(ReportTexts.RemovedShift)}: {name}"));
            lines.AddRange(added.Select(name => $"{page.Say(ReportTexts.AddedShift)}: {name}"));
            lines.AddRange(moved ? [page.Say(ReportTexts.MovedStation)] : Array.Empty<string>());
            var mark = removed.Count > 0 ? "removed" : added.Count > 0 || moved ? "added" : "kept";
            drawn.Add(Markup.Of($"<g class=\"station {mark}\" transform=\"translate({point.X} {point.Y})\"><title>{string.Join('\n', lines)}</title>{Symbol(mark)}</g>\n"));
        }

        // Only now is it known which places the symbols take.
        names.ForEach(add => add());
        return drawn;
    }

    private static List<string> Names(IEnumerable<Shift> shifts, IReadOnlyList<Shift> others) =>
        [.. shifts.Where(shift => others.All(other => other.Id != shift.Id)).Select(shift => shift.Name)];

    // Shape tells as much as colour: a square stays, a crossed circle has lost a shift, a plus in a circle is new.
    private static Markup Symbol(string mark) => mark switch
    {
        "removed" => Markup.Of($"<circle r=\"9\"/><path d=\"M-4.5,-4.5L4.5,4.5M-4.5,4.5L4.5,-4.5\"/>"),
        "added" => Markup.Of($"<circle r=\"9\"/><path d=\"M0,-5.5L0,5.5M-5.5,0L5.5,0\"/>"),
        _ => Markup.Of($"<rect x=\"-4.5\" y=\"-4.5\" width=\"9\" height=\"9\"/>"),
    };

    private static void AddNames(ScenarioComparison scenario, MapGround ground, MapLabels labels)
    {
        var areas = scenario.Plan.Areas.ToDictionary(area => area.Id, StringComparer.Ordinal);
        var losers = AreaRanking.LosingMost(scenario, NamedLosers).Select(area => areas[area.Area]);
        foreach (var (number, place) in ground.MotorwayNumbers())
        {
            labels.TryAddAcross(number, place, RoadNumberSize, "road-number");
        }

        // The parts of a town whose station is named already say nothing new.
        var towns = scenario.Plan.Areas
            .Where(area => !scenario.Plan.Stations.Any(station => area.Name.StartsWith(station.Name, StringComparison.Ordinal)))
            .OrderByDescending(area => area.Population).Take(NamedTowns);
        foreach (var area in losers.Concat(towns).DistinctBy(area => area.Id).Where(area => ground.Cells.ByArea.ContainsKey(area.Id)))
        {
            labels.TryAddAcross(ShortName(area.Name), ground.Frame.ToView(area.Center!.Value), AreaNameSize, "name");
        }
    }

    // "Herning midt og syd (Lind)" is "Herning midt og syd" on the map.
    private static string ShortName(string name) =>
        name.IndexOf(" (", StringComparison.Ordinal) is > 0 and var end ? name[..end] : name;

    private static Markup ScaleBar(ReportContext page, MapFrame frame)
    {
        var length = 20 * frame.Scale;
        var (x, y) = (14.0, frame.ViewHeight - 14);
        return Markup.Of($"<g class=\"scale-bar\"><path d=\"M{x},{y - 6}V{y}H{x + length}V{y - 6}\"/><text x=\"{x + length + 8}\" y=\"{y}\" font-size=\"13\">{page.Format.Number(20)} km</text></g>");
    }

    private static Markup Legend(ReportContext page, ChangeScale scale)
    {
        var classes = Enumerable.Range(0, ChangeScale.Classes)
            .Select(i => Markup.Of($"<li><span class=\"swatch c{i}\" aria-hidden=\"true\"></span>{scale.Label(i, page)}</li>"));
        var symbols = new[]
        {
            ("kept", ReportTexts.Station), ("removed", ReportTexts.StationWithRemovedShift),
            ("added", ReportTexts.StationWithAddedShift),
        }.Select(symbol => Markup.Of($"<li>{SymbolInText(symbol.Item1)}{page.Say(symbol.Item2)}</li>"));
        return Markup.Of($"""
            <div class="map-legend">
            <p>{page.Say(ReportTexts.LegendTitle)}</p>
            <ul class="classes">{classes}<li><span class="swatch none" aria-hidden="true"></span>{page.Say(ReportTexts.NoVisits)}</li></ul>
            <ul class="symbols">{symbols}<li><span class="line border" aria-hidden="true"></span>{page.Say(ReportTexts.DistrictBorder)}</li></ul>
            </div>
            """);
    }

    private static Markup SymbolInText(string mark) => Markup.Of(
        $"<svg class=\"symbol\" width=\"22\" height=\"22\" viewBox=\"-11 -11 22 22\" aria-hidden=\"true\" focusable=\"false\"><g class=\"station {mark}\">{Symbol(mark)}</g></svg>");
}
