using System.ComponentModel;
using System.Text.Json.Serialization;
using Korevagt.Planning.Replaying;

namespace Korevagt.Reports.Results;

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
