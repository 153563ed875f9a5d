using System.ComponentModel;
using Korevagt.Evaluation;

namespace Korevagt.Results;

/// <summary>A mean with its 95 % interval over replications; null each where it is a mean of nothing.</summary>
public sealed record EstimateResult
{
    /// <summary>The mean; null where there is nothing to take it of.</summary>
    [Description("The mean; null where there is nothing to take it of.")]
    public required double? Mean { get; init; }

    /// <summary>Lower end of the 95 % interval.</summary>
    [Description("Lower end of the 95 % interval.")]
    public required double? Low { get; init; }

    /// <summary>Upper end of the 95 % interval.</summary>
    [Description("Upper end of the 95 % interval.")]
    public required double? High { get; init; }

    /// <summary>Of minutes.</summary>
    internal static EstimateResult Minutes(Estimate estimate) => Of(estimate, RoundedNumbers.MinutesOrNull);

    /// <summary>Of a share.</summary>
    internal static EstimateResult Share(Estimate estimate) => Of(estimate, RoundedNumbers.ShareOrNull);

    /// <summary>Of hours, kilometers or visits.</summary>
    internal static EstimateResult Amount(Estimate estimate) => Of(estimate, RoundedNumbers.AmountOrNull);

    private static EstimateResult Of(Estimate estimate, Func<double?, double?> rounded) => new()
    {
        Mean = rounded(estimate.Mean),
        Low = rounded(estimate.Low),
        High = rounded(estimate.High),
    };
}
