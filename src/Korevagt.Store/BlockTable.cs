using System.Data.Common;
using Dapper;
using NodaTime;

namespace Korevagt.Store;

/// <summary>Blocks, as workers claim, finish and give them back.</summary>
public sealed class BlockTable
{
    /// <summary>A block that has failed so often for a passing reason is not tried again until somebody resumes its batch.</summary>
    public const int MostAttempts = 5;

    private const string Mine = "simulation = @Simulation AND first = @First AND count = @Count AND state = 1 AND owner = @owner";

    private readonly RunStore store;

    internal BlockTable(RunStore store) => this.store = store;

    /// <summary>Claims the block whose turn it is: of the highest priority, and among those the first submitted.</summary>
    /// <returns>The block, now this process's, or null where none waits.</returns>
    public Task<ClaimedBlock?> ClaimAsync(string owner, CancellationToken cancellation = default) =>
        ClaimAsync(owner, BatchPriority.Night, cancellation);

    /// <summary>Claims the block whose turn it is among those of a priority and the higher ones.</summary>
    /// <returns>The block, now this process's, or null where none waits.</returns>
    public Task<ClaimedBlock?> ClaimAsync(string owner, BatchPriority least, CancellationToken cancellation = default) => store.WriteAsync(
        (connection, transaction) => connection.QuerySingleOrDefaultAsync<ClaimedBlock?>(
            store.Sql(
                """
                {lazily}
                UPDATE block SET state = 1, owner = @owner, attempts = attempts + 1
                WHERE state = 0 AND (simulation, first, count) = (
                    SELECT simulation, first, count FROM block
                    WHERE state = 0 AND engine = @Engine AND priority >= @least AND not_before <= @now
                    ORDER BY priority DESC, ordinal, first LIMIT 1 {skipLocked})
                RETURNING simulation, first, count, attempts
                """),
            new { owner, Engine = store.Builds.Blocks, least = (int)least, now = store.Now },
            transaction),
        cancellation);

    /// <summary>
    /// Stores what a block came to, if it is still this process's and still wanted: data are stored once and for all.
    /// </summary>
    /// <returns>Whether it was stored.</returns>
    public Task<bool> FinishAsync(string owner, ClaimedBlock block, byte[] data, int milliseconds, CancellationToken cancellation = default) => store.WriteAsync(
        async (connection, transaction) => await connection.ExecuteAsync(
            $"UPDATE block SET state = 2, owner = NULL, data = @data, milliseconds = @milliseconds, message = NULL WHERE {Mine} AND priority IS NOT NULL",
            new { owner, block.Simulation, block.First, block.Count, data, milliseconds },
            transaction) == 1,
        cancellation);

    /// <summary>Gives a block back unfinished; the attempt does not count.</summary>
    public Task ReleaseAsync(string owner, ClaimedBlock block, CancellationToken cancellation = default) => store.WriteAsync(
        (connection, transaction) => connection.ExecuteAsync(
            $"UPDATE block SET state = 0, owner = NULL, attempts = attempts - 1 WHERE {Mine}",
            new { owner, block.Simulation, block.First, block.Count },
            transaction),
        cancellation);

    /// <summary>
    /// Notes that a block failed for a passing reason: it is tried again after a while, longer each time; after
    /// <see cref="MostAttempts"/> its runs fail.
    /// </summary>
    public Task FailAsync(string owner, ClaimedBlock block, string message, CancellationToken cancellation = default) => store.WriteAsync(
        async (connection, transaction) =>
        {
            var (now, isLast) = (store.Now, block.Attempts >= MostAttempts);
            if (isLast)
            {
                await Wanting.TakeTurnAsync(connection, transaction);
            }

            var changed = await connection.ExecuteAsync(
                $"UPDATE block SET state = @state, owner = NULL, not_before = @again, message = @message WHERE {Mine}",
                new
                {
                    owner,
                    block.Simulation,
                    block.First,
                    block.Count,
                    message,
                    state = (int)(isLast ? BlockState.Failed : BlockState.Waiting),
                    again = now + (long)BackOff(block.Attempts).TotalMilliseconds,
                },
                transaction);
            if (changed == 1 && isLast)
            {
                await RunTable.FailOfSimulationAsync(connection, transaction, now, block.Simulation, faults: null, message);
            }
            else if (changed == 1)
            {
                await EventTable.AddAsync(connection, transaction, now, batch: null, run: null, EventKind.BlockRetried, message);
            }

            return changed;
        },
        cancellation);

    /// <summary>Notes that the plan of a block cannot be simulated: the runs that need it fail at once, with its faults.</summary>
    /// <param name="owner">This process.</param>
    /// <param name="block">The block.</param>
    /// <param name="faults">The faults as JSON.</param>
    /// <param name="message">The first of them in one line.</param>
    /// <param name="cancellation">Gives up.</param>
    public Task RefuseAsync(string owner, ClaimedBlock block, string faults, string message, CancellationToken cancellation = default) => store.WriteAsync(
        async (connection, transaction) =>
        {
            await Wanting.TakeTurnAsync(connection, transaction);
            var changed = await connection.ExecuteAsync(
                $"UPDATE block SET state = 3, owner = NULL, message = @message WHERE {Mine}",
                new { owner, block.Simulation, block.First, block.Count, message },
                transaction);
            if (changed == 1)
            {
                await RunTable.FailOfSimulationAsync(connection, transaction, store.Now, block.Simulation, faults, message);
            }

            return changed;
        },
        cancellation);

