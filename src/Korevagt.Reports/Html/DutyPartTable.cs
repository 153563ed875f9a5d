using Korevagt.Domain.Time;
using Korevagt.Planning.Evaluation;
using Korevagt.Reports.Texts;

namespace Korevagt.Reports.Html;

/// <summary>Every district by part of the day: a night shift that goes shows in the nights, not in the year's average.</summary>
internal static class DutyPartTable
{
    public static Markup Render(ReportContext page, ScenarioComparison scenario)
    {
        var rows = DutyPartChange.Of(page.Baseline, scenario).GroupBy(change => change.District, StringComparer.Ordinal);
        var parts = Enum.GetValues<DutyPart>();
        Markup[] upper =
        [
            Heads.TallOverWords(page.Format, ReportTexts.District),
            .. parts.Select(part => Heads.OverColumns(4, page.Say(DutyPartTexts.Of(part)))),
        ];
        var lower = parts.Select(_ => Heads.OverNumbers(
            page.Format, ReportTexts.VisitsPerYear, ReportTexts.Before, ReportTexts.After, ReportTexts.Change));
        return Markup.Of($"""
            <div class="scroll" role="region" tabindex="0" aria-label="{page.Say(DutyPartTexts.Caption)}">
            <table>
            <caption>{page.Say(DutyPartTexts.Caption)}</caption>
            <thead>
            <tr>{upper}</tr>
            <tr>{lower}</tr>
            </thead>
            <tbody>{rows.Select(district => Row(page, district.Key, district))}</tbody>
            </table>
            </div>
            """);
    }

    private static Markup Row(ReportContext page, string district, IEnumerable<DutyPartChange> parts)
    {
        var format = page.Format;
        return Markup.Of($"""
            <tr><th scope="row">{district}</th>{parts.Select(part => Markup.Of($"<td class=\"n\">{format.Number(part.VisitsPerYear)}</td><td class=\"n\">{format.Number(part.P90Before, 1)}</td><td class=\"n\">{format.Number(part.P90After, 1)}</td><td class=\"n strong\">{format.Signed(part.Growth, 1)}</td>"))}</tr>

            """);
    }
}
