namespace Korevagt.Batches.Working;

/// <summary>How a worker works.</summary>
/// <param name="Name">Shown to people: machine and process.</param>
/// <param name="Slots">How many blocks it computes at a time, at least 1.</param>
public sealed record WorkerSettings(string Name, int Slots)
{
    /// <summary>How often it looks whether what it computes is still wanted: a cancelled batch stops within twice this.</summary>
    public TimeSpan LookEvery { get; init; } = TimeSpan.FromMilliseconds(200);

    /// <summary>How often it sends a heartbeat; well below <see cref="Store.WorkerTable.HeartbeatTimeout"/>.</summary>
    public TimeSpan SignEvery { get; init; } = TimeSpan.FromSeconds(2);
}
