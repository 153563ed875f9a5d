using System.Data.Common;
using Dapper;
using NodaTime;

namespace Korevagt.Store;

/// <summary>Batches, as they are shown and steered.</summary>
public sealed class BatchTable
{
    private const string Columns =
        """
        id, name, description, priority, state, submitted_by,
        submitted_at, finished_at, runs, done, failed
        """;

    private readonly RunStore store;

    internal BatchTable(RunStore store) => this.store = store;

    /// <summary>A batch, or null where there is none of that number.</summary>
    public Task<StoredBatch?> FindAsync(long id, CancellationToken cancellation = default) => store.ReadAsync(
        connection => connection.QuerySingleOrDefaultAsync<StoredBatch?>($"SELECT {Columns} FROM batch WHERE id = @id", new { id }),
        cancellation);

    /// <summary>The batch whose turn it is: the oldest active one of the highest priority; null for none.</summary>
    public Task<StoredBatch?> FirstActiveAsync(CancellationToken cancellation = default) => store.ReadAsync(
        connection => connection.QueryFirstOrDefaultAsync<StoredBatch?>(
            $"SELECT {Columns} FROM batch WHERE state = {(int)BatchState.Active} ORDER BY priority DESC, id LIMIT 1"),
        cancellation);

    /// <summary>Batches, the newest first.</summary>
    /// <param name="before">Only batches with a lower number, or null for the newest.</param>
    /// <param name="most">At most so many.</param>
    /// <param name="state">Only batches in this state, or null for all.</param>
    /// <param name="cancellation">Gives up.</param>
    public async Task<IReadOnlyList<StoredBatch>> ListAsync(
        long? before, int most, BatchState? state = null, CancellationToken cancellation = default) =>
        [
            .. await store.ReadAsync(
                connection => connection.QueryAsync<StoredBatch>(
                    $"""
                    SELECT {Columns} FROM batch
                    WHERE id < @before {(state is null ? "" : "AND state = @state")} ORDER BY id DESC LIMIT @most
                    """,
                    new { before = before ?? long.MaxValue, most, state = (int?)state }),
                cancellation),
        ];

    /// <summary>The runs of a batch in their order.</summary>
    /// <param name="batch">The batch.</param>
    /// <param name="after">Only runs behind this position; -1 for all.</param>
    /// <param name="most">At most so many.</param>
    /// <param name="cancellation">Gives up.</param>
    public async Task<IReadOnlyList<StoredBatchRun>> RunsAsync(
        long batch, int after = -1, int most = int.MaxValue, CancellationToken cancellation = default) =>
        [
            .. await store.ReadAsync(
                connection => connection.QueryAsync<StoredBatchRun>(
                    """
                    SELECT br.position, br.run, br.scenario, br.demand_case,
                        br.price_reading, br.seed, br.replications,
                        COALESCE(r.state, 3) AS State, COALESCE(br.faults, r.faults) AS Faults,
                        (SELECT MAX(message) FROM block WHERE r.state = 3 AND simulation IN (r.baseline, r.scenario) AND message IS NOT NULL) AS Message
                    FROM batch_run br LEFT JOIN run r ON r.id = br.run
                    WHERE br.batch = @batch AND br.position > @after ORDER BY br.position LIMIT @most
                    """,
                    new { batch, after, most }),
                cancellation),
        ];

