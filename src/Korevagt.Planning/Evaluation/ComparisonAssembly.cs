using Korevagt.Domain.Time;
using Korevagt.Economics;
using Korevagt.Files;
using Korevagt.Files.Scenarios;
using Korevagt.Files.Settings;
using Korevagt.Planning.Modelling;
using Korevagt.Simulation.Statistics;

namespace Korevagt.Planning.Evaluation;

/// <summary>Makes a comparison of what has been simulated, wherever and in however many blocks that was.</summary>
public static class ComparisonAssembly
{
    /// <summary>Assembles; scenarios may be none.</summary>
    /// <param name="baseline">The baseline.</param>
    /// <param name="scenarios">The scenarios on it.</param>
    /// <param name="results">What the baseline came to, then the scenarios in their order: the same replications from 0 on.</param>
    /// <param name="tables">Driving tables of the road map; null where the plans bring their own driving times.</param>
    /// <param name="settings">
    /// Year, seed and ways of drawing that the results were simulated under; how many replications there are the results
    /// say, and a search for a precision is none of this.
    /// </param>
    /// <returns>The same comparison as <see cref="Comparer.Compare"/> makes of the same replications.</returns>
    /// <exception cref="ArgumentException">There is not one result for each plan, or they differ in their replications.</exception>
    public static Comparison Of(
        LoadedPlan baseline,
        IReadOnlyList<LoadedScenario> scenarios,
        IReadOnlyList<CaseResult> results,
        DrivingTables? tables,
        EvaluationSettings settings)
    {
        if (results.Count != 1 + scenarios.Count || results.Any(result => result.Replications.Count != results[0].Replications.Count))
        {
            throw new ArgumentException(
                $"{1 + scenarios.Count} plans need as many results of the same replications.", nameof(results));
        }

        var plans = scenarios.Select(scenario => scenario.Plan).Prepend(baseline.Plan);
        return Of(
            baseline, scenarios,
            [.. plans.Zip(results, (plan, result) => new SimulatedPlan(plan, new DutyYear(settings.Year, plan.Calendar), result, settings.Antithetic))],
            tables, settings);
    }

    /// <summary>Assembles what has been priced already: the baseline, then the scenarios.</summary>
    internal static Comparison Of(
        LoadedPlan baseline,
        IReadOnlyList<LoadedScenario> scenarios,
        IReadOnlyList<SimulatedPlan> simulated,
        DrivingTables? tables,
        EvaluationSettings settings)
    {
        var evaluation = PlanEvaluator.Evaluate(simulated[0]);
        return new Comparison
        {
            Provenance = new ComparisonProvenance(
                EngineVersion.Current, baseline.Hash, tables?.Map.ContentHash ?? "", settings.Year, settings.Seed, simulated[0].Years.Count)
            {
                Antithetic = settings.Antithetic,
                DemandUncertainty = settings.DemandUncertainty,
            },
            ComingYear = settings.DemandUncertainty ? ComingYear.Of(simulated[0]) : null,
            AntitheticReduction = VarianceReduction.Antithetically(simulated[0]),
            Baseline = new EvaluatedPlan(baseline.Plan.Name, evaluation) { Plan = baseline.Plan },
            Scenarios =
            [
                .. scenarios.Select((scenario, index) => Beside(simulated[0], evaluation, scenario, simulated[index + 1], tables, settings)),
            ],
        };
    }

    private static ScenarioComparison Beside(
        SimulatedPlan baseline,
        PlanEvaluation baselineEvaluation,
        LoadedScenario scenario,
        SimulatedPlan simulated,
        DrivingTables? tables,
        EvaluationSettings settings)
    {
        var evaluation = PlanEvaluator.Evaluate(simulated);
        var saving = SavingOf(baseline, simulated);
        var effectiveFrom = scenario.EffectiveIn(settings.Year);
        return new ScenarioComparison
        {
            Name = scenario.Name,
            Description = scenario.Description,
            ScenarioHash = scenario.Hash,
            ChangesDa = [.. scenario.ChangesDescribed.Select(change => change.Danish)],
            ChangesEn = [.. scenario.ChangesDescribed.Select(change => change.English)],
            Inherited = InheritedHours.Of(scenario.Plan, simulated.Year, tables),
            EffectiveFrom = effectiveFrom,
            Evaluation = evaluation,
            SavingDkkPerYear = saving,
            SavingFirstYearDkk = FirstYearSaving.Of(baseline.Plan, scenario.Plan, baseline.Year, effectiveFrom, saving.Simulated).TotalDkk,
            ContractedHoursSaved = baseline.Contracted.CarHours - simulated.Contracted.CarHours,
            ComingYear = settings.DemandUncertainty ? ComingYear.Of(baseline, simulated) : null,
            Delta = PairedDifferences.Region(baseline, simulated),
            VarianceReduction = VarianceReduction.Of(baseline, simulated),
            Districts = PairedDifferences.Districts(baseline, simulated),
            Areas = PairedDifferences.Areas(baselineEvaluation, simulated, evaluation),
            Plan = scenario.Plan,
        };
    }

    private static SavingEstimate SavingOf(SimulatedPlan baseline, SimulatedPlan scenario)
    {
        var contracted = baseline.Contracted.TotalDkk - scenario.Contracted.TotalDkk;
        var saving = scenario.IntervalOfMoney(baseline.AnnualCosts.Zip(scenario.AnnualCosts, (before, after) => before - after));
        return new SavingEstimate(saving.Mean, saving.Low, saving.High, contracted, saving.Mean - contracted);
    }
}
