using Korevagt.Domain.Faults;
using Korevagt.Domain.Texts;
using Korevagt.Store;

namespace Korevagt.Nights.Running;

/// <summary>
/// Looks every few seconds whether a night is due or not over, and goes on with it. As many processes as one likes may watch
/// over the same settings; that one of them dies costs nothing but time.
/// </summary>
public sealed class NightlyWatch : IAsyncDisposable
{
    private static readonly TimeSpan Usual = TimeSpan.FromSeconds(5);

    // A fit cannot be stopped in the middle; what it comes to is not stored any more.
    private static readonly TimeSpan TimeToEnd = TimeSpan.FromSeconds(5);

    private readonly CancellationTokenSource stop = new();
    private readonly NightlyJob job;
    private readonly Action<Text>? onNotice;
    private readonly Action<StoredNight>? onDone;
    private readonly Task watching;
    private Text? told;

    private NightlyWatch(NightlyJob job, TimeSpan every, Action<Text>? onNotice, Action<StoredNight>? onDone)
    {
        (this.job, this.onNotice, this.onDone) = (job, onNotice, onDone);

        // On its own: a fit takes a while, and neither blocks nor ticks may wait for it.
        watching = Task.Run(() => WatchAsync(every), CancellationToken.None);
    }

    /// <summary>Begins to watch.</summary>
    /// <param name="job">The nightly re-evaluation.</param>
    /// <param name="onNotice">Told what a person should know, once for as long as it is the same: faulty settings, the store is away.</param>
    /// <param name="onDone">Told of every night that this process has brought to its end.</param>
    /// <param name="every">Between two looks; null for the usual.</param>
    public static NightlyWatch Start(NightlyJob job, Action<Text>? onNotice = null, Action<StoredNight>? onDone = null, TimeSpan? every = null) =>
        new(job, every ?? Usual, onNotice, onDone);

    /// <summary>Stops; a step that is under way is done anew by whoever goes on.</summary>
    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        await Task.WhenAny(watching, Task.Delay(TimeToEnd));
        if (watching.IsCompleted)
        {
            stop.Dispose();
        }
    }

    private async Task WatchAsync(TimeSpan every)
    {
        while (!stop.IsCancellationRequested)
        {
            try
            {
                var night = await job.AdvanceAsync(stop.Token);
                Tell(night.Faults.Count == 0
                    ? null
                    : Text.Join(
                        Environment.NewLine, night.Faults.Select(fault => new Text(fault.In(Language.Da), fault.In(Language.En)))));
                if (night is { Succeeded: true, Value: { State: NightState.Done } done })
                {
                    onDone?.Invoke(done);
                }
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                // Whatever it was, the next look tries again, and a night that nobody can do is given up.
                Tell(failure is StoreException away ? away.Words : Text.Same(failure.Message));
            }
            catch (OperationCanceledException)
            {
                continue;
            }

            await Task.Delay(every, stop.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private void Tell(Text? notice)
    {
        if (notice is { } words && notice != told)
        {
            onNotice?.Invoke(words);
        }

        told = notice;
    }
}
