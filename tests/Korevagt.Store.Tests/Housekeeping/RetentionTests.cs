using Korevagt.Store.Housekeeping;
using Korevagt.Tests.Stores;
using NodaTime;

namespace Korevagt.Store.Tests.Housekeeping;

public sealed class RetentionTests
{
    public static TheoryData<string> Kinds => TestStores.Kinds;

    [Theory, MemberData(nameof(Kinds))]
    public async Task OldBlocks_GoAndResultsStay_AndALongerRunIsComputedAnew(string kind)
    {
        var clock = new TestClock(Instant.FromUtc(2026, 1, 1, 0, 0));
        await using var store = await TestStores.OpenAsync(kind, clock);
        await store.SubmitAsync(TestBatches.Of(TestBatches.Run("a")));
        await Work.OffAsync(store, await store.Workers.EnterAsync("worker", 1));
        clock.Advance(Duration.FromDays(31));
        var young = await store.SubmitAsync(TestBatches.Of(TestBatches.Run("b", baseline: "other")));
        var owner = await store.Workers.EnterAsync("worker", 1);
        await Work.OffAsync(store, owner);

        var cleared = await Retention.ApplyAsync(store, RetentionRules.Default);

        Assert.Equal(new ClearedAway(Batches: 0, Runs: 0, Blocks: 4, Simulations: 0, Documents: 0, Drafts: 0), cleared);
        Assert.NotNull(await store.Runs.ResultAsync(TestBatches.Run("a").Work.Value.Id));
        Assert.Equal(4, (await store.Batches.ProgressAsync(young)).Done);
        await store.SubmitAsync(TestBatches.Of(TestBatches.Run("a", replications: 30)));
        Assert.Equal(6, (await Work.OffAsync(store, owner)).Count);
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task OldBatches_GoWithAllThatNothingElseNeeds(string kind)
    {
        var clock = new TestClock(Instant.FromUtc(2026, 1, 1, 0, 0));
        await using var store = await TestStores.OpenAsync(kind, clock);
        var old = await store.SubmitAsync(TestBatches.Of(TestBatches.Run("a"), TestBatches.Run("shared")));
        await Work.OffAsync(store, await store.Workers.EnterAsync("worker", 1));
        clock.Advance(Duration.FromDays(40));
        var young = await store.SubmitAsync(TestBatches.Of(TestBatches.Run("shared")));

        var cleared = await Retention.ApplyAsync(store, new RetentionRules(Duration.FromDays(1), Duration.FromDays(30)));

        Assert.Equal((1, 1), (cleared.Batches, cleared.Runs));
        Assert.Null(await store.Batches.FindAsync(old));
        Assert.Empty(await store.Events.AfterAsync(old, 0, 10));
        Assert.Equal(RunState.Done, (await store.Batches.RunsAsync(young))[0].State);
        Assert.NotNull(await store.Runs.ResultAsync(TestBatches.Run("shared").Work.Value.Id));
        Assert.Null(await store.Runs.FindAsync(TestBatches.Run("a").Work.Value.Id));
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task AnInputFileThatNoRunNeeds_GoesAfterADay(string kind)
    {
        var clock = new TestClock(Instant.FromUtc(2026, 1, 1, 0, 0));
        await using var store = await TestStores.OpenAsync(kind, clock);
        var orphan = (await store.Documents.AddAsync([new byte[] { 1, 2, 3 }]))[0];
        await store.SubmitAsync(TestBatches.Of(TestBatches.Run("a")));

        Assert.Equal(0, (await Retention.ApplyAsync(store, RetentionRules.Default)).Documents);
        clock.Advance(Duration.FromHours(25));
        Assert.Equal(1, (await Retention.ApplyAsync(store, RetentionRules.Default)).Documents);

        Assert.Null(await store.Documents.FindAsync(orphan));
        await store.VacuumAsync();
        Assert.True(await store.SizeAsync() > 0);
    }
}
