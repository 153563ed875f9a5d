using System.Diagnostics;
using Dapper;
using Korevagt.Batches;
using Korevagt.Files.Batches;
using Korevagt.Store;
using NodaTime;

namespace Korevagt.Benchmarks.Batches;

/// <summary>How soon a cancelled batch stops, and a planner's run starts, while both slots are busy with the night.</summary>
internal static class SteeringBenchmark
{
    private const int Times = 25;

    public static Task CancelAsync() => OnBusySystemsAsync(async (kind, system, night) =>
    {
        var (latencies, late) = (new List<double>(), 0);
        for (var time = 0; time < Times; time++)
        {
            await system.Store.Batches.CancelAsync(night, "benchmark");
            var stored = await CountAsync(system.Store, "state = 2");
            var watch = Stopwatch.StartNew();
            await Figures.UntilAsync(async () => await CountAsync(system.Store, "state = 1") == 0);
            latencies.Add(watch.Elapsed.TotalMilliseconds);
            late += await CountAsync(system.Store, "state = 2") - stored;
            await system.ResumeAsync(night, "benchmark");

            // At another moment of a block each time.
            await UntilBusyAsync(system);
            await Task.Delay(TimeSpan.FromMilliseconds(37 * (time % 10)));
        }

        Figures.Print($"{kind}: from the commit of the cancel until no block is claimed", latencies);
        Console.WriteLine(FormattableString.Invariant($"{kind}: blocks stored after the commit of the cancel: {late}"));
    });

    public static Task StartAsync() => OnBusySystemsAsync(async (kind, system, _) =>
    {
        var latencies = new List<double>();
        for (var time = 0; time < Times; time++)
        {
            var question = RegionRuns.Next(1, replications: 2, RequestedPriority.Planner);
            var simulation = question.Batch.Runs[0].Work.Value.Baseline.Id;
            await UntilBusyAsync(system);
            var watch = Stopwatch.StartNew();
            var batch = await system.SubmitAsync(question);
            await Figures.UntilAsync(async () => await CountAsync(system.Store, $"simulation = '{simulation}' AND state > 0") > 0);
            latencies.Add(watch.Elapsed.TotalMilliseconds);
            await Figures.UntilAsync(async () => (await system.Store.Batches.FindAsync(batch))!.State == BatchState.Finished);
        }

        Figures.Print($"{kind}: from submitting a planner's run until it is being computed, 2 slots busy with the night", latencies);
    });

    private static Task OnBusySystemsAsync(Func<string, BatchSystem, long, Task> bench) => BenchedStore.OnEachAsync(async place =>
    {
        await using var system = await BatchSystem.OpenAsync(place.Location, SystemClock.Instance, slots: 2);
        await system.StartWorkingAsync(notice => Console.WriteLine(notice.English));
        var night = await system.SubmitAsync(RegionRuns.Next(runs: 500, replications: 100));
        await Figures.UntilAsync(async () => await CountAsync(system.Store, "state = 2") > 10);
        await bench(place.Kind, system, night);
    });

    private static Task UntilBusyAsync(BatchSystem system) => Figures.UntilAsync(async () => await CountAsync(system.Store, "state = 1") == 2);

    private static Task<int> CountAsync(RunStore store, string where) =>
        store.ReadAsync(connection => connection.ExecuteScalarAsync<int>($"SELECT COUNT(*) FROM block WHERE {where}"), default);
}
