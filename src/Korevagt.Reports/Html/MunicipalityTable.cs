using Korevagt.Evaluation;
using Korevagt.Reports.Texts;

namespace Korevagt.Reports.Html;

/// <summary>Every municipality before and after, those that lose most first: councils ask by municipality.</summary>
internal static class MunicipalityTable
{
    public static Markup Render(ReportContext page, ScenarioComparison scenario)
    {
        if (scenario.Municipalities.Count == 0)
        {
            return Markup.Empty;
        }

        Markup[] upper =
        [
            Heads.TallOverWords(page.Format, ReportTexts.Municipality),
            Heads.OverColumns(3, page.Say(ReportTexts.MeanMinutes)),
            Heads.OverColumns(3, page.Say(ReportTexts.P90Minutes)),
            Heads.OverColumns(2, page.ShareWithin),
            Heads.TallOverNumbers(page.Format, ReportTexts.VisitsPerYear),
        ];
        Markup[] lower =
        [
            Heads.OverAnswer(page.Format, ReportTexts.Change),
            Heads.OverNumbers(
                page.Format, ReportTexts.Before, ReportTexts.After, ReportTexts.Change, ReportTexts.Before, ReportTexts.After,
                ReportTexts.Before, ReportTexts.After),
        ];
        return Markup.Of($"""
            <h3>{page.Say(ReportTexts.MunicipalitiesHeading)}</h3>
            <div class="scroll" role="group" tabindex="0" aria-label="{page.Say(ReportTexts.MunicipalitiesCaption)}">
            <table>
            <caption>{page.Say(ReportTexts.MunicipalitiesCaption)}</caption>
            <thead>
            <tr>{upper}</tr>
            <tr>{lower}</tr>
            </thead>
            <tbody>{InOrder(scenario).Select(municipality => Row(page, municipality))}</tbody>
            </table>
            </div>
            """);
    }

    /// <summary>The largest growth of the mean first.</summary>
    private static IEnumerable<MunicipalityComparison> InOrder(ScenarioComparison scenario) =>
        scenario.Municipalities.OrderByDescending(municipality =>
            municipality.MeanResponseMinutes.Scenario - municipality.MeanResponseMinutes.Baseline ?? double.NegativeInfinity);

    private static Markup Row(ReportContext page, MunicipalityComparison municipality)
    {
        var format = page.Format;
        var (mean, p90, share) = (municipality.MeanResponseMinutes, municipality.P90ResponseMinutes, municipality.WithinTargetShare);
        var below = share.Scenario < page.Baseline.Targets[0].WantedShare ? " below" : "";
        return Markup.Of($"""
            <tr><th scope="row">{municipality.Name}</th><td class="n strong">{format.Signed(mean.Scenario - mean.Baseline, 1)}</td><td class="n">{format.Number(mean.Baseline, 1)}</td><td class="n">{format.Number(mean.Scenario, 1)}</td><td class="n strong">{format.Signed(ResponseChange.Of(p90), 1)}</td><td class="n">{format.WithinNumber(p90.Baseline)}</td><td class="n">{format.WithinNumber(p90.Scenario)}</td><td class="n">{format.Percent(share.Baseline)}</td><td class="n{below}">{format.Percent(share.Scenario)}</td><td class="n">{format.Number(municipality.VisitsPerYear)}</td></tr>

            """);
    }
}
