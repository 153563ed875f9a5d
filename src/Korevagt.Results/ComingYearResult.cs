using System.ComponentModel;
using Korevagt.Evaluation;

namespace Korevagt.Results;

/// <summary>What to expect of a single coming year: of the baseline, or of a scenario less the baseline.</summary>
public sealed record ComingYearResult
{
    /// <summary>Mean response time; for a scenario its change.</summary>
    [Description("Mean response time; for a scenario its change.")]
    [Unit(Units.Minutes)]
    public required EstimateResult MeanResponseMinutes { get; init; }

    /// <summary>90 % response time; for a scenario its change.</summary>
    [Description("90 % response time; for a scenario its change.")]
    [Unit(Units.Minutes)]
    public required EstimateResult P90ResponseMinutes { get; init; }

    /// <summary>Share within the first service target; for a scenario its change.</summary>
    [Description("Share within the first service target; for a scenario its change.")]
    [Unit(Units.Share)]
    public required EstimateResult WithinTargetShare { get; init; }

    /// <summary>Annual cost; for a scenario its change; null where a plan has no price.</summary>
    [Description("Annual cost; for a scenario its change; null where a plan has no price.")]
    [Unit(Units.Dkk)]
    public required ExactEstimateResult? AnnualCostDkk { get; init; }

    internal static ComingYearResult Of(ComingYear year) => new()
    {
        MeanResponseMinutes = EstimateResult.Minutes(year.MeanResponseMinutes),
        P90ResponseMinutes = EstimateResult.Minutes(year.P90ResponseMinutes),
        WithinTargetShare = EstimateResult.Share(year.WithinTargetShare),
        AnnualCostDkk = year.AnnualCostDkk is { } cost ? ExactEstimateResult.Of(Kroner(cost)) : null,
    };

    private static MoneyEstimate Kroner(Estimate cost) => new((decimal)cost.Mean, (decimal)cost.Low, (decimal)cost.High);
}
