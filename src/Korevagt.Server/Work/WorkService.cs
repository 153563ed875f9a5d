using Korevagt.Batches;
using Korevagt.Domain.Texts;
using Korevagt.Library;
using Korevagt.Library.VisitLogs;
using Korevagt.Nights.Running;
using Korevagt.Settings;
using Korevagt.Store;
using NodaTime;

namespace Korevagt.Server.Work;

/// <summary>
/// Fills the library at the first start, loads its maps, and works until the server stops; what is under way then is handed
/// back to the store for others.
/// </summary>
internal sealed class WorkService(
    ServerSettings settings, RunStore store, BatchSystem system, PlanLibrary library, IClock clock,
    ILogger<WorkService> log) : BackgroundService
{
    private static readonly TimeSpan Again = TimeSpan.FromSeconds(5);

    /// <summary>Why it does not work, or null where it does or is not to.</summary>
    public string? EngineFault { get; private set; } = "is being started";

    /// <summary>What keeps maps from being used, or null.</summary>
    public string? MapFault { get; private set; } = "is being loaded";

    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        // The first request finds the bundled baseline.
        await LibrarySeed.SeedAsync(store, cancellationToken);
        await base.StartAsync(cancellationToken);
    }

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await system.StopWorkingAsync();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // Nothing of this keeps the server from answering.
        await Task.Yield();
        var maps = PersistAsync(LoadMapsAsync, fault => MapFault = fault, stoppingToken);
        if (settings.Works)
        {
            await PersistAsync(
                () => system.StartWorkingAsync(Notice, cancellation: stoppingToken), fault => EngineFault = fault, stoppingToken);
            var nights = settings.NightlyFile is { } file ? WatchNights(file) : null;
            await new DemandWorker(store, library, Notice).RunAsync(stoppingToken);
            if (nights is not null)
            {
                await nights.DisposeAsync();
            }
        }

        EngineFault = null;
        await maps;
    }

    private NightlyWatch WatchNights(string file) => NightlyWatch.Start(
        new NightlyJob(store, file, clock) { OnSubmitted = system.WakeAsync },
        Notice);

    private async Task LoadMapsAsync()
    {
        foreach (var baseline in await library.Items.ListAsync(
            LibraryKind.Map, LibraryState.Live, null, LibraryOrder.Id, null, most: 2))
        {
            if (await library.MapAsync(baseline.Path) is { Succeeded: false } map)
            {
                log.LogWarning("a road map of the library has faults: {Fault}", map.Faults[0]);
            }
        }
    }

    private async Task PersistAsync(Func<Task> start, Action<string?> tell, CancellationToken stopping)
    {
        while (!stopping.IsCancellationRequested)
        {
            try
            {
                await start();
                tell(null);
                return;
            }
            catch (StoreException away)
            {
                tell(away.Message);
                log.LogWarning("work begins later: {Message}", away.Message);
            }
            catch (OperationCanceledException)
            {
                return;
            }

            await Task.WhenAny(Task.Delay(Again, stopping));
        }
    }

    private void Notice(Text notice) => log.LogWarning("{Notice}", notice.English);
}
