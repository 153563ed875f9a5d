using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Korevagt.Domain.Service;
using Korevagt.Planning.Files.Json;

namespace Korevagt.Planning.Files;

/// <summary>The distribution of a duration.</summary>
[NeedsOneOf("source", "assumption")]
internal sealed record DurationFile : Sourced
{
    [Description("Its family.")]
    public required DistributionKind Kind { get; init; }

    [Description("Mean in minutes.")]
    [Range(0.0, Patterns.LongestMinutes)]
    public required double MeanMinutes { get; init; }

    [Description("Standard deviation over mean; needed for lognormal and gamma, left out for the others.")]
    [Range(0.0, 10.0, MinimumIsExclusive = true)]
    public double? CoefficientOfVariation { get; init; }
}
