using System.Text;
using Korevagt.Store;

namespace Korevagt.Tests.Stores;

/// <summary>A worker that computes nothing: what it stores are names.</summary>
internal static class Work
{
    /// <summary>Claims and finishes one block, and the runs that it completes.</summary>
    public static async Task<ClaimedBlock?> OneAsync(RunStore store, string owner)
    {
        var block = await store.Blocks.ClaimAsync(owner);
        if (block is not null && await store.Blocks.FinishAsync(owner, block, DataOf(block), milliseconds: 100))
        {
            await FinishRunsAsync(store, owner, block.Simulation);
        }

        return block;
    }

    /// <summary>Claims and finishes one block, and no run.</summary>
    public static async Task<ClaimedBlock?> OneWithoutFinishingAsync(RunStore store, string owner)
    {
        var block = await store.Blocks.ClaimAsync(owner);
        if (block is not null)
        {
            await store.Blocks.FinishAsync(owner, block, DataOf(block), milliseconds: 100);
        }

        return block;
    }

    /// <summary>Works until nothing is left.</summary>
    public static async Task<List<ClaimedBlock>> OffAsync(RunStore store, string owner)
    {
        var computed = new List<ClaimedBlock>();
        while (await OneAsync(store, owner) is { } block)
        {
            computed.Add(block);
        }

        return computed;
    }

    public static byte[] DataOf(ClaimedBlock block) => Encoding.UTF8.GetBytes($"{block.Simulation} {block.First} {block.Count}");

    public static async Task FinishRunsAsync(RunStore store, string owner, string? simulation)
    {
        while (await store.Runs.ClaimReadyAsync(owner, simulation) is { } run)
        {
            await store.Runs.FinishAsync(owner, run.Id, Encoding.UTF8.GetBytes($"result of {run.Id}"));
        }
    }
}
