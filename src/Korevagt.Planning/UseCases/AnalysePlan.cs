using Korevagt.Demand.Rates;
using Korevagt.Domain.Faults;
using Korevagt.Domain.Plans;
using Korevagt.Domain.Time;
using Korevagt.Evaluation;
using Korevagt.Evaluation.Modelling;
using Korevagt.Files;
using Korevagt.Files.Scenarios;
using Korevagt.Files.Settings;
using Korevagt.Planning.Analysis;

namespace Korevagt.Planning.UseCases;

/// <summary>Analyses a plan by queueing theory and, beside it, simulates the plan and what the difference comes from.</summary>
public static class AnalysePlan
{
    /// <summary>Analyses.</summary>
    /// <param name="files">Where files come from.</param>
    /// <param name="planFile">Name of a baseline or a scenario.</param>
    /// <param name="settings">Year, replications, seed and threads.</param>
    /// <param name="simulate">Whether to simulate beside.</param>
    /// <param name="progress">Told after each simulated year, from any thread; may be null.</param>
    /// <param name="cancellation">Stops the simulation.</param>
    /// <returns>The analysis, or every fault of settings, file and map.</returns>
    public static Outcome<AnalysedPlan> Run(
        IFileSource files,
        string planFile,
        EvaluationSettings settings,
        bool simulate,
        IProgress<EvaluationProgress>? progress = null,
        CancellationToken cancellation = default)
    {
        return PlanOnRoads.Load(files, planFile, settings, cancellation)
            .Then(plan => Run(plan.Plan, plan.Tables, settings, simulate, progress, cancellation));
    }

    private static Outcome<AnalysedPlan> Run(
        LoadedPlan loaded, DrivingTables? tables, EvaluationSettings settings, bool simulate,
        IProgress<EvaluationProgress>? progress, CancellationToken cancellation)
    {
        var plan = loaded.Plan;
        var year = DutyYear.Of(settings.Year, plan.Calendar);
        var model = new ModelBuilder(tables).Build(plan, year);
        if (!model.Succeeded)
        {
            return model.Faults.Select(fault => UnreachedPlace.In(
                plan, loaded.File, loaded.AreasFile, fault, isBaseline: loaded.Ancestry.Count == 1)).ToList();
        }

        var analysis = PlanAnalyser.Of(plan, model.Value, AdjustedRates.Of(plan, RatesOfPlan.Of(plan, year)));
        var analysed = new AnalysedPlan(plan, loaded.Hash, tables?.Map.ContentHash ?? "", settings.Year, analysis, null);
        if (!simulate)
        {
            return analysed;
        }

        var variants = AnalysedVariants.Of(plan, new MeanDriving(model.Value.DrivingTables[0], plan.PointsPerArea));
        return new Comparer(tables, settings)
            .Compare(loaded, [.. variants.Select(variant => AsScenario(loaded, variant.Plan))], progress, cancellation)
            .Then<AnalysedPlan>(comparison => analysed with
            {
                Simulation = SimulatedBeside.Of(
                    analysis, comparison, [.. variants.Select(variant => variant.Assumption)], model.Value.Duties.Count),
            });
    }

    private static LoadedScenario AsScenario(LoadedPlan loaded, Plan variant) =>
        new(variant.Name, variant.Description, loaded.Hash, variant, EffectiveFrom: null, [], loaded.File, loaded.Ancestry[0], loaded);
}
