using Korevagt.Domain.Time;
using Korevagt.Evaluation;
using Korevagt.Reports.Texts;

namespace Korevagt.Reports.Html;

/// <summary>
/// The maps of a scenario: the mean, the mean of the night, whose change the year's average hides, and the 90 % response time.
/// Where some district's mean changes noticeably more in another part of the day, the second is that part.
/// </summary>
internal static class MapSubjects
{
    private const double NoticeableMean = 2;
    private const double NoticeableP90 = 5;
    private const double TimesTheYear = 1.5;

    /// <summary>The maps, the one shown first before the others.</summary>
    public static IReadOnlyList<MapSubject> Of(ReportContext page, ScenarioComparison scenario) =>
        [Mean(page, scenario), PartOfDay(page, scenario), P90(page, scenario)];

    /// <summary>
    /// The map to show where there is room for one: of the mean over the year, or of a part of the day in which some district's
    /// mean changes so much more that the year's average hides it.
    /// </summary>
    public static MapSubject MostTelling(ReportContext page, ScenarioComparison scenario)
    {
        var (mean, part) = (Mean(page, scenario), PartOfDay(page, scenario));
        var ofYear = scenario.Districts.Select(district => Math.Abs(district.Delta?.MeanResponseMinutes.Mean ?? 0)).DefaultIfEmpty().Max();
        return part.Changes.Select(Math.Abs).DefaultIfEmpty().Max() >= TimesTheYear * ofYear + NoticeableMean ? part : mean;
    }

    /// <summary>The scale of every kind of map, over all scenarios of the page.</summary>
    public static IReadOnlyDictionary<string, ChangeScale> Scales(ReportContext page) => page.Comparison.Scenarios
        .SelectMany(scenario => Of(page, scenario))
        .GroupBy(subject => subject.Key, StringComparer.Ordinal)
        .ToDictionary(kind => kind.Key, kind => ChangeScale.For(kind.SelectMany(subject => subject.Changes)), StringComparer.Ordinal);

    private static MapSubject Mean(ReportContext page, ScenarioComparison scenario) => ByArea(
        page, scenario, area => area.MeanResponseMinutes.Scenario - area.MeanResponseMinutes.Baseline, delta => delta.MeanResponseMinutes) with
    {
        Key = "mean",
        Shown = MapTexts.Mean,
        Title = MapTexts.Title(page.Say(MapTexts.Mean)),
        Subject = MapTexts.MeanSubject,
        Legend = MapTexts.MeanLegend,
        NoticeableMinutes = NoticeableMean,
    };

    private static MapSubject P90(ReportContext page, ScenarioComparison scenario) =>
        ByArea(page, scenario, AreaRanking.P90Change, delta => delta.P90ResponseMinutes);

    private static MapSubject ByArea(
        ReportContext page, ScenarioComparison scenario, Func<AreaComparison, double?> changeOf, Func<RegionDelta, Estimate> deltaOf)
    {
        var proven = Proven(scenario, deltaOf);
        var districts = scenario.Plan.Districts.ToDictionary(district => district.Id, district => district.Name, StringComparer.Ordinal);
        return new MapSubject
        {
            Key = "p90",
            Shown = MapTexts.P90,
            Title = MapTexts.Title(page.Say(MapTexts.P90)),
            Subject = MapTexts.P90Subject,
            Legend = MapTexts.P90Legend,
            NoticeableMinutes = NoticeableP90,
            Areas = scenario.Areas.ToDictionary(
                area => area.Area,
                area => new MapFigure(
                    changeOf(area), proven.Contains(area.District), Tip(page, area, districts.GetValueOrDefault(area.District, area.District))),
                StringComparer.Ordinal),
            Places = [.. scenario.Areas.Select(area => new MapPlace(area.Area, area.Name, changeOf(area)))],
        };
    }