    /// <summary>How far the blocks of a batch have come.</summary>
    public async Task<BatchProgress> ProgressAsync(long batch, CancellationToken cancellation = default)
    {
        var (blocks, done, claimed, others, milliseconds) = await store.ReadAsync(
            connection => connection.QuerySingleAsync<(int, int, int, int, double?)>(
                """
                SELECT COUNT(*), COALESCE(SUM(CASE WHEN state = 2 THEN 1 ELSE 0 END), 0),
                    COALESCE(SUM(CASE WHEN state = 1 THEN 1 ELSE 0 END), 0),
                    COALESCE(SUM(CASE WHEN state = 0 AND engine <> @Engine THEN 1 ELSE 0 END), 0), AVG(milliseconds)
                FROM (
                    SELECT DISTINCT block.simulation, block.first, block.count, block.state, block.engine, block.milliseconds
                    FROM needs JOIN block ON block.simulation = needs.simulation
                        AND (block.is_tail = 0 AND block.first + block.count <= needs.replications
                            OR block.is_tail = 1 AND block.first + block.count = needs.replications)) AS needed
                """.Insert(0, Needs),
                new { batch, Engine = store.Builds.Blocks }),
            cancellation);
        var slots = (await store.Workers.AliveAsync(cancellation)).Sum(worker => worker.Slots);
        Duration? left = milliseconds is { } each && slots > 0 ? Duration.FromMilliseconds(each * (blocks - done) / slots) : null;
        return new BatchProgress(blocks, done, claimed, left) { OfAnotherBuild = others };
    }

    /// <summary>The runs of a batch that are being computed, in their order.</summary>
    /// <param name="batch">The batch.</param>
    /// <param name="most">At most so many.</param>
    /// <param name="cancellation">Gives up.</param>
    public async Task<IReadOnlyList<RunProgress>> UnderWayAsync(long batch, int most, CancellationToken cancellation = default)
    {
        var rows = await store.ReadAsync(
            connection => connection.QueryAsync<(int Position, string Scenario, int Blocks, int Done)>(
                """
                SELECT br.position, br.scenario, COUNT(*), SUM(CASE WHEN block.state = 2 THEN 1 ELSE 0 END)
                FROM batch_run br JOIN run r ON r.id = br.run JOIN block ON block.simulation IN (r.baseline, r.scenario)
                WHERE br.batch = @batch AND r.state < 2
                    AND (block.is_tail = 0 AND block.first + block.count <= r.replications
                        OR block.is_tail = 1 AND block.first + block.count = r.replications)
                GROUP BY br.position, br.scenario
                HAVING SUM(CASE WHEN block.state = 1 THEN 1 ELSE 0 END) > 0 ORDER BY br.position LIMIT @most
                """,
                new { batch, most }),
            cancellation);
        return [.. rows.Select(row => new RunProgress(row.Position, row.Scenario, row.Blocks, row.Done))];
    }

    /// <summary>Sets a batch aside; what is being computed for it alone stops.</summary>
    /// <param name="batch">Its number.</param>
    /// <param name="by">Who, for people.</param>
    /// <param name="deed">What the audit log has of it, there together with it; null for nothing.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>Whether there is such a batch and it was active.</returns>
    public Task<bool> PauseAsync(long batch, string by, AuditedDeed? deed = null, CancellationToken cancellation = default) =>
        TurnAsync(batch, BatchState.Paused, [BatchState.Active], EventKind.Paused, by, deed, cancellation);

    /// <summary>Gives a batch up; what is being computed for it alone stops, and nothing more is computed.</summary>
    /// <param name="batch">Its number.</param>
    /// <param name="by">Who, for people.</param>
    /// <param name="deed">What the audit log has of it, there together with it; null for nothing.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>Whether there is such a batch and it was active or paused.</returns>
    public Task<bool> CancelAsync(long batch, string by, AuditedDeed? deed = null, CancellationToken cancellation = default) =>
        TurnAsync(batch, BatchState.Cancelled, [BatchState.Active, BatchState.Paused], EventKind.Cancelled, by, deed, cancellation);

