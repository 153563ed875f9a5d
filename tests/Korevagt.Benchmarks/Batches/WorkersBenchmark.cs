using System.Diagnostics;
using Korevagt.Batches;
using Korevagt.Store;
using NodaTime;

namespace Korevagt.Benchmarks.Batches;

/// <summary>One worker against two on a batch of real runs: processes of their own on PostgreSQL, one slot each.</summary>
internal static class WorkersBenchmark
{
    private const string StoreVariable = "KOREVAGT_BENCH_STORE";
    private const int Pairs = 3;
    private const int Runs = 16;
    private const int WarmUp = 6;
    private const int Replications = 20;

    public static async Task RunAsync()
    {
        await using var place = await BenchedStore.NewPostgresAsync();
        await using var submitting = await BatchSystem.OpenAsync(place.Location, SystemClock.Instance, slots: 1);
        Console.WriteLine($"before: {Figures.Load()}");
        var ratios = new List<double>();
        for (var pair = 0; pair < Pairs; pair++)
        {
            var (one, two) = (await SecondsAsync(place.Location, submitting, 1), await SecondsAsync(place.Location, submitting, 2));
            Console.WriteLine(FormattableString.Invariant($"{Runs} runs of 2 x {Replications} years: one worker {one:0.0} s, two {two:0.0} s, {one / two:0.00} times as fast"));
            ratios.Add(one / two);
        }

        Figures.Print("two workers against one", ratios, "times as fast");
        Console.WriteLine($"after: {Figures.Load()}");
    }

    /// <summary>What runs in a worker, until its input ends.</summary>
    public static async Task WorkAsync()
    {
        await using var system = await BatchSystem.OpenAsync(
            StoreLocation.Parse(Environment.GetEnvironmentVariable(StoreVariable)!).Value, SystemClock.Instance, slots: 1);
        await system.StartWorkingAsync();
        await Console.In.ReadToEndAsync();
    }

    private static async Task<double> SecondsAsync(StoreLocation location, BatchSystem submitting, int workers)
    {
        var processes = Enumerable.Range(0, workers).Select(_ => Start(location)).ToList();
        try
        {
            // Each has read the road map, and its runtime has compiled the simulation well, before it counts: workers live for days.
            await FinishAsync(submitting, WarmUp * workers);
            return await FinishAsync(submitting, Runs);
        }
        finally
        {
            foreach (var process in processes)
            {
                process.StandardInput.Close();
                await process.WaitForExitAsync();
                process.Dispose();
            }
        }
    }

    private static async Task<double> FinishAsync(BatchSystem submitting, int runs)
    {
        var prepared = RegionRuns.Next(runs, Replications);
        var watch = Stopwatch.StartNew();
        var batch = await submitting.SubmitAsync(prepared);
        while ((await submitting.Store.Batches.FindAsync(batch))!.State != BatchState.Finished)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(50));
        }

        return watch.Elapsed.TotalSeconds;
    }

    private static Process Start(StoreLocation location)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(WorkersBenchmark).Assembly.Location, "batches", "worker"])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
        };
        start.Environment[StoreVariable] = location.Connection;
        return Process.Start(start) ?? throw new InvalidOperationException("The worker did not start.");
    }
}
