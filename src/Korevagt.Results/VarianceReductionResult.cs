using System.ComponentModel;
using System.Text.Json.Serialization;
using Korevagt.Evaluation;

namespace Korevagt.Results;

/// <summary>What the techniques that make intervals narrower brought.</summary>
public sealed record VarianceReductionResult
{
    /// <summary>By meeting baseline and scenario with the same visits; left out for the baseline.</summary>
    [Description("By meeting baseline and scenario with the same visits; left out for the baseline.")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public VarianceFactorsResult? CommonRandomNumbers { get; init; }

    /// <summary>By antithetic pairs; left out without them.</summary>
    [Description("By antithetic pairs; left out without them.")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public VarianceFactorsResult? Antithetic { get; init; }

    internal static VarianceReductionResult Of(VarianceReduction reduction) => new()
    {
        CommonRandomNumbers = VarianceFactorsResult.Of(reduction.CommonRandomNumbers),
        Antithetic = reduction.Antithetic is { } pairs ? VarianceFactorsResult.Of(pairs) : null,
    };
}
