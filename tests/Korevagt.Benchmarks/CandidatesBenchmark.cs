using System.Diagnostics;
using System.Globalization;
using Korevagt.Evaluation.Modelling;
using Korevagt.Files;
using Korevagt.Files.Scenarios;
using Korevagt.Files.Settings;
using Korevagt.Choosing.Candidates;
using Korevagt.Choosing.Values;
using Korevagt.Planning.UseCases;
using Korevagt.Simulation.Engine;

namespace Korevagt.Benchmarks;

/// <summary>Candidates of the bundled baseline: what it takes to set one up, to simulate a year of it, and to keep thousands.</summary>
internal static class CandidatesBenchmark
{
    private const int Seed = 1;
    private const int SetUps = 2_000;
    private const int Years = 4;
    private const int Kept = 5_000;
    private const int KeptYears = 20;

    /// <summary>Set-up and simulation.</summary>
    public static void Run()
    {
        var plans = Plans();
        SetUp(plans);
        foreach (var (name, candidates) in Kinds(plans))
        {
            Simulate(plans, name, candidates);
        }

        Threads(plans);
    }

    /// <summary>All shifts of the bundled baseline at 50 years: what <c>korevagt optimise value</c> does.</summary>
    public static void Value()
    {
        var settings = new ShiftValueSettings(new EvaluationSettings(2017, 50, Seed, 2), [], Pairs: false);
        var (wall, processor) = (0.0, 0.0);
        wall = Seconds(() => processor = ProcessorSeconds(() => ValueShifts.Run(DiskFiles.Instance, Repository.Baseline, settings)));
        Print($"value of all shifts, 50 years, 2 threads: {wall:0.0} s, {processor:0.0} s of processor time");
    }

    /// <summary>What 5,000 plans of 20 years take in memory; their figures are written, their years not simulated.</summary>
    public static void Memory()
    {
        var plans = Plans();
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var candidates = Nights(plans, Kept);
        var run = new CandidateRun(plans, Environment.ProcessorCount);
        var made = GC.GetTotalMemory(forceFullCollection: true) - before;
        var figures = run.Simulate(plans.Baseline, [.. candidates.Take(2)], 0, KeptYears).Candidates;
        var one = figures[0].Bytes;
        Print($"{Kept} candidates: {made / 1e6:0} MB; figures of {KeptYears} years: {one / 1e3:0.0} kB each, {one * Kept / 1e6:0} MB in all");
        Print($"together {(made + one * Kept) / 1e6:0} MB; the process at most {Process.GetCurrentProcess().PeakWorkingSet64 / 1e6:0} MB");
        GC.KeepAlive(figures);
    }

    private static void SetUp(CandidatePlans plans)
    {
        foreach (var (name, changes) in new (string, IReadOnlyList<PlanChange>)[]
        {
            ("one night shift removed", [PlanChange.RemoveShift("nat-silkeborg")]),
            ("three shifts removed", [PlanChange.RemoveShift("nat-silkeborg"), PlanChange.RemoveShift("nat-djursland"), PlanChange.RemoveShift("aften-tarm")]),
            ("eight changes", [.. EightChanges()]),
        })
        {
            double[] micros = [.. Enumerable.Range(0, 7).Select(_ => MicrosOf(plans, changes)).Order()];
            Print($"set-up, {name}: {micros[0]:0} µs at best, {micros[3]:0} in the median of seven times {SetUps}");
        }
    }

    private static double MicrosOf(CandidatePlans plans, IReadOnlyList<PlanChange> changes)
    {
        var baseline = plans.ScheduleOf(plans.Baseline);
        return ProcessorSeconds(() =>
        {
            for (var i = 0; i < SetUps; i++)
            {
                var candidate = plans.Of(changes);
                DutyDifference.Between(baseline, plans.ScheduleOf(candidate), plans.ShiftCount, plans.Year.Seconds);
            }
        }) * 1e6 / SetUps;
    }

    private static void Simulate(CandidatePlans plans, string name, IReadOnlyList<Candidate> candidates)
    {
        var run = new CandidateRun(plans, 1);
        double[] seconds = [.. Enumerable.Range(0, 3).Select(_ => ProcessorSeconds(() => run.Simulate(plans.Baseline, candidates, 0, Years))
            - ProcessorSeconds(() => run.Simulate(plans.Baseline, [], 0, Years))).Order()];
        Print($"simulated on one thread, {name}: {seconds[1] * 1000 / candidates.Count / Years:0.0} ms a candidate-year, median of three");
    }

