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
        var page = new FitPage(fit, ReportFormat.For(language), FitPageTexts.For(language));
        var texts = page.Texts;
        return HtmlPage.Render(
            language,
            texts.Title,
            FitPage.Fill(texts.Subtitle, fit.Plan.Name),
            Markup.Of($"""
                {Answer(page, language)}
                {PageParts.Section("week", texts.WeekHeading, Markup.Of($"{WeekChart.Render(page)}{ClockTable.Render(page)}"))}
                {PageParts.Section("effects", texts.EffectsHeading, Markup.Of($"{EffectsTable.Render(page)}{MonthCharts.Visits(page)}"))}
                {PageParts.Section("areas", texts.AreasHeading, FittedAreaTable.Render(page))}
                {PageParts.Section("residuals", texts.ResidualsHeading, Residuals(page))}
                {PageParts.Section("times", texts.TimesHeading, DurationCharts.Render(page, language))}
                {PageParts.Section("limits", texts.LimitsHeading, Markup.Of($"<ul class=\"limits\">{texts.Limits.Select(limit => Markup.Of($"<li>{limit}</li>"))}</ul>"))}
                {PageParts.Section("provenance", texts.ProvenanceHeading, Provenance(page))}
                """),
            style: PageAssets.FitStyle);
    }

    private static Markup Answer(FitPage page, Language language)
    {
        var sentences = new FitSentences(page.Fit, language).All;
        return Markup.Of($"""
            <section id="answers" aria-labelledby="answers-heading">
            <h2 id="answers-heading">{page.Texts.AnswerHeading}</h2>
            <article class="answer">
            <p class="headline">{PageParts.Prose(sentences[0])}</p>
            {sentences.Skip(1).Select(sentence => Markup.Of($"<p>{PageParts.Prose(sentence)}</p>\n"))}</article>
            </section>
            """);
    }

    private static Markup Residuals(FitPage page) => Markup.Of($"""
        <p>{page.Texts.ResidualsLead}</p>
        {WeekResiduals.Render(page)}
        {MonthCharts.Residuals(page)}
        {AreaYearChart.Render(page)}
        """);

    private static Markup Provenance(FitPage page)
    {
        var (fit, texts, format) = (page.Fit, page.Texts, page.Format);
        (string Item, string Value)[] rows =
        [
            (texts.LogRow, Path.GetFileName(fit.Summary.File)),
            (texts.HashRow, fit.Model.Demand.LogHash ?? ReportFormat.None),
            (texts.RowsRow, $"{format.Number((decimal)fit.Summary.Accepted)} + {format.Number((decimal)fit.Summary.Rejected)}"),
            (texts.PlanRow, fit.Plan.Name),
            (texts.SmoothingRow, format.Number(page.Diagnostics.Smoothing, 1)),
            (texts.ParametersRow, format.Number(page.Diagnostics.EffectiveParameters, 1)),
            (texts.PriorRow, format.Percent(1 / Math.Sqrt(page.Diagnostics.AreaPriorShape))),
        ];
        return Markup.Of($"""
            <div class="scroll" role="region" tabindex="0" aria-label="{texts.ProvenanceHeading}">
            <table class="text">
            <caption>{texts.ProvenanceHeading}</caption>
            <thead><tr><th scope="col">{texts.ProvenanceItem}</th><th scope="col">{texts.ProvenanceValue}</th></tr></thead>
            <tbody>{rows.Select(row => Markup.Of($"<tr><th scope=\"row\">{row.Item}</th><td><code>{row.Value}</code></td></tr>\n"))}</tbody>
            </table>
            </div>
            """);
    }
}
