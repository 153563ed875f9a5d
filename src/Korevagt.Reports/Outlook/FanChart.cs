using Korevagt.Demand.Fitting;
using Korevagt.Reports.Html;

namespace Korevagt.Reports.Outlook;

/// <summary>Expected visits with bands that hold 50, 80 and 95 % of the outcomes.</summary>
internal static class FanChart
{
    private static readonly (double Probability, string Opacity)[] Bands = [(0.95, "0.15"), (0.8, "0.2"), (0.5, "0.3")];

    public static Markup Render(IReadOnlyList<(string Name, CountDistribution Coming)> months, ReportFormat format)
    {
        var frame = new ChartFrame(months.Count, months.Max(month => month.Coming.Interval(Bands[0].Probability).Upper), 26, 190);
        var summary = format.Say(ForecastTexts.ChartSummary(
            format.Number(months.Min(month => month.Coming.Mean)), format.Number(months.Max(month => month.Coming.Mean))));
        return Markup.Of($"""
            <figure class="chart" style="max-width:720px">
            <figcaption><h2 id="fan-t">{format.Say(ForecastTexts.Chart)}</h2><p class="legend">{format.Say(ForecastTexts.ChartLegend)}</p></figcaption>
            <svg viewBox="0 0 {ChartFrame.Width} {frame.Bottom + 42}" role="img" aria-labelledby="fan-t fan-d">
            <desc id="fan-d">{summary}</desc>
            {frame.Grid(value => format.Number(value))}
            {Bands.Select(band => Band(frame, [.. months.Select(month => month.Coming.Interval(band.Probability))], band.Opacity))}
            {frame.Line([.. months.Select(month => (double?)month.Coming.Mean)], "after-line")}
            {months.Select((month, i) => Markup.Of($"<text class=\"tick\" x=\"{frame.X(i + 0.5)}\" y=\"{frame.Bottom + 18}\" text-anchor=\"middle\">{month.Name}</text>"))}
            </svg>
            </figure>
            """);
    }

    private static Markup Band(ChartFrame frame, IReadOnlyList<RateInterval> intervals, string opacity)
    {
        var upper = intervals.Select((interval, i) => $"{DrawnLength.Text(frame.X(i + 0.5))},{DrawnLength.Text(frame.Y(interval.Upper))}");
        var lower = intervals.Select((interval, i) => $"{DrawnLength.Text(frame.X(i + 0.5))},{DrawnLength.Text(frame.Y(interval.Lower))}").Reverse();
        return Markup.Of($"<polygon style=\"fill:var(--after);fill-opacity:{opacity}\" points=\"{string.Join(' ', upper.Concat(lower))}\"/>");
    }
}
