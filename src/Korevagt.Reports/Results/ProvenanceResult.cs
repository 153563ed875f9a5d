using System.ComponentModel;
using Korevagt.Planning.Evaluation;

namespace Korevagt.Reports.Results;

/// <summary>Everything that determines the figures of a comparison.</summary>
public sealed record ProvenanceResult
{
    /// <summary>Version of the engine.</summary>
    [Description("Version of the engine.")]
    public required string EngineVersion { get; init; }

    /// <summary>Content hash of the baseline.</summary>
    [Description("Content hash of the baseline.")]
    public required string BaselineHash { get; init; }

    /// <summary>Content hash of the road map; empty where the plan brings its own driving times.</summary>
    [Description("Content hash of the road map; empty where the plan brings its own driving times.")]
    public required string MapHash { get; init; }

    /// <summary>The year evaluated.</summary>
    [Description("The year evaluated.")]
    [Unit(Units.CalendarYear)]
    public required int Year { get; init; }

    /// <summary>Seed of the random streams.</summary>
    [Description("Seed of the random streams.")]
    [Unit(Units.None)]
    public required ulong Seed { get; init; }

    /// <summary>Simulated years per plan.</summary>
    [Description("Simulated years per plan.")]
    [Unit(Units.Replications)]
    public required int Replications { get; init; }

    /// <summary>Whether each two replications are an antithetic pair.</summary>
    [Description("Whether each two replications are an antithetic pair.")]
    public required bool Antithetic { get; init; }

    /// <summary>Whether each replication drew its visit rates anew.</summary>
    [Description("Whether each replication drew its visit rates anew.")]
    public required bool DemandUncertainty { get; init; }

    internal static ProvenanceResult Of(ComparisonProvenance provenance) => new()
    {
        EngineVersion = provenance.EngineVersion,
        BaselineHash = provenance.BaselineHash,
        MapHash = provenance.MapHash,
        Year = provenance.Year,
        Seed = provenance.Seed,
        Replications = provenance.Replications,
        Antithetic = provenance.Antithetic,
        DemandUncertainty = provenance.DemandUncertainty,
    };
}
