using System.ComponentModel;
using Korevagt.Planning.Replaying;

namespace Korevagt.Reports.Results;

/// <summary>Response times of the same visits in the simulation.</summary>
public sealed record SimulatedFiguresResult
{
    /// <summary>Mean response time of the visits made.</summary>
    [Description("Mean response time of the visits made.")]
    [Unit(Units.Minutes)]
    public required EstimateResult MeanMinutes { get; init; }

    /// <summary>The time within which half of them were reached.</summary>
    [Description("The time within which half of them were reached.")]
    [Unit(Units.Minutes)]
    public required EstimateResult P50Minutes { get; init; }

    /// <summary>The time within which 90 % were reached.</summary>
    [Description("The time within which 90 % were reached.")]
    [Unit(Units.Minutes)]
    public required EstimateResult P90Minutes { get; init; }

    /// <summary>Share of all reached within the first service target; those not made count as missed.</summary>
    [Description("Share of all reached within the first service target; those not made count as missed.")]
    [Unit(Units.Share)]
    public required EstimateResult WithinTargetShare { get; init; }

    internal static SimulatedFiguresResult Of(SimulatedFigures figures) => new()
    {
        MeanMinutes = EstimateResult.Minutes(figures.Mean),
        P50Minutes = EstimateResult.Minutes(figures.P50),
        P90Minutes = EstimateResult.Minutes(figures.P90),
        WithinTargetShare = EstimateResult.Share(figures.WithinTarget),
    };
}
