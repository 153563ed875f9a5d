using System.Data.Common;
using Dapper;

namespace Korevagt.Store;

/// <summary>Which blocks are wanted, and how urgently: those that an unfinished run of an active batch lacks.</summary>
internal static class Wanting
{
    private const string SimulationsOfBatch =
        """
        SELECT r.baseline FROM batch_run br JOIN run r ON r.id = br.run WHERE br.batch = @batch
        UNION SELECT r.scenario FROM batch_run br JOIN run r ON r.id = br.run WHERE br.batch = @batch AND r.scenario IS NOT NULL
        """;

    // A tail serves only runs that end where it ends; a full block every run of at least so many replications.
    private const string Needs =
        "(block.is_tail = 0 AND r.replications >= block.first + block.count OR block.is_tail = 1 AND r.replications = block.first + block.count)";

    /// <summary>
    /// Waits for this transaction's turn to change what is wanted, until it ends. Taken before anything else is locked: of two
    /// changes that overlap, the later would count with what the earlier has not yet committed, and a wish would be lost.
    /// </summary>
    /// <remarks>The row that is locked says when the first migration was applied: it is in every store, and nobody else touches it.</remarks>
    public static Task TakeTurnAsync(DbConnection connection, DbTransaction transaction) =>
        connection.ExecuteAsync("UPDATE schema_version SET applied_at = applied_at WHERE version = 1", transaction: transaction);

    /// <summary>Sets anew what is wanted of the blocks that a batch needs, after it was taken in, paused, resumed or cancelled, or a run of it failed.</summary>
    public static Task UpdateAsync(DbConnection connection, DbTransaction transaction, long batch) => connection.ExecuteAsync(
        $"""
        UPDATE block SET priority = (
            SELECT MAX(wish.priority) FROM (
                SELECT b.priority FROM run r JOIN batch_run br ON br.run = r.id JOIN batch b ON b.id = br.batch
                WHERE r.baseline = block.simulation AND r.state < 2 AND b.state = {(int)BatchState.Active} AND {Needs}
                UNION ALL
                SELECT b.priority FROM run r JOIN batch_run br ON br.run = r.id JOIN batch b ON b.id = br.batch
                WHERE r.scenario = block.simulation AND r.state < 2 AND b.state = {(int)BatchState.Active} AND {Needs}
            ) wish)
        WHERE state IN ({(int)BlockState.Waiting}, {(int)BlockState.Claimed}) AND simulation IN ({SimulationsOfBatch})
        """,
        new { batch },
        transaction);

    /// <summary>How many blocks wait to be computed for a batch.</summary>
    public static Task<int> WaitingBlocksAsync(DbConnection connection, DbTransaction transaction, long batch) => connection.ExecuteScalarAsync<int>(
        $"""
        SELECT COUNT(*) FROM block
        WHERE state = {(int)BlockState.Waiting} AND priority IS NOT NULL AND simulation IN ({SimulationsOfBatch})
        """,
        new { batch },
        transaction);
}
