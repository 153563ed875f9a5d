namespace Korevagt.Planning.Replaying;

/// <summary>How a visit log is replayed.</summary>
/// <param name="Replications">How often what the log does not tell is drawn, 2 or more: an interval needs two.</param>
/// <param name="Seed">Seed of the random streams.</param>
/// <param name="Threads">How many threads at most; the result does not depend on it.</param>
public sealed record ReplaySettings(int Replications, ulong Seed, int Threads)
{
    /// <summary>
    /// True where the dispatch delay is drawn even where the log has it: what many logs call dispatched is when a car set
    /// out, the wait for a free car included, which the simulation is to find out by itself.
    /// </summary>
    public bool DrawsDelay { get; init; }

    /// <summary>Another road map than the plan's, or null.</summary>
    public string? MapFile { get; init; }

    /// <summary>A folder that keeps travel times between runs, or null.</summary>
    public string? CacheFolder { get; init; }
}
