using System.Text.Json.Serialization;
using Korevagt.Domain.Plans;

namespace Korevagt.Evaluation;

/// <summary>A plan with what it does in a year.</summary>
/// <param name="Name">Name of the plan.</param>
/// <param name="Evaluation">What it does.</param>
public sealed record EvaluatedPlan(string Name, PlanEvaluation Evaluation)
{
    /// <summary>The plan itself, for reports; not part of the JSON contract.</summary>
    [JsonIgnore]
    public required Plan Plan { get; init; }

    /// <summary>What the figures rest on where they rest on no source.</summary>
    public IReadOnlyList<Assumption> Assumptions => Plan.Assumptions;
}
