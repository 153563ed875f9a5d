using System.Data.Common;
using Dapper;

namespace Korevagt.Store;

/// <summary>Runs and their results.</summary>
public sealed class RunTable
{
    private const string Columns =
        """
        id, bundle, request, baseline, scenario, replications,
        state, faults, added_at, finished_at
        """;

    /// <summary>A run whose result so many processes have begun to make and none has ended is not tried again until somebody resumes its batch.</summary>
    public const int MostAttempts = 20;

    private readonly RunStore store;

    internal RunTable(RunStore store) => this.store = store;

    /// <summary>A run, or null where there is none of that identity.</summary>
    public Task<StoredRun?> FindAsync(string id, CancellationToken cancellation = default) => store.ReadAsync(
        connection => connection.QuerySingleOrDefaultAsync<StoredRun?>($"SELECT {Columns} FROM run WHERE id = @id", new { id }),
        cancellation);

    /// <summary>Runs, those asked for last come first.</summary>
    /// <param name="after">Id of the last run seen, or null to begin.</param>
    /// <param name="most">At most so many.</param>
    /// <param name="state">Only runs in this state, or null for all.</param>
    /// <param name="cancellation">Gives up.</param>
    public async Task<IReadOnlyList<StoredRun>> ListAsync(string? after, int most, RunState? state = null, CancellationToken cancellation = default) =>
    [
        .. await store.ReadAsync(
            connection => connection.QueryAsync<StoredRun>(
                $"""
                SELECT {Columns} FROM run
                WHERE 1 = 1 {(state is null ? "" : "AND state = @state")}
                    {(after is null ? "" : "AND (added_at, id) < (SELECT added_at, id FROM run WHERE id = @after)")}
                ORDER BY added_at DESC, id DESC LIMIT @most
                """,
                new { after, most, state = (int?)state }),
            cancellation),
    ];

    /// <summary>The result of a run as JSON, or null where it has none.</summary>
    /// <exception cref="StoreException">What is stored is no longer what was stored.</exception>
    public async Task<byte[]?> ResultAsync(string id, CancellationToken cancellation = default)
    {
        var (bytes, sha256) = await store.ReadAsync(
            connection => connection.QuerySingleOrDefaultAsync<(byte[]?, string)>("SELECT bytes, sha256 FROM result WHERE run = @id", new { id }),
            cancellation);
        return bytes is null || Documents.HashOf(bytes) == sha256
            ? bytes
            : throw new StoreException(
                StoreFaultTexts.ResultChanged(store.Location, id),
                isPassing: false);
    }

    /// <summary>Claims a run all of whose blocks are done, so that exactly one process makes its result.</summary>
    /// <param name="owner">This process.</param>
    /// <param name="simulation">Only runs that need this simulation, or null for all.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>The run, now this process's, or null where none is ready.</returns>
    public Task<StoredRun?> ClaimReadyAsync(string owner, string? simulation, CancellationToken cancellation = default) => store.WriteAsync(
        (connection, transaction) => connection.QuerySingleOrDefaultAsync<StoredRun?>(
            store.Sql(
                $$"""
                {lazily}
                UPDATE run SET state = 1, owner = @owner, attempts = attempts + 1
                WHERE state = 0 AND id = (
                    SELECT r.id FROM run r
                    WHERE r.state = 0 AND r.engine = @Engine {{(simulation is null ? "" : OfSimulation)}}
                        AND NOT EXISTS (
                            SELECT 1 FROM block
                            WHERE simulation IN (r.baseline, r.scenario) AND state <> 2
                                AND (is_tail = 0 AND first + count <= r.replications OR is_tail = 1 AND first + count = r.replications))
                        AND EXISTS (
                            SELECT 1 FROM batch_run br JOIN batch b ON b.id = br.batch WHERE br.run = r.id AND b.state IN (0, 1))
                    LIMIT 1 {skipLocked})
                RETURNING {{Columns}}
                """),
            new { owner, Engine = store.Builds.Results, simulation },
            transaction),
        cancellation);

    /// <summary>Stores a run's result, if the run is still this process's: once and for all.</summary>
    /// <returns>Whether it was stored.</returns>
    public Task<bool> FinishAsync(string owner, string run, byte[] result, CancellationToken cancellation = default) => store.WriteAsync(
        async (connection, transaction) =>
        {
            var now = store.Now;
            if (!await SettleAsync(connection, transaction, run, RunState.Done, faults: null, now, "state = 1 AND owner = @owner", owner))
            {
                return false;
            }

            await connection.ExecuteAsync(
                "INSERT INTO result (run, bytes, sha256, stored_at) VALUES (@run, @result, @hash, @now) ON CONFLICT DO NOTHING",
                new { run, result, hash = Documents.HashOf(result), now },
                transaction);
            await TellBatchesAsync(connection, transaction, run, "done", EventKind.RunDone, "", now);
            return true;
        },
        cancellation);

    /// <summary>
    /// Gives a run back that this process had claimed to finish: some of its blocks are missing or damaged, or it stops. The
    /// attempt does not count.
    /// </summary>
    public Task ReleaseAsync(string owner, string run, CancellationToken cancellation = default) => store.WriteAsync(
        (connection, transaction) => connection.ExecuteAsync(
            "UPDATE run SET state = 0, owner = NULL, attempts = attempts - 1 WHERE id = @run AND state = 1 AND owner = @owner", new { run, owner }, transaction),
        cancellation);

