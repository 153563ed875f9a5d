using Microsoft.Extensions.Logging;
using Quartz;
using Quartz.Extensibility;

namespace Korevagt.Batches.Jobs;

/// <summary>Hands the work of this process to what Quartz fires, and knows which calls are running.</summary>
/// <param name="log">Where each firing is told.</param>
internal sealed class JobFactory(ILogger log) : IJobFactory, IDisposable
{
    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(10);

    private readonly CancellationTokenSource ended = new();
    private int running;

    /// <summary>What is called; set before the first firing.</summary>
    public IJobWork? Work { get; set; }

    public ValueTask<JobScope> CreateJob(TriggerFiredBundle bundle, IScheduler scheduler, CancellationToken cancellationToken = default)
    {
        var work = Work ?? throw new InvalidOperationException("Quartz fires on a process that has not started.");
        if (log.IsEnabled(LogLevel.Debug))
        {
            log.LogDebug("Fires {Job} of priority {Priority}.", bundle.JobDetail.Key.Name, bundle.Trigger.Priority);
        }

        return ValueTask.FromResult(new JobScope(bundle.JobDetail.Key.Equals(Tickets.Tick.Key) ? new TickJob(this, work) : new WorkJob(this, work), null));
    }

    public ValueTask ReturnJob(JobScope scope, CancellationToken cancellationToken = default) => ValueTask.CompletedTask;

    /// <summary>Asks the running calls to end, and every later one.</summary>
    public void End() => ended.Cancel();

    public void Dispose() => ended.Dispose();

    /// <summary>Ends when no call runs.</summary>
    public async Task AllEnded()
    {
        while (Volatile.Read(ref running) > 0)
        {
            await Task.Delay(Glance);
        }
    }

    /// <summary>Runs one call.</summary>
    /// <param name="call">The call, with what asks it to end.</param>
    /// <param name="cancellation">How Quartz asks it to end.</param>
    public async Task Run(Func<CancellationToken, Task> call, CancellationToken cancellation)
    {
        Interlocked.Increment(ref running);
        try
        {
            using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellation, ended.Token);
            either.Token.ThrowIfCancellationRequested();
            await call(either.Token);
        }
        finally
        {
            Interlocked.Decrement(ref running);
        }
    }
}
