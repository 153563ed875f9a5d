using Korevagt.Nights;
using Korevagt.Reports;
using Korevagt.Reports.Html;

namespace Korevagt.Nights.Pages;

/// <summary>What demand was fitted to, and what came against what was forecast.</summary>
internal static class NightDemand
{
    private const double ChartWidth = 1120;

    public static Markup Render(NightPage page)
    {
        if (page.Record.Fit is not { } fit)
        {
            return Markup.Empty;
        }

        var format = page.Format;
        var sentence = page.Say(NightTexts.DemandFit(
            format.Number(fit.Visits), format.Date(fit.From), format.Date(fit.To.PlusDays(-1)),
            format.SignedPercent(fit.TrendPerYear)))
            + page.Say(NightTexts.DemandForecast(format.Date(fit.ForecastTo)));
        return page.Section("demand", NightTexts.DemandHeading, Markup.Of($"""
            <p>{PageParts.Prose(sentence)}</p>
            {(page.Record.Days.Count == 0 ? Markup.Of($"<p>{page.Say(NightTexts.NoDays)}</p>") : Days(page))}
            {Drift(page)}
            """));
    }

    private static Markup Days(NightPage page)
    {
        var (days, format) = (page.Record.Days, page.Format);
        var frame = new ChartFrame(days.Count, days.Max(day => Math.Max(day.Came, day.Expected)), 16, 170, ChartWidth);
        var legend = Markup.Of($"""
            <p class="legend"><span class="swatch before" aria-hidden="true"></span>{page.Say(NightTexts.Came)}<span class="swatch model" aria-hidden="true"></span>{page.Say(NightTexts.Expected)}</p>
            """);
        var labels = Enumerable.Range(0, days.Count).Where(i => days[i].Date.DayOfWeek == NodaTime.IsoDayOfWeek.Monday || days.Count < 8);
        return PageParts.Figure("days", page.Say(NightTexts.DaysChart), legend, ChartWidth, frame.Bottom + 28, Markup.Of($"""
            {frame.Grid(value => format.Number(value))}
            {frame.Bars([.. days.Select(day => (double)day.Came)], "before")}
            {Steps(frame, days)}
            {labels.Select(i => Markup.Of($"<text class=\"tick\" x=\"{frame.X(i + 0.5)}\" y=\"{frame.Bottom + 18}\" text-anchor=\"middle\">{days[i].Date.Day}.{days[i].Date.Month}.</text>"))}
            """), page.Say(NightTexts.DaysSummary(
                format.Number(days.Count), format.Number(days.Sum(day => day.Came)),
                format.Number(days.Sum(day => day.Expected)))));
    }

    private static Markup Steps(ChartFrame frame, IReadOnlyList<DriftDay> days)
    {
        var course = string.Concat(days.Select((day, i) => $"{(i == 0 ? "M" : "L")}{DrawnLength.Text(frame.X(i))},{DrawnLength.Text(frame.Y(day.Expected))}H{DrawnLength.Text(frame.X(i + 1))}"));
        return Markup.Of($"<path class=\"after\" d=\"{course}\"/>");
    }

    private static Markup Drift(NightPage page)
    {
        var drift = page.Record.Figures?.Drift ?? [];
        return Markup.When(drift.Count > 0, () => Markup.Of($"""
            {page.Table(
                NightTexts.DriftCaption,
                [
                    (NightTexts.District, false), (NightTexts.Verdict, false), (NightTexts.Ratio, true), (NightTexts.Expected, true),
                    (NightTexts.Came, true), (NightTexts.Evidence, true), (NightTexts.Limit, true),
                ],
                drift.Select(result => Row(page, result)))}
            <p class="muted">{page.Say(NightTexts.EvidenceNote(page.Format.Percent(drift.Sum(result => result.FalseAlarmRate))))}</p>
            """));
    }

    private static Markup Row(NightPage page, DriftResult result)
    {
        var format = page.Format;
        var verdict = result.Drift is { } drift ? page.InWords(drift) : page.Say(NightTexts.AsForecast);
        return Markup.Of($"""
            <tr><th scope="row"{new Markup(result.District is null ? " class=\"strong\"" : "")}>{result.Name}</th><td{new Markup(result.Drift is null ? "" : " class=\"below\"")}>{verdict}</td><td class="n">{format.Number(result.Expected > 0 ? result.Came / result.Expected : null, 2)}</td><td class="n">{format.Number(result.Expected)}</td><td class="n">{format.Number(result.Came)}</td><td class="n">{Power(format, result.Log10EValue)}</td><td class="n">{Power(format, result.Log10Threshold)}</td></tr>

            """);
    }

    /// <summary>A number by its logarithm: plain up to ten thousand, then as more than a power of ten.</summary>
    private static string Power(ReportFormat format, double log10) => log10 < 4
        ? format.Number(Math.Pow(10, log10), log10 < 1 ? 2 : 0)
        : "> 10^" + format.Number((int)Math.Floor(log10));
}
