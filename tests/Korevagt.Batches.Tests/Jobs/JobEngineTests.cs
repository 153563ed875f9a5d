using Korevagt.Batches.Jobs;
using Korevagt.Store;
using Korevagt.Tests.Postgres;

namespace Korevagt.Batches.Tests.Jobs;

/// <summary>What every job engine promises.</summary>
public sealed class JobEngineTests
{
    [Theory, InlineData(EngineKind.Embedded), PostgresData(EngineKind.Postgres)]
    public async Task EveryWake_IsFired(EngineKind kind)
    {
        await using var room = await EngineRoom.For(kind);
        var work = new ObservedWork();
        var engine = await room.Start(work);

        await engine.WakeAsync(3, BatchPriority.Planner, "a test", CancellationToken.None);
        await Eventually.True(() => work.Calls >= 3);

        await engine.WakeAsync(1, BatchPriority.Planner, "a test", CancellationToken.None);
        await Eventually.True(() => work.Calls >= 4);
    }

    [Theory, InlineData(EngineKind.Embedded), PostgresData(EngineKind.Postgres)]
    public async Task WhatWaits_IsFiredByPriority_AndNotByAge(EngineKind kind)
    {
        await using var room = await EngineRoom.For(kind);
        var work = new ObservedWork();
        var engine = room.NewEngine(EngineRoom.Options with { Slots = 1, Logging = work });
        foreach (var priority in new[] { BatchPriority.Night, BatchPriority.Planner, BatchPriority.Night, BatchPriority.Planner })
        {
            await engine.WakeAsync(1, priority, "a test", CancellationToken.None);
        }

        await engine.StartAsync(work, CancellationToken.None);

        await Eventually.True(() => work.Calls >= 4);
        Assert.Equal(["a-planlaegger", "a-planlaegger", "b-nat", "b-nat"], work.FiredQueues);
    }

    [Theory, InlineData(EngineKind.Embedded), PostgresData(EngineKind.Postgres)]
    public async Task MoreCallsThanMayWait_AreMetByThoseThatDo(EngineKind kind)
    {
        await using var room = await EngineRoom.For(kind);
        var work = new ObservedWork();
        var engine = room.NewEngine(EngineRoom.Options with { Slots = 1, MostWaiting = 8, Logging = work });
        await engine.WakeAsync(5, BatchPriority.Planner, "a test", CancellationToken.None);
        await engine.WakeAsync(1_000, BatchPriority.Planner, "a test", CancellationToken.None);
        await engine.WakeAsync(1_000, BatchPriority.Planner, "a test", CancellationToken.None);
        await engine.WakeAsync(1, BatchPriority.Night, "a test", CancellationToken.None);

        await engine.StartAsync(work, CancellationToken.None);

        await Eventually.True(() => work.FiredQueues.Contains("b-nat"));
        Assert.Equal(8, work.FiredQueues.Count(queue => queue == "a-planlaegger"));
    }

    [Theory, InlineData(EngineKind.Embedded), PostgresData(EngineKind.Postgres)]
    public async Task NoMoreCallsRunTogether_ThanThereAreSlots_AndTicksDoNotWaitForThem(EngineKind kind)
    {
        await using var room = await EngineRoom.For(kind);
        var work = new ObservedWork(ObservedWork.UntilCancelled);
        var engine = await room.Start(work);
        await engine.WakeAsync(40, BatchPriority.Planner, "a test", CancellationToken.None);
        await Eventually.True(() => work.Calls == 2);

        var ticks = work.Ticks;
        await Eventually.True(() => work.Ticks >= ticks + 4);

        Assert.Equal((2, 0), (work.Calls, work.Ended));
    }

    [Theory, InlineData(EngineKind.Embedded), PostgresData(EngineKind.Postgres)]
    public async Task AnEngineThatStops_EndsItsCalls_WaitsForThem_AndFiresNothingMore(EngineKind kind)
    {
        await using var room = await EngineRoom.For(kind);
        var work = new ObservedWork(ObservedWork.UntilCancelled);
        var engine = await room.Start(work);
        await engine.WakeAsync(5, BatchPriority.Planner, "a test", CancellationToken.None);
        await Eventually.True(() => work.Calls == 2);

        await engine.StopAsync();

        Assert.Equal(2, work.Ended);
        var (calls, ticks) = (work.Calls, work.Ticks);

        // What would come is given its time: another engine, on the same store or not, ticks twice and works.
        var other = new ObservedWork();
        var witness = await room.Start(other);
        await witness.WakeAsync(1, BatchPriority.Planner, "a test", CancellationToken.None);
        await Eventually.True(() => other is { Calls: >= 1, Ticks: >= 3 });
        Assert.Equal((calls, ticks), (work.Calls, work.Ticks));
    }

    [Theory, InlineData(EngineKind.Embedded), PostgresData(EngineKind.Postgres)]
    public async Task ACallThatThrows_IsFiredAgain_AndGivenUpAfterTheLastWait(EngineKind kind)
    {
        await using var room = await EngineRoom.For(kind);
        var work = new ObservedWork(_ => throw new IOException("The disk is away."));
        var retries = EngineRoom.Options with { RetryAfter = [TimeSpan.Zero, TimeSpan.FromMilliseconds(50)] };
        var engine = await room.Start(work, retries);

        await engine.WakeAsync(1, BatchPriority.Planner, "a test", CancellationToken.None);

        await Eventually.True(() => work.Calls >= 3);
        var ticks = work.Ticks;
        await Eventually.True(() => work.Ticks >= ticks + 3);
        Assert.Equal(3, work.Calls);
    }

    [Theory, InlineData(EngineKind.Embedded), PostgresData(EngineKind.Postgres)]
    public async Task ATick_BeginsWhenTheOneBeforeHasEnded(EngineKind kind)
    {
        await using var room = await EngineRoom.For(kind);
        var (together, most) = (0, 0);
        var work = new ObservedWork(tick: async cancellation =>
        {
            most = Math.Max(most, Interlocked.Increment(ref together));
            await Task.Delay(TimeSpan.FromMilliseconds(100), cancellation);
            Interlocked.Decrement(ref together);
        });

        await room.Start(work, EngineRoom.Patient with { TickEvery = TimeSpan.FromMilliseconds(10) });

        await Eventually.True(() => work.Ticks >= 5);
        Assert.Equal(1, most);
    }

    [Theory, InlineData(EngineKind.Embedded), PostgresData(EngineKind.Postgres)]
    public async Task ATickThatThrows_DoesNotEndTheTicks(EngineKind kind)
    {
        await using var room = await EngineRoom.For(kind);
        var work = new ObservedWork(tick: _ => throw new IOException("The disk is away."));

        await room.Start(work);

        await Eventually.True(() => work.Ticks >= 4);
    }

    [Theory, InlineData(EngineKind.Embedded), PostgresData(EngineKind.Postgres)]
    public async Task AnEngineStartsOnce_AndMayStartAgainWhenItHasStopped(EngineKind kind)
    {
        await using var room = await EngineRoom.For(kind);
        var work = new ObservedWork();
        var engine = await room.Start(work);
        await Assert.ThrowsAsync<InvalidOperationException>(() => engine.StartAsync(work, CancellationToken.None));

        await engine.StopAsync();
        await engine.StopAsync();
        await engine.StartAsync(work, CancellationToken.None);
        await engine.WakeAsync(1, BatchPriority.Planner, "a test", CancellationToken.None);

        await Eventually.True(() => work.Calls >= 1);
    }
}