    private static MapSubject PartOfDay(ReportContext page, ScenarioComparison scenario)
    {
        var changes = DutyPartChange.Of(page.Baseline, scenario);
        var shown = PartHit(changes);
        var part = page.Say(DutyPartTexts.Of(shown));
        var proven = Proven(scenario, delta => delta.MeanResponseMinutes);
        var ofDistrict = changes.Where(change => change.Part == shown).ToDictionary(change => change.DistrictId, StringComparer.Ordinal);
        return new MapSubject
        {
            Key = "part",
            Shown = MapTexts.MeanOf(part),
            Title = MapTexts.TitleByDistrict(page.Say(MapTexts.MeanOf(part))),
            Subject = MapTexts.MeanSubjectOf(part),
            Legend = MapTexts.MeanLegendOf(part),
            Part = shown,
            NoticeableMinutes = NoticeableMean,
            Areas = scenario.Areas.Where(area => ofDistrict.ContainsKey(area.District)).ToDictionary(
                area => area.Area,
                area => new MapFigure(
                    ofDistrict[area.District].MeanGrowth, proven.Contains(area.District), Tip(page, area, ofDistrict[area.District], part)),
                StringComparer.Ordinal),
            Places = [.. ofDistrict.Values.Select(change => new MapPlace(change.DistrictId, change.District, change.MeanGrowth))],
        };
    }

    /// <summary>
    /// The part of the day in which most changes. Parts that change about as much would change places from seed to seed; then it
    /// is the night.
    /// </summary>
    public static DutyPart PartHit(IReadOnlyList<DutyPartChange> changes)
    {
        var other = Enum.GetValues<DutyPart>().MaxBy(Largest);
        return Largest(other) >= Largest(DutyPart.Night) + NoticeableMean ? other : DutyPart.Night;

        double Largest(DutyPart part) =>
            changes.Where(change => change.Part == part).Select(change => Math.Abs(change.MeanGrowth ?? 0)).DefaultIfEmpty().Max();
    }

    private static HashSet<string> Proven(ScenarioComparison scenario, Func<RegionDelta, Estimate> deltaOf) =>
    [
        .. scenario.Districts
            .Where(district => district.Delta is { } delta && (deltaOf(delta).Low > 0 || deltaOf(delta).High < 0))
            .Select(district => district.District),
    ];

    private static string Tip(ReportContext page, AreaComparison area, string district)
    {
        var (format, mean) = (page.Format, area.MeanResponseMinutes);
        return $"""
            {area.Name} ({district})
            {page.Say(ReportTexts.MeanShort)}: {format.Number(mean.Baseline, 1)} → {format.Number(mean.Scenario, 1)} ({format.Signed(mean.Scenario - mean.Baseline, 1)})
            {page.Say(ReportTexts.P90Short)}: {format.Within(area.P90ResponseMinutes.Baseline)} → {format.Within(area.P90ResponseMinutes.Scenario)} ({format.SignedMinutes(AreaRanking.P90Change(area))})
            {page.ShareWithin}: {format.Percent(area.WithinTargetShare.Baseline)} → {format.Percent(area.WithinTargetShare.Scenario)}
            {format.Number(area.VisitsPerYear)} {page.Say(ReportTexts.VisitsAYear)}
            """;
    }

    private static string Tip(ReportContext page, AreaComparison area, DutyPartChange change, string part)
    {
        var format = page.Format;
        return $"""
            {area.Name} ({change.District})
            {change.District}, {part}:
            {page.Say(ReportTexts.MeanShort)}: {format.Number(change.MeanBefore, 1)} → {format.Number(change.MeanAfter, 1)} ({format.Signed(change.MeanGrowth, 1)})
            {page.Say(ReportTexts.P90Short)}: {format.Within(change.P90Before)} → {format.Within(change.P90After)} ({format.SignedMinutes(change.P90Growth)})
            {format.Number(change.VisitsPerYear)} {page.Say(ReportTexts.VisitsAYear)}
            """;
    }
}
