using Korevagt.Store;
using Microsoft.Extensions.Logging;

namespace Korevagt.Batches.Events;

/// <summary>
/// One topic with one poller, however many listen. The newest events are kept; who is further behind reads for himself.
/// </summary>
public sealed class EventTopic(EventSource source, TimeProvider time, ILogger log) : IDisposable
{
    private const int MostKept = 1_000;
    private const int PerRead = 500;
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(500);

    private readonly Lock gate = new();
    private readonly List<ServerEvent> newest = [];
    // All events after this one that the poller has seen are in the list.
    private long keptAfter = long.MaxValue;
    private TaskCompletionSource changed = NewSignal();
    private CancellationTokenSource? polling;
    private int listeners;

    /// <summary>Enters a listener.</summary>
    /// <returns>False where the topic has been given up meanwhile: take a new one.</returns>
    public bool TryEnter()
    {
        lock (gate)
        {
            if (listeners < 0)
            {
                return false;
            }

            listeners++;
            return true;
        }
    }

    /// <summary>A listener leaves; the topic is given up with the last.</summary>
    /// <returns>Whether it was the last.</returns>
    public bool Leave()
    {
        lock (gate)
        {
            if (--listeners > 0)
            {
                return false;
            }

            listeners = -1;
            return true;
        }
    }

    /// <summary>Ends the poller.</summary>
    public void Dispose()
    {
        lock (gate)
        {
            polling?.Cancel();
            polling?.Dispose();
            polling = null;
        }
    }

    /// <summary>Events after a given one, and what to wait for where there are none.</summary>
    /// <param name="position">Number of an event that there is, or 0.</param>
    /// <param name="cancellation">Cancels the work.</param>
    public async Task<(IReadOnlyList<ServerEvent> Events, Task Changed)> AfterAsync(long position, CancellationToken cancellation)
    {
        while (true)
        {
            long keptBefore;
            lock (gate)
            {
                if (position >= keptAfter)
                {
                    return (NewestAfter(position), changed.Task);
                }

                keptBefore = keptAfter;
            }

            var read = await source(position, PerRead, cancellation);
            if (read.Count > 0)
            {
                return (read, Task.CompletedTask);
            }

            lock (gate)
            {
                if (polling is null)
                {
                    StartPoller(position);
                }

                // Nothing followed when we read, and whatever the poller has found since is still in the list.
                if (keptAfter == keptBefore || keptAfter == position)
                {
                    return (NewestAfter(position), changed.Task);
                }
            }
        }
    }

    private List<ServerEvent> NewestAfter(long position) => [.. newest.SkipWhile(entry => entry.Id <= position)];

    private void StartPoller(long position)
    {
        keptAfter = position;
        polling = new CancellationTokenSource();
        _ = PollAsync(position, polling.Token);
    }

    private async Task PollAsync(long position, CancellationToken cancellation)
    {
        using var timer = new PeriodicTimer(Interval, time);
        while (!cancellation.IsCancellationRequested)
        {
            try
            {
                await timer.WaitForNextTickAsync(cancellation);
                while (await source(position, PerRead, cancellation) is { Count: > 0 } found)
                {
                    position = found[^1].Id;
                    Add(found);
                }
            }
            catch (StoreException away)
            {
                log.LogWarning("events are told later: {Message}", away.Message);
            }
            catch (OperationCanceledException)
            {
                return;
            }
        }
    }

    private void Add(IReadOnlyList<ServerEvent> found)
    {
        TaskCompletionSource signal;
        lock (gate)
        {
            newest.AddRange(found);
            if (newest.Count > MostKept)
            {
                keptAfter = newest[newest.Count - MostKept - 1].Id;
                newest.RemoveRange(0, newest.Count - MostKept);
            }

            (signal, changed) = (changed, NewSignal());
        }

        signal.SetResult();
    }

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
