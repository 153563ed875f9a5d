using Korevagt.Tests.Stores;

namespace Korevagt.Store.Tests;

public sealed class SubmissionTests
{
    public static TheoryData<string> Kinds => TestStores.Kinds;

    [Theory, MemberData(nameof(Kinds))]
    public async Task ARepeatedRequest_IsNotComputedTwice(string kind)
    {
        await using var store = await TestStores.OpenAsync(kind);
        await store.SubmitAsync(TestBatches.Of(TestBatches.Run("a"), TestBatches.Run("b")));
        var owner = await store.Workers.EnterAsync("worker", 1);
        var computed = await Work.OffAsync(store, owner);

        var again = await store.SubmitAsync(TestBatches.Of(TestBatches.Run("b"), TestBatches.Run("a")));

        Assert.Equal(6, computed.Count);
        Assert.Equal(BatchState.Finished, (await store.Batches.FindAsync(again))!.State);
        Assert.Empty(await Work.OffAsync(store, owner));
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task ALongerRun_ComputesOnlyWhatTheShorterLacks(string kind)
    {
        await using var store = await TestStores.OpenAsync(kind);
        var owner = await store.Workers.EnterAsync("worker", 1);
        await store.SubmitAsync(TestBatches.Of(TestBatches.Run("a", replications: 20)));
        await Work.OffAsync(store, owner);

        await store.SubmitAsync(TestBatches.Of(TestBatches.Run("a", replications: 35)));
        var computed = await Work.OffAsync(store, owner);

        Assert.Equal([(20, 10), (30, 5)], computed.Where(block => block.Simulation == "simulation-baseline").Select(block => (block.First, block.Count)));
        Assert.Equal(4, computed.Count);
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task AFaultyRun_DoesNotHoldUpTheOthers(string kind)
    {
        await using var store = await TestStores.OpenAsync(kind);
        var batch = await store.SubmitAsync(TestBatches.Of(TestBatches.Run("a"), TestBatches.Faulty("b"), TestBatches.Run("c")));
        await Work.OffAsync(store, await store.Workers.EnterAsync("worker", 1));

        var runs = await store.Batches.RunsAsync(batch);

        Assert.Equal([RunState.Done, RunState.Failed, RunState.Done], runs.Select(run => run.State));
        Assert.Contains("$.changes[0]", runs[1].Faults, StringComparison.Ordinal);
        var stored = (await store.Batches.FindAsync(batch))!;
        Assert.Equal((BatchState.Finished, 3, 2, 1), (stored.State, stored.Runs, stored.Done, stored.Failed));
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task APlannersQuestion_GoesBeforeTheNight(string kind)
    {
        await using var store = await TestStores.OpenAsync(kind);
        var owner = await store.Workers.EnterAsync("worker", 1);
        await store.SubmitAsync(TestBatches.Of(BatchPriority.Night, TestBatches.Run("night 1"), TestBatches.Run("night 2")));
        await Work.OneAsync(store, owner);

        await store.SubmitAsync(TestBatches.Of(BatchPriority.Planner, TestBatches.Run("question", baseline: "other")));
        var computed = await Work.OffAsync(store, owner);

        Assert.Equal(
            ["simulation-other", "simulation-other", "simulation-other-question", "simulation-other-question"],
            computed.Take(4).Select(block => block.Simulation));
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task ARunThatAPlannerAsksForToo_TakesThePlannersPriority(string kind)
    {
        await using var store = await TestStores.OpenAsync(kind);
        await store.SubmitAsync(TestBatches.Of(BatchPriority.Night, TestBatches.Run("a"), TestBatches.Run("b")));

        await store.SubmitAsync(TestBatches.Of(BatchPriority.Planner, TestBatches.Run("b")));
        var computed = await Work.OffAsync(store, await store.Workers.EnterAsync("worker", 1));

        Assert.Equal(
            ["simulation-baseline", "simulation-baseline", "simulation-baseline-b", "simulation-baseline-b", "simulation-baseline-a", "simulation-baseline-a"],
            computed.Select(block => block.Simulation));
    }
}
