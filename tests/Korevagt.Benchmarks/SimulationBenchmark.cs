using System.Diagnostics;
using Korevagt.Demand.Numerics;
using Korevagt.Demand.Rates;
using Korevagt.Demand.Sampling;
using Korevagt.Domain.Demand;
using Korevagt.Domain.Plans;
using Korevagt.Domain.Service;
using Korevagt.Domain.Time;
using Korevagt.Domain.Visits;
using Korevagt.Evaluation.Modelling;
using Korevagt.Files.Scenarios;
using Korevagt.Roads.Files;
using Korevagt.Simulation.Engine;
using Korevagt.Simulation.Model;
using Korevagt.Simulation.Statistics;

namespace Korevagt.Benchmarks;

/// <summary>The simulation on one thread: the region's baseline and the textbook queue M/M/10, drawing and simulating apart.</summary>
internal static class SimulationBenchmark
{
    private const int Years = 40;
    private const int Runs = 7;
    private const int Servers = 10;

    public static void Run()
    {
        var (baseline, year, model) = Region();
        Measure("region, planAhead", baseline, year, model);
        Measure("region, districtFirst", baseline, year, Region(DispatchRule.DistrictFirst).Model);
        var queue = Queue(baseline);
        Measure($"M/M/{Servers}", queue, year, QueueModel(year));
        BareDraws();
    }

    /// <summary>The region's baseline under the rule that plans ahead and under the one of free cars only, year by year in turn.</summary>
    public static void Rules()
    {
        var (baseline, year, model) = Region();
        var sampler = new VisitSampler(new VisitProcess(baseline, RatesOfPlan.Of(baseline, year), 1));
        SimulationModel[] models = [Region(DispatchRule.DistrictFirst).Model, model];
        var replications = Array.ConvertAll(models, other => new Replication(other));
        var pooled = Array.ConvertAll(models, other => new PooledStatistics(other));
        var (seconds, ratios, visits) = (new double[2, Runs], new double[Runs], new VisitList());
        for (var run = -1; run < Runs; run++)
        {
            for (var number = 0; number < Years / 4; number++)
            {
                sampler.Draw(number, visits);
                for (var rule = 0; rule < models.Length; rule++)
                {
                    var taken = Seconds(() => replications[rule].Run(visits, pooled[rule]));
                    seconds[rule, Math.Max(run, 0)] += run < 0 ? 0 : taken;
                }
            }
        }

        for (var run = 0; run < Runs; run++)
        {
            ratios[run] = seconds[1, run] / seconds[0, run];
        }

        Array.Sort(ratios);
        Console.WriteLine(FormattableString.Invariant(
            $"planAhead against districtFirst, simulating: least {ratios[0]:0.00}, median {ratios[Runs / 2]:0.00}, most {ratios[^1]:0.00} times as long"));
    }

    /// <summary>Memory by the number of replications, drawn and simulated on all cores.</summary>
    public static void Memory()
    {
        var (baseline, year, model) = Region();
        foreach (var count in new[] { 10, 100, 1_000, 10_000 })
        {
            var results = Replications(baseline, year, model, count, Environment.ProcessorCount);
            var held = GC.GetTotalMemory(forceFullCollection: true) / 1e6;
            using var process = Process.GetCurrentProcess();
            Console.WriteLine(FormattableString.Invariant(
                $"{results.Replications.Count} years of the region: {held:0} MB held afterwards, at most {process.PeakWorkingSet64 / 1e6:0} MB of the machine"));
            GC.KeepAlive(results);
        }
    }

    /// <summary>The same work on one thread and on all.</summary>
    public static void Threads()
    {
        var (baseline, year, model) = Region();
        var ratios = new double[Runs];
        for (var run = -1; run < Runs; run++)
        {
            var one = Seconds(() => Replications(baseline, year, model, 2 * Years, threads: 1));
            var all = Seconds(() => Replications(baseline, year, model, 2 * Years, Environment.ProcessorCount));
            if (run >= 0)
            {
                ratios[run] = one / all;
            }
        }

        Array.Sort(ratios);
        Console.WriteLine(FormattableString.Invariant(
            $"{2 * Years} years of the region on {Environment.ProcessorCount} threads against one: least {ratios[0]:0.00}, median {ratios[Runs / 2]:0.00}, most {ratios[^1]:0.00} times as fast"));
    }

    private static (Plan Plan, DutyYear Year, SimulationModel Model) Region(DispatchRule rule = DispatchRule.PlanAhead)
    {
        var baseline = PlanLoader.Load(Repository.Baseline).Value.Plan;
        baseline = baseline with { Dispatch = baseline.Dispatch with { Rule = rule, HelpLeadMinutes = 150 } };
        var year = new DutyYear(2017, baseline.Calendar);
        var map = RoadMapFile.Load(baseline.MapFile!).Value;
        return (baseline, year, new ModelBuilder(new DrivingTables(map, 1)).Build(baseline, year).Value);
    }

