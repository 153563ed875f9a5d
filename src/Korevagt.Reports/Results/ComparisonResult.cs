using System.ComponentModel;
using System.Text.Json.Serialization;
using Korevagt.Planning.Evaluation;

namespace Korevagt.Reports.Results;

/// <summary>A baseline and scenarios side by side, met by the same visits: the answer of korevagt compare --json.</summary>
public sealed record ComparisonResult
{
    /// <summary>What determines the figures.</summary>
    [Description("What determines the figures.")]
    public required ProvenanceResult Provenance { get; init; }

    /// <summary>How the search for a precision ended; left out where none was asked for.</summary>
    [Description("How the search for a precision ended; left out where none was asked for.")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public PrecisionSearchResult? Precision { get; init; }

    /// <summary>The baseline.</summary>
    [Description("The baseline.")]
    public required BaselineResult Baseline { get; init; }

    /// <summary>The scenarios, in the order asked for.</summary>
    [Description("The scenarios, in the order asked for.")]
    public required IReadOnlyList<ScenarioResult> Scenarios { get; init; }

    /// <summary>The result of a comparison, rounded as the contract has it.</summary>
    public static ComparisonResult Of(Comparison comparison) => new()
    {
        Provenance = ProvenanceResult.Of(comparison.Provenance),
        Precision = comparison.Precision is { } precision ? PrecisionSearchResult.Of(precision) : null,
        Baseline = BaselineResult.Of(comparison),
        Scenarios = [.. comparison.Scenarios.Select(ScenarioResult.Of)],
    };
}
