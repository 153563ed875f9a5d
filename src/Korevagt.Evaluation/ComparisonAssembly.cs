using Korevagt.Domain.Texts;
using Korevagt.Domain.Time;
using Korevagt.Economics;
using Korevagt.Economics.Room;
using Korevagt.Evaluation.Modelling;
using Korevagt.Files;
using Korevagt.Files.Scenarios;
using Korevagt.Files.Settings;
using Korevagt.Simulation.Statistics;
using NodaTime;

namespace Korevagt.Evaluation;

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
            [.. plans.Zip(results, (plan, result) => new SimulatedPlan(plan, DutyYear.Of(settings.Year, plan.Calendar), result, settings.Antithetic))],
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
        var evaluation = Evaluate(simulated[0], baseline.Notices, tables);
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

    private static PlanEvaluation Evaluate(SimulatedPlan simulated, IReadOnlyList<Text> notices, DrivingTables? tables) =>
        PlanEvaluator.Evaluate(simulated) with { Warnings = [.. notices, .. RoadWarnings.Of(simulated.Plan, tables)] };

    private static ScenarioComparison Beside(
        SimulatedPlan baseline,
        PlanEvaluation baselineEvaluation,
        LoadedScenario scenario,
        SimulatedPlan simulated,
        DrivingTables? tables,
        EvaluationSettings settings)
    {
        var evaluation = Evaluate(simulated, scenario.Notices, tables);
        var savings = CostEvaluator.Savings(baseline, simulated);
        var saving = SavingOf(baseline, simulated, savings);
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
            ContractRooms = ContractRooms.Of(baseline.Plan, scenario.Plan, settings.Year, effectiveFrom, scenario.NoticeOn),
            Evaluation = evaluation,
            SavingDkkPerYear = saving,
            Savings = savings,
            OtherReadings = [.. OtherReadings(baseline, simulated, effectiveFrom)],
            SavingFirstYearDkk = FirstYearOf(baseline, simulated, saving, effectiveFrom),
            ContractedHoursSaved = baseline.Contracted.CarHours - simulated.Contracted.CarHours,
            ComingYear = settings.DemandUncertainty ? ComingYear.Of(baseline, simulated) : null,
            Delta = PairedDifferences.Region(baseline, simulated),
            VarianceReduction = VarianceReduction.Of(baseline, simulated),
            Districts = PairedDifferences.Districts(baseline, simulated),
            Areas = PairedDifferences.Areas(baselineEvaluation, simulated, evaluation),
            Municipalities = PairedDifferences.Municipalities(baselineEvaluation, evaluation),
            Plan = scenario.Plan,
        };
    }

    /// <summary>The same simulated years at the prices of every other reading that the plans declare; none without a price.</summary>
    private static IEnumerable<ReadingSaving> OtherReadings(SimulatedPlan baseline, SimulatedPlan scenario, LocalDate effectiveFrom)
    {
        foreach (var reading in baseline.Plan.OtherPriceReadings().Union(scenario.Plan.OtherPriceReadings(), StringComparer.Ordinal))
        {
            var (before, after) = (baseline.Under(reading), scenario.Under(reading));
            var saving = SavingOf(before, after, CostEvaluator.Savings(before, after));
            if (saving is not null && FirstYearOf(before, after, saving, effectiveFrom) is { } firstYear)
            {
                yield return new ReadingSaving(reading, saving, firstYear);
            }
        }
    }

    private static SavingEstimate? SavingOf(SimulatedPlan baseline, SimulatedPlan scenario, CostSavings savings)
    {
        if (ComparableCosts.Of(baseline, scenario) is not var (costsBefore, costsAfter))
        {
            return null;
        }

        var contracted = (baseline.Contracted.TotalDkk - scenario.Contracted.TotalDkk)!.Value;
        var saving = scenario.IntervalOfMoney(costsBefore.Zip(costsAfter, (before, after) => before - after));
        var other = savings.OtherDkk?.Mean ?? 0;
        return new SavingEstimate(saving.Mean, saving.Low, saving.High, contracted, saving.Mean - contracted - other, other);
    }

    private static decimal? FirstYearOf(
        SimulatedPlan baseline, SimulatedPlan scenario, SavingEstimate? saving, LocalDate effectiveFrom)
    {
        if (saving is null)
        {
            return null;
        }

        var both = ComparableCosts.DriversOfBoth(baseline.Plan, scenario.Plan);
        var (before, after) = (ComparableCosts.With(baseline.Plan, both), ComparableCosts.With(scenario.Plan, both));
        var certain = saving.Contracted
            + OtherCost.Certain(before, baseline.Year).TotalDkk - OtherCost.Certain(after, scenario.Year).TotalDkk;
        return FirstYearSaving.Of(before, after, effectiveFrom, saving.Mean - certain)?.TotalDkk;
    }
}
