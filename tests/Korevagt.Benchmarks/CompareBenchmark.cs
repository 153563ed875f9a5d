using System.Diagnostics;
using Korevagt.Evaluation;
using Korevagt.Files;
using Korevagt.Files.Settings;
using Korevagt.Planning.UseCases;

namespace Korevagt.Benchmarks;

/// <summary>The main job: the bundled baseline and three scenarios, 50 simulated years each.</summary>
internal static class CompareBenchmark
{
    private const int Replications = 50;
    private const int Runs = 3;

    private static readonly string[] Scenarios = ["uden-tre-vagter.json", "uden-to-nattevagter.json", "bedre-visitation.json"];

    public static void Run()
    {
        Console.WriteLine($"{Environment.ProcessorCount} cores, .NET {Environment.Version}");
        WholeJob();
    }

    private static void WholeJob()
    {
        foreach (var threads in new[] { 1, Environment.ProcessorCount })
        {
            var seconds = Enumerable.Range(0, Runs).Select(_ => Seconds(() => CompareScenarios.Run(
                DiskFiles.Instance, Repository.Baseline, [.. Scenarios.Select(Repository.Scenario)], new EvaluationSettings(2017, Replications, 1, threads)))).Order().ToArray();
            Console.WriteLine(FormattableString.Invariant(
                $"compare, baseline and 3 scenarios x {Replications} years, {threads} thread(s): min {seconds[0]:0.00} s, median {seconds[Runs / 2]:0.00} s, max {seconds[^1]:0.00} s"));
        }
    }

    private static double Seconds(Action work)
    {
        var watch = Stopwatch.StartNew();
        work();
        return watch.Elapsed.TotalSeconds;
    }
}
