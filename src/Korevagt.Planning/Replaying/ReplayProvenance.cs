using Korevagt.Evaluation;
namespace Korevagt.Planning.Replaying;

/// <summary>What a replay was computed from: the same gives the same bytes.</summary>
/// <param name="EngineVersion">Version of the engine.</param>
/// <param name="PlanHash">Hash of the plan.</param>
/// <param name="MapHash">Hash of the road map; null where the plan brings its own driving times.</param>
/// <param name="LogHash">SHA-256 of the log's bytes.</param>
/// <param name="Seed">Seed of the random streams.</param>
public sealed record ReplayProvenance(string EngineVersion, string PlanHash, string? MapHash, string LogHash, ulong Seed);
