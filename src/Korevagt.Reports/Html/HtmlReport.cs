using Korevagt.Domain.Texts;
using Korevagt.Evaluation;
using Korevagt.Reports.Texts;

namespace Korevagt.Reports.Html;

/// <summary>
/// A comparison as one self-contained page: nothing is loaded from anywhere, it works without scripts, on paper, in the
/// dark, and for those who listen to it. The page is well-formed XML as well as HTML, and the same input gives the same
/// bytes.
/// </summary>
public static class HtmlReport
{
    /// <summary>Renders the page.</summary>
    /// <param name="comparison">What is shown; at least one target, any number of scenarios.</param>
    /// <param name="map">
    /// What lies beneath the figures; every list may be empty. The page has no map where the places of the plans have no
    /// positions.
    /// </param>
    /// <param name="language">The language of the page; names and descriptions stay as the files give them.</param>
    public static string Render(Comparison comparison, ReportMap map, Language language = Language.Da)
    {
        var page = new ReportContext(comparison, ReportFormat.For(language));
        var ground = MapGround.Of(page, map);
        var scales = MapSubjects.Scales(page);
        return HtmlPage.Render(
            language,
            page.Say(ReportTexts.Title),
            Subtitle(page),
            comparison.Baseline.Name,
            Markup.Of($"""
                {AnswerSection.Render(page)}
                <section id="key-figures" aria-labelledby="key-figures-heading">
                <h2 id="key-figures-heading">{page.Say(ReportTexts.KeyFiguresHeading)}</h2>
                {KeyFigureTable.Render(page)}
                </section>
                <div class="scenarios" data-tabs="{page.Say(ReportTexts.ScenarioTabs)}">
                {comparison.Scenarios.Select((scenario, i) => ScenarioSection.Render(page, scenario, ground, scales, ScenarioSection.IdOf(i)))}
                </div>
                {BackgroundSections.Render(page)}
                """),
            Markup.When(ground is not null, () => ground!.Definitions()),
            script: PageAssets.Script);
    }

    private static string Subtitle(ReportContext page) => page.Say(ReportTexts.Subtitle(
        page.Comparison.Baseline.Name,
        page.Comparison.Provenance.Year,
        page.Format.Number(page.Comparison.Provenance.Replications)));
}
