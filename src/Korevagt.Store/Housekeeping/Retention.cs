using System.Data.Common;
using Dapper;
using NodaTime;

namespace Korevagt.Store.Housekeeping;

/// <summary>Clears away what nobody needs any more.</summary>
public static class Retention
{
    /// <summary>A document that was just stored may belong to a batch that is not there yet.</summary>
    private static readonly Duration AgeOfOrphans = Duration.FromHours(24);

    private const string Needed =
        "(SELECT baseline FROM run WHERE state < 2 UNION SELECT scenario FROM run WHERE state < 2 AND scenario IS NOT NULL)";

    /// <summary>Clears away.</summary>
    /// <param name="store">The store.</param>
    /// <param name="rules">What is kept.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>What was cleared away.</returns>
    public static async Task<ClearedAway> ApplyAsync(RunStore store, RetentionRules rules, CancellationToken cancellation = default)
    {
        var (batches, runs) = rules.KeepBatches is { } keep
            ? await store.WriteAsync((connection, transaction) => BatchesAsync(connection, transaction, store.Now - Milliseconds(keep)), cancellation)
            : (0, 0);
        var blocks = await store.WriteAsync(
            (connection, transaction) => connection.ExecuteAsync(
                $"""
                DELETE FROM block WHERE simulation NOT IN {Needed} AND NOT EXISTS (
                    SELECT 1 FROM run WHERE run.finished_at >= @since AND (run.baseline = block.simulation OR run.scenario = block.simulation))
                """,
                new { since = store.Now - Milliseconds(rules.KeepBlocks) },
                transaction),
            cancellation);
        var pieces = await store.WriteAsync(
            (connection, transaction) => connection.ExecuteAsync(
                "DELETE FROM optimisation_piece WHERE optimisation IN (SELECT id FROM optimisation WHERE state >= 2 AND finished_at < @since)",
                new { since = store.Now - Milliseconds(rules.KeepBlocks) },
                transaction),
            cancellation);
        var simulations = await store.WriteAsync(
            (connection, transaction) => connection.ExecuteAsync(
                """
                DELETE FROM simulation WHERE id NOT IN (SELECT baseline FROM run) AND id NOT IN (SELECT scenario FROM run WHERE scenario IS NOT NULL)
                    AND id NOT IN (SELECT simulation FROM block) AND added_at < @before
                """,
                new { before = store.Now - Milliseconds(AgeOfOrphans) },
                transaction),
            cancellation);
        var documents = await store.WriteAsync((connection, transaction) => DocumentsAsync(store, connection, transaction), cancellation);
        var drafts = rules.KeepDrafts is { } keepDrafts
            ? await store.WriteAsync(
                (connection, transaction) => connection.ExecuteAsync(
                    "DELETE FROM draft WHERE changed_at < @before", new { before = store.Now - Milliseconds(keepDrafts) }, transaction),
                cancellation)
            : 0;
        return new ClearedAway(batches, runs, blocks + pieces, simulations, documents, drafts);
    }

    private static long Milliseconds(Duration duration) => (long)duration.TotalMilliseconds;

    private static async Task<(int Batches, int Runs)> BatchesAsync(DbConnection connection, DbTransaction transaction, long before)
    {
        const string Old = "SELECT id FROM batch WHERE state >= 2 AND COALESCE(finished_at, submitted_at) < @before";
        await connection.ExecuteAsync($"DELETE FROM event WHERE batch IN ({Old})", new { before }, transaction);
        await connection.ExecuteAsync($"DELETE FROM batch_run WHERE batch IN ({Old})", new { before }, transaction);
        var batches = await connection.ExecuteAsync($"DELETE FROM batch WHERE id IN ({Old})", new { before }, transaction);
        const string Unasked = "SELECT id FROM run WHERE added_at < @before AND NOT EXISTS (SELECT 1 FROM batch_run br WHERE br.run = run.id)";
        await connection.ExecuteAsync($"DELETE FROM result WHERE run IN ({Unasked})", new { before }, transaction);
        var runs = await connection.ExecuteAsync($"DELETE FROM run WHERE id IN ({Unasked})", new { before }, transaction);
        return (batches, runs);
    }

    /// <summary>Documents that no bundle in use lists.</summary>
    private static async Task<int> DocumentsAsync(RunStore store, DbConnection connection, DbTransaction transaction)
    {
        var used = await UsedDocuments.AllAsync(connection, transaction);
        var old = await connection.QueryAsync<string>(
            "SELECT hash FROM document WHERE added_at < @before", new { before = store.Now - Milliseconds(AgeOfOrphans) }, transaction);
        var cleared = 0;
        foreach (var hash in old.Where(hash => !used.Contains(hash)))
        {
            cleared += await connection.ExecuteAsync("DELETE FROM document WHERE hash = @hash", new { hash }, transaction);
        }

        return cleared;
    }
}
