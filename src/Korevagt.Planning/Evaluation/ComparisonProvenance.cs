namespace Korevagt.Planning.Evaluation;

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
    string EngineVersion, string BaselineHash, string MapHash, int Year, ulong Seed, int Replications)
{
    /// <summary>Whether each two replications are an antithetic pair.</summary>
    public bool Antithetic { get; init; }
}
