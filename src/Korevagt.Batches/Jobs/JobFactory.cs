using Microsoft.Extensions.Logging;
using Quartz;
using Quartz.Extensibility;

namespace Korevagt.Batches.Jobs;

/// <summary>Hands the work of this process to what Quartz fires.</summary>
/// <param name="log">Where each firing is told.</param>
internal sealed class JobFactory(ILogger log) : IJobFactory
{
    private int running;

    /// <summary>How many calls of work and ticks are running.</summary>
    public int Running => Volatile.Read(ref running);

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

    /// <summary>Counts a call as running until it ends.</summary>
    public async Task Count(Func<Task> call)
    {
        Interlocked.Increment(ref running);
        try
        {
            await call();
        }
        finally
        {
            Interlocked.Decrement(ref running);
        }
    }

    public ValueTask ReturnJob(JobScope scope, CancellationToken cancellationToken = default) => ValueTask.CompletedTask;
}
