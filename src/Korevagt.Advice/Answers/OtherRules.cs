using Korevagt.Advice.Words;
using Korevagt.Choosing.Answers;
using Korevagt.Reports;

namespace Korevagt.Advice.Answers;

/// <summary>
/// Whether the chosen plan's advantage over the planner's own holds where cars are dispatched otherwise. A search finds plans that fit
/// the plan's dispatch rule, and a coordinator may not work by it.
/// </summary>
internal sealed class OtherRules(Answer answer, ReportFormat format)
{
    private readonly AskedWords asked = new(answer.Question, format);

    /// <summary>The first of the planner's own plans, where the chosen one is surely better; null else.</summary>
    public AnsweredPlan? Own => answer.Plans.FirstOrDefault(plan => plan.Own.Contains(0)) is { AimAgainstChosen: { } behind } own
        && !own.Role.HasFlag(PlanRoles.Chosen) && asked.IsWorse(behind)
            ? own
            : null;

    /// <summary>The sentence; null where there is no advantage to look at, or no other rule was tried.</summary>
    public string? Sentence()
    {
        var tried = (answer.Artefacts?.UnderDispatch ?? []).Where(under => under.AgainstOwn is not null)
            .Select(under => (under.Rule, Difference: under.AgainstOwn!)).ToList();
        if (Own is not { } own || tried.Count == 0)
        {
            return null;
        }

        var (turned, name, all) = (tried.Where(under => asked.IsWorse(under.Difference)).ToList(), PlanNames.Short(own, format), format.Number(tried.Count));
        if (turned.Count == 0)
        {
            return format.Say(OptimisationTexts.HoldsUnderOtherRules(name, all));
        }

        var worst = turned.MaxBy(under => Math.Abs(under.Difference.Mean));
        return format.Say(OptimisationTexts.TurnsUnderOtherRules(
            name, format.Number(turned.Count), all, format.Say(worst.Rule), asked.Aim.Difference(worst.Difference).Both));
    }
}
