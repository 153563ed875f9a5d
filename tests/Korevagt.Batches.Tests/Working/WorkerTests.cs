using Korevagt.Batches.Jobs;
using Korevagt.Batches.Tests.Survival;
using Korevagt.Batches.Working;
using Korevagt.Domain.Texts;
using Korevagt.Store;
using Korevagt.Tests.Stores;

namespace Korevagt.Batches.Tests.Working;

public sealed class WorkerTests
{
    private static readonly WorkerSettings Quick = new("quick", Slots: 2)
    {
        LookEvery = TimeSpan.FromMilliseconds(20),
        SignEvery = TimeSpan.FromMilliseconds(100),
    };

    public static TheoryData<string> Kinds => TestStores.Kinds;

    [Theory, MemberData(nameof(Kinds))]
    public async Task WhatWasClaimedButTheAnswerLost_IsGivenBackByTheLivingProcessItself(string kind)
    {
        await using var store = await TestStores.OpenAsync(kind);
        await using var engine = HangfireEngine.Embedded(new EngineOptions(1));
        await using var worker = await Worker.EnterAsync(store, new GivenComputation(), engine, Quick);
        await store.SubmitAsync(TestBatches.Of(TestBatches.Run("a"), TestBatches.Run("b")));

        // The process's own claim reached the store, and the store's answer nobody.
        var owner = Assert.Single(await store.Workers.AliveAsync()).Id;
        Assert.NotNull(await store.Blocks.ClaimAsync(owner));
        await Until.Async(async () => (await store.Blocks.ClaimedAsync(owner)).Count == 0);
        while (await Work.OneWithoutFinishingAsync(store, owner) is not null)
        {
        }

        Assert.NotNull(await store.Runs.ClaimReadyAsync(owner, simulation: null));
        await Until.Async(async () => (await store.Runs.ClaimedAsync(owner)).Count == 0);
        await worker.TickAsync(CancellationToken.None);

        Assert.True(await Finished.IsAsync(store));
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task AStoreThatIsAwayWhileItIsComputed_IsWaitedFor(string kind)
    {
        var (inBlock, inResult) = (1, 1);
        Task AwayOnce(ref int left) => left-- > 0 ? throw new StoreException(Text.Same("the store is away"), isPassing: true) : Task.CompletedTask;
        await using var store = await TestStores.OpenAsync(kind);
        await using var engine = HangfireEngine.Embedded(new EngineOptions(1));
        var batch = await store.SubmitAsync(TestBatches.Of(TestBatches.Run("a")));
        await using var worker = await Worker.EnterAsync(
            store, new GivenComputation((_, _) => AwayOnce(ref inBlock), () => AwayOnce(ref inResult)), engine, Quick);

        await worker.WorkAsync(CancellationToken.None);

        Assert.Equal((BatchState.Finished, 1), ((await store.Batches.FindAsync(batch))!.State, (await store.Batches.FindAsync(batch))!.Done));
        Assert.DoesNotContain(await store.Events.AfterAsync(batch: null, 0, 100), happened => happened.Kind == EventKind.BlockRetried);
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task APlannersRun_IsTakenUpAsSoonAsASlotIsFree_ThoughTheNightIsNotOver(string kind)
    {
        var taken = new System.Collections.Concurrent.ConcurrentQueue<string>();
        var (busy, gate) = (0, new TaskCompletionSource());
        await using var store = await TestStores.OpenAsync(kind);
        await using var engine = HangfireEngine.Embedded(new EngineOptions(1));
        await store.SubmitAsync(TestBatches.Of(BatchPriority.Night, [.. Enumerable.Range(0, 10).Select(night => TestBatches.Run($"night{night}"))]));
        await using var worker = await Worker.EnterAsync(
            store,
            new GivenComputation((simulation, _) =>
            {
                taken.Enqueue(simulation.Id);
                Interlocked.Increment(ref busy);
                return gate.Task;
            }),
            engine, Quick);
        var slot = Task.Run(() => worker.WorkAsync(CancellationToken.None));
        await Until.Async(() => Task.FromResult(Volatile.Read(ref busy) == 1));

        await store.SubmitAsync(TestBatches.Of(BatchPriority.Planner, TestBatches.Run("question", baseline: "other")));
        gate.SetResult();
        await slot;

        // Two blocks of its baseline and two of its scenario, right after the night's block that was under way.
        Assert.Equal(
            ["simulation-other", "simulation-other", "simulation-other-question", "simulation-other-question"],
            taken.Skip(1).Take(4));
        Assert.True(await Finished.IsAsync(store));
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task ABlockFinishedJustAfterTheCancel_IsGivenBackAtOnce_SoThatAResumeNeedNotWaitForIt(string kind)
    {
        await using var store = await TestStores.OpenAsync(kind);
        await using var engine = HangfireEngine.Embedded(new EngineOptions(1));
        var batch = await store.SubmitAsync(TestBatches.Of(TestBatches.Run("a")));
        // It looks for cancels and lost claims so seldom that it must see for itself.
        await using var worker = await Worker.EnterAsync(
            store,
            new GivenComputation((_, _) => store.Batches.CancelAsync(batch, "planner")),
            engine, Quick with { LookEvery = TimeSpan.FromMinutes(1), SignEvery = TimeSpan.FromMinutes(1) });

        await worker.WorkAsync(CancellationToken.None);

        var owner = Assert.Single(await store.Workers.AliveAsync()).Id;
        Assert.Empty(await store.Blocks.ClaimedAsync(owner));
        Assert.Equal(BatchState.Cancelled, (await store.Batches.FindAsync(batch))!.State);
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task ATick_AsksInTheNameOfTheBatchWhoseTurnItIs(string kind)
    {
        await using var store = await TestStores.OpenAsync(kind);
        await using var engine = HangfireEngine.Embedded(new EngineOptions(1));
        await store.SubmitAsync(TestBatches.Of(BatchPriority.Night, TestBatches.Run("night")));
        await using var worker = await Worker.EnterAsync(store, new GivenComputation(), engine, Quick);
        var tickets = (await engine.TicketsAsync(CancellationToken.None)).GetMonitoringApi();
        string? First(string queue) => HangfireEngine.AskedBy(tickets.EnqueuedJobs(queue, 0, 1).Single().Value.Job);

        await worker.TickAsync(CancellationToken.None);
        var night = Assert.Single(await store.Batches.ListAsync(null, 10));
        Assert.Equal($"batch {night.Id}, {night.Name}", First("b-nat"));

        var question = await store.SubmitAsync(TestBatches.Of(BatchPriority.Planner, TestBatches.Run("question", baseline: "other")));
        await worker.TickAsync(CancellationToken.None);
        Assert.Equal($"batch {question}, {night.Name}", First("a-planlaegger"));
    }
}
