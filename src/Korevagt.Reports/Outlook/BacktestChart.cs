using Korevagt.Demand.Backtesting;
using Korevagt.Reports.Html;
using Korevagt.Reports.Texts;

namespace Korevagt.Reports.Outlook;

/// <summary>What was predicted, with its 95 % interval, and what came: month by month, and hour by hour of the week.</summary>
internal static class BacktestChart
{
    private const double Probability = 0.95;
    private const double Height = 190;
    private const int HoursOfDay = 24;
    private const int MonthsOfYear = 12;

    /// <summary>The region's months over all predicted years.</summary>
    public static Markup Months(Backtest test, ReportFormat format)
    {
        var cells = test.Cells(BacktestCells.Month);
        string Month(HeldOutCell cell) => format.Say(FormatTexts.Months[cell.Slot]);
        return Render(
            "months", format.Say(BacktestTexts.MonthsChart), cells, cell => $"{Month(cell)} {Plain(cell.Year)}", format,
            frame => Markup.Concat(cells.Select((cell, i) => Markup.When(
                cells.Count <= MonthsOfYear || cell.Slot % 6 == 0,
                () => Label(frame.X(i + 0.5), frame.Bottom + 18, Month(cell)[..3]))).Concat(Years(cells, frame))));
    }

    /// <summary>The region's hours of the week in the last predicted year.</summary>
    public static Markup Hours(Backtest test, ReportFormat format)
    {
        var year = test.Years[^1];
        IReadOnlyList<HeldOutCell> cells = [.. year.Cells[BacktestCells.WeekHour].OrderBy(cell => cell.Slot)];
        string Day(int slot) => format.Say(BacktestTexts.Days[slot / HoursOfDay]);
        return Render(
            "hours", format.Say(BacktestTexts.HoursChart(year.Year)), cells,
            cell => $"{Day(cell.Slot)} {ReportFormat.Hour(cell.Slot % HoursOfDay)}–{ReportFormat.Hour((cell.Slot + 1) % HoursOfDay)}", format,
            frame => Markup.Concat(cells.Index().GroupBy(cell => cell.Item.Slot / HoursOfDay).Select(day => Label(
                Middle(frame, day.First().Index, day.Last().Index), frame.Bottom + 18, Day(day.First().Item.Slot)[..3]))));
    }

    private static Markup Render(
        string id, string title, IReadOnlyList<HeldOutCell> cells, Func<HeldOutCell, string> nameOf, ReportFormat format,
        Func<ChartFrame, Markup> labels)
    {
        var intervals = cells.Select(cell => cell.Predicted.Interval(Probability)).ToList();
        var frame = new ChartFrame(cells.Count, intervals.Max(interval => interval.Upper), 26, Height);
        frame = cells.Max(cell => cell.Came) > intervals.Max(interval => interval.Upper)
            ? new ChartFrame(cells.Count, cells.Max(cell => cell.Came), 26, Height)
            : frame;
        var inside = cells.Zip(intervals).Count(pair => pair.First.Came >= pair.Second.Lower && pair.First.Came <= pair.Second.Upper);
        var farthest = cells.MaxBy(cell => Math.Abs(cell.Came - cell.Predicted.Mean) / Math.Max(1, cell.Predicted.StandardDeviation));
        var summary = format.Say(BacktestTexts.ChartSummary(
            format.Number(inside), format.Number(cells.Count), nameOf(farthest), format.Number(farthest.Predicted.Mean),
            format.Number(farthest.Came)));
        var legend = Markup.Of($"<p class=\"legend\"><span class=\"swatch model\" aria-hidden=\"true\"></span>{format.Say(BacktestTexts.ChartExpected)}<span class=\"swatch interval\" aria-hidden=\"true\"></span>{format.Say(BacktestTexts.Interval)}<span class=\"swatch dot\" aria-hidden=\"true\"></span>{format.Say(BacktestTexts.ChartCame)}</p>");
        var radius = cells.Count > 50 ? 1.6 : 3.4;
        return PageParts.Figure(id + "-chart", title, legend, ChartFrame.Width, frame.Bottom + 42, Markup.Of($"""
            {frame.Grid(value => format.Number(value))}
            {ChartBand.Render(frame, intervals, "0.25")}
            <path class="model" d="{string.Concat(cells.Select((cell, i) => $"{(i == 0 ? "M" : "L")}{DrawnLength.Text(frame.X(i + 0.5))},{DrawnLength.Text(frame.Y(cell.Predicted.Mean))}"))}"/>
            {cells.Select((cell, i) => Markup.Of($"<circle class=\"came\" cx=\"{frame.X(i + 0.5)}\" cy=\"{frame.Y(cell.Came)}\" r=\"{radius}\"><title>{nameOf(cell)}: {format.Number(cell.Came)}</title></circle>"))}
            {labels(frame)}
            <text class="axis-title" x="4" y="14">{format.Say(BacktestTexts.ChartAxis)}</text>
            """), summary);
    }

    private static IEnumerable<Markup> Years(IReadOnlyList<HeldOutCell> cells, ChartFrame frame) => cells.Index()
        .GroupBy(cell => cell.Item.Year)
        .Select(year => Label(Middle(frame, year.First().Index, year.Last().Index), frame.Bottom + 36, Plain(year.Key)));

    private static double Middle(ChartFrame frame, int first, int last) => (frame.X(first) + frame.X(last + 1)) / 2;

    private static Markup Label(double x, double y, string text) =>
        Markup.Of($"<text class=\"tick\" x=\"{x}\" y=\"{y}\" text-anchor=\"middle\">{text}</text>");

    private static string Plain(int year) => year.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
