using Quartz;

namespace Korevagt.Batches.Jobs;

/// <summary>One fired tick.</summary>
internal sealed class TickJob(JobFactory jobs, IJobWork work) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) =>
        await jobs.Run(work.TickAsync, cancellationToken);
}
