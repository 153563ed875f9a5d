using System.ComponentModel;

namespace Korevagt.Evaluation;

/// <summary>Everything that determines a comparison's figures.</summary>
/// <param name="EngineVersion">Version of the engine.</param>
/// <param name="BaselineHash">Content hash of the baseline plan.</param>
/// <param name="MapHash">
/// Content hash of the road map; empty where the plan brings its own driving times, which its own hash covers.
/// </param>
/// <param name="Year">The year evaluated.</param>
/// <param name="Seed">Seed of the random streams.</param>
/// <param name="Replications">Number of replications.</param>
public sealed record ComparisonProvenance(
    [Description("Version of the engine.")] string EngineVersion,
    [Description("Content hash of the baseline plan.")] string BaselineHash,
    [Description("Content hash of the road map; empty where the plan brings its own driving times, which its own hash covers.")]
    string MapHash,
    [Description("The year evaluated.")] int Year,
    [Description("Seed of the random streams.")] ulong Seed,
    [Description("Number of replications.")] int Replications)
{
    /// <summary>Whether each two replications are an antithetic pair.</summary>
    [Description("Whether each two replications are an antithetic pair.")]
    public bool Antithetic { get; init; }

    /// <summary>Whether each replication drew its visit rates from what the log leaves possible.</summary>
    [Description("Whether each replication drew its visit rates from what the log leaves possible.")]
    public bool DemandUncertainty { get; init; }
}
