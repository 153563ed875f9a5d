using System.ComponentModel;
using System.Text.Json.Serialization;
using Korevagt.Planning.Replaying;
using NodaTime;

namespace Korevagt.Results;

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

/// <summary>Everything that determines the figures of a replay.</summary>
public sealed record ReplayProvenanceResult
{
    /// <summary>Version of the engine.</summary>
    [Description("Version of the engine.")]
    public required string EngineVersion { get; init; }

    /// <summary>Content hash of the plan.</summary>
    [Description("Content hash of the plan.")]
    public required string PlanHash { get; init; }

    /// <summary>Content hash of the road map; left out where the plan brings its own driving times.</summary>
    [Description("Content hash of the road map; left out where the plan brings its own driving times.")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? MapHash { get; init; }

    /// <summary>SHA-256 of the log's bytes.</summary>
    [Description("SHA-256 of the log's bytes.")]
    public required string LogHash { get; init; }

    /// <summary>Seed of the random streams.</summary>
    [Description("Seed of the random streams.")]
    [Unit(Units.None)]
    public required ulong Seed { get; init; }

    /// <summary>How often the log was replayed: once where nothing was drawn.</summary>
    [Description("How often the log was replayed: once where nothing was drawn.")]
    [Unit(Units.Replications)]
    public required int Replications { get; init; }

    internal static ReplayProvenanceResult Of(LogReplay replay) => new()
    {
        EngineVersion = replay.Provenance.EngineVersion,
        PlanHash = replay.Provenance.PlanHash,
        MapHash = replay.Provenance.MapHash,
        LogHash = replay.Provenance.LogHash,
        Seed = replay.Provenance.Seed,
        Replications = replay.Replications,
    };
}

/// <summary>How far the simulation may be from the log and still be trusted.</summary>
public sealed record TrustBoundsResult
{
    /// <summary>The mean may be off by this much,</summary>
    [Description("The mean may be off by this much,")]
    [Unit(Units.Minutes)]
    public required double MeanMinutes { get; init; }

    /// <summary>or by this share of the logged mean, if that is more.</summary>
    [Description("or by this share of the logged mean, if that is more.")]
    [Unit(Units.Share)]
    public required double MeanShare { get; init; }

    /// <summary>The time within which 90 % are reached may be off by this much,</summary>
    [Description("The time within which 90 % are reached may be off by this much,")]
    [Unit(Units.Minutes)]
    public required double P90Minutes { get; init; }

    /// <summary>or by this share of the logged one, if that is more.</summary>
    [Description("or by this share of the logged one, if that is more.")]
    [Unit(Units.Share)]
    public required double P90Share { get; init; }

    /// <summary>The share within the target may be off by this much.</summary>
    [Description("The share within the target may be off by this much.")]
    [Unit(Units.Share)]
    public required double WithinTarget { get; init; }

    /// <summary>The greatest difference of the two distribution functions.</summary>
    [Description("The greatest difference of the two distribution functions.")]
    [Unit(Units.Share)]
    public required double KolmogorovDistance { get; init; }

    /// <summary>Below so many visits nothing is said.</summary>
    [Description("Below so many visits nothing is said.")]
    [Unit(Units.Visits)]
    public required int FewestVisits { get; init; }

    /// <summary>The bounds that every replay is judged by.</summary>
    internal static TrustBoundsResult Current { get; } = new()
    {
        MeanMinutes = RoundedNumbers.Minutes(TrustBounds.MeanMinutes),
        MeanShare = RoundedNumbers.Share(TrustBounds.MeanShare),
        P90Minutes = RoundedNumbers.Minutes(TrustBounds.P90Minutes),
        P90Share = RoundedNumbers.Share(TrustBounds.P90Share),
        WithinTarget = RoundedNumbers.Share(TrustBounds.WithinTarget),
        KolmogorovDistance = RoundedNumbers.Share(TrustBounds.Kolmogorov),
        FewestVisits = TrustBounds.FewestVisits,
    };
}

/// <summary>Logged and simulated response times at the same share of the visits.</summary>
public sealed record QuantileResult
{
    /// <summary>The share of visits.</summary>
    [Description("The share of visits.")]
    [Unit(Units.Share)]
    public required double Share { get; init; }

    /// <summary>The time within which the log reached that share.</summary>
    [Description("The time within which the log reached that share.")]
    [Unit(Units.Minutes)]
    public required double? LoggedMinutes { get; init; }

    /// <summary>The same of all replications together.</summary>
    [Description("The same of all replications together.")]
    [Unit(Units.Minutes)]
    public required double? SimulatedMinutes { get; init; }

    internal static QuantileResult Of(QuantilePair pair) => new()
    {
        Share = RoundedNumbers.Share(pair.Share),
        LoggedMinutes = RoundedNumbers.MinutesOrNull(pair.LoggedMinutes),
        SimulatedMinutes = RoundedNumbers.MinutesOrNull(pair.SimulatedMinutes),
    };
}
