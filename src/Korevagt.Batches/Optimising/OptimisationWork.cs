using System.Diagnostics;
using Korevagt.Batches.Jobs;
using Korevagt.Batches.Notices;
using Korevagt.Batches.Working;
using Korevagt.Domain.Faults;
using Korevagt.Store;

namespace Korevagt.Batches.Optimising;

/// <summary>
/// Optimisations as work of the processes of a store: one of them answers, asking for years in rounds; all of them simulate the
/// pieces of the rounds. Any may die at any point; the numbered checkpoints say what holds then.
/// </summary>
/// <param name="store">The store.</param>
/// <param name="questions">How questions are simulated and answered.</param>
internal sealed class OptimisationWork(RunStore store, IQuestions questions) : IFurtherWork
{
    private readonly HeldWork<PieceKey> pieces = new();
    private readonly HeldWork<long> led = new();
    private readonly RecentlyUsedCache<long, StoredOptimisation> known = new(8);
    private int isLeading;

    /// <inheritdoc/>
    public async Task<bool> LeadAsync(WorkersHand hand, Func<CancellationToken, Task<bool>> help, CancellationToken cancellation)
    {
        // One at a time: each keeps all figures that it has seen in memory.
        if (Interlocked.CompareExchange(ref isLeading, 1, 0) != 0)
        {
            return false;
        }

        try
        {
            if (await hand.Patience.Until(
                () => store.Optimisations.ClaimAsync(hand.Owner, questions.Build, cancellation), cancellation) is not { } optimisation)
            {
                return false;
            }

            // 1. It is ours in the store. Dying from here on until 2 leaves it claimed by a process that gives no more heartbeats:
            // the sweeper puts it back, and another asks for the same rounds and finds what is done of them.
            await LeadAsync(optimisation, hand, help, cancellation);
            return true;
        }
        finally
        {
            Volatile.Write(ref isLeading, 0);
        }
    }

    /// <inheritdoc/>
    public async Task<bool> PieceAsync(WorkersHand hand, BatchPriority least, CancellationToken cancellation)
    {
        if (await hand.Patience.Until(
            () => store.Pieces.ClaimAsync(hand.Owner, questions.Build, least, cancellation), cancellation) is not { } piece)
        {
            return false;
        }

        // 3. The piece is ours. Dying from here on until it is stored costs its time: the sweeper puts it back.
        using var hold = pieces.Take(piece.Key, cancellation);
        try
        {
            var watch = Stopwatch.StartNew();
            var question = await ReadyAsync(piece.Optimisation, hand, hold.Stopped);
            var figures = question.Succeeded
                ? question.Value.Simulate(PieceCodec.DecodeWanted(piece.Wanted), hold.Stopped)
                : throw new InvalidOperationException(question.Faults[0].ToString());
            hold.Stopped.ThrowIfCancellationRequested();
            var data = PieceCodec.EncodeFigures(figures);
            var isStored = await hand.Patience.Until(
                () => store.Pieces.FinishAsync(hand.Owner, piece.Key, data, (int)watch.ElapsedMilliseconds, hold.Stopped), hold.Stopped);
            if (!isStored)
            {
                await GiveBackAsync(() => store.Pieces.ReleaseAsync(hand.Owner, piece.Key, CancellationToken.None));
            }
        }
        catch (OperationCanceledException)
        {
            await GiveBackAsync(() => store.Pieces.ReleaseAsync(hand.Owner, piece.Key, CancellationToken.None));
        }
        catch (Exception failure) when (failure is not StoreException { IsPassing: true })
        {
            hand.OnNotice?.Invoke(NoticeTexts.PieceFailed(piece.Optimisation, failure));
            await hand.Patience.Until(() => store.Pieces.FailAsync(hand.Owner, piece, cancellation), cancellation);
        }

        return true;
    }

    /// <inheritdoc/>
    public Task<bool> IsUnderWayAsync(CancellationToken cancellation) => store.Optimisations.IsUnderWayAsync(questions.Build, cancellation);

