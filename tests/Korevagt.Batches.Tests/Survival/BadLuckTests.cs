using System.Collections.Concurrent;
using Dapper;
using Korevagt.Batches.Submitting;
using Korevagt.Domain.Texts;
using Korevagt.Files.Batches;
using Korevagt.Store;
using Korevagt.Tests.Postgres;
using Korevagt.Tests.Stores;
using NodaTime;

namespace Korevagt.Batches.Tests.Survival;

/// <summary>A database that goes away, a disk that fills up, bytes that change, a process that stands still.</summary>
[Collection(SurvivalCollection.Name)]
public sealed class BadLuckTests
{
    private readonly ConcurrentQueue<Text> notices = new();

    public static TheoryData<string> Kinds => TestStores.Kinds;

    [PostgresFact]
    public async Task ADatabaseThatIsGoneAtTheStart_IsNamed_AndMayComeBack()
    {
        await using var server = await PostgresServer.StartNewAsync();
        var location = StoreLocation.Parse(await server.CreateDatabaseAsync()).Value;
        await server.StopAsync();

        var gone = await Assert.ThrowsAsync<StoreException>(() => BatchSystem.OpenAsync(location, SystemClock.Instance, slots: 1));

        Assert.True(gone.IsPassing);
        Assert.Contains($"the store {location} cannot be reached", gone.Message, StringComparison.Ordinal);
    }

    [PostgresFact]
    [Trait("Pace", "Slow")]
    public async Task ADatabaseThatIsGoneInTheMiddle_ForLongerThanAProcessIsTakenForAlive_IsWaitedFor()
    {
        await using var server = await PostgresServer.StartNewAsync();
        var prepared = TestRuns.Queue(runs: 30, replications: 24);
        await using var system = await BatchSystem.OpenAsync(
            StoreLocation.Parse(await server.CreateDatabaseAsync()).Value, SystemClock.Instance, slots: 2);
        var chronicle = await Chronicle.BeginAsync(system.Store);
        await system.StartWorkingAsync(notices.Enqueue);
        await system.SubmitAsync(prepared);
        await Until.Async(async () => await chronicle.CountAsync() > 20);

        await server.StopAsync();
        await Task.Delay(Soak.LongOutage);
        await server.StartAsync();

        await Finished.OnceAsync(system.Store, chronicle);
        Assert.Contains(notices, notice => notice.English.EndsWith("waiting for it to come back", StringComparison.Ordinal)
            && notice.Danish.EndsWith("venter på, at det kommer igen", StringComparison.Ordinal));
        await UndisturbedRuns.AssertSameAsync(system.Store, prepared);
    }

    [PostgresFact]
    [Trait("Pace", "Slow")]
    public async Task AProcessThatStoodStill_UntilOthersDidItsWork_StoresNothingAnyMore()
    {
        var location = await TestStores.NewLocationAsync(TestStores.Postgres);
        var prepared = TestRuns.Queue(runs: 30, replications: 24);
        await using var other = await BatchSystem.OpenAsync(location, SystemClock.Instance, slots: 1);
        var store = other.Store;
        var chronicle = await Chronicle.BeginAsync(store);
        await prepared.SubmitAsync(store);
        using var halted = WorkerProcess.On(location);
        await Until.Async(async () => await chronicle.CountAsync() > 5);
        var owner = Assert.Single(await store.Workers.AliveAsync()).Id;
        await Until.Async(async () =>
        {
            // In the middle of a block, not between two.
            await halted.HaltAsync();
            if ((await store.Blocks.ClaimedAsync(owner)).Count > 0)
            {
                return true;
            }

            await halted.ContinueAsync();
            return false;
        });

        await other.StartWorkingAsync();
        await Finished.AllAsync(store);
        await halted.ContinueAsync();
        await Until.Async(async () => (await store.Workers.AliveAsync()).Any(worker => worker.Id == owner));
        await Task.Delay(TimeSpan.FromSeconds(1));

        Assert.True(halted.IsRunning);
        await Finished.OnceAsync(store, chronicle);
        await UndisturbedRuns.AssertSameAsync(store, prepared);
    }

    [SmallDiskFact]
    [Trait("Pace", "Slow")]
    public async Task ADiskThatIsFullInTheMiddle_IsWaitedFor_AndNothingIsLost()
    {
        using var disk = SmallDisk.Mount(megabytes: 24);
        var prepared = TestRuns.Queue(runs: 30, replications: 24);
        await using (var system = await BatchSystem.OpenAsync(
            StoreLocation.Parse(Path.Combine(disk.Folder, "korevagt.db")).Value, SystemClock.Instance, slots: 2))
        {
            var chronicle = await Chronicle.BeginAsync(system.Store);
            await system.StartWorkingAsync(notices.Enqueue);
            await system.SubmitAsync(prepared);
            await Until.Async(async () => await chronicle.CountAsync() > 10);

            disk.Fill();
            await Until.Async(() => Task.FromResult(notices.Any(notice => notice.English.Contains("no room left", StringComparison.Ordinal))));
            Assert.False(await Finished.IsAsync(system.Store));
            disk.MakeRoom();

            await Finished.OnceAsync(system.Store, chronicle);
            await UndisturbedRuns.AssertSameAsync(system.Store, prepared);
        }
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task AStoredBlockThatWasTamperedWith_IsComputedAgain_AndTheRunIsRight(string kind)
    {
        await using var system = await BatchSystem.OpenAsync(await TestStores.NewLocationAsync(kind), SystemClock.Instance, slots: 2);
        var store = system.Store;
        await system.StartWorkingAsync(notices.Enqueue);
        await system.SubmitAsync(TestRuns.Queue(runs: 1, replications: 20));
        await Finished.AllAsync(store);
        var data = await store.ReadAsync(connection => connection.QuerySingleAsync<byte[]>("SELECT data FROM block"), default);
        data[data.Length / 2] ^= 1;
        await store.WriteAsync((connection, transaction) => connection.ExecuteAsync("UPDATE block SET data = @data", new { data }, transaction), default);

        // The same replications and some more.
        var longer = TestRuns.Queue(runs: 1, replications: 24);
        await system.SubmitAsync(longer);
        await Finished.AllAsync(store);

        Assert.Contains(notices, notice => notice.English.Contains("gone or damaged and are computed again", StringComparison.Ordinal));
        await UndisturbedRuns.AssertSameAsync(store, longer);
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task ACancelledBatch_IsLetGoOf_AndNothingOfItIsStoredAnyMore(string kind)
    {
        await using var system = await BatchSystem.OpenAsync(await TestStores.NewLocationAsync(kind), SystemClock.Instance, slots: 2);
        var store = system.Store;
        var chronicle = await Chronicle.BeginAsync(store);
        await system.StartWorkingAsync();
        var batch = await system.SubmitAsync(TestRuns.Region(runs: 10, replications: 20, RequestedPriority.Night));
        var owner = Assert.Single(await store.Workers.AliveAsync()).Id;
        await Until.Async(async () => await chronicle.CountAsync() > 0 && (await store.Blocks.HeldAsync(owner)).Count == 2);

        await store.Batches.CancelAsync(batch, "tester");
        var stored = (await chronicle.StoredAsync()).Count(what => what.StartsWith("block", StringComparison.Ordinal));
        await Until.Async(async () => (await store.Blocks.ClaimedAsync(owner)).Count == 0);
        await Task.Delay(TimeSpan.FromSeconds(1));

        Assert.Equal(stored, (await chronicle.StoredAsync()).Count(what => what.StartsWith("block", StringComparison.Ordinal)));
        Assert.Empty(await store.Blocks.ClaimedAsync(owner));
    }
}
