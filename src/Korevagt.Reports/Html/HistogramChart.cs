using Korevagt.Evaluation;
using Korevagt.Reports.Texts;

namespace Korevagt.Reports.Html;

/// <summary>How the response times of a year are spread, without and with the change.</summary>
internal static class HistogramChart
{
    private const double PlotHeight = 210;
    private const double Top = 26;

    // The tail that is drawn together in the last column: at most so large a share of the visits on either side.
    private const double TailShare = 0.002;

    public static Markup Render(ReportContext page, ScenarioComparison scenario, string id)
    {
        var columns = ColumnsToShow(page.Baseline.ResponseHistogram, scenario.Evaluation.ResponseHistogram);
        var before = WithTail(page.Baseline.ResponseHistogram, columns);
        var after = WithTail(scenario.Evaluation.ResponseHistogram, columns);
        var frame = new ChartFrame(columns, before.Concat(after).DefaultIfEmpty().Max(), Top, PlotHeight);
        return Markup.Of($"""
            <figure class="chart">
            <figcaption><h3 id="{id}-t">{page.Say(ReportTexts.HistogramTitle)}</h3>{ChartLegend.Render(page)}</figcaption>
            <svg viewBox="0 0 {ChartFrame.Width} {frame.Bottom + 42}" role="img" aria-labelledby="{id}-t {id}-d">
            <desc id="{id}-d">{Summary(page, scenario)}</desc>
            {frame.Grid(value => page.Format.Number(value))}
            {frame.Bars(before, "before")}
            {frame.Steps(after, "after")}
            {Axis(page, frame, columns)}
            {TargetLine(page, frame, columns)}
            </svg>
            <p class="summary">{Summary(page, scenario)}</p>
            <details><summary>{page.Say(ReportTexts.FiguresOfChart)}</summary>{Figures(page, before, after)}</details>
            </figure>
            """);
    }

    // Visits made later than the target, read off the histogram where the target is the edge of a step.
    private static string Summary(ReportContext page, ScenarioComparison scenario)
    {
        var minutes = page.Baseline.Targets[0].WithinMinutes;
        if (minutes % PlanEvaluation.HistogramStepMinutes != 0)
        {
            return "";
        }

        var from = (int)(minutes / PlanEvaluation.HistogramStepMinutes);
        return PageParts.Prose(page.Say(ReportTexts.HistogramSummary(
            page.Format.Number(minutes),
            page.Format.Number(Tail(page.Baseline.ResponseHistogram, from)),
            page.Format.Number(Tail(scenario.Evaluation.ResponseHistogram, from)))));
    }

    private static Markup Axis(ReportContext page, ChartFrame frame, int columns)
    {
        var step = PlanEvaluation.HistogramStepMinutes;
        var every = columns > 40 ? 6 : 3;
        var labels = Enumerable.Range(0, columns - 1).Where(i => i % every == 0).Select(i => Markup.Of(
            $"<line class=\"axis\" x1=\"{frame.X(i)}\" x2=\"{frame.X(i)}\" y1=\"{frame.Bottom}\" y2=\"{frame.Bottom + 5}\"/><text class=\"tick\" x=\"{frame.X(i)}\" y=\"{frame.Bottom + 18}\" text-anchor=\"middle\">{i * step}</text>"));
        var last = Markup.Of($"<text class=\"tick\" x=\"{ChartFrame.Width - ChartFrame.Right}\" y=\"{frame.Bottom + 18}\" text-anchor=\"end\">{(columns - 1) * step}+</text>");
        return Markup.Of($"""
            <line class="axis" x1="{ChartFrame.Left}" x2="{ChartFrame.Width - ChartFrame.Right}" y1="{frame.Bottom}" y2="{frame.Bottom}"/>{labels}{last}<text class="axis-title" x="{ChartFrame.Width - ChartFrame.Right}" y="{frame.Bottom + 36}" text-anchor="end">{page.Say(ReportTexts.ResponseAxis)}</text><text class="axis-title" x="4" y="14">{page.Say(ReportTexts.VisitsPerYear)}</text>
            """);
    }

    private static Markup TargetLine(ReportContext page, ChartFrame frame, int columns)
    {
        var column = page.Baseline.Targets[0].WithinMinutes / PlanEvaluation.HistogramStepMinutes;
        return Markup.When(column > 0 && column < columns, () => Markup.Of($"""
            <line class="target" x1="{frame.X(column)}" x2="{frame.X(column)}" y1="{frame.Top - 8}" y2="{frame.Bottom}"/><text class="target-label" x="{frame.X(column) + 5}" y="{frame.Top}">{page.Say(ReportTexts.TargetLine)} {page.Format.Number(page.Baseline.Targets[0].WithinMinutes)} min</text>
            """));
    }

    private static Markup Figures(ReportContext page, double[] before, double[] after)
    {
        var step = PlanEvaluation.HistogramStepMinutes;
        var rows = before.Select((visits, i) => Markup.Of($"""
            <tr><th scope="row">{(i < before.Length - 1 ? $"{page.Format.Number(i * step)}–{page.Format.Number((i + 1) * step)}" : $"{page.Say(ReportTexts.AndMore)} {page.Format.Number(i * step)}")} min</th><td class="n">{page.Format.Number(after[i])}</td><td class="n">{page.Format.Number(visits)}</td></tr>

            """));
        Markup[] heads =
        [
            Heads.OverWords(page.Format, ReportTexts.ResponseAxis),
            Heads.OverAnswer(page.Format, ReportTexts.WithChange),
            Heads.OverNumbers(page.Format, ReportTexts.WithoutChange),
        ];
        return Markup.Of($"""
            <table class="narrow"><caption>{page.Say(ReportTexts.HistogramTitle)}</caption><thead><tr>{heads}</tr></thead><tbody>{rows}</tbody></table>
            """);
    }

    private static int ColumnsToShow(IReadOnlyList<double> before, IReadOnlyList<double> after)
    {
        var columns = Math.Max(1, Math.Min(before.Count, after.Count));
        while (columns > 1 && Tail(before, columns - 1) <= TailShare * before.Sum() && Tail(after, columns - 1) <= TailShare * after.Sum())
        {
            columns--;
        }

        return columns;
    }

    private static double[] WithTail(IReadOnlyList<double> histogram, int columns) =>
        [.. histogram.Take(columns - 1), Tail(histogram, columns - 1)];

    private static double Tail(IReadOnlyList<double> histogram, int from) => histogram.Skip(from).Sum();
}
