using System.Text;
using Dapper;
using Korevagt.Tests.Stores;
using NodaTime;

namespace Korevagt.Store.Tests;

public sealed class SweepingTests
{
    public static TheoryData<string> Kinds => TestStores.Kinds;

    [Theory, MemberData(nameof(Kinds))]
    public async Task WhatADeadProcessHadClaimed_IsPutBack_AndItsLateAnswerIsDropped(string kind)
    {
        var clock = new TestClock(Instant.FromUtc(2026, 3, 1, 12, 0));
        await using var store = await TestStores.OpenAsync(kind, clock);
        var (dead, alive) = (await store.Workers.EnterAsync("dead", 1), await store.Workers.EnterAsync("alive", 1));
        await store.SubmitAsync(TestBatches.Of(TestBatches.Run("a", replications: 10)));
        var fallen = (await store.Blocks.ClaimAsync(dead))!;
        clock.Advance(WorkerTable.HeartbeatTimeout + Duration.FromSeconds(1));
        await store.Workers.HeartbeatAsync(alive, "alive", 1);

        Assert.Equal(1, await store.Workers.SweepAsync());

        Assert.Empty(await store.Blocks.HeldAsync(dead));
        var again = (await store.Blocks.ClaimAsync(alive))!;
        Assert.Equal(fallen.Key, again.Key);
        Assert.False(await store.Blocks.FinishAsync(dead, fallen, [1], 100));
        Assert.True(await store.Blocks.FinishAsync(alive, again, [2], 100));
        Assert.False(await store.Blocks.FinishAsync(dead, fallen, [1], 100));
        Assert.Equal([2], (await store.Blocks.DataAsync(again.Simulation, 10, 10))[0]!);
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task ARunWhoseFinisherDied_IsFinishedByAnother(string kind)
    {
        var clock = new TestClock(Instant.FromUtc(2026, 3, 1, 12, 0));
        await using var store = await TestStores.OpenAsync(kind, clock);
        var (dead, alive) = (await store.Workers.EnterAsync("dead", 1), await store.Workers.EnterAsync("alive", 1));
        var batch = await store.SubmitAsync(TestBatches.Of(TestBatches.Run("a", replications: 10)));
        foreach (var _ in Enumerable.Range(0, 2))
        {
            var block = (await store.Blocks.ClaimAsync(dead))!;
            await store.Blocks.FinishAsync(dead, block, Work.DataOf(block), 100);
        }

        var claimed = (await store.Runs.ClaimReadyAsync(dead, simulation: null))!;
        Assert.Null(await store.Runs.ClaimReadyAsync(alive, simulation: null));
        clock.Advance(WorkerTable.HeartbeatTimeout + Duration.FromSeconds(1));
        await store.Workers.HeartbeatAsync(alive, "alive", 1);
        await store.Workers.SweepAsync();
        await Work.FinishRunsAsync(store, alive, simulation: null);

        Assert.False(await store.Runs.FinishAsync(dead, claimed.Id, [0]));
        Assert.Equal(BatchState.Finished, (await store.Batches.FindAsync(batch))!.State);
        Assert.Equal($"result of {claimed.Id}", Encoding.UTF8.GetString((await store.Runs.ResultAsync(claimed.Id))!));
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task ABlockThatTakesEveryProcessWithIt_FailsInTheEnd(string kind)
    {
        await using var store = await TestStores.OpenAsync(kind);
        var batch = await store.SubmitAsync(TestBatches.Of(TestBatches.Run("poison", replications: 10)));
        var deaths = 0;
        while (true)
        {
            var victim = await store.Workers.EnterAsync($"victim {deaths}", 1);
            if (await store.Blocks.ClaimAsync(victim) is null)
            {
                break;
            }

            deaths++;
            await store.Workers.LeaveAsync(victim);
        }

        Assert.Equal(20, deaths);
        Assert.Equal((BatchState.Finished, 1), ((await store.Batches.FindAsync(batch))!.State, (await store.Batches.FindAsync(batch))!.Failed));
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task ARunThatTakesEveryFinisherWithIt_FailsInTheEnd_UntilItsBatchIsResumed(string kind)
    {
        await using var store = await TestStores.OpenAsync(kind);
        var batch = await store.SubmitAsync(TestBatches.Of(TestBatches.Run("poison", replications: 10)));
        var worker = await store.Workers.EnterAsync("worker", 1);
        while (await store.Blocks.ClaimAsync(worker) is { } block)
        {
            await store.Blocks.FinishAsync(worker, block, Work.DataOf(block), 100);
        }

        // An orderly stop is no death.
        var released = (await store.Runs.ClaimReadyAsync(worker, simulation: null))!;
        await store.Runs.ReleaseAsync(worker, released.Id);
        Assert.Equal(RunTable.MostAttempts, await DeathsAsync());
        Assert.Equal((BatchState.Finished, 1), ((await store.Batches.FindAsync(batch))!.State, (await store.Batches.FindAsync(batch))!.Failed));
        var told = await store.Events.AfterAsync(batch, 0, 1_000);
        Assert.Contains(told, happened => happened.Text.Contains("20 processes died while they made its result", StringComparison.Ordinal));

        await store.Batches.ResumeAsync(batch, "tester");
        Assert.Equal(RunTable.MostAttempts, await DeathsAsync());

        async Task<int> DeathsAsync()
        {
            for (var deaths = 0; ; deaths++)
            {
                var victim = await store.Workers.EnterAsync($"victim {deaths}", 1);
                var claimed = await store.Runs.ClaimReadyAsync(victim, simulation: null);
                await store.Workers.LeaveAsync(victim);
                if (claimed is null)
                {
                    return deaths;
                }
            }
        }
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task AResultThatWasTamperedWith_IsNotHandedOut(string kind)
    {
        await using var store = await TestStores.OpenAsync(kind);
        await store.SubmitAsync(TestBatches.Of(TestBatches.Run("a", replications: 10)));
        await Work.OffAsync(store, await store.Workers.EnterAsync("worker", 1));
        var run = TestBatches.Run("a", replications: 10).Work.Value.Id;
        Assert.NotNull(await store.Runs.ResultAsync(run));

        await store.WriteAsync(
            (connection, transaction) => connection.ExecuteAsync("UPDATE result SET bytes = @bytes", new { bytes = new byte[] { 1, 2, 3 } }, transaction), default);

        var found = await Assert.ThrowsAsync<StoreException>(() => store.Runs.ResultAsync(run));
        Assert.Contains("hash mismatch", found.Message, StringComparison.Ordinal);
        Assert.Contains(run, found.Message, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task ManyClaimants_NeverGetTheSameBlock(string kind)
    {
        await using var store = await TestStores.OpenAsync(kind);
        await store.SubmitAsync(TestBatches.Of([.. Enumerable.Range(0, 10).Select(i => TestBatches.Run($"{i}", replications: 50))]));

        var claimed = await Task.WhenAll(Enumerable.Range(0, 6).Select(async worker =>
        {
            var owner = await store.Workers.EnterAsync($"worker {worker}", 1);
            return await Task.Run(() => Work.OffAsync(store, owner));
        }));

        var all = claimed.SelectMany(blocks => blocks.Select(block => block.Key)).ToList();
        Assert.Equal(55, all.Count);
        Assert.Equal(all.Count, all.Distinct().Count());
        Assert.Equal(BatchState.Finished, (await store.Batches.ListAsync(before: null, most: 1))[0].State);
    }
}
