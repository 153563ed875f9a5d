using Korevagt.Tests.Stores;

namespace Korevagt.Store.Tests;

/// <summary>Changes that overlap in time: neither may count with what the other has not yet committed.</summary>
public sealed class OverlapTests
{
    public static TheoryData<string> Kinds => TestStores.Kinds;

    [Theory, MemberData(nameof(Kinds))]
    public async Task ARunThatIsDoneWhileItIsAskedForAgain_IsDoneForBoth(string kind)
    {
        await using var store = await TestStores.OpenAsync(kind);
        var owner = await store.Workers.EnterAsync("worker", 1);
        await store.SubmitAsync(TestBatches.Of(TestBatches.Run("a")));
        while (await Work.OneWithoutFinishingAsync(store, owner) is not null)
        {
        }

        var run = (await store.Runs.ClaimReadyAsync(owner, simulation: null))!;
        await WhileSubmittingAsync(store, TestBatches.Of(TestBatches.Run("a")), () => store.Runs.FinishAsync(owner, run.Id, [1]));

        Assert.All(
            await store.Batches.ListAsync(before: null, most: 10),
            batch => Assert.Equal((BatchState.Finished, 1), (batch.State, batch.Done)));
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task ABlockThatOneBatchGivesUpWhileAnotherAsksForIt_IsWanted(string kind)
    {
        await using var store = await TestStores.OpenAsync(kind);
        var first = await store.SubmitAsync(TestBatches.Of(TestBatches.Run("a")));

        await WhileSubmittingAsync(store, TestBatches.Of(TestBatches.Run("a")), () => store.Batches.CancelAsync(first, "tester"));
        await Work.OffAsync(store, await store.Workers.EnterAsync("worker", 1));

        Assert.Equal(
            [BatchState.Finished, BatchState.Cancelled],
            (await store.Batches.ListAsync(before: null, most: 10)).Select(batch => batch.State));
    }

    /// <summary>Begins something between the last statement of a submission and its commit.</summary>
    private static async Task WhileSubmittingAsync(RunStore store, NewBatch batch, Func<Task> other)
    {
        var begun = Task.CompletedTask;
        await store.WriteAsync(
            async (connection, transaction) =>
            {
                await store.Submissions.SubmitAsync(connection, transaction, batch);
                begun = Task.Run(other);

                // Long enough for it to get as far as it can; if it were slower, the test would only see less.
                await Task.WhenAny(begun, Task.Delay(TimeSpan.FromMilliseconds(300)));
                return true;
            },
            default);
        await begun;
    }
}
