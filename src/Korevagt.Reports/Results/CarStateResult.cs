using System.ComponentModel;
using Korevagt.Planning.Evaluation;

namespace Korevagt.Reports.Results;

/// <summary>The share of time in which exactly one set of cars is busy.</summary>
public sealed record CarStateResult
{
    /// <summary>The set: bit i is set where car i is busy.</summary>
    [Description("The set: bit i is set where car i is busy.")]
    [Unit(Units.None)]
    public required int BusyCars { get; init; }

    /// <summary>Share of time.</summary>
    [Description("Share of time.")]
    [Unit(Units.Share)]
    public required EstimateResult Share { get; init; }

    internal static CarStateResult Of(int state, Estimate share) => new()
    {
        BusyCars = state,
        Share = EstimateResult.Share(share),
    };
}
