using System.Diagnostics;
using Korevagt.Demand.Rates;
using Korevagt.Domain.Time;
using Korevagt.Evaluation.Modelling;
using Korevagt.Files.Scenarios;
using Korevagt.Planning.Analysis;
using Korevagt.Roads.Files;

namespace Korevagt.Benchmarks;

/// <summary>Queueing analysis of a plan: what <c>korevagt analyse</c> does beside the simulation.</summary>
internal static class AnalyseBenchmark
{
    private const int Runs = 21;

    public static int Run(string file)
    {
        var loaded = PlanLoader.Load(file);
        if (!loaded.Succeeded)
        {
            Console.Error.WriteLine(string.Join('\n', loaded.Faults));
            return 2;
        }

        var plan = loaded.Value.Plan;
        var year = new DutyYear(2017, plan.Calendar);
        var model = new ModelBuilder(plan.MapFile is null ? null : new DrivingTables(RoadMapFile.Load(plan.MapFile).Value, 1)).Build(plan, year).Value;
        var rates = AdjustedRates.Of(plan, RatesOfPlan.Of(plan, year));
        var analysis = PlanAnalyser.Of(plan, model, rates);
        foreach (var state in analysis.States.Where(state => state.Groups.Count > 0))
        {
            Console.WriteLine(FormattableString.Invariant(
                $"state of {state.State.Cars.Count} cars, {state.State.HoursPerYear:0} hours: {string.Join(", ", state.Groups.Select(group => group.Method).Distinct())}"));
        }

        Print("splitting the year into roster states", Times(() => RosterStates.Of(plan, model, rates)));
        Print("the whole analysis", Times(() => PlanAnalyser.Of(plan, model, rates)));
        return 0;
    }

    private static double[] Times(Action work)
    {
        work();
        return
        [
            .. Enumerable.Range(0, Runs).Select(_ =>
            {
                var before = Process.GetCurrentProcess().TotalProcessorTime;
                work();
                return (Process.GetCurrentProcess().TotalProcessorTime - before).TotalMilliseconds;
            }).Order(),
        ];
    }

    private static void Print(string what, double[] milliseconds) => Console.WriteLine(FormattableString.Invariant(
        $"{what}: min {milliseconds[0]:0.0} ms, median {milliseconds[Runs / 2]:0.0} ms, max {milliseconds[^1]:0.0} ms"));
}
