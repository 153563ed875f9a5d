using Korevagt.Domain.Costs;
using Korevagt.Domain.Texts;
using Korevagt.Evaluation;
using Korevagt.Reports.Texts;
using NodaTime;

namespace Korevagt.Reports.Html.Board;

/// <summary>
/// A comparison as a paper for the board: one sheet of A4 for each scenario, with the question, the answer in three points, one
/// map, one small table and what is not counted. The map takes the height that the words leave, so that a sheet stays one.
/// </summary>
public static class BoardReport
{
    private const int HashLength = 12;
    private const int MoneyDetails = 1;
    private const int WaitDetails = 2;

    private static readonly Markup Style = PageAssets.Beside(typeof(BoardReport), "board.css");

    /// <summary>Renders the sheets; the same comparison and date give the same bytes.</summary>
    /// <param name="comparison">What is shown; at least one target and one scenario.</param>
    /// <param name="map">What lies beneath the figures; the sheets have no map where the plans have no positions.</param>
    /// <param name="date">The date that stands on the paper.</param>
    /// <param name="language">The language; names and descriptions stay as the files give them.</param>
    public static string Render(Comparison comparison, ReportMap map, LocalDate date, Language language = Language.Da)
    {
        var page = new ReportContext(comparison, ReportFormat.For(language));
        var ground = MapGround.Of(page, map);
        var scales = MapSubjects.Scales(page);
        return HtmlPage.Frame(language, page.Say(BoardTexts.Title(comparison.Baseline.Name)), Style, Markup.Of($"""
            {Markup.When(ground is not null, () => ground!.Definitions())}
            <main>
            {comparison.Scenarios.Select((scenario, i) => Sheet(page, scenario, i, date, ground, scales))}</main>
            """));
    }

    private static Markup Sheet(
        ReportContext page, ScenarioComparison scenario, int index, LocalDate date, MapGround? ground,
        IReadOnlyDictionary<string, ChangeScale> scales)
    {
        var id = ScenarioSection.IdOf(index);
        var changes = HeirSentences.WithChanges(scenario, page.Language);
        return Markup.Of($"""
            <article class="sheet" id="{id}" aria-labelledby="{id}-heading">
            <div class="top">
            <p class="brand">Korevagt · {page.Say(BoardTexts.ForTheBoard)}</p>
            <p class="lead">{page.Say(ReportTexts.Title)}</p>
            <h1 id="{id}-heading">{scenario.Name}</h1>
            <ul class="changes" aria-label="{page.Say(ReportTexts.Changes)}">{changes.Select(change => Markup.Of($"<li>{PageParts.Prose(change)}</li>"))}</ul>
            </div>
            <div class="answer">
            <h2>{page.Say(ReportTexts.AnswerHeading)}</h2>
            {Answer(page, scenario)}
            </div>
            <div class="halves">
            {Markup.When(ground is not null, () => Map(page, scenario, ground!, scales, id + "-map"))}
            {BoardTable.Render(page, scenario, id + "-table")}
            </div>
            <p class="left-out">{PageParts.Prose(NotCounted(page))}</p>
            <p class="foot">{Foot(page, scenario, index, date)}</p>
            </article>

            """);
    }

    private static Markup Answer(ReportContext page, ScenarioComparison scenario)
    {
        var answer = PlainAnswer.For(scenario, page.Comparison, page.Language);
        int[] details = [MoneyDetails, WaitDetails, 0, 0];
        return Markup.Of($"""
            {answer.Warnings.Select(warning => Markup.Of($"<p class=\"warning\">{PageParts.Prose(warning)}</p>\n"))}<ul class="points">
            {answer.Points.Zip(details, (point, most) => Markup.Of($"<li><strong>{point.Topic}:</strong> {PageParts.Prose(string.Join(' ', point.Details.Take(most).Prepend(point.Sentence)))}</li>\n"))}</ul>
            """);
    }

    private static Markup Map(
        ReportContext page, ScenarioComparison scenario, MapGround ground, IReadOnlyDictionary<string, ChangeScale> scales, string id)
    {
        var subject = MapSubjects.MostTelling(page, scenario);
        return ScenarioMaps.RenderOne(page, scenario, subject, ground, scales[subject.Key], id);
    }

    private static string NotCounted(ReportContext page)
    {
        var left = CostRows.NotCounted(page.Comparison);
        return left.Count == 0
            ? page.Say(CostTexts.EverythingCounted)
            : page.Say(CostTexts.NotCountedLine(
                page.Format.List([.. left.Select(driver => page.Say(StandardCosts.NameWithin(driver)))])));
    }

    private static string Foot(ReportContext page, ScenarioComparison scenario, int index, LocalDate date)
    {
        var provenance = page.Comparison.Provenance;
        return page.Say(BoardTexts.Foot(
            page.Say(ReportTexts.Subtitle(page.Comparison.Baseline.Name, provenance.Year, page.Format.Number(provenance.Replications))),
            Short(scenario.ScenarioHash), page.Format.Date(date),
            page.Format.Number(index + 1), page.Format.Number(page.Comparison.Scenarios.Count)));
    }

    private static string Short(string hash) => hash[..Math.Min(HashLength, hash.Length)];
}
