namespace Korevagt.Store;

/// <summary>A block that a process has claimed.</summary>
public sealed record ClaimedBlock
{
    /// <summary>The simulation that it is of.</summary>
    public required string Simulation { get; init; }

    /// <summary>Number of its first replication.</summary>
    public required int First { get; init; }

    /// <summary>Number of its replications.</summary>
    public required int Count { get; init; }

    /// <summary>How often it has been claimed, this time included.</summary>
    public required int Attempts { get; init; }

    /// <summary>What identifies it.</summary>
    public (string Simulation, int First, int Count) Key => (Simulation, First, Count);
}
