using System.ComponentModel;
using Korevagt.Planning.Evaluation;

namespace Korevagt.Reports.Results;

/// <summary>Paired differences, scenario less baseline.</summary>
public sealed record RegionDeltaResult
{
    /// <summary>Change of the mean response time.</summary>
    [Description("Change of the mean response time.")]
    [Unit(Units.Minutes)]
    public required EstimateResult MeanResponseMinutes { get; init; }

    /// <summary>Change of the 90 % response time.</summary>
    [Description("Change of the 90 % response time.")]
    [Unit(Units.Minutes)]
    public required EstimateResult P90ResponseMinutes { get; init; }

    /// <summary>Change of the share within the first service target.</summary>
    [Description("Change of the share within the first service target.")]
    [Unit(Units.Share)]
    public required EstimateResult WithinTargetShare { get; init; }

    internal static RegionDeltaResult Of(RegionDelta delta) => new()
    {
        MeanResponseMinutes = EstimateResult.Minutes(delta.MeanResponseMinutes),
        P90ResponseMinutes = EstimateResult.Minutes(delta.P90ResponseMinutes),
        WithinTargetShare = EstimateResult.Share(delta.WithinTargetShare),
    };
}
