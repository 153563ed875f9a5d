using System.Diagnostics;
using Korevagt.Demand.Numerics;
using Korevagt.Evaluation;
using Korevagt.Reports.Json;
using Korevagt.Store;
using Korevagt.Tests.Postgres;
using Korevagt.Tests.Stores;
using NodaTime;

namespace Korevagt.Batches.Tests.Survival;

/// <summary>
/// Processes die at any moment and cost nothing but time. The longer version is <c>tests/soak/batches.sh</c>, which says with
/// other variables how long.
/// </summary>
[Collection(SurvivalCollection.Name)]
public sealed class KilledWorkersTests(UndisturbedRuns undisturbed)
{
    private RandomStream chance = RandomStream.For(Soak.Seed, 0, 0, RandomPurpose.Visit);

    [PostgresFact]
    [Trait("Pace", "Slow")]
    public async Task ThreeWorkersOnPostgres_OneKilledEveryFewSeconds_AndTheDatabaseRestarted_FinishEveryRunOnce_AndTheSame()
    {
        await using var server = await PostgresServer.StartNewAsync();
        var location = StoreLocation.Parse(await server.CreateDatabaseAsync()).Value;
        await using var store = await RunStore.OpenAsync(location, SystemClock.Instance, new EngineBuilds(EngineVersion.Build, AnswerBuild.Current));
        var chronicle = await Chronicle.BeginAsync(store);
        var total = await SubmitAsync(store);
        List<WorkerProcess> workers = [.. Enumerable.Range(0, 3).Select(_ => WorkerProcess.On(location))];
        try
        {
            var (kills, restarts, storedAtKill, sinceKill) = (0, 0, 0, Stopwatch.StartNew());
            while (!await Finished.IsAsync(store))
            {
                // Not before something was stored since: however slow the machine, it gets on.
                var stored = await chronicle.CountAsync();
                if (kills < Soak.MostKills && sinceKill.Elapsed > Soak.BetweenKills && stored > storedAtKill)
                {
                    workers[chance.NextIndex(workers.Count)].Kill();
                    (kills, storedAtKill) = (kills + 1, stored);
                    sinceKill.Restart();
                }

                if (stored > (restarts + 1) * total / (Soak.Restarts + 1) && restarts < Soak.Restarts)
                {
                    await server.CrashAsync();
                    await Task.Delay(Soak.Outage);
                    await server.StartAsync();
                    restarts++;
                }

                workers.ForEach(worker => worker.Revive());
                await Task.Delay(TimeSpan.FromMilliseconds(50));
            }

            Assert.True(kills >= 2, $"only {kills} workers were killed");
            Assert.Equal(Soak.Restarts, restarts);
        }
        finally
        {
            workers.ForEach(worker => worker.Dispose());
        }

        await Finished.OnceAsync(store, chronicle);
        await undisturbed.AreThoseOfAsync(store);
    }

    [Fact]
    [Trait("Pace", "Slow")]
    public async Task OneProcessOnSqlite_KilledAgainAndAgain_FinishesEveryRunOnce_AndTheSame()
    {
        var location = await TestStores.NewLocationAsync(TestStores.Sqlite);
        await using var store = await RunStore.OpenAsync(location, SystemClock.Instance, new EngineBuilds(EngineVersion.Build, AnswerBuild.Current));
        var chronicle = await Chronicle.BeginAsync(store);
        var total = await SubmitAsync(store);
        using var worker = WorkerProcess.On(location, slots: 2);
        for (var kill = 0; kill < Soak.Kills; kill++)
        {
            var due = (kill * total / Soak.Kills) + chance.NextIndex(total / Soak.Kills);
            await Until.Async(async () => await chronicle.CountAsync() >= due);
            await Task.Delay(TimeSpan.FromMilliseconds(chance.NextIndex(100)));
            worker.Kill();
            worker.Revive();
        }

        await Finished.OnceAsync(store, chronicle);
        await undisturbed.AreThoseOfAsync(store);
    }

    /// <summary>Submits the two hundred.</summary>
    /// <returns>How many blocks and results there are to be stored.</returns>
    private static async Task<int> SubmitAsync(RunStore store)
    {
        var total = 0;
        foreach (var prepared in TestRuns.TwoHundred)
        {
            total += (await prepared.SubmitAsync(store)).Blocks + prepared.Batch.Runs.Count;
        }

        return total;
    }
}
