using Korevagt.Planning.Evaluation;
using Korevagt.Reports.Texts;

namespace Korevagt.Reports.Html;

/// <summary>The areas that lose most, and every area for those who look for their own.</summary>
internal static class AreaTable
{
    private const int Shown = 10;

    public static Markup Render(ReportContext page, ScenarioComparison scenario)
    {
        var losing = AreaRanking.LosingMost(scenario, Shown);
        var most = losing.Count == 0
            ? Markup.Of($"<p>{page.Say(ReportTexts.NoAreaLoses)}</p>")
            : Table(page, scenario, page.Say(ReportTexts.AreasCaption), losing);
        return Markup.Of($"""
            {most}
            <details>
            <summary>{page.Say(ReportTexts.AllAreas)} ({page.Format.Number(scenario.Areas.Count)})</summary>
            {Table(page, scenario, page.Say(ReportTexts.AllAreasCaption), scenario.Areas)}
            </details>
            """);
    }

    private static Markup Table(
        ReportContext page, ScenarioComparison scenario, string caption, IReadOnlyList<AreaComparison> areas)
    {
        var districts = scenario.Plan.Districts.ToDictionary(district => district.Id, district => district.Name, StringComparer.Ordinal);
        return Markup.Of($"""
            <div class="scroll" role="region" tabindex="0" aria-label="{caption}">
            <table>
            <caption>{caption}</caption>
            <thead>
            <tr><th scope="col" rowspan="2">{page.Say(ReportTexts.Area)}</th><th scope="col" rowspan="2">{page.Say(ReportTexts.District)}</th><th scope="col" rowspan="2" class="n">{page.Say(ReportTexts.VisitsPerYear)}</th><th scope="colgroup" colspan="3" class="span">{page.Say(ReportTexts.P90Minutes)}</th><th scope="colgroup" colspan="3" class="span">{page.Say(ReportTexts.ShareWithin)} {page.Format.Number(page.Baseline.Targets[0].WithinMinutes)} min</th></tr>
            <tr><th scope="col" class="n">{page.Say(ReportTexts.Before)}</th><th scope="col" class="n">{page.Say(ReportTexts.After)}</th><th scope="col" class="n">{page.Say(ReportTexts.Change)}</th><th scope="col" class="n">{page.Say(ReportTexts.Before)}</th><th scope="col" class="n">{page.Say(ReportTexts.After)}</th><th scope="col" class="n">{page.Say(ReportTexts.PointsChange)}</th></tr>
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
