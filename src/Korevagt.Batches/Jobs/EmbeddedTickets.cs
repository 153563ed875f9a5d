using Hangfire;
using Hangfire.InMemory;

namespace Korevagt.Batches.Jobs;

/// <summary>Tickets kept in the memory of the process: for one process alone, gone with it.</summary>
internal sealed class EmbeddedTickets : ITicketStore
{
    private InMemoryStorage? storage;

    public string Place => "in memory";

    public Task<JobStorage> OpenAsync(EngineOptions options, CancellationToken cancellation)
    {
        storage = new InMemoryStorage { JobExpirationTimeout = EngineOptions.DoneIsShownFor };
        return Task.FromResult<JobStorage>(storage);
    }

    public Task<bool> LeadsAsync(EngineOptions options, CancellationToken cancellation) => Task.FromResult(true);

    public string? WhyUnavailable(Exception thrown) => null;

    public ValueTask DisposeAsync()
    {
        storage?.Dispose();
        return ValueTask.CompletedTask;
    }
}
