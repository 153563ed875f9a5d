using NodaTime;

namespace Korevagt.Server.Hosting;

/// <summary>
/// Looks at all parts, not more than once a second however often it is asked, for the question is open to everybody; while a
/// part is missed, ten times a second, so that nobody waits for a server that has become ready.
/// </summary>
internal sealed class Readiness(
    IEnumerable<IReadinessCheck> checks, IClock clock, IHostApplicationLifetime lifetime, ILogger<Readiness> log) : IDisposable
{
    private static readonly Duration Memory = Duration.FromSeconds(1);
    private static readonly Duration MemoryOfFaults = Duration.FromMilliseconds(100);
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(5);

    private readonly SemaphoreSlim gate = new(1, 1);
    private readonly Dictionary<string, string> told = new(StringComparer.Ordinal);
    private (Instant At, HealthView View)? last;

    public async Task<HealthView> LookAsync(CancellationToken cancellation)
    {
        await gate.WaitAsync(cancellation);
        try
        {
            var now = clock.GetCurrentInstant();
            if (last is null || now - last.Value.At >= (last.Value.View.IsReady ? Memory : MemoryOfFaults))
            {
                last = (now, await LookAnewAsync(cancellation));
            }

            // A server that is stopping is asked for nothing more.
            return lifetime.ApplicationStopping.IsCancellationRequested
                ? last.Value.View with { IsReady = false }
                : last.Value.View;
        }
        finally
        {
            gate.Release();
        }
    }

    public void Dispose() => gate.Dispose();

    private async Task<HealthView> LookAnewAsync(CancellationToken cancellation)
    {
        var parts = new SortedDictionary<string, bool>(StringComparer.Ordinal);
        foreach (var check in checks)
        {
            var fault = await FaultAsync(check, cancellation);
            parts[check.Name] = fault is null;
            if (fault is null)
            {
                told.Remove(check.Name);
            }
            else if (!told.TryGetValue(check.Name, out var before) || before != fault)
            {
                told[check.Name] = fault;
                log.LogWarning("not ready: {Check}: {Fault}", check.Name, fault);
            }
        }

        return new HealthView(parts.Values.All(ready => ready), parts);
    }

    private static async Task<string?> FaultAsync(IReadinessCheck check, CancellationToken cancellation)
    {
        try
        {
            return await check.FaultAsync(cancellation).WaitAsync(Timeout, cancellation);
        }
        catch (TimeoutException)
        {
            return "does not answer";
        }
    }
}
