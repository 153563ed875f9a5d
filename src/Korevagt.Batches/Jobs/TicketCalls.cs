using Hangfire;
using Microsoft.Extensions.Logging;

namespace Korevagt.Batches.Jobs;

/// <summary>Hands the work of this process to the tickets that Hangfire fires, and knows which calls are running.</summary>
/// <param name="work">What is called.</param>
/// <param name="log">Where each firing is told.</param>
internal sealed class TicketCalls(IJobWork work, ILogger log) : JobActivator
{
    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(10);

    private int running;

    public override object ActivateJob(Type jobType) => jobType == typeof(Ticket)
        ? new Ticket(this)
        : throw new InvalidOperationException($"{jobType} is no job of ours.");

    /// <summary>Runs one call.</summary>
    /// <param name="queue">Where its ticket waited.</param>
    /// <param name="askedBy">What it was asked for.</param>
    /// <param name="cancellation">How Hangfire asks it to end.</param>
    public async Task RunAsync(string queue, string askedBy, CancellationToken cancellation)
    {
        Interlocked.Increment(ref running);
        try
        {
            cancellation.ThrowIfCancellationRequested();
            if (log.IsEnabled(LogLevel.Debug))
            {
                log.LogDebug("Fires a ticket of {Queue}, asked for by {AskedBy}.", queue, askedBy);
            }

            await work.WorkAsync(cancellation);

            // A call that was asked to end and says nothing of it would count as done; its ticket goes on elsewhere.
            cancellation.ThrowIfCancellationRequested();
        }
        finally
        {
            Interlocked.Decrement(ref running);
        }
    }

    /// <summary>Ends when no call runs.</summary>
    public async Task AllEndedAsync()
    {
        while (Volatile.Read(ref running) > 0)
        {
            await Task.Delay(Glance);
        }
    }
}