    /// <summary>The runs that the store counts as claimed by a process.</summary>
    public async Task<IReadOnlyList<string>> ClaimedAsync(string owner, CancellationToken cancellation = default) =>
        [
            .. await store.ReadAsync(
                connection => connection.QueryAsync<string>("SELECT id FROM run WHERE state = 1 AND owner = @owner", new { owner }),
                cancellation),
        ];

    /// <summary>
    /// Has the runs of a batch settled before or after this transaction, not beside it: one that is done in the meantime would
    /// not know of the batch, and the batch not of it.
    /// </summary>
    internal Task LockOfBatchAsync(DbConnection connection, DbTransaction transaction, long batch) => connection.ExecuteAsync(
        store.Sql("SELECT id FROM run WHERE id IN (SELECT run FROM batch_run WHERE batch = @batch) ORDER BY id {forUpdate}"), new { batch }, transaction);

    /// <summary>Notes that a run cannot be finished.</summary>
    /// <param name="owner">This process.</param>
    /// <param name="run">The run.</param>
    /// <param name="faults">Faults of its input as JSON, or null where it failed for a passing reason.</param>
    /// <param name="message">What to tell.</param>
    /// <param name="cancellation">Gives up.</param>
    public Task FailAsync(string owner, string run, string? faults, string message, CancellationToken cancellation = default) => store.WriteAsync(
        async (connection, transaction) =>
        {
            var now = store.Now;
            if (await SettleAsync(connection, transaction, run, RunState.Failed, faults, now, "state = 1 AND owner = @owner", owner))
            {
                await TellBatchesAsync(connection, transaction, run, "failed", EventKind.RunFailed, message, now);
            }

            return true;
        },
        cancellation);

    /// <summary>
    /// Puts back the runs whose process is gone, as part of a larger change. One that took its process with it as often as is
    /// tried fails.
    /// </summary>
    /// <returns>How many runs.</returns>
    internal static async Task<int> PutBackAsync(DbConnection connection, DbTransaction transaction, long now)
    {
        var runs = (await connection.QueryAsync<(string Id, int Attempts)>(
            "UPDATE run SET state = 0, owner = NULL WHERE state = 1 AND owner NOT IN (SELECT id FROM worker) RETURNING id, attempts",
            transaction: transaction)).ToList();
        foreach (var (run, attempts) in runs.Where(run => run.Attempts >= MostAttempts).OrderBy(run => run.Id, StringComparer.Ordinal))
        {
            await FailAsync(connection, transaction, now, run, FormattableString.Invariant($"{attempts} processes died while they made its result"));
        }

        return runs.Count;
    }

    /// <summary>Fails every unfinished run that needs a simulation, as part of a larger change.</summary>
    internal static async Task FailOfSimulationAsync(
        DbConnection connection, DbTransaction transaction, long now, string simulation, string? faults, string message)
    {
        var runs = await connection.QueryAsync<string>(
            "SELECT id FROM run WHERE state < 2 AND baseline = @simulation UNION SELECT id FROM run WHERE state < 2 AND scenario = @simulation",
            new { simulation },
            transaction);
        var told = new HashSet<long>();
        foreach (var run in runs.Order(StringComparer.Ordinal))
        {
            if (await SettleAsync(connection, transaction, run, RunState.Failed, faults, now, "state < 2", owner: null))
            {
                told.UnionWith(await TellBatchesAsync(connection, transaction, run, "failed", EventKind.RunFailed, message, now));
            }
        }

        // Nobody waits any more for what else these runs needed.
        foreach (var batch in told.Order())
        {
            await Wanting.UpdateAsync(connection, transaction, batch);
        }
    }

    private static async Task FailAsync(DbConnection connection, DbTransaction transaction, long now, string run, string message)
    {
        if (await SettleAsync(connection, transaction, run, RunState.Failed, faults: null, now, "state < 2", owner: null))
        {
            foreach (var batch in (await TellBatchesAsync(connection, transaction, run, "failed", EventKind.RunFailed, message, now)).Order())
            {
                await Wanting.UpdateAsync(connection, transaction, batch);
            }
        }
    }

    private const string OfSimulation =
        """
        AND r.id IN (
            SELECT id FROM run WHERE baseline = @simulation AND state = 0 UNION SELECT id FROM run WHERE scenario = @simulation AND state = 0)
        """;

    private static async Task<bool> SettleAsync(
        DbConnection connection, DbTransaction transaction, string run, RunState state, string? faults, long now, string where, string? owner) =>
        await connection.ExecuteAsync(
            $"UPDATE run SET state = @state, owner = NULL, faults = @faults, finished_at = @now WHERE id = @run AND {where}",
            new { run, state = (int)state, faults, now, owner },
            transaction) == 1;

    private static async Task<IReadOnlyList<long>> TellBatchesAsync(
        DbConnection connection, DbTransaction transaction, string run, string column, string kind, string message, long now)
    {
        var batches = (await connection.QueryAsync<(long Batch, int Runs)>(
            "SELECT batch, COUNT(*) FROM batch_run WHERE run = @run GROUP BY batch ORDER BY batch", new { run }, transaction)).ToList();
        foreach (var (batch, runs) in batches)
        {
            await connection.ExecuteAsync(
                $"UPDATE batch SET {column} = {column} + @runs WHERE id = @batch", new { batch, runs }, transaction);
            await EventTable.AddAsync(connection, transaction, now, batch, run, kind, message);
        }

        List<long> told = [.. batches.Select(batch => batch.Batch)];
        await BatchTable.CloseAsync(connection, transaction, told, now);
        return told;
    }
}
