using Korevagt.Evaluation;
using Korevagt.Reports.Texts;

namespace Korevagt.Reports.Html;

/// <summary>Every scenario's changes and the plain answer to them.</summary>
internal static class AnswerSection
{
    public static Markup Render(ReportContext page) => Markup.Of($"""
        <section id="answers" aria-labelledby="answers-heading">
        <h2 id="answers-heading">{page.Say(ReportTexts.AnswerHeading)}</h2>
        {page.Comparison.Scenarios.Select((scenario, i) => Answer(page, scenario, ScenarioSection.IdOf(i)))}
        </section>
        """);

    private static Markup Answer(ReportContext page, ScenarioComparison scenario, string id)
    {
        var changes = HeirSentences.WithChanges(scenario, page.Language);
        var answer = PlainAnswer.For(scenario, page.Comparison, page.Language);
        return Markup.Of($"""
            <article class="answer">
            <h3>{scenario.Name}</h3>
            {Markup.When(scenario.Description.Length > 0, () => Markup.Of($"<p class=\"description\">{scenario.Description}</p>\n"))}<ul class="changes" aria-label="{page.Say(ReportTexts.Changes)}">{changes.Select(change => Markup.Of($"<li>{change}</li>"))}</ul>
            {answer.Warnings.Select(warning => Markup.Of($"<p class=\"headline warning\">{PageParts.Prose(warning)}</p>\n"))}<ul class="points">
            {answer.Points.Select(point => Markup.Of($"<li><strong>{point.Topic}:</strong> {PageParts.Prose(point.Sentence)}{Details(point)}</li>\n"))}</ul>
            <p class="more"><a href="#{id}">{page.Say(ReportTexts.SeeDetails)}</a></p>
            </article>
            """);
    }

    private static Markup Details(AnswerPoint point) => Markup.When(
        point.Details.Count > 0,
        () => Markup.Of($"<ul>{point.Details.Select(detail => Markup.Of($"<li>{PageParts.Prose(detail)}</li>"))}</ul>"));
}
