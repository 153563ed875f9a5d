using System.Collections.Concurrent;
using Korevagt.Store;

namespace Korevagt.Batches.Working;

/// <summary>The blocks that this process is computing, each with what stops it.</summary>
internal sealed class HeldBlocks
{
    private readonly ConcurrentDictionary<(string Simulation, int First, int Count), CancellationTokenSource> held = new();

    /// <summary>Number of blocks being computed.</summary>
    public int Count => held.Count;

    /// <summary>Whether a block is being computed here.</summary>
    public bool Has(ClaimedBlock block) => held.ContainsKey(block.Key);

    /// <summary>Takes up a block that was just claimed; disposing the hold ends it.</summary>
    public Hold Take(ClaimedBlock block, CancellationToken cancellation)
    {
        var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        held[block.Key] = stop;
        return new Hold(
            () =>
            {
                // Only this hold: the block may have been put back and claimed here once more.
                held.TryRemove(KeyValuePair.Create(block.Key, stop));
                stop.Dispose();
            },
            stop.Token);
    }

    /// <summary>Stops every block that was held before the store was asked and that the store does not count as ours any more.</summary>
    public async Task StopUnwantedAsync(RunStore store, string owner, CancellationToken cancellation)
    {
        // In this order: a block claimed after the snapshot cannot be missed in the answer and be stopped by mistake.
        var before = held.ToArray();
        if (before.Length == 0)
        {
            return;
        }

        var wanted = await store.Blocks.HeldAsync(owner, cancellation);
        foreach (var (key, stop) in before)
        {
            if (!wanted.Contains(key) && held.TryGetValue(key, out var still) && still == stop)
            {
                await StopAsync(stop);
            }
        }
    }

    private static async Task StopAsync(CancellationTokenSource stop)
    {
        try
        {
            await stop.CancelAsync();
        }
        catch (ObjectDisposedException)
        {
            // It was finished in this very moment; the store refuses what is not wanted.
        }
    }

    /// <summary>A block being computed.</summary>
    public sealed class Hold(Action end, CancellationToken stopped) : IDisposable
    {
        /// <summary>Cancelled when the block is not worth going on with.</summary>
        public CancellationToken Stopped => stopped;

        public void Dispose() => end();
    }
}
