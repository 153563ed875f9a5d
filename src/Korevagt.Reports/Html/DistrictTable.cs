using Korevagt.Planning.Evaluation;
using Korevagt.Reports.Texts;

namespace Korevagt.Reports.Html;

/// <summary>Every district before and after, with paired intervals.</summary>
internal static class DistrictTable
{
    public static Markup Render(ReportContext page, ScenarioComparison scenario)
    {
        var estimates = scenario.Districts.Where(district => district.Delta is not null)
            .Select(district => district.Delta!.P90ResponseMinutes).Append(scenario.Delta.P90ResponseMinutes);
        var plot = new IntervalPlot([.. estimates]);
        Markup[] upper =
        [
            Heads.TallOverWords(page.Format, ReportTexts.District),
            Heads.TallOverNumbers(page.Format, ReportTexts.VisitsPerYear),
            Heads.OverColumns(4, page.Say(ReportTexts.P90Minutes)),
            Heads.OverColumns(3, page.ShareWithin),
            Heads.TallOverNumbers(page.Format, ReportTexts.HandedToDaytimeShort),
            Markup.When(page.Comparison.SomeAreHeldForPractice, () => Heads.TallOverNumbers(page.Format, ReportTexts.HeldForPracticeShort)),
        ];
        Markup[] lower =
        [
            Heads.OverNumbers(page.Format, ReportTexts.Before, ReportTexts.After, ReportTexts.ChangeWithInterval),
            Heads.OverDrawing(page.Format, ReportTexts.DrawnChange),
            Heads.OverNumbers(page.Format, ReportTexts.Before, ReportTexts.After, ReportTexts.PointsWithInterval),
        ];
        return Markup.Of($"""
            <div class="scroll" role="region" tabindex="0" aria-label="{page.Say(ReportTexts.DistrictCaption)}">
            <table>
            <caption>{page.Say(ReportTexts.DistrictCaption)}</caption>
            <thead>
            <tr>{upper}</tr>
            <tr>{lower}</tr>
            </thead>
            <tbody>{scenario.Districts.Select(district => DistrictRow(page, scenario, district, plot))}</tbody>
            <tfoot>{RegionRow(page, scenario, plot)}</tfoot>
            </table>
            </div>
            """);
    }

    private static Markup DistrictRow(ReportContext page, ScenarioComparison scenario, DistrictDelta district, IntervalPlot plot)
    {
        var before = page.Baseline.Districts.FirstOrDefault(group => group.Id == district.District);
        var after = scenario.Evaluation.Districts.FirstOrDefault(group => group.Id == district.District);
        return Row(
            page, district.Name, after?.VisitsPerYear, (before?.ResponseMinutes?.P90, after?.ResponseMinutes?.P90),
            (before?.WithinTargetShare, after?.WithinTargetShare), district.Delta, plot,
            (before?.HandedToDaytimePerYear, after?.HandedToDaytimePerYear),
            (before?.HeldForPracticePerYear, after?.HeldForPracticePerYear));
    }

    private static Markup RegionRow(ReportContext page, ScenarioComparison scenario, IntervalPlot plot) => Row(
        page, page.Say(ReportTexts.WholeRegion), scenario.Evaluation.VisitsPerYear,
        (page.Baseline.ResponseMinutes.P90, scenario.Evaluation.ResponseMinutes.P90),
        (page.Baseline.WithinTargetShare.Mean, scenario.Evaluation.WithinTargetShare.Mean), scenario.Delta, plot,
        (page.Baseline.HandedToDaytimePerYear, scenario.Evaluation.HandedToDaytimePerYear),
        (page.Baseline.HeldForPracticePerYear, scenario.Evaluation.HeldForPracticePerYear));

    private static Markup Row(
        ReportContext page,
        string name,
        double? visits,
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
            <tr><th scope="row">{name}</th><td class="n">{format.Number(visits)}</td><td class="n">{format.Number(p90.Before, 1)}</td><td class="n">{format.Number(p90.After, 1)}</td>{Difference(page, delta?.P90ResponseMinutes, 1)}<td class="plot">{Markup.When(delta is not null, () => plot.Draw(delta!.P90ResponseMinutes))}</td><td class="n">{format.Percent(share.Before)}</td><td class="n{Below(page, share.After)}">{format.Percent(share.After)}</td>{Difference(page, delta?.WithinTargetShare, 100)}{Counts(handed)}{Markup.When(page.Comparison.SomeAreHeldForPractice, () => Counts(held))}</tr>

            """);
    }

    private static Markup Difference(ReportContext page, Estimate? difference, double unit) => difference is null
        ? Markup.Of($"<td class=\"n\">{ReportFormat.None}</td>")
        : Markup.Of($"<td class=\"n\">{page.Format.Signed(difference.Mean * unit, 1)}<span class=\"note\">{page.Format.SignedInterval(difference, unit)}</span></td>");

    private static string Below(ReportContext page, double? share) =>
        share < page.Baseline.Targets[0].WantedShare ? " below" : "";
}
