using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Korevagt.Domain.Service;
using Korevagt.Planning.Files;
using Korevagt.Planning.Files.Json;

namespace Korevagt.Planning.Scenarios.Changes;

/// <summary>What changes of a distribution; the rest stays.</summary>
[NeedsOneOf("kind", "meanMinutes", "coefficientOfVariation")]
internal sealed record DurationChange
{
    [Description("The new family.")]
    public DistributionKind? Kind { get; init; }

    [Description("The new mean in minutes.")]
    [Range(0.0, Patterns.LongestMinutes)]
    public double? MeanMinutes { get; init; }

    [Description("The new standard deviation over mean; needed with a change to lognormal or gamma.")]
    [Range(0.0, 10.0, MinimumIsExclusive = true)]
    public double? CoefficientOfVariation { get; init; }

    public DurationDistribution AppliedTo(DurationDistribution before)
    {
        var variation = CoefficientOfVariation ?? (Kind is null || Kind == before.Kind ? before.CoefficientOfVariation : null);
        return PlanAssembly.Distribution(Kind ?? before.Kind, MeanMinutes ?? before.MeanMinutes, variation);
    }
}
