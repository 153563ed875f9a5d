using System.Diagnostics.Metrics;
using Korevagt.Library.VisitLogs;
using Korevagt.Store;

namespace Korevagt.Server.Hosting;

/// <summary>
/// What waits and who works, as metrics: read from the store when somebody asks for them, at most once a second. A collector that
/// is sent to gets those of the last look.
/// </summary>
internal sealed class StoreFigures : IDisposable
{
    /// <summary>The name of the meter.</summary>
    public const string MeterName = "Korevagt.Server";

    private static readonly TimeSpan Memory = TimeSpan.FromSeconds(1);

    private readonly Meter meter = new(MeterName);
    private readonly SemaphoreSlim gate = new(1, 1);
    private readonly RunStore store;
    private readonly DemandJobs jobs;
    private readonly Readiness readiness;
    private readonly TimeProvider time;
    private Look last = new(0, 0, 0, 0, false);
    private DateTimeOffset? at;

    public StoreFigures(RunStore store, DemandJobs jobs, Readiness readiness, TimeProvider time)
    {
        (this.store, this.jobs, this.readiness, this.time) = (store, jobs, readiness, time);
        Gauge("korevagt.ready", () => last.IsReady ? 1 : 0, "1 where the store, the engine and the map are there.");
        Gauge("korevagt.workers", () => last.Workers, "Processes that compute.");
        Gauge("korevagt.blocks.waiting", () => last.Blocks, "Blocks of replications that could be begun now; 1,000 for more.");
        Gauge("korevagt.demand.jobs.open", () => last.Open, "Imports and fits that wait or are worked on.");
        Gauge("korevagt.demand.jobs.failed", () => last.Failed, "Imports and fits that were given up and not erased.");
    }

    /// <summary>Looks, where the last look is older than a second; a store that is away leaves the figures and is not ready.</summary>
    public async Task LookAsync(CancellationToken cancellation)
    {
        await gate.WaitAsync(cancellation);
        try
        {
            var now = time.GetUtcNow();
            if (at is null || now - at >= Memory)
            {
                last = await LookAnewAsync(cancellation);
                at = now;
            }
        }
        finally
        {
            gate.Release();
        }
    }

    public void Dispose()
    {
        meter.Dispose();
        gate.Dispose();
    }

    private void Gauge(string name, Func<long> value, string description) =>
        meter.CreateObservableGauge(name, value, description: description);

    private async Task<Look> LookAnewAsync(CancellationToken cancellation)
    {
        var isReady = (await readiness.LookAsync(cancellation)).IsReady;
        try
        {
            var (open, failed) = await jobs.CountsAsync(cancellation);
            var workers = (await store.Workers.AliveAsync(cancellation)).Count;
            return new Look(workers, await store.Blocks.ClaimableAsync(cancellation), open, failed, isReady);
        }
        catch (StoreException)
        {
            return last with { IsReady = false };
        }
    }

    private sealed record Look(int Workers, int Blocks, long Open, long Failed, bool IsReady);
}
