namespace Korevagt.Store;

/// <summary>
/// The builds that compute and write here. What another build has to compute is left to a worker of that build, and what it
/// stored is not taken for ours.
/// </summary>
/// <param name="Blocks">The build of the rooms that decide about figures: simulated blocks are known by it.</param>
/// <param name="Results">The build that writes results, that of the blocks included: runs are known by it.</param>
public sealed record EngineBuilds(string Blocks, string Results);
