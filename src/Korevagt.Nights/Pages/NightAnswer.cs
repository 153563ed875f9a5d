using Korevagt.Reports.Html;

namespace Korevagt.Nights.Pages;

/// <summary>What is new, the most severe first, and what was told before and still holds.</summary>
internal static class NightAnswer
{
    private const int MostFaults = 20;

    public static Markup Render(NightPage page)
    {
        var record = page.Record;
        return Markup.Of($"""
            <section id="answers" aria-labelledby="answers-heading">
            <h2 id="answers-heading">{page.Say(NightTexts.AnswerHeading)}</h2>
            <article class="answer{new Markup(record.Alerts.Any(alert => alert.Severity == AlertSeverity.Serious) || page.Plans.Count == 0 ? " serious" : "")}">
            <p class="headline">{Headline(page)}</p>
            {Markup.When(record.CaughtUp.Count > 0, () => Markup.Of($"<p>{page.Say(NightTexts.CaughtUp(page.Format.List([.. record.CaughtUp.Select(night => page.Format.Date(NightPage.DateOf(night)))])))}</p>"))}
            {Markup.When(record.Alerts.Count > 0, () => Markup.Of($"<ul class=\"alerts\">{record.Alerts.Select(alert => Alert(page, alert))}</ul>"))}
            {Markup.When(record.Faults.Count > 0, () => Markup.Of($"<p>{page.Say(NightTexts.Faults)}</p><ul class=\"limits\">{record.Faults.Take(MostFaults).Select(fault => Markup.Of($"<li><code>{fault.In(page.Format.Language)}</code></li>"))}</ul>"))}
            {Still(page)}
            </article>
            </section>
            """);
    }

    private static string Headline(NightPage page) => page.Say((page.Record.Figures, page.Before, page.Record.Alerts.Count) switch
    {
        (null or { Plans.Count: 0 }, _, _) => NightTexts.NotDone,
        (_, null, 0) => NightTexts.FirstNight,
        (_, _, 0) => NightTexts.NothingNew,
        (_, _, 1) => NightTexts.OneAlert,
        var (_, _, count) => NightTexts.Alerts(page.Format.Number(count)),
    });

    private static Markup Alert(NightPage page, NightAlert alert) => Markup.Of($"""
        <li class="{Class(alert.Severity)}"><span class="badge">{page.Say(NightTexts.Of(alert.Severity))}</span> {PageParts.Prose(page.Say(alert.Sentence))}</li>

        """);

    private static Markup Class(AlertSeverity severity) => new(severity switch
    {
        AlertSeverity.Serious => "serious",
        AlertSeverity.Warning => "warning",
        _ => "notice",
    });

    private static Markup Still(NightPage page)
    {
        if (page.Record.Figures is not { } figures)
        {
            return Markup.Empty;
        }

        var alerts = page.Record.Alerts;
        bool IsNew(AlertKind kind, string? scenario, string? place) => alerts.Any(alert => alert.Kind == kind && alert.Scenario == scenario && alert.Place == place);
        List<string> still =
        [
            .. figures.Plans.SelectMany(plan => plan.Targets.Where(target => target.Told > TargetState.Met && !IsNew(AlertKind.TargetMissed, plan.Name, target.Name))
                .Select(target => page.Say(NightTexts.StillMissed(plan.Name, page.TargetInWords(target))))),
            .. figures.Drift.Where(drift => drift.Drift is not null && !IsNew(AlertKind.DemandDrift, null, drift.District is null ? null : drift.Name))
                .Select(drift => page.Say(NightTexts.StillDrifting(
                    drift.District is null ? page.Say(AlertTexts.TheRegion) : drift.Name, page.InWords(drift.Drift!)))),
            .. figures.Failed.Where(failed => !IsNew(AlertKind.ScenarioFailed, failed.File, null))
                .Select(failed => page.Say(NightTexts.StillFailing(failed.File))),
            .. figures.Questions.Where(question => question is { Answer: not null, IsToldToBeNoLonger: true }
                    && !IsNew(AlertKind.RecommendedBreaks, question.Answer.Recommended, question.Answer.Name)
                    && !IsNew(AlertKind.RecommendedBeaten, question.Answer.Recommended, question.Answer.Name))
                .Select(question => page.Say(QuestionTexts.Still(question.Answer!.Name, question.Answer.Recommended))),
            .. figures.Questions.Where(question => question.Faults.Count > 0 && !IsNew(AlertKind.QuestionFailed, question.Recommended, question.Question))
                .Select(question => page.Say(QuestionTexts.StillUnanswered(question.Question, question.Recommended))),
            .. figures.SetAside.Where(log => !IsNew(AlertKind.LogSetAside, null, log.Name))
                .Select(log => page.Say(NightTexts.StillSetAside(log.Name))),
        ];
        return Markup.When(still.Count > 0, () => Markup.Of(
            $"<p class=\"still\">{page.Say(NightTexts.StillHeading)}</p><ul class=\"changes\">{still.Select(sentence => Markup.Of($"<li>{PageParts.Prose(sentence)}</li>"))}</ul>"));
    }
}
