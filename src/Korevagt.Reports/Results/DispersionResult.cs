using System.ComponentModel;
using Korevagt.Demand.Fitting;

namespace Korevagt.Reports.Results;

/// <summary>Whether counts vary about their means more than by chance.</summary>
public sealed record DispersionResult
{
    /// <summary>Chi-square over its degrees of freedom; 1 is pure chance.</summary>
    [Description("Chi-square over its degrees of freedom; 1 is pure chance.")]
    [Unit(Units.Factor)]
    public required double? Dispersion { get; init; }

    /// <summary>Counts less what was fitted to them.</summary>
    [Description("Counts less what was fitted to them.")]
    [Unit(Units.Count)]
    public required double? DegreesOfFreedom { get; init; }

    /// <summary>The score of the test; standard normal under pure chance.</summary>
    [Description("The score of the test; standard normal under pure chance.")]
    [Unit(Units.None)]
    public required double? Score { get; init; }

    /// <summary>Probability of so much under pure chance.</summary>
    [Description("Probability of so much under pure chance.")]
    [Unit(Units.Share)]
    public required double? PValue { get; init; }

    /// <summary>Whether pure chance is rejected.</summary>
    [Description("Whether pure chance is rejected.")]
    public required bool Rejected { get; init; }

    internal static DispersionResult Of(DispersionTest test) => new()
    {
        Dispersion = RoundedNumbers.AmountOrNull(test.Dispersion),
        DegreesOfFreedom = RoundedNumbers.AmountOrNull(test.DegreesOfFreedom),
        Score = RoundedNumbers.AmountOrNull(test.Score),
        PValue = RoundedNumbers.ShareOrNull(test.PValue),
        Rejected = test.Rejected,
    };
}
