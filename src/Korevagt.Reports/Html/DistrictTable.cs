using Korevagt.Evaluation;
using Korevagt.Reports.Texts;

namespace Korevagt.Reports.Html;

/// <summary>Every district before and after, with paired intervals.</summary>
internal static class DistrictTable
{
    public static Markup Render(ReportContext page, ScenarioComparison scenario)
    {
        var estimates = scenario.Districts.Where(district => district.Delta is not null)
            .Select(district => district.Delta!.P90ResponseMinutes).Append(scenario.Delta.P90ResponseMinutes)
            .Where(estimate => double.IsFinite(estimate.Low));
        var plot = new IntervalPlot([.. estimates]);
        Markup[] upper =
        [
            Heads.TallOverWords(page.Format, ReportTexts.District),
            Heads.OverColumns(3, page.Say(ReportTexts.MeanMinutes)),
            Heads.OverColumns(4, page.Say(ReportTexts.P90Minutes)),
            Heads.OverColumns(3, page.ShareWithin),
            Heads.TallOverNumbers(page.Format, ReportTexts.VisitsPerYear),
            Heads.TallOverNumbers(page.Format, ReportTexts.HandedToDaytimeShort),
            Markup.When(page.Comparison.SomeAreHeldForPractice, () => Heads.TallOverNumbers(page.Format, ReportTexts.HeldForPracticeShort)),
        ];
        Markup[] lower =
        [
            Heads.OverAnswer(page.Format, ReportTexts.ChangeWithInterval),
            Heads.OverNumbers(page.Format, ReportTexts.Before, ReportTexts.After, ReportTexts.ChangeWithInterval),
            Heads.OverDrawing(page.Format, ReportTexts.DrawnChange),
            Heads.OverNumbers(
                page.Format, ReportTexts.Before, ReportTexts.After, ReportTexts.PointsWithInterval, ReportTexts.Before, ReportTexts.After),
        ];
        return Markup.Of($"""
            <div class="scroll" role="group" tabindex="0" aria-label="{page.Say(ReportTexts.DistrictCaption)}">
            <table>
            <caption>{page.Say(ReportTexts.DistrictCaption)}</caption>
            <thead>
            <tr>{upper}</tr>
            <tr>{lower}</tr>
            </thead>
            <tbody>{InOrder(scenario).Select(district => DistrictRow(page, scenario, district, plot))}</tbody>
            <tfoot>{RegionRow(page, scenario, plot)}</tfoot>
            </table>
            </div>
            """);
    }

    /// <summary>Those that suffer the largest growth of the mean first.</summary>
    private static IEnumerable<DistrictDelta> InOrder(ScenarioComparison scenario) =>
        scenario.Districts.OrderByDescending(district => district.Delta?.MeanResponseMinutes.Mean ?? double.NegativeInfinity);

    private static Markup DistrictRow(ReportContext page, ScenarioComparison scenario, DistrictDelta district, IntervalPlot plot)
    {
        var before = page.Baseline.Districts.FirstOrDefault(group => group.Id == district.District);
        var after = scenario.Evaluation.Districts.FirstOrDefault(group => group.Id == district.District);
        return Row(
            page, district.Name, after?.VisitsPerYear, (before?.ResponseMinutes?.Mean, after?.ResponseMinutes?.Mean),
            (before?.ResponseMinutes?.P90, after?.ResponseMinutes?.P90),
            (before?.WithinTargetShare, after?.WithinTargetShare), district.Delta, plot,
            (before?.HandedToDaytimePerYear, after?.HandedToDaytimePerYear),
            (before?.HeldForPracticePerYear, after?.HeldForPracticePerYear));
    }

    private static Markup RegionRow(ReportContext page, ScenarioComparison scenario, IntervalPlot plot) => Row(
        page, page.Say(ReportTexts.WholeRegion), scenario.Evaluation.VisitsPerYear,
        (page.Baseline.ResponseMinutes.Mean, scenario.Evaluation.ResponseMinutes.Mean),
        (page.Baseline.ResponseMinutes.P90, scenario.Evaluation.ResponseMinutes.P90),
        (page.Baseline.WithinTargetShare.Mean, scenario.Evaluation.WithinTargetShare.Mean), scenario.Delta, plot,
        (page.Baseline.HandedToDaytimePerYear, scenario.Evaluation.HandedToDaytimePerYear),
        (page.Baseline.HeldForPracticePerYear, scenario.Evaluation.HeldForPracticePerYear));

    private static Markup Row(
        ReportContext page,
        string name,
        double? visits,
        (double? Before, double? After) mean,
        (double? Before, double? After) p90,
        (double? Before, double? After) share,
        RegionDelta? delta,
        IntervalPlot plot,
        (double? Before, double? After) handed,
        (double? Before, double? After) held)
    {
        var format = page.Format;
        Markup Counts((double? Before, double? After) count) => PairedCell.Of(format.Count(count.Before), format.Count(count.After), page);
        return Markup.Of($"""
            <tr><th scope="row">{name}</th>{Difference(page, delta?.MeanResponseMinutes, 1)}<td class="n">{format.Number(mean.Before, 1)}</td><td class="n">{format.Number(mean.After, 1)}</td>{Difference(page, delta?.P90ResponseMinutes, 1)}<td class="plot">{Markup.When(delta is not null && double.IsFinite(delta.P90ResponseMinutes.Low), () => plot.Draw(delta!.P90ResponseMinutes))}</td><td class="n">{format.WithinNumber(p90.Before)}</td><td class="n">{format.WithinNumber(p90.After)}</td>{Difference(page, delta?.WithinTargetShare, 100)}<td class="n">{format.Percent(share.Before)}</td><td class="n{Below(page, share.After)}">{format.Percent(share.After)}</td><td class="n">{format.Number(visits)}</td>{Counts(handed)}{Markup.When(page.Comparison.SomeAreHeldForPractice, () => Counts(held))}</tr>

            """);
    }

    private static Markup Difference(ReportContext page, Estimate? difference, double unit)
    {
        if (difference is null || page.Format.Signed(difference, 1, unit) is not { Interval.Length: > 0 } shown)
        {
            return Markup.Of($"<td class=\"n\">{ReportFormat.None}</td>");
        }

        return Markup.Of($"<td class=\"n strong\">{shown.Figure}<span class=\"note\">{shown.Interval}</span></td>");
    }

    private static string Below(ReportContext page, double? share) =>
        share < page.Baseline.Targets[0].WantedShare ? " below" : "";
}
