using Korevagt.Domain.Faults;
using Korevagt.Domain.Plans;
using Korevagt.Evaluation;
using Korevagt.Evaluation.Modelling;
using Korevagt.Files;
using Korevagt.Files.Scenarios;
using Korevagt.Files.Settings;
using Korevagt.Planning.UseCases;
using Korevagt.Roads;
using Korevagt.Simulation.Engine;

namespace Korevagt.Choosing.Thresholds;

/// <summary>
/// What would have to be true for the choice between two plans to turn: one factor is turned in both until the plan that is ahead in a
/// figure is so no more. Prices need no further simulation. Nothing is simulated while anything is wrong.
/// </summary>
public static class FindThreshold
{
    // Rough steps outward; bisection does the rest.
    private static readonly double[] Rising = [1.05, 1.1, 1.2, 1.3, 1.5, 1.75, ThresholdSettings.MostFactor];
    private static readonly double[] Falling = [0.95, 0.9, 0.8, 0.7, 0.6, ThresholdSettings.LeastFactor];

    /// <summary>Finds it.</summary>
    /// <param name="files">Where files come from.</param>
    /// <param name="firstFile">Name of a baseline, a model, or a scenario.</param>
    /// <param name="secondFile">Name of another plan of the same baseline.</param>
    /// <param name="settings">What is turned, which figure counts, and how plans are simulated.</param>
    /// <param name="progress">Told after each simulated year, from any thread; may be null.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>The threshold, or every fault of settings, files and map.</returns>
    public static Outcome<PlanThreshold> Run(
        IFileSource files,
        string firstFile,
        string secondFile,
        ThresholdSettings settings,
        IProgress<EvaluationProgress>? progress = null,
        CancellationToken cancellation = default)
    {
        var faults = CompareScenarios.FaultsOf(settings.Evaluation);
        var (first, second) = (PlanLoader.Load(files, firstFile), PlanLoader.Load(files, secondFile));
        faults.AddRange(first.Faults.Concat(second.Faults).Distinct());
        if (!first.Succeeded || !second.Succeeded)
        {
            return faults;
        }

        faults.AddRange(FaultsOfPair(files, first.Value, second.Value));
        faults.AddRange(FaultsOfFactor(files, [first.Value, second.Value], settings));
        var map = CompareScenarios.MapOf(files, first.Value, settings.Evaluation, faults, cancellation);
        if (faults.Count > 0)
        {
            return faults;
        }

        return new Work(first.Value, SharingVisits(first.Value, second.Value), map, settings, progress, cancellation).Found();
    }

    private static IEnumerable<Fault> FaultsOfPair(IFileSource files, LoadedPlan first, LoadedPlan second)
    {
        if (!files.NameComparer.Equals(first.Ancestry[^1], second.Ancestry[^1]))
        {
            yield return new Fault(second.File, "", ThresholdTexts.OtherRoot(second.File, first.File), ThresholdTexts.SameRoot);
        }
        else if (first.Hash == second.Hash)
        {
            yield return new Fault(second.File, "", ThresholdTexts.SamePlan(first.File), ThresholdTexts.AnotherPlan);
        }
    }

    /// <summary>Whether the factor can be turned to both ends in both plans, and whether there is a price where one is needed.</summary>
    private static IEnumerable<Fault> FaultsOfFactor(IFileSource files, IReadOnlyList<LoadedPlan> plans, ThresholdSettings settings)
    {
        foreach (var loaded in plans)
        {
            foreach (var fault in CompareScenarios.FaultsOfDemand(settings.Evaluation, [(loaded.File, loaded.Plan)]))
            {
                yield return fault;
            }

            var needsPrice = settings.Of == ThresholdFactor.Price || settings.Figure == PrecisionFigure.AnnualCost;
            if (needsPrice && loaded.Plan.Shifts.Any(shift => shift.Contract is null))
            {
                yield return Fault.OfSetting<ThresholdSettings>(
                    settings.Of == ThresholdFactor.Price ? nameof(ThresholdSettings.Of) : nameof(ThresholdSettings.Figure),
                    ThresholdTexts.NoPrice(loaded.File),
                    settings.Of == ThresholdFactor.Price ? ThresholdTexts.PricesOfContracts : ThresholdTexts.FigureOfResponse);
            }

            if (settings.Of == ThresholdFactor.Price)
            {
                continue;
            }

            foreach (var end in new[] { ThresholdSettings.LeastFactor, ThresholdSettings.MostFactor })
            {
                var turned = NewScenario.Assume(files, loaded, ChangeOf(loaded.Plan, settings.Of, end));
                var wrong = turned.Succeeded
                    ? CompareScenarios.FaultsOfDemand(settings.Evaluation, [(loaded.File, turned.Value.Plan)])
                    : turned.Faults;
                foreach (var fault in wrong)
                {
                    yield return Fault.OfSetting<ThresholdSettings>(
                        nameof(ThresholdSettings.Of), ThresholdTexts.CannotBeTurned(loaded.File, end, fault.Message),
                        ThresholdTexts.OtherFactor);
                }
            }
        }
    }

