using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Korevagt.Domain.Service;

namespace Korevagt.Files.Baselines;

/// <summary>The distribution of a duration.</summary>
internal record DurationDraft : Sourced
{
    /// <summary>Most values of an empirical distribution.</summary>
    public const int MostValues = 100_000;

    [Description("Its family.")]
    public required DistributionKind Kind { get; init; }

    [Description("Mean in minutes; needed for all kinds but empirical, which has the mean of its values.")]
    [Range(0.0, Patterns.LongestMinutes)]
    public double? MeanMinutes { get; init; }

    [Description("Standard deviation over mean; needed for lognormal and gamma, left out for the others.")]
    [Range(0.0, 10.0, MinimumIsExclusive = true)]
    public double? CoefficientOfVariation { get; init; }

    [Description("The values of an empirical distribution in minutes, each as likely as the others; left out for the others.")]
    [Length(1, MostValues)]
    [Range(0.0, Patterns.LongestMinutes)]
    public IReadOnlyList<double>? ValuesMinutes { get; init; }
}
