using Korevagt.Domain.Time;
using Korevagt.Evaluation;
using Korevagt.Reports.Texts;

namespace Korevagt.Reports.Html;

/// <summary>
/// Every district by part of the day, the part in which most changes first, and in it the district whose mean grows most: a
/// night shift that goes shows in the nights, not in the year's average.
/// </summary>
internal static class DutyPartTable
{
    public static Markup Render(ReportContext page, ScenarioComparison scenario)
    {
        var changes = DutyPartChange.Of(page.Baseline, scenario);
        var hit = MapSubjects.PartHit(changes);
        var rows = changes.GroupBy(change => change.DistrictId, StringComparer.Ordinal)
            .OrderByDescending(district => district.FirstOrDefault(change => change.Part == hit)?.MeanGrowth ?? double.NegativeInfinity);
        DutyPart[] parts = [.. Enum.GetValues<DutyPart>().OrderBy(part => part != hit)];
        Markup[] upper =
        [
            Heads.TallOverWords(page.Format, ReportTexts.District),
            .. parts.Select(part => Heads.OverColumns(3, page.Say(DutyPartTexts.Of(part)))),
        ];
        var lower = parts.Select(part => Markup.Of($"""
            {(part == hit ? Heads.OverAnswer(page.Format, ReportTexts.MeanShort) : Heads.OverNumbers(page.Format, ReportTexts.MeanShort))}{Heads.OverNumbers(page.Format, ReportTexts.P90Column, ReportTexts.VisitsPerYear)}
            """));
        return Markup.Of($"""
            <div class="scroll" role="group" tabindex="0" aria-label="{page.Say(DutyPartTexts.Caption)}">
            <table>
            <caption>{page.Say(DutyPartTexts.Caption)}</caption>
            <thead>
            <tr>{upper}</tr>
            <tr>{lower}</tr>
            </thead>
            <tbody>{rows.Select(district => Row(page, [.. district.OrderBy(change => Array.IndexOf(parts, change.Part))]))}</tbody>
            </table>
            </div>
            """);
    }

    private static Markup Row(ReportContext page, IReadOnlyList<DutyPartChange> parts)
    {
        var format = page.Format;
        return Markup.Of($"""
            <tr><th scope="row">{parts[0].District}</th>{parts.Select(part => Markup.Of($"{Change(format.Signed(part.MeanGrowth, 1), format.Number(part.MeanBefore, 1), format.Number(part.MeanAfter, 1))}{Change(format.Signed(part.P90Growth, 1), format.WithinNumber(part.P90Before), format.WithinNumber(part.P90After))}<td class=\"n\">{format.Number(part.VisitsPerYear)}</td>"))}</tr>

            """);
    }

    private static Markup Change(string growth, string before, string after) =>
        Markup.Of($"<td class=\"n strong\">{growth}<span class=\"note\">{before} → {after}</span></td>");
}
