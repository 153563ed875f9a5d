using Korevagt.Domain.Texts;
using Korevagt.Store;

namespace Korevagt.Batches.Working;

/// <summary>What a worker does besides the blocks of runs: the store knows what there is and whose it is.</summary>
internal interface IFurtherWork
{
    /// <summary>
    /// Takes up a work that has others done for it in pieces, if one waits and this process has none such in hand; ends when it is
    /// done, given up or given back.
    /// </summary>
    /// <param name="hand">Who works.</param>
    /// <param name="help">Does one piece of whatever waits, so that nobody stands idle while others are waited for.</param>
    /// <param name="cancellation">Stops it: it is given back.</param>
    /// <returns>Whether there was one.</returns>
    Task<bool> LeadAsync(WorkersHand hand, Func<CancellationToken, Task<bool>> help, CancellationToken cancellation);

    /// <summary>Claims and does one piece.</summary>
    /// <param name="hand">Who works.</param>
    /// <param name="least">Of this priority or a higher one.</param>
    /// <param name="cancellation">Stops it: it is given back.</param>
    /// <returns>Whether there was one.</returns>
    Task<bool> PieceAsync(WorkersHand hand, BatchPriority least, CancellationToken cancellation);

    /// <summary>Whether pieces may come at any moment: it is worth while to wait for them.</summary>
    Task<bool> IsUnderWayAsync(CancellationToken cancellation);

    /// <summary>What waits or goes on, for people who look at the engine, and how urgent it is; null for nothing.</summary>
    Task<(BatchPriority Priority, string AskedBy)?> FirstAsync(CancellationToken cancellation);

    /// <summary>Stops what this process does and the store does not count as its own any more, or as wanted.</summary>
    Task StopUnwantedAsync(string owner, CancellationToken cancellation);

    /// <summary>Gives back what the store counts as claimed by this process and the process knows nothing of.</summary>
    Task GiveBackLostAsync(string owner, CancellationToken cancellation);
}

/// <summary>Who works, and how it talks to the store and to people.</summary>
/// <param name="Owner">The worker's id in the store.</param>
/// <param name="Patience">Waits for a store that is away.</param>
/// <param name="OnNotice">Told what a person should know; may be null.</param>
internal sealed record WorkersHand(string Owner, Patience Patience, Action<Text>? OnNotice);

/// <summary>Nothing besides the blocks of runs.</summary>
internal sealed class NoFurtherWork : IFurtherWork
{
    public Task<bool> LeadAsync(WorkersHand hand, Func<CancellationToken, Task<bool>> help, CancellationToken cancellation) => Task.FromResult(false);

    public Task<bool> PieceAsync(WorkersHand hand, BatchPriority least, CancellationToken cancellation) => Task.FromResult(false);

    public Task<bool> IsUnderWayAsync(CancellationToken cancellation) => Task.FromResult(false);

    public Task<(BatchPriority Priority, string AskedBy)?> FirstAsync(CancellationToken cancellation) =>
        Task.FromResult<(BatchPriority, string)?>(null);

    public Task StopUnwantedAsync(string owner, CancellationToken cancellation) => Task.CompletedTask;

    public Task GiveBackLostAsync(string owner, CancellationToken cancellation) => Task.CompletedTask;
}
