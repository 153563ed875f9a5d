using Korevagt.Domain.Faults;
using Korevagt.Evaluation.Modelling;
using Korevagt.Files;
using Korevagt.Files.Scenarios;
using Korevagt.Files.Settings;
using Korevagt.Simulation.Engine;

namespace Korevagt.Evaluation;

/// <summary>Simulates a baseline and scenarios against the same visits and sets their figures side by side.</summary>
/// <param name="tables">Driving tables of the road map that all plans share; null where they bring their own driving times.</param>
/// <param name="settings">Year, replications or precision, seed and threads.</param>
public sealed class Comparer(DrivingTables? tables, EvaluationSettings settings)
{
    /// <summary>Compares; scenarios may be none.</summary>
    /// <param name="baseline">The baseline.</param>
    /// <param name="scenarios">The scenarios on it.</param>
    /// <param name="progress">Told after each simulated year, from any thread; may be null.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>The comparison, or the places that the road map cannot reach.</returns>
    public Outcome<Comparison> Compare(
        LoadedPlan baseline,
        IReadOnlyList<LoadedScenario> scenarios,
        IProgress<EvaluationProgress>? progress = null,
        CancellationToken cancellation = default)
    {
        List<Outcome<PreparedPlan>> prepared =
            [PreparedPlan.Of(baseline, tables, settings), .. scenarios.Select(scenario => PreparedPlan.Of(scenario, tables, settings))];

        // A place that the baseline cannot reach is no news in each scenario on it.
        if (prepared.SelectMany(plan => plan.Faults).DistinctBy(fault => fault.Message).ToList() is { Count: > 0 } unreached)
        {
            return unreached;
        }

        var plans = prepared.ConvertAll(plan => plan.Value);
        var run = new GrowingRun(Cases(plans), settings.Threads, progress, cancellation);
        run.GrowTo(settings.Replications);
        var simulated = Simulated();
        if (settings.Precision is not { } target)
        {
            return Assembled();
        }

        var search = new PrecisionSearch(settings, target);
        while (search.Look(simulated) is var wanted && wanted > run.Replications)
        {
            run.GrowTo(wanted);
            simulated = Simulated();
        }

        return Assembled() with
        {
            Precision = search.Result(simulated, [baseline.Plan.Name, .. scenarios.Select(scenario => scenario.Name)]),
        };

        List<SimulatedPlan> Simulated() =>
            [.. plans.Select((plan, index) => new SimulatedPlan(plan.Plan, plan.Year, run.Results[index], settings.Antithetic))];

        Comparison Assembled() =>
            ComparisonAssembly.Of(baseline, scenarios, simulated, tables, settings);
    }

    /// <summary>Plans whose visits are drawn in the same way share one draw.</summary>
    private static List<SimulationCase> Cases(List<PreparedPlan> plans)
    {
        List<SimulationCase> cases = [];
        foreach (var plan in plans)
        {
            var same = plans.FindIndex(other => SameVisits.Hold(other.Plan, plan.Plan));
            cases.Add(new SimulationCase(plan.Model, plans[same].Source));
        }

        return cases;
    }
}
