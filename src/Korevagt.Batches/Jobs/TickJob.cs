using Quartz;

namespace Korevagt.Batches.Jobs;

/// <summary>One fired tick.</summary>
internal sealed class TickJob(IJobWork work) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) =>
        await work.TickAsync(cancellationToken);
}
