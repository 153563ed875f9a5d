using Korevagt.Batches.Computing;
using Korevagt.Batches.Jobs;
using Korevagt.Batches.Notices;
using Korevagt.Batches.Optimising;
using Korevagt.Batches.Submitting;
using Korevagt.Batches.Working;
using Korevagt.Domain.Texts;
using Korevagt.Evaluation;
using Korevagt.Reports.Json;
using Korevagt.Store;
using NodaTime;

namespace Korevagt.Batches;

/// <summary>
/// The parts of batches put together: a store, its job engine, and a worker where this process is to compute. There is no
/// conditional logic here besides which database it is.
/// </summary>
public sealed class BatchSystem : IAsyncDisposable
{
    private readonly bool ownsStore;
    private Worker? worker;

    private BatchSystem(RunStore store, HangfireEngine engine, int slots, bool ownsStore) =>
        (Store, Engine, Slots, this.ownsStore) = (store, engine, slots, ownsStore);

    /// <summary>The store.</summary>
    public RunStore Store { get; }

    /// <summary>What fires work.</summary>
    public HangfireEngine Engine { get; }

    /// <summary>How many blocks this process computes at a time, once it computes.</summary>
    public int Slots { get; }

    /// <summary>Whether this process computes.</summary>
    public bool IsWorking => worker is not null;

    /// <summary>Opens a store with its job engine; nothing is computed yet.</summary>
    /// <param name="location">Where the store lives.</param>
    /// <param name="clock">This machine's clock.</param>
    /// <param name="slots">How many blocks this process computes at a time, once it computes.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="StoreException">The store cannot be reached or opened.</exception>
    public static async Task<BatchSystem> OpenAsync(StoreLocation location, IClock clock, int slots, CancellationToken cancellation = default)
    {
        var store = await RunStore.OpenAsync(location, clock, new EngineBuilds(EngineVersion.Build, AnswerBuild.Current), cancellation);
        return new BatchSystem(store, EngineOf(location, slots), slots, ownsStore: true);
    }

    /// <summary>
    /// Makes or brings up to date all tables of a store, those of the job engine too: for the owner of a database whose programs
    /// may not make tables.
    /// </summary>
    /// <param name="location">Where the store lives.</param>
    /// <param name="clock">This machine's clock.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>The schema that the store has now.</returns>
    /// <exception cref="StoreException">The store cannot be reached or opened, or tables may not be made.</exception>
    public static async Task<long> UpgradeAsync(StoreLocation location, IClock clock, CancellationToken cancellation = default)
    {
        await using var system = await OpenAsync(location, clock, slots: 1, cancellation);
        try
        {
            await system.Engine.TicketsAsync(cancellation);
        }
        catch (EngineUnavailableException away)
        {
            throw new StoreException(NoticeTexts.EngineAway(away.Place, away.Reason), isPassing: true, away);
        }

        return (await system.Store.SummaryAsync(cancellation)).Schema;
    }

    /// <summary>Puts a job engine beside a store that somebody else has opened and will close.</summary>
    /// <param name="store">The store.</param>
    /// <param name="slots">How many blocks this process computes at a time, once it computes.</param>
    public static BatchSystem Over(RunStore store, int slots)
    {
        ArgumentNullException.ThrowIfNull(store);
        return new BatchSystem(store, EngineOf(store.Location, slots), slots, ownsStore: false);
    }

    /// <summary>Begins to compute in this process.</summary>
    /// <param name="onNotice">Told what a person should know: the store is away, a block failed.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="StoreException">The store cannot be reached.</exception>
    public async Task StartWorkingAsync(
        Action<Text>? onNotice = null, CancellationToken cancellation = default)
    {
        KeepThreadsFree(Slots);
        await DismissTheDeadAsync(cancellation);
        worker = await Worker.EnterAsync(
            Store, new Computation(Store), new OptimisationWork(Store, new StoredQuestions(Store, Slots)), Engine,
            new WorkerSettings(WorkingProcess.Name, Slots), onNotice, cancellation);
        try
        {
            await Engine.StartAsync(worker, cancellation);
        }
        catch (EngineUnavailableException away)
        {
            throw new StoreException(NoticeTexts.EngineAway(away.Place, away.Reason), isPassing: true, away);
        }
    }

    /// <summary>Takes in a batch and has it begun soon.</summary>
    /// <returns>The batch's number.</returns>
    /// <exception cref="StoreException">The store cannot be reached; nothing was taken in.</exception>
    public Task<long> SubmitAsync(PreparedBatch prepared, CancellationToken cancellation = default) => SubmitAsync(prepared, null, cancellation);

    /// <summary>Takes in a batch that somebody asked for, and has it begun soon.</summary>
    /// <param name="prepared">The batch.</param>
    /// <param name="deed">What the audit log has of it, by its number: batch and entry are there together or not at all. Null for none.</param>
    /// <param name="cancellation">Gives up before it is taken in.</param>
    /// <returns>The batch's number.</returns>
    /// <exception cref="StoreException">The store cannot be reached; nothing was taken in.</exception>
    public async Task<long> SubmitAsync(PreparedBatch prepared, Func<long, AuditedDeed>? deed, CancellationToken cancellation = default)
    {
        var (batch, blocks) = await prepared.SubmitAsync(Store, deed, cancellation);

        // It is taken in: who gives up now changes nothing any more.
        await WakeAsync(new SubmittedBatch(batch, prepared.Batch.Name, blocks, prepared.Batch.Priority), CancellationToken.None);
        return batch;
    }

