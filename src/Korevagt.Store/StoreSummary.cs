namespace Korevagt.Store;

/// <summary>How much a store holds.</summary>
/// <param name="Schema">The version of its tables.</param>
/// <param name="Batches">Batches.</param>
/// <param name="ActiveBatches">Those of them that are not finished, paused or cancelled.</param>
/// <param name="Runs">Runs, each once in however many batches it stands.</param>
/// <param name="DoneRuns">Those of them with a result.</param>
/// <param name="FailedRuns">Those of them that failed.</param>
/// <param name="Blocks">Blocks.</param>
/// <param name="WaitingBlocks">Those of them that somebody waits for.</param>
/// <param name="Documents">Input files and lists of them.</param>
/// <param name="Events">Events.</param>
public sealed record StoreSummary(
    long Schema, long Batches, long ActiveBatches, long Runs, long DoneRuns, long FailedRuns, long Blocks, long WaitingBlocks, long Documents, long Events);
