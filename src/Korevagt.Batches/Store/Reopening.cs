using System.Data.Common;
using Dapper;

namespace Korevagt.Batches.Store;

/// <summary>Gives runs another try that failed by bad luck, not by their input.</summary>
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
            UPDATE block SET state = 0, attempts = 0, not_before = 0, owner = NULL, message = NULL
            WHERE state = 3 AND simulation IN (
                SELECT baseline FROM run WHERE id IN ({Failed}) UNION SELECT scenario FROM run WHERE id IN ({Failed}))
            """,
            new { batch },
            transaction).ConfigureAwait(false);
        await connection.ExecuteAsync(
            $"UPDATE run SET state = 0, attempts = 0, owner = NULL, finished_at = NULL WHERE id IN ({Failed})",
            new { batch },
            transaction).ConfigureAwait(false);
    }
}
