using Korevagt.Economics;
using Korevagt.Evaluation;
using Korevagt.Reports.Texts;

namespace Korevagt.Reports.Html;

/// <summary>Every shift of the baseline and of the scenario: what it does and what it costs.</summary>
internal static class ShiftTable
{
    public static Markup Render(ReportContext page, ScenarioComparison scenario)
    {
        var before = page.Baseline.Shifts;
        var after = scenario.Evaluation.Shifts.ToDictionary(shift => shift.Shift, StringComparer.Ordinal);
        var known = before.Select(shift => shift.Shift).ToHashSet(StringComparer.Ordinal);
        var rows = before.Select(shift => Row(page, shift, after.GetValueOrDefault(shift.Shift)))
            .Concat(scenario.Evaluation.Shifts.Where(shift => !known.Contains(shift.Shift)).Select(shift => Row(page, null, shift)));
        Markup[] heads =
        [
            Heads.OverWords(page.Format, ReportTexts.Shift),
            Heads.OverAnswer(page.Format, CostTexts.FeeShort),
            Heads.OverNumbers(
                page.Format, ReportTexts.Hours, ReportTexts.Cars, ReportTexts.VisitsMade, ReportTexts.KilometersShort,
                ReportTexts.OvertimeShort, ReportTexts.UtilizationShort),
        ];
        return Markup.Of($"""
            <div class="scroll" role="group" tabindex="0" aria-label="{page.Say(ReportTexts.ShiftsCaption)}">
            <table>
            <caption>{page.Say(ReportTexts.ShiftsCaption)}</caption>
            <thead><tr>{heads}</tr></thead>
            <tbody>{rows}</tbody>
            <tfoot>{Total(page, scenario)}</tfoot>
            </table>
            </div>
            """);
    }

    private static Markup Row(ReportContext page, ShiftFigures? before, ShiftFigures? after)
    {
        var format = page.Format;
        var badge = before is null ? page.Say(ReportTexts.AddedShift) : after is null ? page.Say(ReportTexts.RemovedShift) : "";
        return Markup.Of($"""
            <tr class="{(after is null ? "gone" : "")}"><th scope="row">{(after ?? before)!.Name}{Markup.When(badge.Length > 0, () => Markup.Of($" <span class=\"badge changed\">{badge}</span>"))}</th>{Cells(page, before, after, shift => Price(page, shift.AnnualCostDkk), shift => format.Number(shift.HoursPerYear), shift => format.Number(shift.Cars), shift => format.Number(shift.VisitsPerYear), shift => format.Number(shift.KilometersPerYear), shift => format.Number(shift.OvertimeHoursPerYear, 1), shift => format.Percent(shift.Utilization, 0))}</tr>

            """);
    }

    private static IEnumerable<Markup> Cells(
        ReportContext page, ShiftFigures? before, ShiftFigures? after, params Func<ShiftFigures, string>[] figures) =>
        figures.Select(figure => PairedCell.Of(before is null ? null : figure(before), after is null ? null : figure(after), page));

    private static string Price(ReportContext page, decimal? dkk) =>
        dkk is { } price ? page.Format.Number(price) : page.Say(CostTexts.NoPrice);

    private static Markup Total(ReportContext page, ScenarioComparison scenario)
    {
        var format = page.Format;
        return Markup.Of($"""
            <tr><th scope="row">{page.Say(ReportTexts.AllShifts)}</th>{Sum(shifts => Price(page, Prices.Sum(shifts.Select(shift => shift.AnnualCostDkk))))}{Sum(shifts => format.Number(shifts.Sum(shift => shift.HoursPerYear)))}{Sum(shifts => format.Number(shifts.Sum(shift => shift.Cars)))}{Sum(shifts => format.Number(shifts.Sum(shift => shift.VisitsPerYear)))}{Sum(shifts => format.Number(shifts.Sum(shift => shift.KilometersPerYear)))}{Sum(shifts => format.Number(shifts.Sum(shift => shift.OvertimeHoursPerYear), 1))}<td class="n"></td></tr>
            """);

        Markup Sum(Func<IReadOnlyList<ShiftFigures>, string> figure) =>
            PairedCell.Of(figure(page.Baseline.Shifts), figure(scenario.Evaluation.Shifts), page);
    }
}
