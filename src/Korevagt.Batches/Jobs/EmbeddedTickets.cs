using Quartz;

namespace Korevagt.Batches.Jobs;

/// <summary>Calls kept in the memory of the process: for one process alone, gone with it.</summary>
internal sealed class EmbeddedTickets : ITicketStore
{
    public string Place => "in memory";

    public Task PrepareAsync(CancellationToken cancellation) => Task.CompletedTask;

    public void Describe(IQuartzBuilder quartz, EngineOptions options) => quartz.UseInMemoryStore();

    public string? WhyUnavailable(Exception thrown) => null;

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
