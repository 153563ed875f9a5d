namespace Korevagt.Planning.Evaluation;

/// <summary>A baseline and scenarios side by side, met by the same visits.</summary>
public sealed record Comparison
{
    /// <summary>What determines the figures.</summary>
    public required ComparisonProvenance Provenance { get; init; }

    /// <summary>The baseline.</summary>
    public required EvaluatedPlan Baseline { get; init; }

    /// <summary>The scenarios in the order asked for.</summary>
    public required IReadOnlyList<ScenarioComparison> Scenarios { get; init; }
}
