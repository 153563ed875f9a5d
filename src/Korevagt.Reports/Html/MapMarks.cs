using Korevagt.Evaluation;

namespace Korevagt.Reports.Html;

/// <summary>
/// Stations and names over a map, drawn twice: for wide windows, and larger and fewer for narrow ones, in which the map
/// shrinks.
/// </summary>
internal static class MapMarks
{
    /// <summary>How much larger than on a wide window they are drawn on a narrow one.</summary>
    public const double NarrowFactor = 2.4;

    private const int NamedLosers = 5;

    public static Markup Render(ReportContext page, ScenarioComparison scenario, MapSubject subject, MapGround ground) => Markup.Of(
        $"{Marks(page, scenario, subject, ground, "wide", 1)}{Marks(page, scenario, subject, ground, "narrow", NarrowFactor)}");

    private static Markup Marks(
        ReportContext page, ScenarioComparison scenario, MapSubject subject, MapGround ground, string window, double factor)
    {
        var labels = new MapLabels(MapFrame.ViewWidth, ground.Frame.ViewHeight);
        List<StationMark> stations = [.. StationMark.Of(page, scenario, subject, ground.Frame, factor)];
        labels.Reserve(ScaleBar.Room(ground.Frame, factor));
        stations.ForEach(station => labels.Reserve(station.Room(factor)));
        foreach (var station in stations)
        {
            labels.TryAddBeside(MapNames.Short(station.Name), station.Room(factor), MapNames.StationSize * factor, "place");
        }

        AddNames(scenario, subject, ground, labels, factor);
        return Markup.Of($"""
            <g class="marks {window}"><g class="stations">{stations.Select(station => station.Drawn(factor))}</g>
            <g class="names">{labels.Drawn}</g>
            {ScaleBar.Render(page, ground.Frame, factor)}</g>

            """);
    }

    private static void AddNames(ScenarioComparison scenario, MapSubject subject, MapGround ground, MapLabels labels, double factor)
    {
        var areas = scenario.Plan.Areas.ToDictionary(area => area.Id, StringComparer.Ordinal);
        var losers = subject.IsByDistrict
            ? []
            : subject.Places.Where(place => place.Change > 0).OrderByDescending(place => place.Change).Take(NamedLosers).Select(place => areas[place.Id]);

        foreach (var area in losers.Concat(MapNames.Towns(scenario.Plan)).DistinctBy(area => area.Id).Where(area => ground.Cells.ByArea.ContainsKey(area.Id)))
        {
            labels.TryAddAcross(MapNames.Short(area.Name), ground.Frame.ToView(area.Center!.Value), MapNames.AreaSize * factor, "name");
        }

        // Among few and large names a road's number would be read as a number of cars.
        foreach (var (number, place) in factor > 1 ? [] : ground.MotorwayNumbers())
        {
            labels.TryAddAcross(number, place, MapNames.RoadSize * factor, "road-number");
        }
    }
}
