using Korevagt.Demand.Fitting;
using Korevagt.Reports.Fit;

namespace Korevagt.Reports.Html.Fit;

/// <summary>Expected and came by hour of the clock.</summary>
internal static class ClockTable
{
    private const int HoursOfDay = 24;

    public static Markup Render(FitPage page)
    {
        Markup[] heads =
        [
            Heads.OverWords(page.Format, FitPageTexts.Hour),
            Heads.OverAnswer(page.Format, FitPageTexts.CameOverExpected),
            Heads.OverNumbers(page.Format, FitPageTexts.Expected, FitPageTexts.CameColumn, FitPageTexts.Residual),
        ];
        return Markup.Of($"""
            <details open="open"><summary>{page.Say(FitPageTexts.FiguresOfChart)}</summary>
            <div class="scroll" role="group" tabindex="0" aria-label="{page.Say(FitPageTexts.ClockCaption)}">
            <table class="narrow">
            <caption>{page.Say(FitPageTexts.ClockCaption)}</caption>
            <thead><tr>{heads}</tr></thead>
            <tbody>{Enumerable.Range(0, HoursOfDay).Select(clock => Row(page, clock))}</tbody>
            </table>
            </div>
            </details>
            """);
    }

    private static Markup Row(FitPage page, int clock)
    {
        var hours = page.Diagnostics.WeekHours.Where((_, hour) => hour % HoursOfDay == clock).ToList();
        var visits = new ExpectedAndCame(hours.Sum(hour => hour.Expected), hours.Sum(hour => hour.Came), hours.Sum(hour => hour.RealHours));
        var format = page.Format;
        return Markup.Of($"""
            <tr><th scope="row">{ReportFormat.Hour(clock)}–{ReportFormat.Hour((clock + 1) % HoursOfDay)}</th><td class="n strong">{format.Number(visits.Expected > 0 ? visits.Came / visits.Expected : null, 2)}</td><td class="n">{format.Number(visits.Expected)}</td><td class="n">{format.Number(visits.Came)}</td><td class="n{(Math.Abs(visits.Residual) > 2 ? " below" : "")}">{format.Signed(visits.Expected > 0 ? visits.Residual : null, 1)}</td></tr>

            """);
    }
}
