using System.Text;
using Korevagt.Batches.Optimising;
using Korevagt.Batches.Tests.Survival;
using Korevagt.Evaluation;
using Korevagt.Reports.Json;
using Korevagt.Store;
using Korevagt.Tests.Postgres;
using Korevagt.Tests.Stores;
using NodaTime;

namespace Korevagt.Batches.Tests.Optimising;

/// <summary>Processes that answer a real question die at any moment and cost nothing but time.</summary>
[Collection(SurvivalCollection.Name)]
public sealed class KilledOptimisationTests
{
    private static readonly EngineBuilds Builds = new(EngineVersion.Build, AnswerBuild.Current);

    [Fact]
    [Trait("Pace", "Slow")]
    public async Task OneProcessOnSqlite_KilledInTheMiddle_AnswersWithTheBytesOfOneThatWasLeftInPeace()
    {
        var expected = await UndisturbedAsync();
        var location = await TestStores.NewLocationAsync(TestStores.Sqlite);
        await using var store = await RunStore.OpenAsync(location, SystemClock.Instance, Builds);
        var id = await SubmitAsync(store);
        using var worker = WorkerProcess.On(location, slots: 2);
        await Until.Async(async () => (await store.Pieces.AllAsync(id)).Count > 2);
        worker.Kill();
        Assert.NotEqual(OptimisationState.Done, (await store.Optimisations.FindAsync(id))!.State);
        worker.Revive();

        Assert.Equal(expected, await AnswerAsync(store, id));
    }

    [PostgresFact]
    [Trait("Pace", "Slow")]
    public async Task ThreeWorkersOnPostgres_EachOfThemKilledOnce_AnswerWithTheBytesOfOneOnSqlite()
    {
        var expected = await UndisturbedAsync();
        var location = StoreLocation.Parse(await PostgresServer.NewDatabaseAsync()).Value;
        await using var store = await RunStore.OpenAsync(location, SystemClock.Instance, Builds);
        var id = await SubmitAsync(store);
        List<WorkerProcess> workers = [.. Enumerable.Range(0, 3).Select(_ => WorkerProcess.On(location))];
        try
        {
            var kills = 0;
            foreach (var worker in workers)
            {
                // Not before something was stored since: however slow the machine, it gets on.
                var before = (await store.Pieces.AllAsync(id)).Count;
                await Until.Async(async () =>
                    (await store.Pieces.AllAsync(id)).Count > before || !(await store.Optimisations.FindAsync(id))!.IsOpen);
                kills += (await store.Optimisations.FindAsync(id))!.IsOpen ? 1 : 0;
                worker.Kill();
                worker.Revive();
            }

            Assert.Equal(3, kills);
            Assert.Equal(expected, await AnswerAsync(store, id));
        }
        finally
        {
            workers.ForEach(worker => worker.Dispose());
        }

        // Whoever led was killed, and said so by its successor.
        Assert.Contains(await store.Optimisations.EventsAsync(id, 0, 10_000), told => told.Kind == OptimisationEventKind.PutBack);
    }

    private static async Task<string> UndisturbedAsync()
    {
        var location = await TestStores.NewLocationAsync(TestStores.Sqlite);
        await using var system = await BatchSystem.OpenAsync(location, SystemClock.Instance, slots: 1);
        await system.StartWorkingAsync();
        var id = await system.SubmitAsync(OptimisedModel.Prepared());
        return await AnswerAsync(system.Store, id);
    }

    private static async Task<long> SubmitAsync(RunStore store)
    {
        await using var system = BatchSystem.Over(store, slots: 1);
        return await system.SubmitAsync(OptimisedModel.Prepared());
    }

    private static async Task<string> AnswerAsync(RunStore store, long id)
    {
        await Until.Async(async () => !(await store.Optimisations.FindAsync(id))!.IsOpen);
        var ended = (await store.Optimisations.FindAsync(id))!;
        Assert.True(ended.State == OptimisationState.Done, $"{ended.State}: {ended.Message}");
        return Encoding.UTF8.GetString((await store.Optimisations.AnswerAsync(id))!);
    }
}
