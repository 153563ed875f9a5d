using System.Diagnostics;
using Korevagt.Demand.Rates;
using Korevagt.Demand.Sampling;
using Korevagt.Domain.Time;
using Korevagt.Domain.Visits;
using Korevagt.Planning.Evaluation;
using Korevagt.Planning.Modelling;
using Korevagt.Planning.Scenarios;
using Korevagt.Planning.UseCases;
using Korevagt.Roads;
using Korevagt.Simulation.Engine;
using Korevagt.Simulation.Statistics;

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
                Repository.Baseline, [.. Scenarios.Select(Repository.Scenario)], new EvaluationSettings(2017, Replications, 1, threads)))).Order().ToArray();
            Console.WriteLine(FormattableString.Invariant(
                $"compare, baseline and 3 scenarios x {Replications} years, {threads} thread(s): min {seconds[0]:0.00} s, median {seconds[Runs / 2]:0.00} s, max {seconds[^1]:0.00} s"));
        }
    }

    /// <summary>What the time goes to, on one thread.</summary>
    public static void OneThread()
    {
        var plan = PlanLoader.Load(Repository.Baseline).Value.Plan;
        var year = new DutyYear(2017, plan.Calendar);
        RoadMap? map = null;
        Print("reading the road map", Seconds(() => map = RoadMap.Load(plan.MapFile!).Value), 1, "map");
        var builder = new ModelBuilder(new DrivingTables(map!, 1));
        var model = builder.Build(plan, year);
        Print("driving tables of three bands", Seconds(() => model = new ModelBuilder(new DrivingTables(map!, 1)).Build(plan, year)), 1, "model");
        var sampler = new VisitSampler(new VisitProcess(plan, RatesOfPlan.Of(plan, year), 1));
        var (visits, drawn) = (new VisitList(), 0L);
        sampler.Draw(0, visits);
        Print("drawing visits", Seconds(() => Repeat(replication =>
        {
            sampler.Draw(replication, visits);
            drawn += visits.Count;
        })), drawn, "visit");
        var replication = new Replication(model.Value);
        var pooled = new PooledStatistics(model.Value);
        replication.Run(visits, pooled);
        Print("simulating visits, all statistics on", Seconds(() => Repeat(_ => replication.Run(visits, pooled))), (long)visits.Count * Replications, "visit");
    }

    private static void Repeat(Action<int> year)
    {
        for (var replication = 0; replication < Replications; replication++)
        {
            year(replication);
        }
    }

    private static void Print(string what, double seconds, long units, string unit) => Console.WriteLine(units == 1
        ? FormattableString.Invariant($"{what}: {seconds * 1000:0} ms")
        : FormattableString.Invariant($"{what}: {seconds / units * 1e9:0} ns per {unit}, {units / seconds / 1e6:0.00} million a second"));

    private static double Seconds(Action work)
    {
        var watch = Stopwatch.StartNew();
        work();
        return watch.Elapsed.TotalSeconds;
    }
}