    /// <summary>
    /// The blocks that are this process's and wanted. One that it computes and that is not among them is not worth going
    /// on with: its batch was cancelled or paused, or the process was taken for dead and the block put back.
    /// </summary>
    public async Task<IReadOnlySet<(string Simulation, int First, int Count)>> HeldAsync(string owner, CancellationToken cancellation = default) =>
        (await store.ReadAsync(
            connection => connection.QueryAsync<(string, int, int)>(
                "SELECT simulation, first, count FROM block WHERE state = 1 AND owner = @owner AND priority IS NOT NULL", new { owner }),
            cancellation)).ToHashSet();

    /// <summary>The blocks that the store counts as claimed by a process, wanted or not.</summary>
    public async Task<IReadOnlyList<ClaimedBlock>> ClaimedAsync(string owner, CancellationToken cancellation = default) =>
        [
            .. await store.ReadAsync(
                connection => connection.QueryAsync<ClaimedBlock>(
                    "SELECT simulation, first, count, attempts FROM block WHERE state = 1 AND owner = @owner",
                    new { owner }),
                cancellation),
        ];

    /// <summary>How many blocks could be claimed now.</summary>
    public Task<int> ClaimableAsync(CancellationToken cancellation = default) => store.ReadAsync(
        connection => connection.ExecuteScalarAsync<int>(
            "SELECT COUNT(*) FROM (SELECT 1 AS one FROM block WHERE state = 0 AND engine = @Engine AND priority IS NOT NULL AND not_before <= @now LIMIT 1000) AS waiting",
            new { Engine = store.Builds.Blocks, now = store.Now }),
        cancellation);

    /// <summary>The data of a simulation's first replications, block by block; a block that is missing is null.</summary>
    public async Task<IReadOnlyList<byte[]?>> DataAsync(string simulation, int replications, int size, CancellationToken cancellation = default)
    {
        var rows = (await store.ReadAsync(
                connection => connection.QueryAsync<(int First, int Count, byte[] Data)>(
                    "SELECT first, count, data FROM block WHERE simulation = @simulation AND state = 2 AND first + count <= @replications",
                    new { simulation, replications }),
                cancellation))
            .ToDictionary(row => (row.First, row.Count), row => row.Data);
        return [.. BlockRange.Of(replications, size).Select(block => rows.GetValueOrDefault((block.First, block.Count)))];
    }

    /// <summary>A simulation with the data of its first replications.</summary>
    public async Task<SimulationData> SimulationDataAsync(string simulation, int replications, CancellationToken cancellation = default)
    {
        var stored = await SimulationAsync(simulation, cancellation);
        var data = await DataAsync(simulation, replications, stored.BlockSize, cancellation);
        return new SimulationData(stored, [.. BlockRange.Of(replications, stored.BlockSize).Zip(data)]);
    }

    /// <summary>Has blocks computed again whose stored data are damaged or gone; what is being computed already goes on.</summary>
    public Task RedoAsync(string simulation, IReadOnlyList<BlockRange> blocks, int priority, CancellationToken cancellation = default) => store.WriteAsync(
        async (connection, transaction) =>
        {
            foreach (var block in blocks)
            {
                await connection.ExecuteAsync(
                    """
                    INSERT INTO block (simulation, first, count, is_tail, engine, ordinal, priority)
                    VALUES (@simulation, @First, @Count, @tail, @Engine, 0, @priority)
                    ON CONFLICT (simulation, first, count) DO UPDATE SET state = 0, data = NULL, owner = NULL, priority = excluded.priority
                    WHERE block.state <> 1
                    """,
                    new { simulation, block.First, block.Count, tail = block.IsTail ? 1 : 0, Engine = store.Builds.Blocks, priority },
                    transaction);
            }

            return true;
        },
        cancellation);

    /// <summary>Takes out a block whose stored data are damaged or gone, as part of a larger change.</summary>
    internal static Task RemoveAsync(DbConnection connection, DbTransaction transaction, string simulation, BlockRange block) => connection.ExecuteAsync(
        "DELETE FROM block WHERE simulation = @simulation AND first = @First AND count = @Count AND state = 2",
        new { simulation, block.First, block.Count },
        transaction);

    /// <summary>A simulation, as it was submitted.</summary>
    public Task<StoredSimulation> SimulationAsync(string id, CancellationToken cancellation = default) => store.ReadAsync(
        connection => connection.QuerySingleAsync<StoredSimulation>(
            "SELECT id, bundle, request, block_size FROM simulation WHERE id = @id", new { id }),
        cancellation);

    /// <summary>1, 4, 16, 64 s.</summary>
    private static Duration BackOff(int attempts) => Duration.FromSeconds(Math.Pow(4, attempts - 1));
}
