using Korevagt.Evaluation;
using Korevagt.Reports.Texts;

namespace Korevagt.Reports.Html.Board;

/// <summary>The districts that change most, in the year and in the part of the day in which most changes.</summary>
internal static class BoardTable
{
    private const int Districts = 5;

    public static Markup Render(ReportContext page, ScenarioComparison scenario, string id)
    {
        var changes = DutyPartChange.Of(page.Baseline, scenario);
        var hit = MapSubjects.PartHit(changes);
        var ofPart = changes.Where(change => change.Part == hit).ToDictionary(change => change.DistrictId, StringComparer.Ordinal);
        var most = scenario.Districts.Where(district => district.Delta is not null)
            .OrderByDescending(district => Math.Abs(district.Delta!.MeanResponseMinutes.Mean)).Take(Districts)
            .OrderByDescending(district => district.Delta!.MeanResponseMinutes.Mean);
        return Markup.Of($"""
            <table aria-labelledby="{id}">
            <caption id="{id}">{page.Say(BoardTexts.TableCaption)}</caption>
            <thead><tr>{Heads.OverWords(page.Format, ReportTexts.District)}{Heads.OverAnswer(page.Format, BoardTexts.WholeYear)}{Heads.OverNumbers(page.Format, DutyPartTexts.Of(hit))}</tr></thead>
            <tbody>{most.Select(district => District(page, scenario, district, ofPart.GetValueOrDefault(district.District)))}</tbody>
            <tfoot><tr><th scope="row">{page.Say(ReportTexts.WholeRegion)}</th>{Cell(page, page.Baseline.ResponseMinutes.Mean, scenario.Evaluation.ResponseMinutes.Mean)}<td class="n"></td></tr></tfoot>
            </table>
            """);
    }

    private static Markup District(ReportContext page, ScenarioComparison scenario, DistrictDelta district, DutyPartChange? part)
    {
        var before = page.Baseline.Districts.FirstOrDefault(group => group.Id == district.District)?.ResponseMinutes?.Mean;
        var after = scenario.Evaluation.Districts.FirstOrDefault(group => group.Id == district.District)?.ResponseMinutes?.Mean;
        return Markup.Of($"<tr><th scope=\"row\">{district.Name}</th>{Cell(page, before, after)}{Cell(page, part?.MeanBefore, part?.MeanAfter)}</tr>\n");
    }

    private static Markup Cell(ReportContext page, double? before, double? after) => Markup.Of(
        $"<td class=\"n strong\">{page.Format.Signed(after - before, 1)}<span class=\"note\">{page.Format.Number(before, 1)} → {page.Format.Number(after, 1)}</span></td>");
}
