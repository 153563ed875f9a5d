using Hangfire.Server;
using Microsoft.Extensions.Logging;

namespace Korevagt.Batches.Jobs;

/// <summary>
/// Ticks, on one of the processes. No job of Hangfire's: recurring ones stand under a lock that a killed process leaves behind
/// for minutes, and would be 17,280 lines a day to whoever looks at the jobs.
/// </summary>
/// <param name="store">Knows whether it is this process that ticks.</param>
/// <param name="work">What is called.</param>
/// <param name="options">How often.</param>
/// <param name="log">Where a tick that threw is told.</param>
internal sealed class TickProcess(ITicketStore store, IJobWork work, EngineOptions options, ILogger log) : IBackgroundProcessAsync
{
    /// <summary>One tick, where it is this process that ticks, and the wait for the next.</summary>
    public async Task ExecuteAsync(BackgroundProcessContext context)
    {
        try
        {
            if (await store.LeadsAsync(options, context.StoppingToken))
            {
                await work.TickAsync(context.StoppingToken);
            }
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            // The next tick does all that this one did not.
            log.LogWarning("A tick failed: {Message}", failure.Message);
        }

        await Task.Delay(options.TickEvery, context.StoppingToken);
    }
}
