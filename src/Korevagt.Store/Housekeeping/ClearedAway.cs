namespace Korevagt.Store.Housekeeping;

/// <summary>What was cleared away.</summary>
/// <param name="Batches">Batches.</param>
/// <param name="Runs">Runs with their results.</param>
/// <param name="Blocks">Blocks, and pieces of optimisations.</param>
/// <param name="Simulations">Simulations.</param>
/// <param name="Documents">Input files.</param>
/// <param name="Drafts">Drafts of scenarios.</param>
public sealed record ClearedAway(int Batches, int Runs, int Blocks, int Simulations, int Documents, int Drafts = 0);
