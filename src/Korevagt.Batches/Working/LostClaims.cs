using Korevagt.Store;

namespace Korevagt.Batches.Working;

/// <summary>
/// Gives back what the store counts as claimed by this process and the process knows nothing of: the store went away between
/// the commit of a claim and its answer, or just when something was to be given back. While the process lives nobody else
/// would put that back.
/// </summary>
internal sealed class LostClaims(RunStore store, string owner)
{
    private HashSet<(string, int, int)> suspectBlocks = [];
    private HashSet<string> suspectRuns = [];

    /// <summary>
    /// Gives back what was not known here this time and the last time either: a claim that is just being answered has time
    /// until then. One that is given back by mistake is computed elsewhere, and its late answer dropped.
    /// </summary>
    /// <param name="isHeld">Whether a block is being computed here.</param>
    /// <param name="isConcluding">Whether a run's result is being made here.</param>
    /// <param name="cancellation">Gives up.</param>
    public async Task GiveBackAsync(Func<ClaimedBlock, bool> isHeld, Func<string, bool> isConcluding, CancellationToken cancellation)
    {
        var blocks = (await store.Blocks.ClaimedAsync(owner, cancellation)).Where(block => !isHeld(block)).ToList();
        foreach (var block in blocks.Where(block => suspectBlocks.Contains(block.Key)))
        {
            await store.Blocks.ReleaseAsync(owner, block, cancellation);
        }

        var runs = (await store.Runs.ClaimedAsync(owner, cancellation)).Where(run => !isConcluding(run)).ToList();
        foreach (var run in runs.Where(suspectRuns.Contains))
        {
            await store.Runs.ReleaseAsync(owner, run, cancellation);
        }

        (suspectBlocks, suspectRuns) = ([.. blocks.Select(block => block.Key)], [.. runs]);
    }
}
