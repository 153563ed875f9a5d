using System.Diagnostics;
using System.Globalization;
using Dapper;
using Korevagt.Evaluation;
using Korevagt.Reports.Json;
using Korevagt.Store;
using NodaTime;

namespace Korevagt.Benchmarks.Batches;

/// <summary>Listing and submitting in a store that has 100,000 finished runs: 2,500 batches of 40, each with a baseline of its own.</summary>
internal static class FullStoreBenchmark
{
    private const int Batches = 2_500;
    private const int RunsOfABatch = 40;
    private const int Times = 100;

    // Numbers 0 to 99,999; both databases understand it.
    private const string Numbers =
        """
        WITH RECURSIVE ten(d) AS (SELECT 0 UNION ALL SELECT d + 1 FROM ten WHERE d < 9),
            n AS (SELECT a.d + 10 * b.d + 100 * c.d + 1000 * e.d + 10000 * f.d AS i FROM ten a, ten b, ten c, ten e, ten f)
        """;

    public static Task RunAsync() => BenchedStore.OnEachAsync(async place =>
    {
        await using var store = await RunStore.OpenAsync(place.Location, SystemClock.Instance, new EngineBuilds(EngineVersion.Build, AnswerBuild.Current));
        var bundle = (await store.Documents.AddAsync([new byte[10]]))[0];
        await FillAsync(store, bundle, place.Kind);
        var done = (await store.Batches.ListAsync(before: null, most: int.MaxValue)).Sum(batch => batch.Done);
        Console.WriteLine(FormattableString.Invariant($"{place.Kind}: {done:N0} finished runs, {await store.SizeAsync() >> 20:N0} MiB"));
        await BenchAsync(place.Kind, "list the newest 50 batches", _ => store.Batches.ListAsync(before: null, most: 50));
        await BenchAsync(place.Kind, "list 50 batches in the middle", time => store.Batches.ListAsync(before: 1000 + time, most: 50));
        await BenchAsync(place.Kind, "list the finished ones of them", time => store.Batches.ListAsync(before: 1000 + time, most: 50, BatchState.Finished));
        await BenchAsync(place.Kind, "list the active ones", _ => store.Batches.ListAsync(before: null, most: 50, BatchState.Active));
        await BenchAsync(place.Kind, "list the runs of a batch", time => store.Batches.RunsAsync(1 + (time + 1) * 17));
        await BenchAsync(place.Kind, "progress of a batch", time => store.Batches.ProgressAsync(1 + (time + 1) * 17));
        await BenchAsync(place.Kind, "events of a batch", time => store.Events.AfterAsync(1 + (time + 1) * 17, 0, 100));
        await BenchAsync(place.Kind, "a result", time => store.Runs.ResultAsync($"run {(time + 1) * 571}"));
        await BenchAsync(place.Kind, "submit 40 prepared runs, all new", time => store.Submissions.SubmitAsync(NewRuns(bundle, time, same: 0)));
        await BenchAsync(place.Kind, "submit 40 prepared runs, half of them done before", time => store.Submissions.SubmitAsync(NewRuns(bundle, Times + time, same: 20)));
        var owner = await store.Workers.EnterAsync("benchmark", 1);
        await BenchAsync(place.Kind, "claim, store and finish a block among 16,000 waiting", async _ =>
        {
            var block = (await store.Blocks.ClaimAsync(owner))!;
            await store.Blocks.FinishAsync(owner, block, new byte[20_000], 300);
            return await store.Runs.ClaimReadyAsync(owner, block.Simulation);
        });
        await BenchAsync(place.Kind, "sweep and look for what waits", async _ =>
        {
            await store.Workers.SweepAsync();
            await store.Runs.ClaimReadyAsync(owner, simulation: null);
            return await store.Blocks.ClaimableAsync();
        });
        await BenchAsync(place.Kind, "cancel a batch of 40", time => store.Batches.CancelAsync(Batches + Times + 20 + time, "benchmark"));
    });

