using System.Data.Common;
using Dapper;

namespace Korevagt.Store;

/// <summary>Gives runs another try that failed for a passing reason, not by their input.</summary>
internal static class Reopening
{
    /// <summary>Opens the runs of a batch again whose blocks failed without any fault of their input.</summary>
    public static async Task FailedByBadLuckAsync(DbConnection connection, DbTransaction transaction, long batch)
    {
        const string Failed =
            """
            SELECT r.id FROM batch_run br JOIN run r ON r.id = br.run
            WHERE br.batch = @batch AND r.state = 3 AND r.faults IS NULL
            """;
        await connection.ExecuteAsync(
            $"""
            UPDATE block SET state = 0, attempts = 0, deaths = 0, not_before = 0, owner = NULL, message = NULL
            WHERE state = 3 AND simulation IN (
                SELECT baseline FROM run WHERE id IN ({Failed}) UNION SELECT scenario FROM run WHERE id IN ({Failed}))
            """,
            new { batch },
            transaction);
        await connection.ExecuteAsync(
            $"UPDATE run SET state = 0, attempts = 0, owner = NULL, finished_at = NULL WHERE id IN ({Failed})",
            new { batch },
            transaction);
    }

    /// <summary>Opens a run again that is done, and every batch that asked for it.</summary>
    public static async Task RunAsync(DbConnection connection, DbTransaction transaction, string run, long now)
    {
        await connection.ExecuteAsync("UPDATE run SET state = 0, attempts = 0, owner = NULL, finished_at = NULL WHERE id = @run", new { run }, transaction);
        var batches = (await connection.QueryAsync<long>("SELECT DISTINCT batch FROM batch_run WHERE run = @run ORDER BY batch", new { run }, transaction)).ToList();
        foreach (var batch in batches)
        {
            await connection.ExecuteAsync("UPDATE batch SET state = 0, finished_at = NULL WHERE id = @batch AND state = 3", new { batch }, transaction);
            await Wanting.UpdateAsync(connection, transaction, batch);
        }

        await BatchTable.CountAsync(connection, transaction, batches, now);
    }

    /// <summary>
    /// Opens those runs again that are done and some of whose blocks are gone: their results are there, but the figures behind
    /// them can only be had from the blocks.
    /// </summary>
    public static async Task WithoutBlocksAsync(DbConnection connection, DbTransaction transaction, IEnumerable<RunWork> runs, long now)
    {
        foreach (var run in runs.DistinctBy(run => run.Id).OrderBy(run => run.Id, StringComparer.Ordinal))
        {
            var lacks = await connection.ExecuteScalarAsync<int>(
                $"""
                SELECT COUNT(*) FROM run r WHERE r.id = @Id AND r.state = {(int)RunState.Done} AND (
                    {Replications("r.baseline")} < r.replications OR r.scenario IS NOT NULL AND {Replications("r.scenario")} < r.replications)
                """,
                new { run.Id },
                transaction) > 0;
            if (lacks)
            {
                await RunAsync(connection, transaction, run.Id, now);
            }
        }
    }

    private static string Replications(string simulation) =>
        $"""
        (SELECT COALESCE(SUM(count), 0) FROM block WHERE simulation = {simulation} AND state = {(int)BlockState.Done}
            AND (is_tail = 0 AND first + count <= r.replications OR is_tail = 1 AND first + count = r.replications))
        """;
}
