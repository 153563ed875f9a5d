using System.Text.Json;
using Korevagt.Batches.Computing;
using Korevagt.Domain.Faults;
using Korevagt.Evaluation;
using Korevagt.Nights;
using Korevagt.Store;
using NodaTime;

namespace Korevagt.Nights.Running;

/// <summary>Takes the results of a night's batch and holds them against the nights before.</summary>
internal static class NightJudging
{
    /// <summary>Nights before that the report shows and that the figures are judged by.</summary>
    public const int NightsShown = 29;

    /// <summary>Puts the comparisons of a settled batch together.</summary>
    /// <returns>The comparison of each plan in its order, or its faults; and blocks that are gone or damaged.</returns>
    public static async Task<(IReadOnlyList<Outcome<Comparison>> Plans, IReadOnlyList<(string Simulation, BlockRange Range)> Damaged)> ResultsAsync(
        NightAtWork work, Computation computation, CancellationToken cancellation)
    {
        var runs = await work.Store.Batches.RunsAsync(work.Night.Batch!.Value, cancellation: cancellation);
        var (results, damaged) = (new List<Outcome<Comparison>>(), new List<(string, BlockRange)>());
        foreach (var (place, plan) in SubmittedNight.OfJson(work.Night.Plans).Plans.Index())
        {
            var run = runs.FirstOrDefault(run => run.Position == place);
            if (run is { State: RunState.Done, Run: { } id } && await work.Store.Runs.FindAsync(id, cancellation) is { } stored)
            {
                var comparison = await computation.ComparisonAsync(stored, cancellation);
                damaged.AddRange(comparison.Damaged);
                results.Add(comparison.Comparison ?? new Fault(plan.Named, "", RunningTexts.BlocksGone));
            }
            else
            {
                results.Add(Outcome<Comparison>.Failure(FaultsOf(plan, run)));
            }
        }

        return (results, damaged);
    }

    /// <summary>Judges a night.</summary>
    /// <param name="work">The night.</param>
    /// <param name="results">The comparison of each plan, the baseline's first.</param>
    /// <param name="answers">What its questions came to.</param>
    /// <param name="history">The nights before, oldest first.</param>
    /// <param name="ended">When it ended.</param>
    /// <returns>Everything about the night.</returns>
    public static NightRecord Judge(
        NightAtWork work, IReadOnlyList<Outcome<Comparison>> results, IReadOnlyList<QuestionNight> answers, IReadOnlyList<NightFigures> history,
        Instant ended)
    {
        var (plans, before) = (SubmittedNight.OfJson(work.Night.Plans).Plans, history.Count == 0 ? null : history[^1]);
        var baseline = results[0];

        // What could not be looked at tonight is as it was: it is not told again when it can be.
        var current = work.Figures with
        {
            SetAside = work.Record.Figures is null ? before?.SetAside ?? [] : work.Figures.SetAside,
            Drift = work.Record.Fit is null ? before?.Drift ?? [] : work.Figures.Drift,
            Failed = before?.Failed ?? [],

            // What is wrong with a baseline is told of the night, and not once more for each question about it.
            Questions = baseline.Succeeded ? answers : [.. answers.Select(answer => answer with { Faults = [] })],
        };
        var record = work.With(baseline.Faults);
        if (baseline.Succeeded)
        {
            var scenarios = plans.Zip(results).Skip(1).ToList();
            current = current with
            {
                Plans =
                [
                    ScenarioNight.OfBaseline(plans[0].Named, plans[0].FileHash, baseline.Value),
                    .. scenarios.Where(scenario => scenario.Second.Succeeded)
                        .Select(scenario => ScenarioNight.Of(scenario.First.Named, scenario.First.FileHash, scenario.Second.Value.Scenarios[0])),
                ],
                Failed = [.. scenarios.Where(scenario => !scenario.Second.Succeeded).Select(scenario => new FailedScenario(scenario.First.Named, scenario.Second.Faults))],
            };
            record = record with
            {
                Provenance = new NightProvenance(work.Night.Settings, baseline.Value.Provenance),
                Calendar = NightSentence.OfCalendar(baseline.Value),
            };
        }

        var judged = NightAlerts.Between(before, current, work.Settings.Alerts);
        return record with { Ended = ended, Figures = judged.Figures, Alerts = judged.Alerts };
    }

    private static IReadOnlyList<Fault> FaultsOf(SubmittedPlan plan, StoredBatchRun? run) =>
        run?.Faults is { } faults ? FaultJson.Read(faults)
        : [new Fault(plan.Named, "", run is { State: RunState.Failed } ? RunningTexts.NotComputed(run.Message) : RunningTexts.Cancelled)];
}