    private static CaseResult Replications(Plan plan, DutyYear year, SimulationModel model, int count, int threads)
    {
        var process = new VisitProcess(plan, RatesOfPlan.Of(plan, year), 1);
        return SimulationRunner.Run([new SimulationCase(model, () => new VisitSampler(process).Draw)], 0, count, threads)[0];
    }

    private static void Measure(string name, Plan plan, DutyYear year, SimulationModel model)
    {
        var sampler = new VisitSampler(new VisitProcess(plan, RatesOfPlan.Of(plan, year), 1));
        var (visits, total) = (new VisitList(), 0L);
        var (replication, pooled) = (new Replication(model), new PooledStatistics(model));
        var (drawing, simulating) = (new double[Runs], new double[Runs]);
        for (var run = -1; run < Runs; run++)
        {
            var (draw, simulate) = (0.0, 0.0);
            total = 0;
            for (var number = 0; number < Years; number++)
            {
                draw += Seconds(() => sampler.Draw(number, visits));
                simulate += Seconds(() => replication.Run(visits, pooled));
                total += visits.Count;
            }

            if (run >= 0)
            {
                (drawing[run], simulating[run]) = (draw, simulate);
            }
        }

        Print($"{name}: drawing", drawing, total);
        Print($"{name}: simulating, all statistics on", simulating, total);
        Print($"{name}: both", [.. drawing.Zip(simulating, (draw, simulate) => draw + simulate)], total);
    }

    /// <summary>What a visit of the queue needs at the least: two exponentials, a place and an urgency.</summary>
    private static void BareDraws()
    {
        const int Draws = 4_000_000;
        var sum = 0.0;
        var seconds = new double[Runs];
        for (var run = 0; run < Runs; run++)
        {
            seconds[run] = Seconds(() =>
            {
                var stream = RandomStream.For(1, run, 0, RandomPurpose.Visit);
                for (var draw = 0; draw < Draws; draw++)
                {
                    sum += stream.NextExponential() + stream.NextExponential() + stream.NextUniform() + stream.NextIndex(8);
                }
            });
        }

        Print(sum > 0 ? "bare loop: two exponentials, a uniform, an index" : "", seconds, Draws);
    }

    private static Plan Queue(Plan plan) => plan with
    {
        Areas = [plan.Areas[0]],
        PointsPerArea = 1,
        Urgencies = [plan.Urgencies[0] with { Share = 1 }],
        Demand = new ConstantDemand { VisitsPerHour = [8] },
        DemandAdjustments = [],
        Process = plan.Process with
        {
            DispatchDelay = new DurationDistribution(DistributionKind.Deterministic, 0, 0),
            OnSite = new DurationDistribution(DistributionKind.Exponential, 60, 1),
            ParkingAndHandoverMinutes = 0,
        },
    };

    private static SimulationModel QueueModel(DutyYear year) => new()
    {
        HorizonSeconds = year.Seconds,
        DistrictCount = 1,
        ShiftCount = Servers,
        DistrictOfArea = [0],
        DueSeconds = [3600],
        TargetSeconds = [3600],
        Duties = [.. Enumerable.Range(0, Servers).Select(car => new Duty(car, -1, 2 * year.Seconds, 0, 1))],
        HandoverSeconds = [],
        DrivingTables =
        [
            new DrivingTable
            {
                PointCount = 1, PlaceCount = 2, WaypointCount = 0, Seconds = new int[4], Meters = new int[4],
                WaypointSeconds = [], WaypointMeters = [], RouteStart = new int[3], RouteStops = [],
            },
        ],
        BandOfHour = new byte[year.Hours.Count],
        LocalHourOfHour = [.. year.Hours.Select(hour => (byte)hour.Hour)],
        Dispatch = new DispatchSettings { Rule = DispatchRule.FirstToArrive },
        ResponseClock = ResponseClock.FromOrder,
    };

    private static void Print(string what, double[] seconds, long units)
    {
        var sorted = seconds.Order().ToArray();
        Console.WriteLine(FormattableString.Invariant(
            $"{what}: min {sorted[0] / units * 1e9:0}, median {sorted[Runs / 2] / units * 1e9:0}, max {sorted[^1] / units * 1e9:0} ns a visit; at best {units / sorted[0] / 1e6:0.00}, in the median {units / sorted[Runs / 2] / 1e6:0.00} million a second"));
    }

    private static double Seconds(Action work)
    {
        var watch = Stopwatch.StartNew();
        work();
        return watch.Elapsed.TotalSeconds;
    }
}
