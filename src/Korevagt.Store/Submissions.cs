using System.Data.Common;
using System.Globalization;
using System.Text.Json;
using Dapper;
using Korevagt.Domain.Faults;

namespace Korevagt.Store;

/// <summary>Takes in batches: all of one or nothing.</summary>
public sealed class Submissions
{
    /// <summary>Simulations that fit between the ordinals of two batches: two a run.</summary>
    private const long SimulationsPerBatch = 1 << 20;

    private readonly RunStore store;

    internal Submissions(RunStore store) => this.store = store;

    /// <summary>
    /// Takes in a batch. A run that the store has already, done or under way, is not computed again; a block likewise.
    /// The documents of its bundles are there before.
    /// </summary>
    /// <returns>The batch's number and how many blocks wait to be computed for it.</returns>
    public Task<(long Batch, int Blocks)> SubmitAsync(NewBatch batch, CancellationToken cancellation = default) =>
        SubmitAsync(batch, null, cancellation);

    /// <summary>Takes in a batch that somebody asked for: it and its entry in the audit log are there together or not at all.</summary>
    /// <param name="batch">The batch.</param>
    /// <param name="deed">What the audit log has of it, by its number; null for nothing.</param>
    /// <param name="cancellation">Gives up.</param>
    public Task<(long Batch, int Blocks)> SubmitAsync(NewBatch batch, Func<long, AuditedDeed>? deed, CancellationToken cancellation = default) => store.WriteAsync(
        async (connection, transaction) =>
        {
            var taken = await SubmitAsync(connection, transaction, batch);
            await AuditLog.AddAsync(connection, transaction, store.Now, deed?.Invoke(taken.Batch));
            return taken;
        },
        cancellation);

    /// <summary>Takes in a batch as part of a larger change.</summary>
    internal async Task<(long Batch, int Blocks)> SubmitAsync(DbConnection connection, DbTransaction transaction, NewBatch batch)
    {
        await Wanting.TakeTurnAsync(connection, transaction);
        var now = store.Now;
        var id = await connection.ExecuteScalarAsync<long>(
            """
            INSERT INTO batch (name, description, priority, submitted_by, submitted_at, runs, done, failed)
            VALUES (@Name, @Description, @Priority, @SubmittedBy, @now, @Runs, 0, 0) RETURNING id
            """,
            new { batch.Name, batch.Description, Priority = (int)batch.Priority, batch.SubmittedBy, now, Runs = batch.Runs.Count },
            transaction);
        var work = batch.Runs.Where(run => run.Work.Succeeded).Select(run => run.Work.Value).DistinctBy(run => run.Id)
            .OrderBy(run => run.Id, StringComparer.Ordinal).ToList();
        await InsertSimulationsAsync(connection, transaction, work, now);
        await ManyRows.InsertAsync(
            connection, transaction, "run", ["id", "bundle", "request", "baseline", "scenario", "replications", "engine", "added_at"],
            work.Select(run => new object?[] { run.Id, run.Bundle, run.Request, run.Baseline.Id, run.Scenario?.Id, run.Replications, store.Builds.Results, now }));
        await InsertBlocksAsync(connection, transaction, batch, id);
        await ManyRows.InsertAsync(
            connection, transaction, "batch_run",
            ["batch", "position", "run", "scenario", "demand_case", "price_reading", "seed", "replications", "faults"],
            batch.Runs.Select((run, position) => RowOf(id, position, run)));

        await store.Runs.LockOfBatchAsync(connection, transaction, id);

        // A batch all of whose runs were done before is finished here and now: after it was submitted.
        await EventTable.AddAsync(connection, transaction, now, id, run: null, EventKind.Submitted, batch.SubmittedBy);

        // A run that failed for a passing reason is tried again when it is asked for again.
        await Reopening.FailedByBadLuckAsync(connection, transaction, id);
        await Wanting.UpdateAsync(connection, transaction, id);
        await BatchTable.CountAsync(connection, transaction, [id], now);
        return (id, await Wanting.WaitingBlocksAsync(connection, transaction, id));
    }

