using Korevagt.Store.Access;

namespace Korevagt.Settings;

/// <summary>How many years of plans one optimisation may take, by the role of who asks.</summary>
public sealed record OptimisationBudgets
{
    /// <summary>For planners.</summary>
    public int Planner { get; init; } = 50_000;

    /// <summary>For operators.</summary>
    public int Operator { get; init; } = 1_000_000;

    /// <summary>The most for a role, and the setting that says so; who has several roles has a planner's budget.</summary>
    public (int Years, string Setting) Of(Role? role) => role == Role.Operator
        ? (Operator, "Optimise:OperatorYears")
        : (Planner, "Optimise:PlannerYears");
}
