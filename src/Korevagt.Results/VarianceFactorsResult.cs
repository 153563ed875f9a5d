using System.ComponentModel;
using Korevagt.Evaluation;

namespace Korevagt.Results;

/// <summary>How many times smaller variances are by a technique; null where nothing varies.</summary>
public sealed record VarianceFactorsResult
{
    /// <summary>Of the mean response time.</summary>
    [Description("Of the mean response time.")]
    [Unit(Units.Factor)]
    public required double? MeanResponse { get; init; }

    /// <summary>Of the 90 % response time.</summary>
    [Description("Of the 90 % response time.")]
    [Unit(Units.Factor)]
    public required double? P90 { get; init; }

    /// <summary>Of the share within the first service target.</summary>
    [Description("Of the share within the first service target.")]
    [Unit(Units.Factor)]
    public required double? WithinTarget { get; init; }

    /// <summary>Of the annual cost, or of the saving.</summary>
    [Description("Of the annual cost, or of the saving.")]
    [Unit(Units.Factor)]
    public required double? AnnualCost { get; init; }

    internal static VarianceFactorsResult Of(VarianceFactors factors) => new()
    {
        MeanResponse = RoundedNumbers.AmountOrNull(factors.MeanResponse),
        P90 = RoundedNumbers.AmountOrNull(factors.P90),
        WithinTarget = RoundedNumbers.AmountOrNull(factors.WithinTarget),
        AnnualCost = RoundedNumbers.AmountOrNull(factors.AnnualCost),
    };
}
