using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Korevagt.Domain.Service;
using Korevagt.Files;
using Korevagt.Files.Baselines;
using Korevagt.Json;

namespace Korevagt.Files.Scenarios.Changes;

/// <summary>What changes of a distribution; the rest stays.</summary>
[NeedsOneOf("kind", "meanMinutes", "coefficientOfVariation", "valuesMinutes")]
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

    [Description("The new values of an empirical distribution in minutes; needed with a change to empirical.")]
    [Length(1, DurationDraft.MostValues)]
    [Range(0.0, Patterns.LongestMinutes)]
    public IReadOnlyList<double>? ValuesMinutes { get; init; }

    /// <summary>The properties that do not go with the kind that comes out.</summary>
    public IEnumerable<PlacedFault> Resolve(DurationDistribution before, string path) => DurationProperties.Superfluous(
        path, Kind ?? before.Kind, MeanMinutes, CoefficientOfVariation, ValuesMinutes);

    public DurationDistribution AppliedTo(DurationDistribution before)
    {
        var variation = CoefficientOfVariation ?? (Kind is null || Kind == before.Kind ? before.CoefficientOfVariation : null);
        return PlanAssembly.Distribution(
            Kind ?? before.Kind, MeanMinutes ?? before.MeanMinutes, variation, ValuesMinutes ?? before.ValuesMinutes);
    }
}
