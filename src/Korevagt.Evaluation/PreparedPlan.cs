using Korevagt.Demand.Sampling;
using Korevagt.Domain.Faults;
using Korevagt.Domain.Plans;
using Korevagt.Domain.Time;
using Korevagt.Evaluation.Modelling;
using Korevagt.Files;
using Korevagt.Files.Scenarios;
using Korevagt.Files.Settings;
using Korevagt.Simulation.Engine;
using Korevagt.Simulation.Model;

namespace Korevagt.Evaluation;

/// <summary>
/// A plan made ready to be simulated under settings. It never changes: any number of threads may share it, each with a
/// simulator of its own.
/// </summary>
public sealed class PreparedPlan
{
    private readonly Lazy<VisitProcess> visits;

    private PreparedPlan(Plan plan, DutyYear year, SimulationModel model, EvaluationSettings settings)
    {
        Plan = plan;
        Year = year;
        Model = model;
        visits = new Lazy<VisitProcess>(() => DrawnVisits.Of(plan, year, settings));
        Source = () => new VisitSampler(visits.Value).Draw;
    }

    /// <summary>The plan.</summary>
    public Plan Plan { get; }

    /// <summary>The year that it is simulated in.</summary>
    internal DutyYear Year { get; }

    /// <summary>The plan as the simulation sees it.</summary>
    internal SimulationModel Model { get; }

    /// <summary>Makes a source of its visits for one thread; what all sources share is computed with the first.</summary>
    internal Func<VisitSource> Source { get; }

    /// <summary>Prepares a plan; a scenario that serves as a baseline too.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="tables">Driving tables of the road map; null where the plan brings its own driving times.</param>
    /// <param name="settings">The year, and what decides how visits are drawn.</param>
    /// <returns>The plan, or the places that the road map cannot reach.</returns>
    public static Outcome<PreparedPlan> Of(LoadedPlan plan, DrivingTables? tables, EvaluationSettings settings) =>
        Of(plan.Plan, tables, settings, fault => UnreachedPlace.In(
            plan.Plan, plan.File, plan.AreasFile, fault, isBaseline: plan.Ancestry.Count == 1));

    /// <summary>Prepares a scenario's plan.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="tables">Driving tables of the road map; null where the plan brings its own driving times.</param>
    /// <param name="settings">The year, and what decides how visits are drawn.</param>
    /// <returns>The plan, or the places that the road map cannot reach.</returns>
    public static Outcome<PreparedPlan> Of(LoadedScenario scenario, DrivingTables? tables, EvaluationSettings settings) =>
        Of(scenario.Plan, tables, settings, fault => UnreachedPlace.In(
            scenario.Plan, scenario.File, scenario.Baseline.AreasFile, fault, isBaseline: false));

    /// <summary>A simulator of the plan for one thread; its buffers are large, so it is kept from block to block.</summary>
    /// <param name="keep">Where its years are kept for other plans to follow; null if none will.</param>
    public BlockSimulator NewSimulator(TracedYears? keep = null) => new(new SimulationCase(Model, Source), keep);

    private static Outcome<PreparedPlan> Of(Plan plan, DrivingTables? tables, EvaluationSettings settings, Func<Fault, Fault> inFiles)
    {
        var year = DutyYear.Of(settings.Year, plan.Calendar);
        var model = new ModelBuilder(tables).Build(plan, year);
        return model.Succeeded
            ? new PreparedPlan(plan, year, model.Value, settings)
            : Outcome<PreparedPlan>.Failure([.. model.Faults.Select(inFiles)]);
    }
}
