using Dapper;
using Korevagt.Simulation.Statistics;
using Korevagt.Store.Housekeeping;
using Korevagt.Tests.Stores;

namespace Korevagt.Store.Tests.Housekeeping;

public sealed class StoreCheckTests
{
    public static TheoryData<string> Kinds => TestStores.Kinds;

    [Theory, MemberData(nameof(Kinds))]
    public async Task ATamperedResult_IsFound_AndComputedAgain(string kind)
    {
        await using var store = await TestStores.OpenAsync(kind);
        var batch = await store.SubmitAsync(TestBatches.Of(TestBatches.Run("a"), TestBatches.Run("b")));
        var owner = await store.Workers.EnterAsync("worker", 1);
        await Work.OffAsync(store, owner);
        var run = TestBatches.Run("a").Work.Value.Id;
        var before = await store.Runs.ResultAsync(run);
        Assert.Empty((await StoreCheck.RunAsync(store, data => BlockCodec.IsWhole(data), repair: false)).Results);
        await store.WriteAsync(
            (connection, transaction) => connection.ExecuteAsync(
                "UPDATE result SET bytes = @bytes WHERE run = @run", new { bytes = new byte[] { 1 }, run }, transaction), default);

        var found = await StoreCheck.RunAsync(store, data => BlockCodec.IsWhole(data), repair: true);
        await Work.FinishRunsAsync(store, owner, simulation: null);

        Assert.Equal([run], found.Results);
        Assert.Equal(before, await store.Runs.ResultAsync(run));
        Assert.Equal((BatchState.Finished, 2), ((await store.Batches.FindAsync(batch))!.State, (await store.Batches.FindAsync(batch))!.Done));
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task ATamperedInputFile_IsFound(string kind)
    {
        await using var store = await TestStores.OpenAsync(kind);
        var hash = (await store.Documents.AddAsync([new byte[] { 1, 2, 3 }]))[0];
        await store.WriteAsync((connection, transaction) => connection.ExecuteAsync("UPDATE document SET bytes = @bytes", new { bytes = new byte[] { 1 } }, transaction), default);

        Assert.Equal([hash], (await StoreCheck.RunAsync(store, data => BlockCodec.IsWhole(data), repair: false)).Documents);
    }
}