    private static async Task BenchAsync<T>(string kind, string what, Func<int, Task<T>> work)
    {
        var measured = new List<double>();
        for (var time = -1; time < Times; time++)
        {
            var milliseconds = await Figures.MillisecondsAsync(() => work(time));
            if (time >= 0)
            {
                measured.Add(milliseconds);
            }
        }

        Figures.Print($"{kind}: {what}", measured);
    }

    private static NewBatch NewRuns(string bundle, int time, int same) => new(
        "new", "", BatchPriority.Planner, "benchmark",
        [
            .. Enumerable.Range(0, RunsOfABatch).Select(run =>
            {
                var name = string.Create(CultureInfo.InvariantCulture, $"{time} {run}");
                return new NewRun(
                    new RunLabels(name, DemandCase: null, PriceReading: null, Seed: 1, Replications: 20),
                    run < same
                        ? Work(bundle, $"run {(time + 1) * RunsOfABatch + run}", $"baseline {time + 1}", $"scenario {(time + 1) * RunsOfABatch + run}")
                        : Work(bundle, $"new run {name}", $"new baseline {time}", $"new scenario {name}"));
            }),
        ]);

    private static RunWork Work(string bundle, string run, string baseline, string scenario) =>
        new(run, bundle, "{}", new SimulationWork(baseline, "{}", 10), new SimulationWork(scenario, "{}", 10), 20);

    private static async Task FillAsync(RunStore store, string bundle, string kind)
    {
        var blob = kind == "SQLite" ? "zeroblob(1000)" : "decode(repeat('00', 1000), 'hex')";
        string[] statements =
        [
            $"INSERT INTO batch (name, description, priority, state, submitted_by, submitted_at, finished_at, runs, done, failed) {Numbers} SELECT 'batch', '', 10, 3, 'benchmark', i, i, 40, 40, 0 FROM n WHERE i < {Batches} ORDER BY i",
            $"INSERT INTO simulation (id, bundle, request, block_size, added_at) {Numbers} SELECT 'scenario ' || i, '{bundle}', '{{}}', 10, i FROM n",
            $"INSERT INTO simulation (id, bundle, request, block_size, added_at) {Numbers} SELECT 'baseline ' || i, '{bundle}', '{{}}', 10, i FROM n WHERE i < {Batches}",
            $"INSERT INTO block (simulation, first, count, is_tail, engine, state, ordinal, milliseconds, data) {Numbers} SELECT 'scenario ' || i, 10 * d, 10, 0, 'engine', 2, i, 300, {blob} FROM n, ten WHERE d < 2",
            $"INSERT INTO block (simulation, first, count, is_tail, engine, state, ordinal, milliseconds, data) {Numbers} SELECT 'baseline ' || i, 10 * d, 10, 0, 'engine', 2, i, 300, {blob} FROM n, ten WHERE d < 2 AND i < {Batches}",
            $"INSERT INTO run (id, bundle, request, baseline, scenario, replications, engine, state, added_at, finished_at) {Numbers} SELECT 'run ' || i, '{bundle}', '{{}}', 'baseline ' || (i / {RunsOfABatch}), 'scenario ' || i, 20, 'engine', 2, i, i FROM n",
            $"INSERT INTO result (run, bytes, sha256, stored_at) {Numbers} SELECT 'run ' || i, {blob}, '{Documents.HashOf(new byte[1000])}', i FROM n",
            $"INSERT INTO batch_run (batch, position, run, scenario, seed, replications) {Numbers} SELECT i / {RunsOfABatch} + 1, i % {RunsOfABatch}, 'run ' || i, 'scenario', '1', 20 FROM n",
            $"INSERT INTO event (at, batch, run, kind, text) {Numbers} SELECT i, i / {RunsOfABatch} + 1, 'run ' || i, 'runDone', '' FROM n ORDER BY i",
        ];
        foreach (var statement in statements)
        {
            await store.WriteAsync((connection, transaction) => connection.ExecuteAsync(statement, transaction: transaction, commandTimeout: 600), default);
        }

        await store.VacuumAsync();
    }
}
