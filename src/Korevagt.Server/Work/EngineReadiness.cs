using Korevagt.Server.Hosting;
using Korevagt.Settings;

namespace Korevagt.Server.Work;

/// <summary>The job engine is started where this process is to work.</summary>
internal sealed class EngineReadiness(ServerSettings settings, WorkService work) : IReadinessCheck
{
    public string Name => "engine";

    public Task<string?> FaultAsync(CancellationToken cancellation) => Task.FromResult(settings.Works ? work.EngineFault : null);
}
