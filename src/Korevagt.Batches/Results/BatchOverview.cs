using Korevagt.Store;

namespace Korevagt.Batches.Results;

/// <summary>A batch with its runs, their key figures, how far it has come, and who computes.</summary>
/// <param name="Batch">The batch.</param>
/// <param name="Runs">Its runs in their order.</param>
/// <param name="Progress">How far its blocks have come.</param>
/// <param name="Workers">The processes that compute.</param>
public sealed record BatchOverview(
    StoredBatch Batch, IReadOnlyList<BatchRunResult> Runs, BatchProgress Progress, IReadOnlyList<StoredWorker> Workers)
{
    /// <summary>How the batch stands as a whole.</summary>
    public BatchEnding Ending => Runs switch
    {
        _ when Runs.Any(run => run.IsUnlucky || run.Damage is not null) => BatchEnding.BadLuck,
        _ when Runs.Any(run => run.IsFaulty) => BatchEnding.FaultyInput,
        _ when Runs.Any(run => run.Run.State != RunState.Done) => BatchEnding.Unfinished,
        _ => BatchEnding.Done,
    };

    /// <summary>Reads a batch.</summary>
    /// <param name="store">The store.</param>
    /// <param name="id">The batch's number.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>The batch, or null where there is none of that number.</returns>
    /// <exception cref="StoreException">The store cannot be reached.</exception>
    public static async Task<BatchOverview?> ReadAsync(RunStore store, long id, CancellationToken cancellation = default)
    {
        if (await store.Batches.FindAsync(id, cancellation) is not { } batch)
        {
            return null;
        }

        var runs = new List<BatchRunResult>();
        foreach (var run in await store.Batches.RunsAsync(id, cancellation: cancellation))
        {
            runs.Add(await ReadAsync(store, run, cancellation));
        }

        return new BatchOverview(
            batch, runs, await store.Batches.ProgressAsync(id, cancellation),
            await store.Workers.AliveAsync(cancellation));
    }

    private static async Task<BatchRunResult> ReadAsync(RunStore store, StoredBatchRun run, CancellationToken cancellation)
    {
        if (run.State != RunState.Done)
        {
            return new BatchRunResult(run, Figures: null, Damage: null);
        }

        try
        {
            return await store.Runs.ResultAsync(run.Run!, cancellation) is { } result
                ? new BatchRunResult(run, RunFigures.Of(result), Damage: null)
                : new BatchRunResult(run, Figures: null, StoreFaultTexts.ResultGone(store.Location, run.Run!));
        }
        catch (StoreException damage) when (!damage.IsPassing)
        {
            return new BatchRunResult(run, Figures: null, damage.Words);
        }
    }
}
