using Korevagt.Demand.Sampling;
using Korevagt.Domain.Faults;
using Korevagt.Domain.Plans;
using Korevagt.Domain.Time;
using Korevagt.Economics;
using Korevagt.Planning.Files;
using Korevagt.Planning.Modelling;
using Korevagt.Planning.Scenarios;
using Korevagt.Simulation.Engine;
using Korevagt.Simulation.Model;
using NodaTime;

namespace Korevagt.Planning.Evaluation;

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
        List<(Plan Plan, string File)> plans =
            [(baseline.Plan, baseline.File), .. scenarios.Select(scenario => (scenario.Plan, scenario.File))];
        var builder = new ModelBuilder(tables);
        var years = plans.Select(plan => new DutyYear(settings.Year, plan.Plan.Calendar)).ToList();
        var models = plans.Zip(years, (plan, year) => builder.Build(plan.Plan, year)).ToList();

        var faults = plans.Zip(models, (plan, model) => model.Faults.Select(fault => UnreachedPlace.In(
            plan.Plan, plan.File, baseline.AreasFile, fault, isBaseline: plan.File == baseline.File && baseline.Ancestry.Count == 1)));

        // A place that the baseline cannot reach is no news in each scenario on it.
        if (faults.SelectMany(fault => fault).DistinctBy(fault => fault.Message).ToList() is { Count: > 0 } unreached)
        {
            return unreached;
        }

        var run = new GrowingRun(Cases([.. plans.Select(plan => plan.Plan)], years, models), settings.Threads, progress, cancellation);
        run.GrowTo(settings.Replications);
        var simulated = Simulated();
        if (settings.Precision is not { } target)
        {
            return Assemble(baseline, scenarios, simulated, years[0]);
        }

        var search = new PrecisionSearch(settings, target);
        while (search.Look(simulated) is var wanted && wanted > run.Replications)
        {
            run.GrowTo(wanted);
            simulated = Simulated();
        }

        return Assemble(baseline, scenarios, simulated, years[0]) with
        {
            Precision = search.Result(simulated, [baseline.Plan.Name, .. scenarios.Select(scenario => scenario.Name)]),
        };

        List<SimulatedPlan> Simulated() =>
            [.. plans.Select((plan, index) => new SimulatedPlan(plan.Plan, years[index], run.Results[index], settings.Antithetic))];
    }

    /// <summary>Plans whose visits are drawn in the same way share one draw.</summary>
    private List<SimulationCase> Cases(List<Plan> plans, List<DutyYear> years, List<Outcome<SimulationModel>> models)
    {
        var sources = new List<Func<VisitSource>>();
        for (var index = 0; index < plans.Count; index++)
        {
            var same = Enumerable.Range(0, index).Where(other => SameVisits.Hold(plans[other], plans[index])).Take(1).ToList();
            sources.Add(same.Count > 0 ? sources[same[0]] : SourceOf(plans[index], years[index]));
        }

        return [.. models.Zip(sources, (model, source) => new SimulationCase(model.Value, source))];
    }

    private Func<VisitSource> SourceOf(Plan plan, DutyYear year)
    {
        var process = DrawnVisits.Of(plan, year, settings);
        return () => new VisitSampler(process).Draw;
    }

    private Comparison Assemble(
        LoadedPlan baseline, IReadOnlyList<LoadedScenario> scenarios, List<SimulatedPlan> simulated, DutyYear year)
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
                .. scenarios.Select((scenario, index) => Beside(simulated[0], evaluation, scenario, simulated[index + 1], year)),
            ],
        };
    }

    private ScenarioComparison Beside(
        SimulatedPlan baseline, PlanEvaluation baselineEvaluation, LoadedScenario scenario, SimulatedPlan simulated, DutyYear year)
    {
        var evaluation = PlanEvaluator.Evaluate(simulated);
        var saving = SavingOf(baseline, simulated);
        var effectiveFrom = scenario.EffectiveFrom ?? new LocalDate(year.Year, 1, 1);
        return new ScenarioComparison
        {
            Name = scenario.Name,
            Description = scenario.Description,
            ScenarioHash = scenario.Hash,
            ChangesDa = [.. scenario.ChangesDescribed.Select(change => change.Danish)],
            ChangesEn = [.. scenario.ChangesDescribed.Select(change => change.English)],
            EffectiveFrom = effectiveFrom,
            Evaluation = evaluation,
            SavingDkkPerYear = saving,
            SavingFirstYearDkk = FirstYearSaving.Of(baseline.Plan, scenario.Plan, year, effectiveFrom, saving.Simulated).TotalDkk,
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