    /// <summary>Goes on with a batch that was paused, cancelled, or finished with runs that failed by bad luck.</summary>
    /// <param name="batch">Its number.</param>
    /// <param name="by">Who, for people.</param>
    /// <param name="deed">What the audit log has of it, there together with it; null for nothing.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>Whether there is such a batch and there was something to go on with.</returns>
    public Task<bool> ResumeAsync(long batch, string by, AuditedDeed? deed = null, CancellationToken cancellation = default) => store.WriteAsync(
        async (connection, transaction) =>
        {
            await Wanting.TakeTurnAsync(connection, transaction);
            await store.Runs.LockOfBatchAsync(connection, transaction, batch);
            var now = store.Now;
            await Reopening.FailedByBadLuckAsync(connection, transaction, batch);
            await connection.ExecuteAsync(
                """
                UPDATE batch SET state = 0, finished_at = NULL WHERE id = @batch AND (state IN (1, 2)
                    OR state = 3 AND EXISTS (SELECT 1 FROM batch_run br JOIN run r ON r.id = br.run WHERE br.batch = @batch AND r.state < 2))
                """,
                new { batch },
                transaction);
            await CountAsync(connection, transaction, [batch], now);
            await Wanting.UpdateAsync(connection, transaction, batch);
            var goesOn = await connection.ExecuteScalarAsync<int>(
                "SELECT COUNT(*) FROM batch WHERE id = @batch AND state = 0", new { batch }, transaction) == 1;
            if (goesOn)
            {
                await EventTable.AddAsync(connection, transaction, now, batch, run: null, EventKind.Resumed, by);
                await AuditLog.AddAsync(connection, transaction, now, deed);
            }

            return goesOn;
        },
        cancellation);

    /// <summary>Counts anew how many runs of some batches are done and failed, and closes those that are complete.</summary>
    internal static async Task CountAsync(DbConnection connection, DbTransaction transaction, IReadOnlyList<long> batches, long now)
    {
        foreach (var batch in batches)
        {
            await connection.ExecuteAsync(
                """
                UPDATE batch SET
                    done = (SELECT COUNT(*) FROM batch_run br JOIN run r ON r.id = br.run WHERE br.batch = @batch AND r.state = 2),
                    failed = (SELECT COUNT(*) FROM batch_run br LEFT JOIN run r ON r.id = br.run WHERE br.batch = @batch AND COALESCE(r.state, 3) = 3)
                WHERE id = @batch
                """,
                new { batch },
                transaction);
        }

        await CloseAsync(connection, transaction, batches, now);
    }

    /// <summary>Closes those of some batches whose last run is settled.</summary>
    internal static async Task CloseAsync(DbConnection connection, DbTransaction transaction, IReadOnlyList<long> batches, long now)
    {
        foreach (var batch in batches)
        {
            var closed = await connection.ExecuteAsync(
                "UPDATE batch SET state = 3, finished_at = @now WHERE id = @batch AND state IN (0, 1) AND done + failed >= runs",
                new { batch, now },
                transaction);
            if (closed == 1)
            {
                await EventTable.AddAsync(connection, transaction, now, batch, run: null, EventKind.Finished, "");
            }
        }
    }

    private Task<bool> TurnAsync(
        long batch, BatchState to, BatchState[] from, string kind, string by, AuditedDeed? deed, CancellationToken cancellation) => store.WriteAsync(
        async (connection, transaction) =>
        {
            await Wanting.TakeTurnAsync(connection, transaction);
            var turned = await connection.ExecuteAsync(
                $"UPDATE batch SET state = {(int)to} WHERE id = @batch AND state IN ({string.Join(", ", from.Select(state => (int)state))})",
                new { batch },
                transaction) == 1;
            if (turned)
            {
                await Wanting.UpdateAsync(connection, transaction, batch);
                await EventTable.AddAsync(connection, transaction, store.Now, batch, run: null, kind, by);
                await AuditLog.AddAsync(connection, transaction, store.Now, deed);
            }

            return turned;
        },
        cancellation);

    /// <summary>The simulations that a batch needs and how many replications of each.</summary>
    private const string Needs =
        """
        WITH needs AS (
            SELECT r.baseline AS simulation, r.replications FROM batch_run br JOIN run r ON r.id = br.run WHERE br.batch = @batch
            UNION
            SELECT r.scenario, r.replications FROM batch_run br JOIN run r ON r.id = br.run WHERE br.batch = @batch AND r.scenario IS NOT NULL)

        """;
}
