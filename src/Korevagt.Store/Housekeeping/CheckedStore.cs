namespace Korevagt.Store.Housekeeping;

/// <summary>What a check of a store found to be no longer what was stored.</summary>
/// <param name="Documents">Hashes of damaged input files.</param>
/// <param name="Results">Runs whose results are damaged.</param>
/// <param name="Blocks">Damaged blocks: simulation, first replication and number of replications.</param>
public sealed record CheckedStore(IReadOnlyList<string> Documents, IReadOnlyList<string> Results, IReadOnlyList<string> Blocks)
{
    /// <summary>Whether everything is as it was stored.</summary>
    public bool IsSound => Documents.Count + Results.Count + Blocks.Count == 0;
}
