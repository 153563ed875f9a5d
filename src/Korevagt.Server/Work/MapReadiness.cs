using Korevagt.Server.Hosting;

namespace Korevagt.Server.Work;

/// <summary>The road maps of the library are loaded.</summary>
internal sealed class MapReadiness(WorkService work) : IReadinessCheck
{
    public string Name => "map";

    public Task<string?> FaultAsync(CancellationToken cancellation) => Task.FromResult(work.MapFault);
}
