using Korevagt.Tests.Stores;

namespace Korevagt.Store.Tests;

public sealed class SteeringTests
{
    public static TheoryData<string> Kinds => TestStores.Kinds;

    [Theory, MemberData(nameof(Kinds))]
    public async Task AfterACancel_NothingIsStoredAndNothingClaimed(string kind)
    {
        await using var store = await TestStores.OpenAsync(kind);
        var owner = await store.Workers.EnterAsync("worker", 1);
        var batch = await store.SubmitAsync(TestBatches.Of(TestBatches.Run("a")));
        var underWay = (await store.Blocks.ClaimAsync(owner))!;

        Assert.True(await store.Batches.CancelAsync(batch, "planner"));

        Assert.DoesNotContain(underWay.Key, await store.Blocks.HeldAsync(owner));
        Assert.False(await store.Blocks.FinishAsync(owner, underWay, Work.DataOf(underWay), 100));
        Assert.Null(await store.Blocks.ClaimAsync(owner));
        Assert.False(await store.Batches.CancelAsync(batch, "planner"));
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task ACancel_LeavesWhatAnotherBatchWants(string kind)
    {
        await using var store = await TestStores.OpenAsync(kind);
        var owner = await store.Workers.EnterAsync("worker", 1);
        var mine = await store.SubmitAsync(TestBatches.Of(BatchPriority.Planner, TestBatches.Run("a"), TestBatches.Run("b")));
        var night = await store.SubmitAsync(TestBatches.Of(BatchPriority.Night, TestBatches.Run("b")));

        await store.Batches.CancelAsync(mine, "planner");
        var computed = await Work.OffAsync(store, owner);

        Assert.DoesNotContain(computed, block => block.Simulation.EndsWith("-a", StringComparison.Ordinal));
        Assert.Equal(BatchState.Finished, (await store.Batches.FindAsync(night))!.State);
        Assert.Equal(BatchState.Cancelled, (await store.Batches.FindAsync(mine))!.State);
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task APausedBatch_GoesOnFromItsFinishedBlocks(string kind)
    {
        await using var store = await TestStores.OpenAsync(kind);
        var owner = await store.Workers.EnterAsync("worker", 1);
        var batch = await store.SubmitAsync(TestBatches.Of(TestBatches.Run("a", replications: 40)));
        await Work.OneAsync(store, owner);
        await Work.OneAsync(store, owner);
        await Work.OneAsync(store, owner);

        await store.Batches.PauseAsync(batch, "planner");
        Assert.Empty(await Work.OffAsync(store, owner));
        Assert.True(await store.Batches.ResumeAsync(batch, "planner"));
        var rest = await Work.OffAsync(store, owner);

        Assert.Equal(8 - 3, rest.Count);
        Assert.Equal(BatchState.Finished, (await store.Batches.FindAsync(batch))!.State);
        Assert.Equal(
            [EventKind.Submitted, EventKind.Paused, EventKind.Resumed, EventKind.RunDone, EventKind.Finished],
            (await store.Events.AfterAsync(batch, after: 0, most: 100)).Select(happened => happened.Kind));
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task ABlockThatAlwaysFails_FailsItsRunsAndNoOthers_UntilTheBatchIsResumed(string kind)
    {
        var clock = new TestClock(NodaTime.Instant.FromUtc(2026, 3, 1, 12, 0));
        await using var store = await TestStores.OpenAsync(kind, clock);
        var owner = await store.Workers.EnterAsync("worker", 1);
        var batch = await store.SubmitAsync(TestBatches.Of(TestBatches.Run("a", "one", 10), TestBatches.Run("b", "two", 10)));

        for (var attempt = 1; attempt <= BlockTable.MostAttempts; attempt++)
        {
            var unlucky = (await store.Blocks.ClaimAsync(owner))!;
            Assert.Equal(("simulation-one", attempt), (unlucky.Simulation, unlucky.Attempts));
            await store.Blocks.FailAsync(owner, unlucky, "the memory is full");
            clock.Advance(NodaTime.Duration.FromSeconds(65));
            await store.Workers.HeartbeatAsync(owner, "worker", 1);
        }

        await Work.OffAsync(store, owner);
        var runs = await store.Batches.RunsAsync(batch);
        Assert.Equal([RunState.Failed, RunState.Done], runs.Select(run => run.State));
        Assert.Equal("the memory is full", runs[0].Message);

        Assert.True(await store.Batches.ResumeAsync(batch, "planner"));
        await Work.OffAsync(store, owner);
        Assert.All(await store.Batches.RunsAsync(batch), run => Assert.Equal(RunState.Done, run.State));
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task ABlockThatFailed_IsTriedAgainLaterEachTime(string kind)
    {
        var clock = new TestClock(NodaTime.Instant.FromUtc(2026, 3, 1, 12, 0));
        await using var store = await TestStores.OpenAsync(kind, clock);
        var owner = await store.Workers.EnterAsync("worker", 1);
        await store.SubmitAsync(TestBatches.Of(TestBatches.Run("a", replications: 10, blockSize: 10)));
        await Work.OneAsync(store, owner);
        await store.Blocks.FailAsync(owner, (await store.Blocks.ClaimAsync(owner))!, "first");

        Assert.Null(await store.Blocks.ClaimAsync(owner));
        clock.Advance(NodaTime.Duration.FromSeconds(1.1));
        await store.Blocks.FailAsync(owner, (await store.Blocks.ClaimAsync(owner))!, "second");
        clock.Advance(NodaTime.Duration.FromSeconds(1.1));
        Assert.Null(await store.Blocks.ClaimAsync(owner));
        clock.Advance(NodaTime.Duration.FromSeconds(3));

        Assert.NotNull(await store.Blocks.ClaimAsync(owner));
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task AnInputFault_FailsTheRunAtOnceAndForGood(string kind)
    {
        await using var store = await TestStores.OpenAsync(kind);
        var owner = await store.Workers.EnterAsync("worker", 1);
        var batch = await store.SubmitAsync(TestBatches.Of(TestBatches.Run("a", "one"), TestBatches.Run("b", "two")));

        await store.Blocks.RefuseAsync(owner, (await store.Blocks.ClaimAsync(owner))!, "[\"no road\"]", "no road");
        await Work.OffAsync(store, owner);

        var runs = await store.Batches.RunsAsync(batch);
        Assert.Equal([RunState.Failed, RunState.Done], runs.Select(run => run.State));
        Assert.Equal("[\"no road\"]", runs[0].Faults);
        await store.Batches.ResumeAsync(batch, "planner");
        Assert.Empty(await Work.OffAsync(store, owner));
        Assert.Equal(RunState.Failed, (await store.Batches.RunsAsync(batch))[0].State);
    }
}