    /// <inheritdoc/>
    public async Task<(BatchPriority Priority, string AskedBy)?> FirstAsync(CancellationToken cancellation) =>
        await store.Optimisations.FirstOpenAsync(questions.Build, cancellation) is { } first
            ? (first.Priority, Asker.Optimisation(first.Id, first.Name))
            : null;

    /// <inheritdoc/>
    public async Task StopUnwantedAsync(string owner, CancellationToken cancellation)
    {
        await pieces.StopUnwantedAsync(() => store.Pieces.HeldAsync(owner, cancellation));
        await led.StopUnwantedAsync(() => store.Optimisations.HeldAsync(owner, cancellation));
    }

    /// <inheritdoc/>
    public async Task GiveBackLostAsync(string owner, CancellationToken cancellation)
    {
        foreach (var piece in pieces.Lost(await store.Pieces.ClaimedAsync(owner, cancellation)))
        {
            await store.Pieces.ReleaseAsync(owner, piece, cancellation);
        }

        foreach (var optimisation in led.Lost(await store.Optimisations.HeldAsync(owner, cancellation)))
        {
            await store.Optimisations.ReleaseAsync(owner, optimisation, cancellation);
        }
    }

    private async Task LeadAsync(
        StoredOptimisation optimisation, WorkersHand hand, Func<CancellationToken, Task<bool>> help, CancellationToken cancellation)
    {
        using var hold = led.Take(optimisation.Id, cancellation);
        try
        {
            var question = await hand.Patience.Until(() => questions.ReadyAsync(optimisation, hold.Stopped), hold.Stopped);
            if (!question.Succeeded)
            {
                await hand.Patience.Until(
                    () => store.Optimisations.RefuseAsync(
                        hand.Owner, optimisation.Id, FaultJson.Write(question.Faults), question.Faults[0].ToString(), cancellation),
                    cancellation);
                return;
            }

            var rounds = new StoredRounds(store, optimisation.Id, question.Value.Figures, hand, help);
            var barriers = new StoredBarriers(store, optimisation, hand);

            // A thread of its own, that may stand waiting for others without keeping one of the pool's.
            var answer = await Task.Factory.StartNew(
                () => question.Value.Answer(rounds.Simulate, standing => barriers.Note(standing, hold.Stopped), hold.Stopped),
                hold.Stopped, TaskCreationOptions.LongRunning, TaskScheduler.Default);

            // 2. Answer and state change in one transaction: once, or still to be done.
            await hand.Patience.Until(
                () => store.Optimisations.FinishAsync(hand.Owner, optimisation.Id, answer, hold.Stopped), hold.Stopped);
        }
        catch (OperationCanceledException)
        {
            await GiveBackAsync(() => store.Optimisations.ReleaseAsync(hand.Owner, optimisation.Id, CancellationToken.None));
        }
        catch (Exception failure) when (failure is not StoreException { IsPassing: true })
        {
            hand.OnNotice?.Invoke(NoticeTexts.NoAnswer(optimisation.Id, failure));
            await hand.Patience.Until(
                () => store.Optimisations.FailAsync(hand.Owner, optimisation, failure.Message, cancellation), cancellation);
        }
    }

    private async Task<Outcome<IReadyQuestion>> ReadyAsync(long optimisation, WorkersHand hand, CancellationToken cancellation)
    {
        var asked = await known.GetAsync(
            optimisation,
            async () => await store.Optimisations.FindAsync(optimisation, CancellationToken.None)
                ?? throw new InvalidOperationException(FormattableString.Invariant($"There is no optimisation {optimisation}.")))
            .WaitAsync(cancellation);
        return await hand.Patience.Until(() => questions.ReadyAsync(asked, cancellation), cancellation);
    }

    /// <summary>Gives back what others would put back anyway, when this process is gone.</summary>
    private static async Task GiveBackAsync(Func<Task> release)
    {
        try
        {
            await release();
        }
        catch (StoreException)
        {
            // What the process knows nothing of any more it gives back later.
        }
    }
}
