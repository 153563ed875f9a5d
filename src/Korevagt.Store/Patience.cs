using NodaTime;

namespace Korevagt.Store;

/// <summary>Waits for a store that is away, instead of giving up.</summary>
public static class Patience
{
    private static readonly TimeSpan ShortestPause = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(2);

    /// <summary>Does something until the store answers; what does not pass by waiting is thrown.</summary>
    /// <param name="action">What to do; it is one transaction, or may be done twice.</param>
    /// <param name="clock">Tells how long the store has been away.</param>
    /// <param name="onAway">Told once when the store is found away; may be null.</param>
    /// <param name="longest">Gives up after so long; null waits for ever.</param>
    /// <param name="cancellation">Stops waiting.</param>
    public static async Task<T> UntilAnsweredAsync<T>(
        Func<Task<T>> action, IClock clock, Action<StoreException>? onAway = null, Duration? longest = null, CancellationToken cancellation = default)
    {
        var since = clock.GetCurrentInstant();
        for (var pause = ShortestPause; ; pause = pause * 2 > LongestPause ? LongestPause : pause * 2)
        {
            try
            {
                return await action().ConfigureAwait(false);
            }
            catch (StoreException away) when (away.IsPassing && (longest is null || clock.GetCurrentInstant() - since < longest))
            {
                onAway?.Invoke(away);
                onAway = null;
            }

            await Task.Delay(pause, cancellation).ConfigureAwait(false);
        }
    }
}
