using Korevagt.Store;
using Korevagt.Tests.Stores;
using NodaTime;

namespace Korevagt.Batches.Tests.Survival;

/// <summary>Whether every batch of a store has come to its end; a store that is away is waited for.</summary>
internal static class Finished
{
    public static async Task<bool> IsAsync(RunStore store) => (await StoreRetry.UntilAnsweredAsync(
        () => store.Batches.ListAsync(before: null, most: 100))).All(batch => batch.State == BatchState.Finished);

    public static Task AllAsync(RunStore store) => Until.Async(() => IsAsync(store));

    /// <summary>Waits for the end, and asserts that every run is done, once, and nothing was stored twice.</summary>
    public static async Task OnceAsync(RunStore store, Chronicle chronicle)
    {
        await AllAsync(store);
        foreach (var batch in await store.Batches.ListAsync(before: null, most: 100))
        {
            Assert.Equal((batch.Runs, 0), (batch.Done, batch.Failed));
            var done = (await store.Events.AfterAsync(batch.Id, 0, most: int.MaxValue)).Where(happened => happened.Kind == EventKind.RunDone);
            Assert.Equal(
                (await store.Batches.RunsAsync(batch.Id)).Select(run => run.Run!).Order(StringComparer.Ordinal),
                done.Select(happened => happened.Run!).Order(StringComparer.Ordinal));
        }

        var stored = await chronicle.StoredAsync();
        Assert.Equal(stored.Distinct(StringComparer.Ordinal), stored);
    }
}
