using System.Globalization;
using Korevagt.Reports;
using Korevagt.Reports.Html;

namespace Korevagt.Nights.Pages;

/// <summary>Whether each recommended plan is still the choice, and what it comes to in each requirement.</summary>
internal static class NightChoices
{
    public static Markup Render(NightPage page)
    {
        var asked = page.Record.Figures?.Questions ?? [];
        return Markup.When(asked.Count > 0, () => page.Section("questions", QuestionTexts.Heading, Markup.Of($"""
            {page.Table(
                QuestionTexts.Caption,
                [
                    (QuestionTexts.Question, false), (QuestionTexts.StillTheChoice, false), (QuestionTexts.Recommended, false),
                    (QuestionTexts.ChosenTonight, false), (QuestionTexts.AgainstChosen, false),
                ],
                asked.Select(question => Row(page, question)))}
            {asked.Select((question, i) => Detail(page, question, string.Create(CultureInfo.InvariantCulture, $"q{i + 1}")))}
            """)));
    }

    private static Markup Row(NightPage page, QuestionNight question) => question.Answer is { } answer
        ? Markup.Of($"""
            <tr><th scope="row">{answer.Name}</th><td>{Badge(page, answer.State)}</td><td>{answer.Recommended}</td><td>{Chosen(page, answer)}</td><td>{Against(page, answer)}</td></tr>

            """)
        : Markup.Of($"""
            <tr><th scope="row">{question.Question}</th><td><span class="badge changed">{page.Say(QuestionTexts.Unanswered)}</span></td><td>{question.Recommended}</td><td>{ReportFormat.None}</td><td>{ReportFormat.None}</td></tr>

            """);

    private static Markup Badge(NightPage page, ChoiceState state) => Markup.Of(
        $"<span class=\"badge {new Markup(state == ChoiceState.Yes ? "met" : "missed")}\">{page.Say(QuestionTexts.Of(state))}</span>");

    private static string Chosen(NightPage page, QuestionAnswer answer) => page.Say(answer.Chosen switch
    {
        null => QuestionTexts.NoneChosen,
        { IsRecommended: true } => QuestionTexts.TheRecommended,
        var other => other.Name,
    });

    private static string Against(NightPage page, QuestionAnswer answer) => answer.Disadvantage is { } disadvantage
        ? page.Say(QuestionTexts.Figure(disadvantage.Aim, disadvantage.Difference))
        : ReportFormat.None;

    private static Markup Detail(NightPage page, QuestionNight question, string id) => question.Answer is { } answer
        ? Markup.Of($"""
            <h3 id="{id}">{page.Say(QuestionTexts.Asked(answer.Name, answer.Recommended))}</h3>
            <p>{PageParts.Prose(page.Say(answer.Statement))}</p>
            {Markup.When(answer.Requirements.Count > 0, () => Markup.Of($"<ul class=\"changes\">{answer.Requirements.Select(requirement => Requirement(page, requirement))}</ul>"))}
            <p class="note">{PageParts.Prose(page.Say(QuestionTexts.Basis(page.Format.Number(answer.Judged), question.Optimisation!.Value)))}</p>

            """)
        : Markup.Of($"""
            <h3 id="{id}">{page.Say(QuestionTexts.Asked(question.Question, question.Recommended))}</h3>
            <ul class="limits">{question.Faults.Select(fault => Markup.Of($"<li><code>{fault.In(page.Format.Language)}</code></li>"))}</ul>

            """);

    private static Markup Requirement(NightPage page, RequirementNight requirement) => Markup.Of($"""
        <li>{PageParts.Prose(page.Say(QuestionTexts.Requirement(requirement.Asks, requirement.Reached)))} <span class="badge {new Markup(requirement.State == TargetState.Met ? "met" : "missed")}">{page.Say(QuestionTexts.Of(requirement.State))}</span></li>

        """);
}
