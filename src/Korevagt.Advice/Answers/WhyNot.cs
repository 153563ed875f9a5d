using Korevagt.Advice.Words;
using Korevagt.Choosing.Answers;
using Korevagt.Evaluation;
using Korevagt.Reports;

namespace Korevagt.Advice.Answers;

/// <summary>Why a plan that a reader may ask for is not the chosen one.</summary>
/// <param name="answer">The answer.</param>
/// <param name="format">The language.</param>
internal sealed class WhyNot(Answer answer, ReportFormat format)
{
    private readonly AskedWords asked = new(answer.Question, format);

    /// <summary>The plans that a reader may ask for: today's, the planner's own, and who comes next; none of them the chosen one.</summary>
    public IEnumerable<AnsweredPlan> Plans => answer.Plans.Where(plan =>
        (plan.Role & (PlanRoles.Baseline | PlanRoles.Own | PlanRoles.Next)) != PlanRoles.None && !plan.Role.HasFlag(PlanRoles.Chosen))
        .OrderBy(plan => plan.Role.HasFlag(PlanRoles.Own) ? 0 : plan.Role.HasFlag(PlanRoles.Baseline) ? 1 : 2);

    /// <summary>One sentence with all reasons.</summary>
    public string Sentence(AnsweredPlan plan) => format.Say(WhyNotTexts.Sentence(
        plan.Name ?? PlanNames.Short(plan, format), string.Join("; ", Reasons(plan))));

    /// <summary>The reasons, the weightiest first; at least one.</summary>
    public IReadOnlyList<string> Reasons(AnsweredPlan plan) =>
    [
        .. Requirements(plan), .. Ranks(plan), .. AgainstChosen(plan), .. Savings(plan),
        .. plan.IsSurelyDominated && !plan.SurelyBreaks ? [format.Say(WhyNotTexts.Dominated)] : Array.Empty<string>(),
        .. plan.IsOutside ? [format.Say(WhyNotTexts.Outside)] : Array.Empty<string>(),
    ];

    private IEnumerable<string> Requirements(AnsweredPlan plan)
    {
        if (plan.Broken.Count > 0)
        {
            var named = format.List([.. plan.Broken.Select(asked.Requirement)]);
            yield return format.Say(plan.SurelyBreaks ? WhyNotTexts.Breaks(named) : WhyNotTexts.MayBreak(named));
        }
    }

    private IEnumerable<string> Ranks(AnsweredPlan plan)
    {
        if (plan.Rank is { } rank)
        {
            yield return format.Say(WhyNotTexts.Rank(
                format.Number(rank), format.Number(answer.Space.Judged - answer.Statement.SurelyMissed)));
        }
    }

    private IEnumerable<string> AgainstChosen(AnsweredPlan plan)
    {
        if (plan.AimAgainstChosen is not { } difference)
        {
            yield break;
        }

        var shown = asked.Aim.Difference(difference).Both;
        yield return format.Say(
            asked.IsWorse(difference) ? WhyNotTexts.SurelyWorse(asked.AimName, shown)
            : asked.IsBetter(difference) ? WhyNotTexts.SurelyBetter(asked.AimName, shown)
            : WhyNotTexts.NoDifference(asked.AimName, shown));
        if (!asked.IsWorse(difference) && !plan.SurelyBreaks && plan.BetterByAtMost is { } most && double.IsFinite(most))
        {
            yield return format.Say(WhyNotTexts.BetterByAtMost(asked.Aim.AtMost(most)));
        }
    }

    private IEnumerable<string> Savings(AnsweredPlan plan)
    {
        if (answer.Chosen is { } chosen && AnsweredMoney.HasPrice(answer) && plan.ContractedSavingDkk != chosen.ContractedSavingDkk)
        {
            var less = chosen.ContractedSavingDkk - plan.ContractedSavingDkk;
            yield return format.Say(less > 0 ? WhyNotTexts.SavesLess(format.Amount(less)) : WhyNotTexts.SavesMore(format.Amount(-less)));
        }
    }
}
