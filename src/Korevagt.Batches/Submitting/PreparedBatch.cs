using Korevagt.Files;
using Korevagt.Store;

namespace Korevagt.Batches.Submitting;

/// <summary>A batch whose files were read and whose runs have their identities: ready to be stored.</summary>
/// <param name="Batch">The batch.</param>
/// <param name="Files">All its input files.</param>
public sealed record PreparedBatch(NewBatch Batch, FileBundle Files)
{
    /// <summary>Stores its files and takes it in.</summary>
    /// <param name="store">Where.</param>
    /// <param name="deed">What the audit log has of it, by its number; null for nothing.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>The batch's number and how many blocks wait to be computed for it.</returns>
    public async Task<(long Batch, int Blocks)> SubmitAsync(RunStore store, Func<long, AuditedDeed>? deed = null, CancellationToken cancellation = default)
    {
        // 1. Files first: dying after them leaves documents that nobody refers to, which housekeeping clears away.
        await StoredBundle.SaveAsync(store, Files, cancellation);

        // 2. The batch is there whole or not at all.
        return await store.Submissions.SubmitAsync(Batch, deed, cancellation);
    }
}
