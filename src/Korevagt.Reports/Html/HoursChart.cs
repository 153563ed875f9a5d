using Korevagt.Evaluation;
using Korevagt.Reports.Texts;

namespace Korevagt.Reports.Html;

/// <summary>The hours of the day: how many visits are ordered, and how long 90 % of them wait at most.</summary>
internal static class HoursChart
{
    // The day is drawn from eight o'clock, so that evening and night stand in one piece.
    private const int FirstHour = 8;
    private const int HoursOfDay = 24;

    public static Markup Render(ReportContext page, ScenarioComparison scenario, string id)
    {
        var (before, after) = (InDrawnOrder(page.Baseline.Hours), InDrawnOrder(scenario.Evaluation.Hours));
        var visits = new ChartFrame(
            HoursOfDay, before.Concat(after).Select(hour => hour?.VisitsPerYear ?? 0).Max(), 26, 105);
        var waits = new ChartFrame(
            HoursOfDay,
            before.Concat(after).Select(hour => hour?.P90Minutes ?? 0).Append(page.Baseline.Targets[0].WithinMinutes).Max(),
            visits.Bottom + 58, 140);
        return Markup.Of($"""
            <figure class="chart">
            <figcaption><h3 id="{id}-t">{page.Say(ReportTexts.HoursTitle)}</h3>{ChartLegend.Render(page)}</figcaption>
            <svg viewBox="0 0 {ChartFrame.Width} {waits.Bottom + 42}" role="img" aria-labelledby="{id}-t {id}-d">
            <desc id="{id}-d">{Summary(page, before, after)}</desc>
            {Night(page, visits)}{Night(page, waits)}
            {visits.Grid(value => page.Format.Number(value))}
            {visits.Bars([.. before.Select(hour => hour?.VisitsPerYear ?? 0)], "before")}
            {visits.Steps([.. after.Select(hour => hour?.VisitsPerYear ?? 0)], "after")}
            <text class="axis-title" x="4" y="14">{page.Say(ReportTexts.VisitsOrdered)}</text>
            {HourLabels(visits)}
            {waits.Grid(value => page.Format.Number(value))}
            {Target(page, waits)}
            {waits.Line([.. before.Select(hour => hour?.P90Minutes)], "before-line")}
            {waits.Line([.. after.Select(hour => hour?.P90Minutes)], "after-line")}
            <text class="axis-title" x="4" y="{waits.Top - 14}">{page.Say(ReportTexts.P90Minutes)}</text>
            {HourLabels(waits)}
            <text class="axis-title" x="{ChartFrame.Width - ChartFrame.Right}" y="{waits.Bottom + 36}" text-anchor="end">{page.Say(ReportTexts.HourAxis)}</text>
            </svg>
            <p class="summary">{Summary(page, before, after)}</p>
            <details><summary>{page.Say(ReportTexts.FiguresOfChart)}</summary>{Figures(page, before, after)}</details>
            </figure>
            """);
    }

    private static HourFigures?[] InDrawnOrder(IReadOnlyList<HourFigures> hours) =>
        [.. Enumerable.Range(0, HoursOfDay).Select(i => hours.FirstOrDefault(hour => hour.Hour == (FirstHour + i) % HoursOfDay))];

    private static string Summary(ReportContext page, HourFigures?[] before, HourFigures?[] after)
    {
        var changes = before.Zip(after)
            .Select(pair => (Hour: pair.Second?.Hour ?? 0, Change: ResponseChange.Of(pair.First?.P90Minutes, pair.Second?.P90Minutes)))
            .Where(hour => hour.Change is not null)
            .ToList();
        if (changes.Count == 0)
        {
            return "";
        }

        var largest = changes.MaxBy(change => change.Change);
        if (largest.Change <= 0)
        {
            return page.Say(ReportTexts.HoursSummaryNone);
        }

        return PageParts.Prose(page.Say(ReportTexts.HoursSummary(
            ReportFormat.Hour(largest.Hour),
            ReportFormat.Hour((largest.Hour + 1) % HoursOfDay),
            page.Format.SignedMinutes(largest.Change))));
    }

