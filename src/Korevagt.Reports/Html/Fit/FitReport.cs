using Korevagt.Domain.Texts;
using Korevagt.Planning.UseCases;
using Korevagt.Reports.Fit;

namespace Korevagt.Reports.Html.Fit;

/// <summary>How a demand fits its visit log, as one self-contained page: the answer in words, then what it rests on.</summary>
public static class FitReport
{
    /// <summary>Renders the page; the same fit gives the same bytes.</summary>
    /// <param name="fit">What is shown.</param>
    /// <param name="language">The language of the page; names stay as the files give them.</param>
    public static string Render(FittedLog fit, Language language = Language.Da)
    {
        var page = new FitPage(fit, ReportFormat.For(language));
        return HtmlPage.Render(
            language,
            page.Say(FitPageTexts.Title),
            page.Say(FitPageTexts.Subtitle(fit.Plan.Name)),
            fit.Plan.Name,
            Markup.Of($"""
                {Answer(page, language)}
                {PageParts.Section("week", page.Say(FitPageTexts.WeekHeading), Markup.Of($"{WeekChart.Render(page)}{ClockTable.Render(page)}"))}
                {PageParts.Section("effects", page.Say(FitPageTexts.EffectsHeading), Markup.Of($"{EffectsTable.Render(page)}{MonthCharts.Visits(page)}"))}
                {PageParts.Section("areas", page.Say(FitPageTexts.AreasHeading), FittedAreaTable.Render(page))}
                {PageParts.Section("residuals", page.Say(FitPageTexts.ResidualsHeading), Residuals(page))}
                {PageParts.Section("times", page.Say(FitPageTexts.TimesHeading), DurationCharts.Render(page, language))}
                {PageParts.Section("limits", page.Say(FitPageTexts.LimitsHeading), Markup.Of($"<ul class=\"limits\">{FitPageTexts.Limits.Select(limit => Markup.Of($"<li>{page.Say(limit)}</li>"))}</ul>"))}
                {PageParts.Section("provenance", page.Say(FitPageTexts.ProvenanceHeading), Provenance(page))}
                """),
            style: PageAssets.FitStyle);
    }

    private static Markup Answer(FitPage page, Language language)
    {
        var sentences = new FitSentences(page.Fit, language).All;
        return Markup.Of($"""
            <section id="answers" aria-labelledby="answers-heading">
            <h2 id="answers-heading">{page.Say(FitPageTexts.AnswerHeading)}</h2>
            <article class="answer">
            <p class="headline">{PageParts.Prose(sentences[0])}</p>
            {sentences.Skip(1).Select(sentence => Markup.Of($"<p>{PageParts.Prose(sentence)}</p>\n"))}</article>
            </section>
            """);
    }

    private static Markup Residuals(FitPage page) => Markup.Of($"""
        <p>{page.Say(FitPageTexts.ResidualsLead)}</p>
        {WeekResiduals.Render(page)}
        {MonthCharts.Residuals(page)}
        {AreaYearChart.Render(page)}
        """);

    private static Markup Provenance(FitPage page)
    {
        var (fit, format) = (page.Fit, page.Format);
        (string Item, string Value)[] rows =
        [
            (page.Say(FitPageTexts.LogRow), Path.GetFileName(fit.Summary.File)),
            (page.Say(FitPageTexts.HashRow), fit.Model.Demand.LogHash ?? ReportFormat.None),
            (
                page.Say(FitPageTexts.RowsRow),
                $"{format.Number((decimal)fit.Summary.Accepted)} + {format.Number((decimal)fit.Summary.Rejected)}"),
            (page.Say(FitPageTexts.PlanRow), fit.Plan.Name),
            (page.Say(FitPageTexts.SmoothingRow), format.Number(page.Diagnostics.Smoothing, 1)),
            (page.Say(FitPageTexts.ParametersRow), format.Number(page.Diagnostics.EffectiveParameters, 1)),
            (page.Say(FitPageTexts.PriorRow), format.Percent(1 / Math.Sqrt(page.Diagnostics.AreaPriorShape))),
        ];
        return Markup.Of($"""
            <div class="scroll" role="group" tabindex="0" aria-label="{page.Say(FitPageTexts.ProvenanceHeading)}">
            <table class="text">
            <caption>{page.Say(FitPageTexts.ProvenanceHeading)}</caption>
            <thead><tr>{Heads.OverWords(page.Format, FitPageTexts.ProvenanceItem, FitPageTexts.ProvenanceValue)}</tr></thead>
            <tbody>{rows.Select(row => Markup.Of($"<tr><th scope=\"row\">{row.Item}</th><td><code>{row.Value}</code></td></tr>\n"))}</tbody>
            </table>
            </div>
            """);
    }
}
