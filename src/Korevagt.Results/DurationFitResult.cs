using System.ComponentModel;
using System.Text.Json.Serialization;
using Korevagt.Demand.ServiceTimes;
using Korevagt.Domain.Service;
using Korevagt.Domain.Texts;

namespace Korevagt.Results;

/// <summary>A duration of the log, fitted, or why not.</summary>
public sealed record DurationFitResult
{
    /// <summary>Why it was not fitted; left out where it was, else the only member.</summary>
    [Description("Why it was not fitted; left out where it was, else the only member.")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public Text? NotFitted { get; init; }

    /// <summary>Visits with this duration.</summary>
    [Description("Visits with this duration.")]
    [Unit(Units.Visits)]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? Visits { get; init; }

    /// <summary>Resolution of the durations: 60 where the log writes whole minutes.</summary>
    [Description("Resolution of the durations: 60 where the log writes whole minutes.")]
    [Unit(Units.Seconds)]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? ResolutionSeconds { get; init; }

    /// <summary>The distribution to take.</summary>
    [Description("The distribution to take.")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public DistributionResult? Recommended { get; init; }

    /// <summary>The families tried, the best first.</summary>
    [Description("The families tried, the best first.")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<CandidateResult>? Candidates { get; init; }

    internal static DurationFitResult Of(DurationFit fit) => new()
    {
        Visits = fit.Count,
        ResolutionSeconds = fit.ResolutionSeconds,
        Recommended = DistributionResult.Of(fit.Recommended),
        Candidates = [.. fit.Candidates.Select(CandidateResult.Of)],
    };
}

/// <summary>A family fitted to durations by maximum likelihood, and how it fits.</summary>
public sealed record CandidateResult
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

    /// <summary>Log-likelihood of all durations, in seconds.</summary>
    [Description("Log-likelihood of all durations, in seconds.")]
    [Unit(Units.None)]
    public required double? LogLikelihood { get; init; }

    /// <summary>Akaike's criterion; the lowest is the best.</summary>
    [Description("Akaike's criterion; the lowest is the best.")]
    [Unit(Units.None)]
    public required double? Aic { get; init; }

    /// <summary>Largest difference of cumulative shares.</summary>
    [Description("Largest difference of cumulative shares.")]
    [Unit(Units.Share)]
    public required double? KolmogorovSmirnov { get; init; }

    /// <summary>Anderson and Darling's statistic.</summary>
    [Description("Anderson and Darling's statistic.")]
    [Unit(Units.None)]
    public required double? AndersonDarling { get; init; }

    /// <summary>Probability that durations of this family lie so far from it by chance.</summary>
    [Description("Probability that durations of this family lie so far from it by chance.")]
    [Unit(Units.Share)]
    public required double? PValue { get; init; }

    internal static CandidateResult Of(DurationCandidate candidate) => new()
    {
        Kind = candidate.Distribution.Kind,
        ValuesMinutes = candidate.Distribution.ValuesMinutes is { } values ? [.. values.Select(RoundedNumbers.Amount)] : null,
        MeanMinutes = candidate.Distribution.ValuesMinutes is null
            ? RoundedNumbers.MinutesOrNull(candidate.Distribution.MeanMinutes)
            : null,
        CoefficientOfVariation = candidate.Distribution.Kind is DistributionKind.Lognormal or DistributionKind.Gamma
            ? RoundedNumbers.AmountOrNull(candidate.Distribution.CoefficientOfVariation)
            : null,
        LogLikelihood = RoundedNumbers.AmountOrNull(candidate.LogLikelihood),
        Aic = RoundedNumbers.AmountOrNull(candidate.Aic),
        KolmogorovSmirnov = RoundedNumbers.ShareOrNull(candidate.KolmogorovSmirnov),
        AndersonDarling = RoundedNumbers.AmountOrNull(candidate.AndersonDarling),
        PValue = RoundedNumbers.ShareOrNull(candidate.PValue),
    };
}

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
