using Quartz;

namespace Korevagt.Batches.Jobs;

/// <summary>One fired ticket.</summary>
internal sealed class WorkJob(JobFactory jobs, IJobWork work) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) =>
        await jobs.Run(work.WorkAsync, cancellationToken);
}