    /// <summary>Takes in an optimisation and has it begun soon.</summary>
    /// <param name="prepared">The optimisation.</param>
    /// <param name="deed">What the audit log has of it, by its number; null for nothing.</param>
    /// <param name="cancellation">Gives up before it is taken in.</param>
    /// <returns>Its number.</returns>
    /// <exception cref="StoreException">The store cannot be reached; nothing was taken in.</exception>
    public async Task<long> SubmitAsync(
        PreparedOptimisation prepared, Func<long, AuditedDeed>? deed = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(prepared);
        await StoredBundle.SaveAsync(Store, prepared.Files, cancellation);
        var (optimisation, id) = (prepared.Optimisation, await Store.Optimisations.SubmitAsync(prepared.Optimisation, deed, cancellation));
        await WakeAsync(int.MaxValue, optimisation.Priority, Asker.Optimisation(id, optimisation.Name), CancellationToken.None);
        return id;
    }

    /// <summary>Has blocks computed again that are gone, for a result that is made of them once more.</summary>
    /// <exception cref="StoreException">The store cannot be reached.</exception>
    public async Task RestoreAsync(IReadOnlyList<(string Simulation, BlockRange Range)> blocks, CancellationToken cancellation = default)
    {
        foreach (var simulation in blocks.GroupBy(block => block.Simulation, block => block.Range, StringComparer.Ordinal))
        {
            await Store.Blocks.RedoAsync(simulation.Key, [.. simulation], (int)BatchPriority.Planner, cancellation);
        }

        await WakeAsync(blocks.Count, BatchPriority.Planner, Asker.ResultMadeAgain, cancellation);
    }

    /// <summary>Goes on with a batch that was paused, cancelled, or finished with runs that failed for a passing reason.</summary>
    /// <param name="batch">Its number.</param>
    /// <param name="by">Who, for people.</param>
    /// <param name="deed">What the audit log has of it, if it goes on; null for nothing.</param>
    /// <param name="cancellation">Gives up before it goes on.</param>
    /// <returns>Whether there is such a batch and there was something to go on with.</returns>
    public async Task<bool> ResumeAsync(long batch, string by, AuditedDeed? deed = null, CancellationToken cancellation = default)
    {
        var resumed = await Store.Batches.ResumeAsync(batch, by, deed, cancellation);
        if (resumed && await Store.Batches.FindAsync(batch, CancellationToken.None) is { } going)
        {
            await WakeAsync(new SubmittedBatch(batch, going.Name, Slots, going.Priority), CancellationToken.None);
        }

        return resumed;
    }

    /// <summary>Stops computing: what is under way is handed back to the store for others.</summary>
    public async Task StopWorkingAsync()
    {
        await Engine.StopAsync();
        if (worker is not null)
        {
            await worker.DisposeAsync();
            worker = null;
        }
    }

    /// <summary>Has waiting blocks of a batch begun soon; without this the next tick of any worker finds them.</summary>
    /// <param name="batch">The batch.</param>
    /// <param name="cancellation">Gives up.</param>
    public Task WakeAsync(SubmittedBatch batch, CancellationToken cancellation) =>
        WakeAsync(batch.WaitingBlocks, batch.Priority, Asker.Batch(batch.Number, batch.Name), cancellation);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await StopWorkingAsync();
        await Engine.DisposeAsync();
        if (ownsStore)
        {
            await Store.DisposeAsync();
        }
    }

    private async Task WakeAsync(int blocks, BatchPriority priority, string askedBy, CancellationToken cancellation)
    {
        if (blocks == 0)
        {
            return;
        }

        try
        {
            // No more than all processes together can take up: each call goes on until there is nothing left to do.
            var slots = (await Store.Workers.AliveAsync(cancellation)).Sum(worker => worker.Slots);
            await Engine.WakeAsync(Math.Clamp(slots, 1, blocks), priority, askedBy, cancellation);
        }
        catch (Exception away) when (away is EngineUnavailableException or StoreException { IsPassing: true })
        {
            // The batch is stored: the next tick of any worker finds its blocks.
        }
    }

    private static HangfireEngine EngineOf(StoreLocation location, int slots)
    {
        var options = new EngineOptions(slots);
        return location.IsPostgres ? HangfireEngine.OnPostgres(location.Connection, options) : HangfireEngine.Embedded(options);
    }

    /// <summary>
    /// Computing keeps as many threads of the pool busy as there are slots. What looks for cancelled batches and gives signs of
    /// life would wait until the pool adds another, and it adds one in half a second.
    /// </summary>
    private static void KeepThreadsFree(int slots)
    {
        ThreadPool.GetMinThreads(out var workers, out var ports);
        ThreadPool.SetMinThreads(Math.Max(workers, Environment.ProcessorCount + (2 * slots) + 2), ports);
    }

    /// <summary>What a process of this machine had claimed that is plainly gone need not wait until it is taken for dead.</summary>
    private async Task DismissTheDeadAsync(CancellationToken cancellation)
    {
        foreach (var other in await Store.Workers.AliveAsync(cancellation))
        {
            if (WorkingProcess.IsGone(other.Name))
            {
                await Store.Workers.LeaveAsync(other.Id, cancellation);
            }
        }
    }
}
