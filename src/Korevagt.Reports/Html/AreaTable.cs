using Korevagt.Planning.Evaluation;

namespace Korevagt.Reports.Html;

/// <summary>The areas that lose most, and every area for those who look for their own.</summary>
internal static class AreaTable
{
    private const int Shown = 10;

    public static Markup Render(ReportContext page, ScenarioComparison scenario)
    {
        var losing = AreaRanking.LosingMost(scenario, Shown);
        var texts = page.Texts;
        var most = losing.Count == 0
            ? Markup.Of($"<p>{texts.NoAreaLoses}</p>")
            : Table(page, scenario, texts.AreasCaption, losing);
        return Markup.Of($"""
            {most}
            <details>
            <summary>{texts.AllAreas} ({page.Format.Number(scenario.Areas.Count)})</summary>
            {Table(page, scenario, texts.AllAreasCaption, scenario.Areas)}
            </details>
            """);
    }

    private static Markup Table(
        ReportContext page, ScenarioComparison scenario, string caption, IReadOnlyList<AreaComparison> areas)
    {
        var texts = page.Texts;
        var districts = scenario.Plan.Districts.ToDictionary(district => district.Id, district => district.Name, StringComparer.Ordinal);
        return Markup.Of($"""
            <div class="scroll" role="region" tabindex="0" aria-label="{caption}">
            <table>
            <caption>{caption}</caption>
            <thead>
            <tr><th scope="col" rowspan="2">{texts.Area}</th><th scope="col" rowspan="2">{texts.District}</th><th scope="col" rowspan="2" class="n">{texts.VisitsPerYear}</th><th scope="colgroup" colspan="3" class="span">{texts.P90Minutes}</th><th scope="colgroup" colspan="3" class="span">{texts.ShareWithin} {page.Format.Number(page.Baseline.Targets[0].WithinMinutes)} min</th></tr>
            <tr><th scope="col" class="n">{texts.Before}</th><th scope="col" class="n">{texts.After}</th><th scope="col" class="n">{texts.Change}</th><th scope="col" class="n">{texts.Before}</th><th scope="col" class="n">{texts.After}</th><th scope="col" class="n">{texts.PointsChange}</th></tr>
            </thead>
            <tbody>{areas.Select(area => Row(page, area, districts.GetValueOrDefault(area.District, area.District)))}</tbody>
            </table>
            </div>
            """);
    }

    private static Markup Row(ReportContext page, AreaComparison area, string district)
    {
        var format = page.Format;
        var (p90, share) = (area.P90ResponseMinutes, area.WithinTargetShare);
        var below = share.Scenario < page.Baseline.Targets[0].WantedShare ? " below" : "";
        return Markup.Of($"""
            <tr><th scope="row">{area.Name}</th><td>{district}</td><td class="n">{format.Number(area.VisitsPerYear)}</td><td class="n">{format.Number(p90.Baseline, 1)}</td><td class="n">{format.Number(p90.Scenario, 1)}</td><td class="n strong">{format.Signed(AreaRanking.P90Change(area), 1)}</td><td class="n">{format.Percent(share.Baseline)}</td><td class="n{below}">{format.Percent(share.Scenario)}</td><td class="n">{format.Signed(AreaRanking.ShareChange(area) * 100, 1)}</td></tr>

            """);
    }
}
