using Korevagt.Batches.Following;
using Korevagt.Store;
using Korevagt.Tests.Stores;
using NodaTime;

namespace Korevagt.Batches.Tests.Following;

public sealed class BatchFollowerTests
{
    private static readonly BatchState[] TheEnd = [BatchState.Finished, BatchState.Cancelled];

    public static TheoryData<string> Kinds => TestStores.Kinds;

    [Theory, MemberData(nameof(Kinds))]
    public async Task WhoFollowsABatch_HearsOfEachEventOnce_UntilTheBatchIsFinished(string kind)
    {
        await using var store = await TestStores.OpenAsync(kind);
        var owner = await store.Workers.EnterAsync("worker", 1);
        var batch = await store.SubmitAsync(TestBatches.Of(TestBatches.Run("a"), TestBatches.Run("b"), TestBatches.Faulty("c")));
        await store.SubmitAsync(TestBatches.Of(TestBatches.Run("d")));
        var heard = new List<string>();
        var states = new List<BatchState>();

        await foreach (var news in new BatchFollower(store) { LookEvery = TimeSpan.FromMilliseconds(1) }.FollowAsync(batch, TheEnd))
        {
            heard.AddRange(news.Events.Select(happened => happened.Kind));
            states.Add(news.Batch.State);
            await Work.OneAsync(store, owner);
        }

        Assert.Equal([EventKind.Submitted, EventKind.RunDone, EventKind.RunDone, EventKind.Finished], heard);
        Assert.Equal(BatchState.Finished, states[^1]);
        Assert.All(states[..^1], state => Assert.Equal(BatchState.Active, state));
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task ABatchThatDoesNotExist_HasNoNews(string kind)
    {
        await using var store = await TestStores.OpenAsync(kind);

        await foreach (var news in new BatchFollower(store).FollowAsync(7, TheEnd))
        {
            Assert.Fail($"There is news of {news.Batch}.");
        }
    }
}
