using System.ComponentModel;
using System.Text.Json.Serialization;
using Korevagt.Domain.Service;

namespace Korevagt.Reports.Results;

/// <summary>The distribution of a duration, as plans write it.</summary>
public sealed record DistributionResult
{
    /// <summary>The family.</summary>
    [Description("The family.")]
    public required DistributionKind Kind { get; init; }

    /// <summary>The values of an empirical distribution, each as likely; left out for others.</summary>
    [Description("The values of an empirical distribution, each as likely; left out for others.")]
    [Unit(Units.Minutes)]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<double>? ValuesMinutes { get; init; }

    /// <summary>The mean; left out for an empirical distribution.</summary>
    [Description("The mean; left out for an empirical distribution.")]
    [Unit(Units.Minutes)]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public double? MeanMinutes { get; init; }

    /// <summary>Standard deviation over mean; only for lognormal and gamma.</summary>
    [Description("Standard deviation over mean; only for lognormal and gamma.")]
    [Unit(Units.Factor)]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public double? CoefficientOfVariation { get; init; }

    internal static DistributionResult Of(DurationDistribution distribution) => new()
    {
        Kind = distribution.Kind,
        ValuesMinutes = distribution.ValuesMinutes is { } values ? [.. values.Select(RoundedNumbers.Amount)] : null,
        MeanMinutes = distribution.ValuesMinutes is null ? RoundedNumbers.MinutesOrNull(distribution.MeanMinutes) : null,
        CoefficientOfVariation = distribution.Kind is DistributionKind.Lognormal or DistributionKind.Gamma
            ? RoundedNumbers.AmountOrNull(distribution.CoefficientOfVariation)
            : null,
    };
}
