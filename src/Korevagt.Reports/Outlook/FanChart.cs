using Korevagt.Demand.Fitting;
using Korevagt.Reports.Html;

namespace Korevagt.Reports.Outlook;

/// <summary>Expected visits with bands that hold 50, 80 and 95 % of the outcomes, beside those of the base year.</summary>
internal static class FanChart
{
    private static readonly (double Probability, string Opacity)[] Bands = [(0.95, "0.15"), (0.8, "0.2"), (0.5, "0.3")];

    public static Markup Render(IReadOnlyList<ForecastGroup> months, int baseYear, int year, ReportFormat format)
    {
        var largest = months.Max(month => Math.Max(month.Coming.Interval(Bands[0].Probability).Upper, month.BaseYear));
        var frame = new ChartFrame(months.Count, largest, 26, 190);
        var (quietest, busiest) = (months.MinBy(month => month.Coming.Mean)!, months.MaxBy(month => month.Coming.Mean)!);
        var summary = format.Say(ForecastTexts.ChartSummary(
            quietest.Name, format.Number(quietest.Coming.Mean), busiest.Name, format.Number(busiest.Coming.Mean), baseYear,
            format.Number(quietest.BaseYear), format.Number(busiest.BaseYear)));
        var legend = Markup.Of($"<p class=\"legend\"><span class=\"swatch model\" aria-hidden=\"true\"></span>{format.Say(ForecastTexts.ChartForecast(year))}<span class=\"swatch interval\" aria-hidden=\"true\"></span>{format.Say(ForecastTexts.ChartBands)}<span class=\"swatch base\" aria-hidden=\"true\"></span>{format.Say(ForecastTexts.ChartBase(baseYear))}</p>");
        return PageParts.Figure("fan", format.Say(ForecastTexts.Chart), legend, ChartFrame.Width, frame.Bottom + 42, Markup.Of($"""
            {frame.Grid(value => format.Number(value))}
            {Bands.Select(band => ChartBand.Render(frame, [.. months.Select(month => month.Coming.Interval(band.Probability))], band.Opacity))}
            {frame.Line([.. months.Select(month => (double?)month.BaseYear)], "before-line")}
            {frame.Line([.. months.Select(month => (double?)month.Coming.Mean)], "after-line")}
            {months.Select((month, i) => Markup.Of($"<text class=\"tick\" x=\"{frame.X(i + 0.5)}\" y=\"{frame.Bottom + 18}\" text-anchor=\"middle\">{month.Name[..3]}</text>"))}
            <text class="axis-title" x="4" y="14">{format.Say(ForecastTexts.ChartAxis)}</text>
            """), summary);
    }
}
