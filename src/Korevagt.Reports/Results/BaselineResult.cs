using System.ComponentModel;
using System.Text.Json.Serialization;
using Korevagt.Planning.Evaluation;

namespace Korevagt.Reports.Results;

/// <summary>The plan that scenarios are compared with.</summary>
public sealed record BaselineResult
{
    /// <summary>Name shown to people.</summary>
    [Description("Name shown to people.")]
    public required string Name { get; init; }

    /// <summary>What it does in a year.</summary>
    [Description("What it does in a year.")]
    public required EvaluationResult Evaluation { get; init; }

    /// <summary>A single coming year; left out where the demand is not taken as uncertain.</summary>
    [Description("A single coming year; left out where the demand is not taken as uncertain.")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ComingYearResult? ComingYear { get; init; }

    /// <summary>What antithetic pairs brought; left out without them.</summary>
    [Description("What antithetic pairs brought; left out without them.")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public VarianceReductionResult? VarianceReduction { get; init; }

    /// <summary>Its figures that rest on no source.</summary>
    [Description("Its figures that rest on no source.")]
    public required IReadOnlyList<AssumptionResult> Assumptions { get; init; }

    internal static BaselineResult Of(Comparison comparison) => new()
    {
        Name = comparison.Baseline.Name,
        Evaluation = EvaluationResult.Of(comparison.Baseline.Evaluation),
        ComingYear = comparison.ComingYear is { } year ? ComingYearResult.Of(year) : null,
        VarianceReduction = comparison.AntitheticReduction is { } pairs
            ? new() { Antithetic = VarianceFactorsResult.Of(pairs) }
            : null,
        Assumptions = [.. comparison.Baseline.Assumptions.Select(AssumptionResult.Of)],
    };
}
