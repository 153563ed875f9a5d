namespace Korevagt.Server.Hosting;

/// <summary>Something without which the server cannot serve: the store, the job engine, the map.</summary>
public interface IReadinessCheck
{
    /// <summary>What it is called in <c>/health/ready</c>.</summary>
    string Name { get; }

    /// <summary>Looks whether it can be used now.</summary>
    /// <returns>What is wrong, for the log, or null.</returns>
    Task<string?> FaultAsync(CancellationToken cancellation);
}
