using Korevagt.Domain.Faults;
using Korevagt.Domain.Plans;
using Korevagt.Domain.Texts;
using Korevagt.Evaluation;
using Korevagt.Evaluation.Modelling;
using Korevagt.Files;
using Korevagt.Files.Scenarios;
using Korevagt.Json;
using Korevagt.Planning.UseCases;
using Korevagt.Choosing.Candidates;

namespace Korevagt.Choosing.Values;

/// <summary>
/// What each shift of a plan is worth: it is taken out alone, and of a shift with several cars one of them too, and all are
/// simulated in the same years. Nothing is simulated while anything is wrong.
/// </summary>
public static class ValueShifts
{
    /// <summary>Finds it.</summary>
    /// <param name="files">Where files come from.</param>
    /// <param name="planFile">Name of a baseline, a model, or a scenario.</param>
    /// <param name="settings">Which shifts, and how they are simulated.</param>
    /// <param name="progress">Told after each simulated year, from any thread; may be null.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>The values, or every fault of settings, file and map.</returns>
    public static Outcome<ShiftValues> Run(
        IFileSource files,
        string planFile,
        ShiftValueSettings settings,
        IProgress<EvaluationProgress>? progress = null,
        CancellationToken cancellation = default)
    {
        var faults = CompareScenarios.FaultsOf(settings.Evaluation);
        var loaded = PlanLoader.Load(files, planFile);
        faults.AddRange(loaded.Faults);
        if (!loaded.Succeeded)
        {
            return faults;
        }

        var plan = loaded.Value.Plan;
        faults.AddRange(UnknownShifts(plan, settings.Of));
        faults.AddRange(CompareScenarios.FaultsOfDemand(settings.Evaluation, [(loaded.Value.File, plan)]));
        var (removals, notPossible) = RemovalsOf(files, loaded.Value, settings.Of);
        if (removals.Count == 0 && faults.Count == 0)
        {
            faults.Add(new Fault(
                loaded.Value.File, "$.shifts",
                new("ingen af vagterne kan undværes: der ville ingen plan være tilbage", "none of the shifts can go: no plan would be left"),
                new("mindst to vagter, eller en vagt med flere vogne", "two shifts at least, or one with several cars")));
        }

        var map = CompareScenarios.MapOf(files, loaded.Value, settings.Evaluation, faults, cancellation);
        if (faults.Count > 0)
        {
            return faults;
        }

        var tables = map is null ? null : new DrivingTables(map, settings.Evaluation.Threads, settings.Evaluation.CacheFolder);
        var provenance = new ComparisonProvenance(
            EngineVersion.Current, loaded.Value.Hash, map?.ContentHash ?? "", settings.Evaluation.Year, settings.Evaluation.Seed,
            settings.Evaluation.Replications);
        return CandidatePlans.Of(loaded.Value, tables, settings.Evaluation).Then<ShiftValues>(plans =>
            Simulated(provenance, plan, plans, removals, settings, progress, cancellation) with { NotPossible = notPossible });
    }

    private static IEnumerable<Fault> UnknownShifts(Plan plan, IReadOnlyList<string> wanted) => wanted
        .Where(id => plan.Shifts.All(shift => shift.Id != id))
        .Distinct(StringComparer.Ordinal)
        .Select(id => Fault.OfSetting<ShiftValueSettings>(
            nameof(ShiftValueSettings.Of),
            new($"planen har ingen vagt \"{id}\"", $"the plan has no shift \"{id}\""),
            NearestName.Expectation(id, plan.Shifts.Select(shift => shift.Id))));

    /// <summary>What is taken out: each shift, and of one with several cars a car. What leaves no plan is told instead.</summary>
    private static (List<Removal> Removals, List<Irremovable> NotPossible) RemovalsOf(
        IFileSource files, LoadedPlan loaded, IReadOnlyList<string> wanted)
    {
        var (removals, notPossible) = (new List<Removal>(), new List<Irremovable>());
        foreach (var shift in loaded.Plan.Shifts.Where(shift => wanted.Count == 0 || wanted.Contains(shift.Id, StringComparer.Ordinal)))
        {
            var whole = new Removal(shift, shift.Cars, PlanChange.RemoveShift(shift.Id));
            var scenario = NewScenario.Check(files, loaded, shift.Name, shift.Name, [whole.Change]);
            if (scenario.Succeeded)
            {
                removals.Add(whole);
            }
            else
            {
                notPossible.Add(new Irremovable(shift.Id, shift.Name, scenario.Faults[0].Message));
            }

            if (shift.Cars > 1)
            {
                removals.Add(new Removal(shift, 1, PlanChange.SetShiftCars(shift.Id, shift.Cars - 1)));
            }
        }

        return (removals, notPossible);
    }

    private static ShiftValues Simulated(
        ComparisonProvenance provenance, Plan plan, CandidatePlans plans, List<Removal> removals, ShiftValueSettings settings,
        IProgress<EvaluationProgress>? progress, CancellationToken cancellation)
    {
        List<Removal> shifts = [.. removals.Where(removal => removal.CarsRemoved == removal.Shift.Cars)];
        var pairs = settings.Pairs ? PairsOf(shifts.Count) : [];
        List<Candidate> candidates =
        [
            .. removals.Select(removal => plans.Of([removal.Change])),
            .. pairs.Select(pair => plans.Of([shifts[pair.First].Change, shifts[pair.Second].Change])),
        ];
        var (done, years) = (0, settings.Evaluation.Replications);
        var (known, figures) = new CandidateRun(plans, settings.Evaluation.Threads).Simulate(
            plans.Baseline, candidates, 0, years,
            () => progress?.Report(new EvaluationProgress(Interlocked.Increment(ref done), (1 + candidates.Count) * years)),
            cancellation);

        var valuation = new ShiftValuation(plan, plans.Baseline, known, removals.Count);
        var ofPairs = new ShiftValuation(plan, plans.Baseline, known, Math.Max(1, pairs.Count));
        var values = removals.Select((removal, index) => valuation.Of(
            removal.Shift, removal.CarsRemoved, removal.Change.Describe(plan), candidates[index], figures[index]));
        return new ShiftValues
        {
            Provenance = provenance,
            Plan = plan.Name,
            Baseline = valuation.Baseline(),
            Target = plan.Targets[0].Name,
            Values = ShiftRanking.Ranked(values),
            Pairs = !settings.Pairs ? null :
            [
                .. pairs.Select((pair, index) => ofPairs.Of(
                        (shifts[pair.First].Shift, figures[removals.IndexOf(shifts[pair.First])]),
                        (shifts[pair.Second].Shift, figures[removals.IndexOf(shifts[pair.Second])]),
                        figures[removals.Count + index]))
                    .OrderByDescending(pair => Math.Abs(pair.ExtraP90Minutes.Mean)),
            ],
        };
    }

    private static List<(int First, int Second)> PairsOf(int count) =>
    [
        .. from first in Enumerable.Range(0, count)
           from second in Enumerable.Range(first + 1, count - first - 1)
           select (first, second),
    ];

    /// <summary>A shift, how many of its cars go, and the change that says so.</summary>
    private sealed record Removal(Shift Shift, int CarsRemoved, PlanChange Change);
}