    private static AssumptionChange ChangeOf(Plan plan, ThresholdFactor of, double factor) => of switch
    {
        ThresholdFactor.Visits => AssumptionChange.Visits(factor),
        ThresholdFactor.Stay => AssumptionChange.Stay(plan, factor),
        ThresholdFactor.Speed => AssumptionChange.Speed(factor),
        _ => throw new ArgumentOutOfRangeException(nameof(of), of, "Prices change no assumption."),
    };

    /// <summary>
    /// The second plan with the demand and calendar of the first: no scenario replaces them, so they are those of the same file, and one
    /// draw of the visits can serve both.
    /// </summary>
    private static LoadedPlan SharingVisits(LoadedPlan first, LoadedPlan second) => second with
    {
        Plan = second.Plan with { Demand = first.Plan.Demand, Calendar = first.Plan.Calendar },
    };

    /// <summary>The simulations of one search.</summary>
    private sealed class Work(
        LoadedPlan first, LoadedPlan second, RoadMap? map, ThresholdSettings settings,
        IProgress<EvaluationProgress>? progress, CancellationToken cancellation)
    {
        private readonly DrivingTables? shared = TablesOf(map, settings.Evaluation);
        private int yearsDone;

        public Outcome<PlanThreshold> Found()
        {
            // The one thing that only simulating tells: whether the road map reaches every place.
            var today = Prepared(1);
            if (today.SelectMany(plan => plan.Faults).DistinctBy(fault => fault.Message).ToList() is { Count: > 0 } unreached)
            {
                return unreached;
            }

            var search = new ThresholdSearch(factor => Advantage(Simulated(Prepared(factor))));
            var byPrice = settings.Of == ThresholdFactor.Price ? Simulated(today) : null;
            return new PlanThreshold
            {
                Provenance = new ComparisonProvenance(
                    EngineVersion.Current, first.Hash, map?.ContentHash ?? "", settings.Evaluation.Year, settings.Evaluation.Seed,
                    settings.Evaluation.Replications),
                SecondHash = second.Hash,
                First = first.Plan.Name,
                Second = second.Plan.Name,
                Of = settings.Of,
                Figure = settings.Figure,
                Today = byPrice is null ? search.At(1) : Interval.Of(Advantage(byPrice)),
                Fewer = byPrice is null ? search.Look(Falling) : null,
                More = byPrice is null ? search.Look(Rising) : null,
                Points = search.Points,
                Prices = byPrice is null ? null : PriceTurns.Of(byPrice[0], byPrice[1], settings.Figure),
            };
        }

        private static DrivingTables? TablesOf(RoadMap? map, EvaluationSettings settings) =>
            map is null ? null : new DrivingTables(map, settings.Threads, settings.CacheFolder);

        private IReadOnlyList<Outcome<PreparedPlan>> Prepared(double factor)
        {
            // Tables of other speeds are large and serve once.
            var tables = settings.Of == ThresholdFactor.Speed && factor != 1
                ? TablesOf(map, settings.Evaluation with { CacheFolder = null })
                : shared;
            return
            [
                .. new[] { first, second }.Select(loaded => PreparedPlan.Of(
                    factor == 1 ? loaded : loaded with { Plan = ChangeOf(loaded.Plan, settings.Of, factor).Apply(loaded.Plan) },
                    tables, settings.Evaluation)),
            ];
        }

        private List<SimulatedPlan> Simulated(IReadOnlyList<Outcome<PreparedPlan>> prepared)
        {
            var (one, other) = (prepared[0].Value, prepared[1].Value);
            var years = settings.Evaluation.Replications;
            var already = yearsDone;
            var results = SimulationRunner.Run(
                [
                    new SimulationCase(one.Model, one.Source),
                    new SimulationCase(other.Model, SameVisits.Hold(one.Plan, other.Plan) ? one.Source : other.Source),
                ],
                0, years, settings.Evaluation.Threads,
                () => progress?.Report(new EvaluationProgress(Interlocked.Increment(ref yearsDone), already + 2 * years)),
                cancellation);
            return
            [
                .. new[] { one, other }.Select((plan, index) =>
                    new SimulatedPlan(plan.Plan, plan.Year, results[index], settings.Evaluation.Antithetic)),
            ];
        }

        /// <summary>By how much the first plan is ahead, year by year.</summary>
        private IReadOnlyList<double> Advantage(List<SimulatedPlan> plans)
        {
            var differences = YearFigures.Difference(plans[0], plans[1], settings.Figure);
            return settings.Figure == PrecisionFigure.WithinTarget ? [.. differences.Select(value => -value)] : differences;
        }
    }
}
