using System.Collections.Concurrent;

namespace Korevagt.Batches.Optimising;

/// <summary>What this process has in hand, each with what stops it.</summary>
/// <typeparam name="TKey">What identifies it.</typeparam>
internal sealed class HeldWork<TKey>
    where TKey : notnull
{
    private readonly ConcurrentDictionary<TKey, CancellationTokenSource> held = new();
    private HashSet<TKey> suspects = [];

    /// <summary>Takes something up that was just claimed; disposing the hold ends it.</summary>
    public Hold Take(TKey key, CancellationToken cancellation)
    {
        var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        held[key] = stop;
        return new Hold(
            () =>
            {
                // Only this hold: it may have been put back and claimed here once more.
                held.TryRemove(KeyValuePair.Create(key, stop));
                stop.Dispose();
            },
            stop.Token);
    }

    /// <summary>Stops what was held before the store was asked and is not among its answer.</summary>
    /// <param name="ask">Asks the store what is ours and wanted.</param>
    public async Task StopUnwantedAsync(Func<Task<IReadOnlySet<TKey>>> ask)
    {
        // In this order: what is claimed after the snapshot cannot be missed in the answer and be stopped by mistake.
        var before = held.ToArray();
        if (before.Length == 0)
        {
            return;
        }

        var wanted = await ask();
        foreach (var (key, stop) in before)
        {
            if (!wanted.Contains(key) && held.TryGetValue(key, out var still) && still == stop)
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
        }
    }

    /// <summary>
    /// What the store counts as claimed here and was not known this time and the last time either: a claim that is just being
    /// answered has time until then.
    /// </summary>
    public IReadOnlyList<TKey> Lost(IEnumerable<TKey> claimed)
    {
        var unknown = claimed.Where(key => !held.ContainsKey(key)).ToHashSet();
        List<TKey> lost = [.. unknown.Where(suspects.Contains)];
        suspects = unknown;
        return lost;
    }

    /// <summary>Something in hand.</summary>
    public sealed class Hold(Action end, CancellationToken stopped) : IDisposable
    {
        /// <summary>Cancelled when it is not worth going on with.</summary>
        public CancellationToken Stopped => stopped;

        public void Dispose() => end();
    }
}
