using NodaTime;

namespace Korevagt.Store;

/// <summary>How far the blocks of a batch have come.</summary>
/// <param name="Blocks">Blocks that its runs need.</param>
/// <param name="Done">How many of them are done.</param>
/// <param name="Claimed">How many are being computed.</param>
/// <param name="Left">An estimate of the time left, from how long its blocks took and how many slots there are; null where nothing is known.</param>
public sealed record BatchProgress(int Blocks, int Done, int Claimed, Duration? Left)
{
    /// <summary>
    /// How many wait for a worker of another build of the engine than this program's, after an upgrade: this one would compute
    /// something else. Whoever has no such worker any more cancels the batch and submits it again.
    /// </summary>
    public int OfAnotherBuild { get; init; }

    /// <summary>The share done, 0 to 1.</summary>
    public double Share => Blocks == 0 ? 1 : (double)Done / Blocks;
}
