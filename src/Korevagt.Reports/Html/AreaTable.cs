using Korevagt.Evaluation;
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
        Markup[] upper =
        [
            Heads.TallOverWords(page.Format, ReportTexts.Area),
            Heads.OverColumns(3, page.Say(ReportTexts.P90Minutes)),
            Heads.OverColumns(3, page.ShareWithin),
            Heads.TallOverNumbers(page.Format, ReportTexts.VisitsPerYear),
            Heads.TallOverWords(page.Format, ReportTexts.District),
        ];
        Markup[] lower =
        [
            Heads.OverAnswer(page.Format, ReportTexts.Change),
            Heads.OverNumbers(
                page.Format, ReportTexts.Before, ReportTexts.After, ReportTexts.PointsChange, ReportTexts.Before, ReportTexts.After),
        ];
        return Markup.Of($"""
            <div class="scroll" role="group" tabindex="0" aria-label="{caption}">
            <table>
            <caption>{caption}</caption>
            <thead>
            <tr>{upper}</tr>
            <tr>{lower}</tr>
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
            <tr><th scope="row">{area.Name}</th><td class="n strong">{format.Signed(AreaRanking.P90Change(area), 1)}</td><td class="n">{format.WithinNumber(p90.Baseline)}</td><td class="n">{format.WithinNumber(p90.Scenario)}</td><td class="n strong">{format.Signed(AreaRanking.ShareChange(area) * 100, 1)}</td><td class="n">{format.Percent(share.Baseline)}</td><td class="n{below}">{format.Percent(share.Scenario)}</td><td class="n">{format.Number(area.VisitsPerYear)}</td><td>{district}</td></tr>

            """);
    }
}
