using Korevagt.Nights;
using Korevagt.Reports.Html;

namespace Korevagt.Nights.Pages;

/// <summary>What is new, the most severe first, and what was told before and still holds.</summary>
internal static class NightAnswer
{
    private const int MostFaults = 20;

    public static Markup Render(NightPage page)
    {
        var (record, texts) = (page.Record, page.Texts);
        return Markup.Of($"""
            <section id="answers" aria-labelledby="answers-heading">
            <h2 id="answers-heading">{texts.AnswerHeading}</h2>
            <article class="answer{new Markup(record.Alerts.Any(alert => alert.Severity == AlertSeverity.Serious) || page.Plans.Count == 0 ? " serious" : "")}">
            <p class="headline">{Headline(page)}</p>
            {Markup.When(record.CaughtUp.Count > 0, () => Markup.Of($"<p>{NightPage.Fill(texts.CaughtUp, page.Format.List([.. record.CaughtUp.Select(night => page.Format.Date(NightPage.DateOf(night)))]))}</p>"))}
            {Markup.When(record.Alerts.Count > 0, () => Markup.Of($"<ul class=\"alerts\">{record.Alerts.Select(alert => Alert(page, alert))}</ul>"))}
            {Markup.When(record.Faults.Count > 0, () => Markup.Of($"<p>{texts.Faults}</p><ul class=\"limits\">{record.Faults.Take(MostFaults).Select(fault => Markup.Of($"<li><code>{fault.ToString()}</code></li>"))}</ul>"))}
            {Still(page)}
            </article>
            </section>
            """);
    }

    private static string Headline(NightPage page) => (page.Record.Figures, page.Before, page.Record.Alerts.Count) switch
    {
        (null or { Plans.Count: 0 }, _, _) => page.Texts.NotDone,
        (_, null, 0) => page.Texts.FirstNight,
        (_, _, 0) => page.Texts.NothingNew,
        (_, _, 1) => page.Texts.OneAlert,
        var (_, _, count) => NightPage.Fill(page.Texts.Alerts, page.Format.Number(count)),
    };

    private static Markup Alert(NightPage page, NightAlert alert) => Markup.Of($"""
        <li class="{Class(alert.Severity)}"><span class="badge">{page.Texts.Severities[alert.Severity]}</span> {PageParts.Prose(alert.Sentence(page.Format.Language))}</li>

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

        var (texts, alerts) = (page.Texts, page.Record.Alerts);
        bool IsNew(AlertKind kind, string? scenario, string? place) => alerts.Any(alert => alert.Kind == kind && alert.Scenario == scenario && alert.Place == place);
        List<string> still =
        [
            .. figures.Plans.SelectMany(plan => plan.Targets.Where(target => target.Told > TargetState.Met && !IsNew(AlertKind.TargetMissed, plan.Name, target.Name))
                .Select(target => NightPage.Fill(texts.StillMissed, plan.Name, page.TargetInWords(target)))),
            .. figures.Drift.Where(drift => drift.Drift is not null && !IsNew(AlertKind.DemandDrift, null, drift.District is null ? null : drift.Name))
                .Select(drift => NightPage.Fill(texts.StillDrifting, drift.District is null ? texts.TheRegion : drift.Name, page.InWords(drift.Drift!))),
            .. figures.Failed.Where(failed => !IsNew(AlertKind.ScenarioFailed, failed.File, null)).Select(failed => NightPage.Fill(texts.StillFailing, failed.File)),
            .. figures.SetAside.Where(log => !IsNew(AlertKind.LogSetAside, null, log.Name)).Select(log => NightPage.Fill(texts.StillSetAside, log.Name)),
        ];
        return Markup.When(still.Count > 0, () => Markup.Of(
            $"<p class=\"still\">{texts.StillHeading}</p><ul class=\"changes\">{still.Select(sentence => Markup.Of($"<li>{PageParts.Prose(sentence)}</li>"))}</ul>"));
    }
}
