using Korevagt.Store;

namespace Korevagt.Server.Resources.Batches;

/// <summary>How far a batch has come.</summary>
/// <param name="Share">The share done, 0 to 1.</param>
/// <param name="Blocks">Blocks of simulated years that its runs need.</param>
/// <param name="BlocksDone">How many of them are done.</param>
/// <param name="BlocksRunning">How many are being computed.</param>
/// <param name="SecondsLeft">An estimate of the time left; absent where nothing is known.</param>
/// <param name="BlocksOfAnotherBuild">
/// How many wait for a worker of another build of the engine than this server's; without one, cancel the batch and submit it
/// again.
/// </param>
public sealed record ProgressView(
    double Share, int Blocks, int BlocksDone, int BlocksRunning, double? SecondsLeft, int BlocksOfAnotherBuild)
{
    /// <summary>What is shown of a progress.</summary>
    public static ProgressView Of(BatchProgress progress) => new(
        Math.Round(progress.Share, 4), progress.Blocks, progress.Done, progress.Claimed,
        progress.Left is { } left ? Math.Round(left.TotalSeconds, 1) : null,
        progress.OfAnotherBuild);
}
