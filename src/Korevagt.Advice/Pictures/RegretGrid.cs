using Korevagt.Advice.Words;
using Korevagt.Choosing.Answers;
using Korevagt.Reports;
using Korevagt.Reports.Html;

namespace Korevagt.Advice.Pictures;

/// <summary>How much each plan is regretted in each future, the darker the more; a plan that breaks a requirement there says so.</summary>
internal static class RegretGrid
{
    // Shades by multiples of the difference too small to matter.
    private static readonly double[] Edges = [1, 4, 12, 30];

    /// <summary>Renders it.</summary>
    /// <param name="answer">An answer with futures.</param>
    /// <param name="plans">The plans shown.</param>
    /// <param name="format">The language.</param>
    public static Markup Render(Answer answer, IReadOnlyList<AnsweredPlan> plans, ReportFormat format)
    {
        var asked = new AskedWords(answer.Question, format);
        return Markup.Of($"""
            <div class="scroll" role="group" tabindex="0" aria-label="{format.Say(TableTexts.Regret)}">
            <table class="regret">
            <thead><tr><th scope="col">{format.Say(TableTexts.Plan)}</th><th scope="col" class="n">{format.Say(TableTexts.MostRegret)}</th>{answer.Futures.Select(future => Markup.Of($"<th scope=\"col\" class=\"n\">{future.Name}</th>"))}</tr></thead>
            <tbody>{plans.Select(plan => Row(answer, plan, asked, format))}</tbody>
            </table>
            </div>
            """);
    }

    /// <summary>The shade of a regret: 0 where it is too small to matter, up to 4.</summary>
    public static int ShadeOf(double regret, double indifference) => Edges.Count(edge => regret > edge * indifference);

    private static Markup Row(Answer answer, AnsweredPlan plan, AskedWords asked, ReportFormat format)
    {
        List<PlanInFuture> futures = [.. answer.Futures.Select(future => future.Plans.First(there => there.Number == plan.Number))];
        var most = futures.Max(there => there.Regret);
        return Markup.Of($"""
            <tr><th scope="row">{PlanNames.Short(plan, format)}</th>{Cell(answer, most, asked, Markup.Empty)}{futures.Select(there => Cell(answer, there.Regret, asked, Markup.When(!there.Keeps, () => Markup.Of($"<span class=\"note\">{format.Say(TableTexts.BreaksThere)}</span>"))))}</tr>

            """);
    }

    private static Markup Cell(Answer answer, double regret, AskedWords asked, Markup note) => Markup.Of(
        $"<td class=\"n r{ShadeOf(regret, answer.Question.Aims[0].Indifference)}\">{asked.Aim.Cell(regret)}{note}</td>");
}
