using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.Json;
using Korevagt.Batches.Jobs;
using Korevagt.Batches.Notices;
using Korevagt.Domain.Faults;
using Korevagt.Domain.Texts;
using Korevagt.Store;
using NodaTime;

namespace Korevagt.Batches.Working;

/// <summary>
/// A process that computes: claims blocks, stores what they come to, and makes the results of runs whose blocks are all
/// there. It may die at any point; the numbered checkpoints say what holds then.
/// </summary>
public sealed class Worker : IJobWork, IAsyncDisposable
{
    /// <summary>How long a slot without work waits before it looks again, while pieces may come at any moment.</summary>
    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(60);

    private readonly RunStore store;
    private readonly IComputation computation;
    private readonly IJobEngine engine;
    private readonly WorkerSettings settings;
    private readonly string id;
    private readonly HeldBlocks held = new();
    private readonly RecentlyUsedCache<string, StoredSimulation> simulations = new(64);
    private readonly ConcurrentDictionary<string, bool> concluding = new(StringComparer.Ordinal);
    private readonly CancellationTokenSource leaving = new();
    private readonly StoreAttendance attendance;
    private readonly Patience patience;
    private readonly IFurtherWork further;
    private readonly WorkersHand hand;
    private readonly Task watching;
    private int turn;

    private Worker(
        RunStore store, IComputation computation, IJobEngine engine, WorkerSettings settings, string id, Action<Text>? onNotice,
        IFurtherWork further)
    {
        (this.store, this.computation, this.engine, this.settings, this.id) = (store, computation, engine, settings, id);
        OnNotice = onNotice;
        attendance = new StoreAttendance(store.Location, onNotice);
        patience = new Patience(attendance);
        (this.further, hand) = (further, new WorkersHand(id, patience, onNotice));
        watching = Task.Run(WatchAsync, CancellationToken.None);
    }

    /// <summary>Told what a person should know: the store is away or back, a block failed.</summary>
    public Action<Text>? OnNotice { get; }

    /// <summary>Enters the process in the store. It computes once an engine calls it.</summary>
    /// <exception cref="StoreException">The store cannot be reached.</exception>
    public static Task<Worker> EnterAsync(
        RunStore store, IComputation computation, IJobEngine engine, WorkerSettings settings,
        Action<Text>? onNotice = null, CancellationToken cancellation = default) =>
        EnterAsync(store, computation, new NoFurtherWork(), engine, settings, onNotice, cancellation);

    /// <summary>Enters the process in the store, for more than the blocks of runs.</summary>
    internal static async Task<Worker> EnterAsync(
        RunStore store, IComputation computation, IFurtherWork further, IJobEngine engine, WorkerSettings settings,
        Action<Text>? onNotice = null, CancellationToken cancellation = default)
    {
        var own = await store.Workers.EnterAsync(settings.Name, settings.Slots, cancellation);
        return new Worker(store, computation, engine, settings, own, onNotice, further);
    }

    /// <inheritdoc/>
    public async Task WorkAsync(CancellationToken cancellation)
    {
        // 1. Nothing is claimed: dying here leaves everything to others.
        while (!cancellation.IsCancellationRequested)
        {
            if (await further.LeadAsync(hand, OneAsync, cancellation) || await OneAsync(cancellation))
            {
                continue;
            }

            if (!await Patiently(() => further.IsUnderWayAsync(cancellation), cancellation))
            {
                return;
            }

            // The next round of somebody's may come at any moment: a call that ended would have to be asked for again.
            await Task.Delay(Glance, cancellation);
        }
    }

    /// <inheritdoc/>
    public async Task TickAsync(CancellationToken cancellation)
    {
        // Whoever sweeps is alive, though the store may have been away for longer than the others' patience.
        await store.Workers.HeartbeatAsync(id, settings.Name, settings.Slots, cancellation);
        await store.Workers.SweepAsync(cancellation);
        await FinishRunsAsync(simulation: null, cancellation);
        var waiting = await store.Blocks.ClaimableAsync(cancellation);
        if (await further.FirstAsync(cancellation) is { } other)
        {
            await engine.WakeAsync(settings.Slots, other.Priority, other.AskedBy, cancellation);
        }

        if (waiting > 0)
        {
            // As many as all processes can take up: a tick is fired on one of them.
            var slots = (await store.Workers.AliveAsync(cancellation)).Sum(worker => worker.Slots);
            var first = await store.Batches.FirstActiveAsync(cancellation);
            await engine.WakeAsync(
                Math.Clamp(waiting, 1, Math.Max(slots, settings.Slots)), first?.Priority ?? BatchPriority.Planner,
                first is null ? Asker.ResultMadeAgain : Asker.Batch(first.Id, first.Name), cancellation);
        }
    }

