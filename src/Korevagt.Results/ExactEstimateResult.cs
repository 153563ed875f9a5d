using System.ComponentModel;
using Korevagt.Evaluation;

namespace Korevagt.Results;

/// <summary>A mean with its 95 % interval over replications, each an exact decimal: kroner, and what a batch repeats of its runs.</summary>
public sealed record ExactEstimateResult
{
    /// <summary>The mean.</summary>
    [Description("The mean.")]
    public required decimal Mean { get; init; }

    /// <summary>Lower end of the 95 % interval.</summary>
    [Description("Lower end of the 95 % interval.")]
    public required decimal Low { get; init; }

    /// <summary>Upper end of the 95 % interval.</summary>
    [Description("Upper end of the 95 % interval.")]
    public required decimal High { get; init; }

    internal static ExactEstimateResult Of(MoneyEstimate estimate) => new()
    {
        Mean = RoundedNumbers.Dkk(estimate.Mean),
        Low = RoundedNumbers.Dkk(estimate.Low),
        High = RoundedNumbers.Dkk(estimate.High),
    };
}