    private static Markup Night(ReportContext page, ChartFrame frame)
    {
        var (from, to) = (frame.X(23 - FirstHour), frame.X(HoursOfDay));
        return Markup.Of($"<rect class=\"night\" x=\"{from}\" y=\"{frame.Top}\" width=\"{to - from}\" height=\"{frame.Height}\"/><text class=\"band\" x=\"{to - 6}\" y=\"{frame.Top + 14}\" text-anchor=\"end\">{page.Say(ReportTexts.Night)} 23–08</text>");
    }

    private static Markup HourLabels(ChartFrame frame) => Markup.Of($"""
        <line class="axis" x1="{ChartFrame.Left}" x2="{ChartFrame.Width - ChartFrame.Right}" y1="{frame.Bottom}" y2="{frame.Bottom}"/>{Enumerable.Range(0, HoursOfDay).Where(i => i % 2 == 0).Select(i => Markup.Of($"<text class=\"tick\" x=\"{frame.X(i + 0.5)}\" y=\"{frame.Bottom + 17}\" text-anchor=\"middle\">{ReportFormat.Hour((FirstHour + i) % HoursOfDay)}</text>"))}
        """);

    private static Markup Target(ReportContext page, ChartFrame frame)
    {
        var y = frame.Y(page.Baseline.Targets[0].WithinMinutes);
        return Markup.Of($"<line class=\"target\" x1=\"{ChartFrame.Left}\" x2=\"{ChartFrame.Width - ChartFrame.Right}\" y1=\"{y}\" y2=\"{y}\"/><text class=\"target-label\" x=\"{ChartFrame.Left + 6}\" y=\"{y - 5}\">{page.Say(ReportTexts.TargetLine)} {page.Format.Number(page.Baseline.Targets[0].WithinMinutes)} min</text>");
    }

    private static Markup Figures(ReportContext page, HourFigures?[] before, HourFigures?[] after)
    {
        var format = page.Format;
        var rows = before.Zip(after).Select((pair, i) => Markup.Of($"""
            <tr><th scope="row">{ReportFormat.Hour((FirstHour + i) % HoursOfDay)}–{ReportFormat.Hour((FirstHour + i + 1) % HoursOfDay)}</th><td class="n">{format.WithinNumber(pair.Second?.P90Minutes)}</td><td class="n">{format.WithinNumber(pair.First?.P90Minutes)}</td><td class="n">{format.Percent(pair.Second?.WithinTargetShare)}</td><td class="n">{format.Percent(pair.First?.WithinTargetShare)}</td><td class="n">{format.Number(pair.Second?.VisitsPerYear)}</td><td class="n">{format.Number(pair.First?.VisitsPerYear)}</td></tr>

            """));
        Markup[] heads =
        [
            Heads.TallOverWords(page.Format, ReportTexts.HourAxis),
            Heads.OverColumns(2, page.Say(ReportTexts.P90Minutes)),
            Heads.OverColumns(2, page.ShareWithin),
            Heads.OverColumns(2, page.Say(ReportTexts.VisitsOrdered)),
        ];
        Markup[] lower =
        [
            Heads.OverAnswer(page.Format, ReportTexts.After),
            Heads.OverNumbers(
                page.Format, ReportTexts.Before, ReportTexts.After, ReportTexts.Before, ReportTexts.After, ReportTexts.Before),
        ];
        return Markup.Of($"""
            <div class="scroll" role="group" tabindex="0" aria-label="{page.Say(ReportTexts.HoursTitle)}"><table class="narrow"><caption>{page.Say(ReportTexts.HoursTitle)}</caption><thead><tr>{heads}</tr><tr>{lower}</tr></thead><tbody>{rows}</tbody></table></div>
            """);
    }
}
