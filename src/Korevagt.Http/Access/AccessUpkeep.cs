using Korevagt.Store;
using Korevagt.Store.Access;

namespace Korevagt.Http.Access;

/// <summary>Once a minute: stores when keys were last used, and forgets sessions that are over and answered requests that are a day old.</summary>
internal sealed class AccessUpkeep(
    ApiKeys keys, BrowserSessions sessions, IdempotentRequests requests, TimeProvider time, ILogger<AccessUpkeep> log) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromMinutes(1);

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await TryAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, time);
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await timer.WaitForNextTickAsync(stoppingToken);
            }
            catch (OperationCanceledException)
            {
                return;
            }

            await TryAsync(stoppingToken);
        }
    }

    private async Task TryAsync(CancellationToken cancellation)
    {
        try
        {
            await keys.StoreUsesAsync(cancellation);
            await sessions.SweepAsync(cancellation);
            await requests.SweepAsync(cancellation);
        }
        catch (Exception failure) when (failure is StoreException or OperationCanceledException)
        {
            log.LogWarning("the uses of keys are stored later: {Message}", failure.Message);
        }
    }
}
