namespace Korevagt.Evaluation;

/// <summary>A baseline and scenarios side by side, met by the same visits.</summary>
public sealed record Comparison
{
    /// <summary>What determines the figures.</summary>
    public required ComparisonProvenance Provenance { get; init; }

    /// <summary>How the search for a precision ended; null where none was asked for.</summary>
    public PrecisionResult? Precision { get; init; }

    /// <summary>What antithetic pairs brought the baseline's own figures; null without them.</summary>
    public VarianceFactors? AntitheticReduction { get; init; }

    /// <summary>A single coming year of the baseline; null where the demand is not taken as uncertain.</summary>
    public ComingYear? ComingYear { get; init; }

    /// <summary>The baseline.</summary>
    public required EvaluatedPlan Baseline { get; init; }

    /// <summary>The scenarios in the order asked for.</summary>
    public required IReadOnlyList<ScenarioComparison> Scenarios { get; init; }

    /// <summary>Whether under any plan visits wait for the daytime practice from the beginning.</summary>
    public bool SomeAreHeldForPractice =>
        Baseline.Evaluation.HeldForPracticePerYear > 0 || Scenarios.Any(scenario => scenario.Evaluation.HeldForPracticePerYear > 0);

    /// <summary>Whether any plan hands visits to another service.</summary>
    public bool SomeAreHandedOn =>
        Baseline.Evaluation.HandedOnPerYear > 0 || Scenarios.Any(scenario => scenario.Evaluation.HandedOnPerYear > 0);
}
