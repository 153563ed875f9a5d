using Korevagt.Domain.Demand;
using Korevagt.Domain.Texts;
using Korevagt.Evaluation;
using Korevagt.Reports.Fit;
using Korevagt.Reports.Texts;

namespace Korevagt.Reports.Html.Fit;

/// <summary>Months, kinds of day and trend as differences with their intervals.</summary>
internal static class EffectsTable
{
    private const double Widest95 = 1.959964;

    public static Markup Render(FitPage page)
    {
        var demand = page.Fit.Model.Demand;
        List<(Text Name, Estimate? Change)> rows =
        [
            .. FormatTexts.Months.Skip(1).Select((month, index) =>
                (month, Effect(demand, FittedEffects.FirstMonth + index + 1, demand.MonthEffects[index + 1]))),
            .. FitPageTexts.DayKinds.Select((kind, index) =>
                (kind, Effect(demand, FittedEffects.FirstDayKind + index + 1, demand.DayKindEffects[index + 1]))),
            (FitPageTexts.TrendRow, Effect(demand, FittedEffects.Trend, demand.TrendPerYear)),
        ];
        var plot = new IntervalPlot([.. rows.Select(row => row.Change).OfType<Estimate>()]);
        Markup[] heads =
        [
            Heads.OverWords(page.Format, FitPageTexts.Effect),
            Heads.OverAnswer(page.Format, FitPageTexts.Difference),
            Heads.OverNumbers(page.Format, FitPageTexts.Band),
            Heads.OverDrawing(page.Format, FitPageTexts.DrawnDifference),
        ];
        return Markup.Of($"""
            <div class="scroll" role="group" tabindex="0" aria-label="{page.Say(FitPageTexts.EffectsHeading)}">
            <table class="narrow">
            <caption>{page.Say(FitPageTexts.EffectsCaption)}</caption>
            <thead><tr>{heads}</tr></thead>
            <tbody>{rows.Select(row => Row(page, row.Name, row.Change, plot))}</tbody>
            </table>
            </div>
            """);
    }

    private static Markup Row(FitPage page, Text name, Estimate? change, IntervalPlot plot) => change is null
        ? Markup.Of($"<tr><th scope=\"row\">{page.Say(name)}</th><td colspan=\"3\" class=\"muted\">{page.Say(FitPageTexts.NotToldByLog)}</td></tr>\n")
        : Markup.Of($"<tr><th scope=\"row\">{page.Say(name)}</th><td class=\"n\">{page.Change(change.Mean)}</td><td class=\"n\">{page.Format.Interval(page.Format.Signed(change.Low * 100, 1), page.Change(change.High))}</td><td class=\"plot\">{plot.Draw(change)}</td></tr>\n");

    /// <summary>The relative change that an effect makes; null where it was not estimated.</summary>
    private static Estimate? Effect(FittedDemand demand, int place, double effect)
    {
        var half = Widest95 * Math.Sqrt(demand.Covariance[FittedEffects.Packed(place, place)]);
        return half > 0 ? new Estimate(Math.Exp(effect) - 1, Math.Exp(effect - half) - 1, Math.Exp(effect + half) - 1) : null;
    }
}