    private static void Threads(CandidatePlans plans)
    {
        var candidates = Nights(plans, 64);
        var (one, two) = (
            ProcessorSeconds(() => new CandidateRun(plans, 1).Simulate(plans.Baseline, candidates, 0, Years)),
            ProcessorSeconds(() => new CandidateRun(plans, 2).Simulate(plans.Baseline, candidates, 0, Years)));
        Print($"processor time of two threads over that of one: {two / one:0.00}");
        double[] ratios = [.. Enumerable.Range(0, 5).Select(_ =>
            Seconds(() => new CandidateRun(plans, 1).Simulate(plans.Baseline, candidates, 0, Years))
            / Seconds(() => new CandidateRun(plans, 2).Simulate(plans.Baseline, candidates, 0, Years))).Order()];
        Print($"two threads against one, 64 night plans x {Years} years: {ratios[2]:0.00} in the median of five, {ratios[0]:0.00} to {ratios[^1]:0.00}");
    }

    private static IEnumerable<(string, IReadOnlyList<Candidate>)> Kinds(CandidatePlans plans)
    {
        yield return ("whole years (another dispatch)", [plans.Of([PlanChange.SetDispatch(reachMinutes: 50)])]);
        yield return ("one night shift removed", [.. Removed(plans, "nat-")]);
        yield return ("one shift of a weekend day removed", [.. Removed(plans, "dag-")]);
        yield return ("one shift of an evening of a working day removed", [.. Removed(plans, "aften-")]);
        yield return ("one shift of an evening of a weekend removed", [.. Removed(plans, "weekendaften-")]);
        yield return ("any of the nights removed", Nights(plans, 16));
        yield return ("eight changes all over the day", [plans.Of([.. EightChanges()])]);
    }

    private static IEnumerable<Candidate> Removed(CandidatePlans plans, string prefix) => plans.Baseline.Plan.Shifts
        .Where(shift => shift.Id.StartsWith(prefix, StringComparison.Ordinal))
        .Select(shift => plans.Of([PlanChange.RemoveShift(shift.Id)]));

    private static IEnumerable<PlanChange> EightChanges() =>
    [
        PlanChange.RemoveShift("nat-silkeborg"), PlanChange.RemoveShift("nat-djursland"), PlanChange.SetShiftCars("aften-aarhus", 2),
        PlanChange.SetShiftCars("dag-aarhus", 4), PlanChange.SetShiftCars("weekendaften-aarhus", 3), PlanChange.RemoveShift("aften-tarm"),
        PlanChange.SetShiftCars("dag-horsens", 3), PlanChange.SetShiftStation("nat-viborg", "skive"),
    ];

    /// <summary>Subsets of the night shifts, over and over.</summary>
    private static List<Candidate> Nights(CandidatePlans plans, int count)
    {
        string[] nights = [.. plans.Baseline.Plan.Shifts.Select(shift => shift.Id).Where(id => id.StartsWith("nat-", StringComparison.Ordinal))];
        return
        [
            .. Enumerable.Range(0, count).Select(number => plans.Of(
                [.. nights.Where((_, shift) => ((number % 254 + 1) >> shift & 1) != 0).Select(id => PlanChange.RemoveShift(id))])),
        ];
    }

    private static CandidatePlans Plans()
    {
        var baseline = PlanLoader.Load(Repository.Baseline).Value;
        var map = DiskFiles.Instance.LoadMap(baseline.Plan.MapFile!).Value;
        return CandidatePlans.Of(
            baseline, new DrivingTables(map, Environment.ProcessorCount), new EvaluationSettings(2017, 2, Seed, Environment.ProcessorCount)).Value;
    }

    /// <summary>Processor time, which other programs on the machine disturb less than the clock.</summary>
    private static double ProcessorSeconds(Action work)
    {
        var before = Environment.CpuUsage.TotalTime;
        work();
        return (Environment.CpuUsage.TotalTime - before).TotalSeconds;
    }

    private static double Seconds(Action work)
    {
        var watch = Stopwatch.StartNew();
        work();
        return watch.Elapsed.TotalSeconds;
    }

    private static void Print(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