    /// <summary>Leaves: what is still claimed is given back at once. The engine is stopped before.</summary>
    public async ValueTask DisposeAsync()
    {
        await leaving.CancelAsync();
        await watching;
        try
        {
            await store.Workers.LeaveAsync(id);
        }
        catch (StoreException away)
        {
            OnNotice?.Invoke(NoticeTexts.LeftToOthers(away));
        }

        leaving.Dispose();
    }

    /// <summary>
    /// Does one block or piece, of what is most urgent; among equals they take turns, so that neither waits for the last of the
    /// others.
    /// </summary>
    /// <returns>Whether there was one.</returns>
    private async Task<bool> OneAsync(CancellationToken cancellation)
    {
        var isPiecesTurn = (Interlocked.Increment(ref turn) & 1) == 0;
        return isPiecesTurn
            ? await further.PieceAsync(hand, BatchPriority.Planner, cancellation)
                || await BlockAsync(BatchPriority.Planner, cancellation)
                || await further.PieceAsync(hand, BatchPriority.Night, cancellation)
                || await BlockAsync(BatchPriority.Night, cancellation)
            : await BlockAsync(BatchPriority.Planner, cancellation)
                || await further.PieceAsync(hand, BatchPriority.Planner, cancellation)
                || await BlockAsync(BatchPriority.Night, cancellation)
                || await further.PieceAsync(hand, BatchPriority.Night, cancellation);
    }

    private async Task<bool> BlockAsync(BatchPriority least, CancellationToken cancellation)
    {
        if (await Patiently(() => store.Blocks.ClaimAsync(id, least, cancellation), cancellation) is not { } block)
        {
            return false;
        }

        // 2. The block is ours in the store. Dying from here on until 4 leaves it claimed by a process that gives no more
        // heartbeats: the sweeper puts it back, and another computes the same numbers.
        await ComputeAsync(block, cancellation);
        return true;
    }

    private async Task ComputeAsync(ClaimedBlock block, CancellationToken cancellation)
    {
        using var hold = held.Take(block, cancellation);
        try
        {
            var simulation = await SimulationAsync(block.Simulation, hold.Stopped);
            var watch = Stopwatch.StartNew();
            var outcome = await Patiently(
                () => computation.BlockAsync(simulation, block.First, block.Count, hold.Stopped), hold.Stopped);
            if (!outcome.Succeeded)
            {
                await Patiently(
                    () => store.Blocks.RefuseAsync(id, block, FaultJson.Write(outcome.Faults), outcome.Faults[0].ToString(), cancellation),
                    cancellation);
                return;
            }

            // 3. The data are in memory only: dying here costs the time of one block.
            var stored = await Patiently(
                () => store.Blocks.FinishAsync(id, block, outcome.Value, (int)watch.ElapsedMilliseconds, hold.Stopped), hold.Stopped);

            // 4. The block is done for ever, or was not wanted any more and waits for the day it is. Dying here leaves a run whose
            // blocks are all there: the next tick finds it.
            await (stored ? FinishRunsAsync(block.Simulation, cancellation) : GiveBackAsync(block));
        }
        catch (OperationCanceledException)
        {
            await GiveBackAsync(block);
        }
        catch (Exception failure) when (failure is not StoreException { IsPassing: true })
        {
            OnNotice?.Invoke(NoticeTexts.BlockFailed(block.Simulation, failure));
            await Patiently(() => store.Blocks.FailAsync(id, block, failure.Message, cancellation), cancellation);
        }
    }

    /// <summary>Makes the results of the runs that are ready.</summary>
    private async Task FinishRunsAsync(string? simulation, CancellationToken cancellation)
    {
        // 5. Exactly one process gets a ready run. Dying from here on until 6 leaves it claimed by a dead process: the sweeper
        // opens it again, and the next tick finds it ready.
        while (await Patiently(() => store.Runs.ClaimReadyAsync(id, simulation, cancellation), cancellation) is { } run)
        {
            concluding[run.Id] = true;
            try
            {
                await ConcludeAsync(run, cancellation);
            }
            catch (Exception failure) when (failure is not (OperationCanceledException or StoreException { IsPassing: true }))
            {
                OnNotice?.Invoke(NoticeTexts.NoResult(run.Id, failure));
                await Patiently(() => store.Runs.FailAsync(id, run.Id, faults: null, failure.Message, cancellation), cancellation);
            }
            catch (OperationCanceledException)
            {
                await Try(() => store.Runs.ReleaseAsync(id, run.Id, CancellationToken.None));
                throw;
            }
            finally
            {
                concluding.TryRemove(run.Id, out _);
            }
        }
    }

