using Korevagt.Settings;
using Korevagt.Store;
using Korevagt.Store.Housekeeping;

namespace Korevagt.Server.Work;

/// <summary>
/// Clears away what the store need not keep any more: some minutes after the start, which a morning's first planner shall not
/// wait for, and once a day from then on. Several servers on one store do it twice, and the second finds nothing.
/// </summary>
internal sealed class RetentionService(
    ServerSettings settings, RunStore store, TimeProvider time, ILogger<RetentionService> log) : BackgroundService
{
    /// <summary>How long after the start it begins.</summary>
    public static readonly TimeSpan First = TimeSpan.FromMinutes(10);

    /// <summary>How often it goes on.</summary>
    public static readonly TimeSpan Every = TimeSpan.FromDays(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var wait = First;
        while (settings.Works && !stoppingToken.IsCancellationRequested)
        {
            await Task.Delay(wait, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (!stoppingToken.IsCancellationRequested)
            {
                wait = await ClearAsync(stoppingToken) ? Every : First;
            }
        }
    }

    private async Task<bool> ClearAsync(CancellationToken stopping)
    {
        try
        {
            var cleared = await Retention.ApplyAsync(store, settings.Retention, stopping);
            if (log.IsEnabled(LogLevel.Information))
            {
                log.LogInformation("cleared away what need not be kept: {Cleared}", cleared);
            }

            return true;
        }
        catch (Exception failure) when (failure is StoreException or OperationCanceledException)
        {
            log.LogWarning("what need not be kept is cleared away later: {Message}", failure.Message);
            return false;
        }
    }
}