    private static async Task InsertSimulationsAsync(DbConnection connection, DbTransaction transaction, List<RunWork> work, long now) =>
        await ManyRows.InsertAsync(
            connection, transaction, "simulation", ["id", "bundle", "request", "block_size", "added_at"],
            from run in work
            from simulation in Simulations(run)
            group (run, simulation) by simulation.Id into same
            orderby same.Key
            let first = same.First()
            select new object?[] { same.Key, first.run.Bundle, first.simulation.Request, first.simulation.BlockSize, now });

    /// <summary>Blocks stand in the order of the runs that need them, a baseline's before its scenarios'.</summary>
    private async Task InsertBlocksAsync(DbConnection connection, DbTransaction transaction, NewBatch batch, long id)
    {
        var finished = await FinishedAsync(connection, transaction, batch);
        var sizes = await SizesAsync(connection, transaction, batch);
        var blocks = new Dictionary<(string Simulation, int First, int Count), object?[]>();
        foreach (var (position, run) in batch.Runs.Index())
        {
            if (!run.Work.Succeeded || finished.Contains(run.Work.Value.Id))
            {
                continue;
            }

            foreach (var (rank, simulation) in Simulations(run.Work.Value).Index())
            {
                foreach (var block in BlockRange.Of(run.Work.Value.Replications, sizes[simulation.Id]))
                {
                    blocks.TryAdd(
                        (simulation.Id, block.First, block.Count),
                        [simulation.Id, block.First, block.Count, block.IsTail ? 1 : 0, store.Builds.Blocks, id * SimulationsPerBatch + 2 * position + rank]);
                }
            }
        }

        await ManyRows.InsertAsync(
            connection, transaction, "block", ["simulation", "first", "count", "is_tail", "engine", "ordinal"],
            blocks.OrderBy(block => block.Key.Simulation, StringComparer.Ordinal).ThenBy(block => block.Key.First).ThenBy(block => block.Key.Count)
                .Select(block => block.Value));
    }

    /// <summary>Runs of the batch that were done before: their blocks may have been cleared away and are not needed.</summary>
    private static async Task<HashSet<string>> FinishedAsync(DbConnection connection, DbTransaction transaction, NewBatch batch)
    {
        var finished = new HashSet<string>(StringComparer.Ordinal);
        foreach (var ids in batch.Runs.Where(run => run.Work.Succeeded).Select(run => run.Work.Value.Id).Chunk(500))
        {
            finished.UnionWith(await connection.QueryAsync<string>(
                $"SELECT id FROM run WHERE state = {(int)RunState.Done} AND id IN ({string.Join(", ", ids.Select(run => $"'{run}'"))})",
                transaction: transaction));
        }

        return finished;
    }

    /// <summary>The size of a simulation's blocks is that of its first submission.</summary>
    private static async Task<Dictionary<string, int>> SizesAsync(DbConnection connection, DbTransaction transaction, NewBatch batch)
    {
        var sizes = new Dictionary<string, int>(StringComparer.Ordinal);
        var wanted = batch.Runs.Where(run => run.Work.Succeeded).SelectMany(run => Simulations(run.Work.Value)).Select(simulation => simulation.Id);
        foreach (var ids in wanted.Distinct(StringComparer.Ordinal).Chunk(500))
        {
            foreach (var (id, size) in await connection.QueryAsync<(string, int)>(
                $"SELECT id, block_size FROM simulation WHERE id IN ({string.Join(", ", ids.Select(id => $"'{id}'"))})", transaction: transaction))
            {
                sizes.Add(id, size);
            }
        }

        return sizes;
    }

    private static IEnumerable<SimulationWork> Simulations(RunWork run) =>
        run.Scenario is null ? [run.Baseline] : [run.Baseline, run.Scenario];

    private static object?[] RowOf(long batch, int position, NewRun run) =>
    [
        batch, position, run.Work.Succeeded ? run.Work.Value.Id : null, run.Labels.Scenario, run.Labels.DemandCase, run.Labels.PriceReading,
        run.Labels.Seed.ToString(CultureInfo.InvariantCulture), run.Labels.Replications,
        run.Work.Succeeded ? null : FaultJson.Write(run.Work.Faults),
    ];
}
