using Korevagt.Tests.Stores;

namespace Korevagt.Store.Tests;

/// <summary>What is shown of a store and its batches.</summary>
public sealed class ShowingTests
{
    public static TheoryData<string> Kinds => TestStores.Kinds;

    [Theory, MemberData(nameof(Kinds))]
    public async Task TheRunsUnderWay_AreThoseThatABlockIsComputedFor(string kind)
    {
        await using var store = await TestStores.OpenAsync(kind);
        var owner = await store.Workers.EnterAsync("worker", 1);
        var batch = await store.SubmitAsync(TestBatches.Of(
            TestBatches.Run("a", "one", replications: 30), TestBatches.Run("b", "two"), TestBatches.Run("c", "one", replications: 30)));
        Assert.Empty(await store.Batches.UnderWayAsync(batch, most: 10));
        await Work.OneAsync(store, owner);
        var claimed = (await store.Blocks.ClaimAsync(owner))!;

        Assert.Equal("simulation-one", claimed.Simulation);
        Assert.Equal(
            [new RunProgress(0, "a", Blocks: 6, Done: 1), new RunProgress(2, "c", Blocks: 6, Done: 1)],
            await store.Batches.UnderWayAsync(batch, most: 10));
        Assert.Equal("a", Assert.Single(await store.Batches.UnderWayAsync(batch, most: 1)).Scenario);
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task ASummary_CountsWhatTheStoreHolds(string kind)
    {
        await using var store = await TestStores.OpenAsync(kind);
        var owner = await store.Workers.EnterAsync("worker", 1);
        await store.SubmitAsync(TestBatches.Of(TestBatches.Run("a", replications: 10), TestBatches.Faulty("b")));
        await Work.OffAsync(store, owner);
        await store.SubmitAsync(TestBatches.Of(TestBatches.Run("c", replications: 10)));

        var summary = await store.SummaryAsync();

        Assert.Equal((2, 1), (summary.Batches, summary.ActiveBatches));
        Assert.Equal((2, 1, 0), (summary.Runs, summary.DoneRuns, summary.FailedRuns));
        Assert.Equal((3, 1), (summary.Blocks, summary.WaitingBlocks));
        Assert.Equal((1, 4), (summary.Documents, summary.Events));
        Assert.True(summary.Schema >= 1);
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task AFinishedBatchWithNothingToGoOnWith_StaysAsItIs(string kind)
    {
        await using var store = await TestStores.OpenAsync(kind);
        var owner = await store.Workers.EnterAsync("worker", 1);
        var batch = await store.SubmitAsync(TestBatches.Of(TestBatches.Run("a", replications: 10), TestBatches.Faulty("b")));
        await Work.OffAsync(store, owner);
        var (before, events) = (await store.Batches.FindAsync(batch), await store.Events.AfterAsync(batch, after: 0, most: 100));

        Assert.False(await store.Batches.ResumeAsync(batch, "planner"));

        Assert.Equal(before, await store.Batches.FindAsync(batch));
        Assert.Equal(events, await store.Events.AfterAsync(batch, after: 0, most: 100));
    }
}
