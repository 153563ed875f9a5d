using Korevagt.Choosing.Answers;
using Korevagt.Reports;

namespace Korevagt.Advice.Words;

/// <summary>What the plans of an answer are called.</summary>
internal static class PlanNames
{
    /// <summary>In a table or a picture: what it is, or its number.</summary>
    public static string Short(AnsweredPlan plan, ReportFormat format)
    {
        var name = plan.Name ?? (plan.Role.HasFlag(PlanRoles.Baseline)
            ? format.Say(OptimisationTexts.Today)
            : format.Say(OptimisationTexts.PlanNumber(format.Number(plan.Number))));
        return plan.Role.HasFlag(PlanRoles.Chosen) ? format.Say(OptimisationTexts.ChosenNamed(name))
            : plan.Role.HasFlag(PlanRoles.Nearest) ? format.Say(OptimisationTexts.NearestNamed(name))
            : name;
    }

    /// <summary>Whether a reader looks for it: the baseline, the chosen one, the nearest, and the planner's own.</summary>
    public static bool IsNamed(AnsweredPlan plan) =>
        (plan.Role & (PlanRoles.Baseline | PlanRoles.Chosen | PlanRoles.Nearest | PlanRoles.Own)) != PlanRoles.None;
}