    private async Task ConcludeAsync(StoredRun run, CancellationToken cancellation)
    {
        var baseline = await DataOfAsync(run.Baseline, run.Replications, cancellation);
        var scenario = run.Scenario is null ? null : await DataOfAsync(run.Scenario, run.Replications, cancellation);
        switch (await Patiently(() => computation.ResultAsync(run, baseline, scenario, cancellation), cancellation))
        {
            case RunConclusion.Result result:
                // 6. Result and state change in one transaction, under a unique key: done once, or still to be done.
                await Patiently(() => store.Runs.FinishAsync(id, run.Id, result.Bytes, cancellation), cancellation);
                break;
            case RunConclusion.Refused refused:
                await Patiently(
                    () => store.Runs.FailAsync(id, run.Id, FaultJson.Write(refused.Faults), refused.Faults[0].ToString(), cancellation),
                    cancellation);
                break;
            case RunConclusion.Damaged damaged:
                foreach (var blocks in damaged.Blocks.GroupBy(block => block.Simulation, block => block.Range, StringComparer.Ordinal))
                {
                    OnNotice?.Invoke(NoticeTexts.ComputedAgain(blocks.Count(), blocks.Key));
                    await Patiently(() => store.Blocks.RedoAsync(blocks.Key, [.. blocks], (int)BatchPriority.Planner, cancellation), cancellation);
                }

                await Patiently(() => store.Runs.ReleaseAsync(id, run.Id, cancellation), cancellation);
                break;
        }
    }

    private async Task<SimulationData> DataOfAsync(string simulationId, int replications, CancellationToken cancellation)
    {
        var simulation = await SimulationAsync(simulationId, cancellation);
        var data = await Patiently(
            () => store.Blocks.DataAsync(simulationId, replications, simulation.BlockSize, cancellation), cancellation);
        return new SimulationData(simulation, [.. BlockRange.Of(replications, simulation.BlockSize).Zip(data)]);
    }

    /// <summary>A simulation never changes: those used last are kept.</summary>
    private Task<StoredSimulation> SimulationAsync(string simulation, CancellationToken cancellation) => simulations.GetAsync(
        simulation, () => Patiently(() => store.Blocks.SimulationAsync(simulation, leaving.Token), leaving.Token)).WaitAsync(cancellation);

    /// <summary>Sends heartbeats, stops what is no longer wanted, and gives back what was claimed unawares.</summary>
    private async Task WatchAsync()
    {
        var lost = new LostClaims(store, id);
        var sinceSign = Stopwatch.StartNew();
        while (!leaving.IsCancellationRequested)
        {
            await Try(async () =>
            {
                await held.StopUnwantedAsync(store, id, leaving.Token);
                await further.StopUnwantedAsync(id, leaving.Token);
                if (sinceSign.Elapsed >= settings.SignEvery)
                {
                    await store.Workers.HeartbeatAsync(id, settings.Name, settings.Slots, leaving.Token);
                    attendance.Back();
                    await lost.GiveBackAsync(held.Has, concluding.ContainsKey, leaving.Token);
                    await further.GiveBackLostAsync(id, leaving.Token);
                    sinceSign.Restart();
                }

                await Task.Delay(settings.LookEvery, leaving.Token);
            });
        }
    }

    // Not the caller's token: it may be what stopped the block.
    private Task GiveBackAsync(ClaimedBlock block) => Try(() => store.Blocks.ReleaseAsync(id, block, CancellationToken.None));

    /// <summary>Does something that others make up for when it fails: a heartbeat, a block given back.</summary>
    private async Task Try(Func<Task> action)
    {
        try
        {
            await action();
        }
        catch (OperationCanceledException)
        {
        }
        catch (Exception failure)
        {
            if (failure is StoreException { IsPassing: true } away)
            {
                attendance.Away(away);
            }
            else
            {
                OnNotice?.Invoke(NoticeTexts.TryingAgain(failure));
            }

            await Task.Delay(settings.LookEvery, CancellationToken.None);
        }
    }

    private Task<T> Patiently<T>(Func<Task<T>> action, CancellationToken cancellation) => patience.Until(action, cancellation);

    private Task<bool> Patiently(Func<Task> action, CancellationToken cancellation) => patience.Until(action, cancellation);
}
