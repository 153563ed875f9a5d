using System.ComponentModel;
using Korevagt.Planning.Replaying;
using NodaTime;

namespace Korevagt.Reports.Results;

/// <summary>A visit log replayed: simulated beside logged response times.</summary>
public sealed record ReplayResult
{
    /// <summary>What determines the figures.</summary>
    [Description("What determines the figures.")]
    public required ReplayProvenanceResult Provenance { get; init; }

    /// <summary>Name of the plan.</summary>
    [Description("Name of the plan.")]
    public required string Plan { get; init; }

    /// <summary>The first date that the log covers.</summary>
    [Description("The first date that the log covers.")]
    public required LocalDate From { get; init; }

    /// <summary>The first date after those that it covers.</summary>
    [Description("The first date after those that it covers.")]
    public required LocalDate To { get; init; }

    /// <summary>Visits of the log.</summary>
    [Description("Visits of the log.")]
    [Unit(Units.Visits)]
    public required int Visits { get; init; }

    /// <summary>Rows of the log that are no visits and were left out.</summary>
    [Description("Rows of the log that are no visits and were left out.")]
    [Unit(Units.Rows)]
    public required long RejectedRows { get; init; }

    /// <summary>Visits whose point in their area was drawn.</summary>
    [Description("Visits whose point in their area was drawn.")]
    [Unit(Units.Visits)]
    public required int PointsDrawn { get; init; }

    /// <summary>Visits whose dispatch delay was drawn.</summary>
    [Description("Visits whose dispatch delay was drawn.")]
    [Unit(Units.Visits)]
    public required int DelaysDrawn { get; init; }

    /// <summary>Visits whose time at the patient was drawn.</summary>
    [Description("Visits whose time at the patient was drawn.")]
    [Unit(Units.Visits)]
    public required int StaysDrawn { get; init; }

    /// <summary>Visits that no car of the simulation set out to, mean over the replications.</summary>
    [Description("Visits that no car of the simulation set out to, mean over the replications.")]
    [Unit(Units.Visits)]
    public required double NotMade { get; init; }

    /// <summary>The service target that shares are of.</summary>
    [Description("The service target that shares are of.")]
    [Unit(Units.Minutes)]
    public required double TargetMinutes { get; init; }

    /// <summary>What the replay says, in sentences.</summary>
    [Description("What the replay says, in sentences.")]
    public required TextsResult Answer { get; init; }

    /// <summary>All visits as simulated, also those whose response time the log does not tell.</summary>
    [Description("All visits as simulated, also those whose response time the log does not tell.")]
    public required SimulatedFiguresResult Simulated { get; init; }

    /// <summary>The visits with a logged response time; null where there is none.</summary>
    [Description("The visits with a logged response time; null where there is none.")]
    public required ReplayGroupResult? Region { get; init; }

    /// <summary>By district of the area.</summary>
    [Description("By district of the area.")]
    public required IReadOnlyList<ReplayGroupResult> Districts { get; init; }

    /// <summary>By urgency.</summary>
    [Description("By urgency.")]
    public required IReadOnlyList<ReplayGroupResult> Urgencies { get; init; }

    /// <summary>By the hour of the local clock at which the visit was ordered.</summary>
    [Description("By the hour of the local clock at which the visit was ordered.")]
    public required IReadOnlyList<ReplayGroupResult> Hours { get; init; }

    /// <summary>Response times at the same shares of the visits.</summary>
    [Description("Response times at the same shares of the visits.")]
    public required IReadOnlyList<QuantileResult> Quantiles { get; init; }

    /// <summary>The bounds that the verdicts go by.</summary>
    [Description("The bounds that the verdicts go by.")]
    public required TrustBoundsResult Bounds { get; init; }

    internal static ReplayResult Of(LogReplay replay, TextsResult answer) => new()
    {
        Provenance = ReplayProvenanceResult.Of(replay),
        Plan = replay.PlanName,
        From = replay.From,
        To = replay.To,
        Visits = replay.Visits,
        RejectedRows = replay.RejectedRows,
        PointsDrawn = replay.PointsDrawn,
        DelaysDrawn = replay.DelaysDrawn,
        StaysDrawn = replay.StaysDrawn,
        NotMade = RoundedNumbers.Amount(replay.NotMade),
        TargetMinutes = RoundedNumbers.Minutes(replay.TargetMinutes),
        Answer = answer,
        Simulated = SimulatedFiguresResult.Of(replay.Simulated),
        Region = replay.Region is { } region ? ReplayGroupResult.Of(region) : null,
        Districts = [.. replay.Districts.Select(ReplayGroupResult.Of)],
        Urgencies = [.. replay.Urgencies.Select(ReplayGroupResult.Of)],
        Hours = [.. replay.Hours.Select(ReplayGroupResult.Of)],
        Quantiles = [.. replay.Quantiles.Select(QuantileResult.Of)],
        Bounds = TrustBoundsResult.Current,
    };
}
