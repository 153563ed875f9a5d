using Korevagt.Store;

namespace Korevagt.Server.Hosting;

/// <summary>Ready where the store answers a small query.</summary>
internal sealed class StoreReadiness(RunStore store) : IReadinessCheck
{
    public string Name => "store";

    public async Task<string?> FaultAsync(CancellationToken cancellation)
    {
        try
        {
            await store.Events.AfterAsync(null, long.MaxValue - 1, 1, cancellation);
            return null;
        }
        catch (StoreException away)
        {
            return away.Message;
        }
    }
}
