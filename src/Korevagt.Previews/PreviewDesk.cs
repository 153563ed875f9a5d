using Korevagt.Domain.Faults;
using Korevagt.Evaluation;
using Korevagt.Evaluation.Modelling;
using Korevagt.Files;
using Korevagt.Files.Scenarios;
using Korevagt.Files.Settings;
using Korevagt.Library;
using Korevagt.Planning.UseCases;
using Korevagt.Previews.Figures;
using Korevagt.Previews.Turns;
using Korevagt.Previews.Years;
using Korevagt.Roads;

namespace Korevagt.Previews;

/// <summary>
/// Answers what an unsaved scenario would do, while it is being made: in this process and past the store, first roughly and then
/// better. Years, seed and numbering are those of a run, so the last answer is what a run would say. Nothing is kept but in memory.
/// </summary>
/// <param name="library">Where plans come from.</param>
/// <param name="limits">How much it may take.</param>
public sealed class PreviewDesk(PlanLibrary library, PreviewLimits limits) : IDisposable
{
    /// <summary>The name under which the faults of <see cref="PreviewQuestion.Against"/> are told.</summary>
    public const string Against = LibraryPath.Scenarios + "(against).json";

    private readonly NewestOfCaller newest = new();
    private readonly Slots slots = new(limits.AtOnce, limits.Waiting);
    private readonly PreparedShelf shelf = new();

    /// <summary>How many previews are simulated or wait for that.</summary>
    public int AtWork => slots.Inside;

    /// <summary>Answers a question.</summary>
    /// <param name="question">The question.</param>
    /// <param name="caller">Who asks: his newest question stops his older one.</param>
    /// <param name="tell">Told what there is to tell, in order and one at a time.</param>
    /// <param name="cancellation">Stops the simulation before its next year.</param>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public async Task AskAsync(PreviewQuestion question, string caller, Func<PreviewNews, Task> tell, CancellationToken cancellation)
    {
        using var turn = newest.Begin(caller);
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(cancellation, turn.Stopped);
        try
        {
            await AnswerAsync(question, tell, ending.Token);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested && turn.Stopped.IsCancellationRequested)
        {
            await tell(new PreviewNews.Stopped(StopReason.Newer));
        }
    }

    /// <inheritdoc/>
    public void Dispose() => slots.Dispose();

    private async Task AnswerAsync(PreviewQuestion question, Func<PreviewNews, Task> tell, CancellationToken cancellation)
    {
        var settings = new EvaluationSettings(question.Year, question.Until, question.Seed, Threads: 1);
        var asked = await LoadAsync(question, settings, cancellation);
        if (!asked.Succeeded)
        {
            await tell(new PreviewNews.Faults(asked.Faults));
            return;
        }

        var (baseline, against, scenario, map) = asked.Value;
        var (tables, baselineKnown) = await shelf.TablesAsync(baseline.Plan, map, limits.Threads);
        var (tablesAfter, known) = scenario is null ? (tables, baselineKnown) : await shelf.TablesAsync(scenario.Plan, map, limits.Threads);
        await tell(new PreviewNews.Prepared(PreparedPreview.Of(baseline.Plan, scenario, question.Year, known && baselineKnown)));

        using var slot = await slots.EnterAsync(cancellation);
        if (slot is null)
        {
            await tell(new PreviewNews.Stopped(StopReason.Busy));
            return;
        }

        var before = await shelf.YearsAsync(
            against is null ? AskedPlan.Of(baseline, tables) : AskedPlan.Of(against, tables), map, settings, cancellation);
        var after = scenario is null ? before : await shelf.YearsAsync(AskedPlan.Of(scenario, tablesAfter), map, settings, cancellation);

        // A place that the baseline cannot reach is no news in the scenario on it.
        if (before.Faults.Concat(after.Faults).DistinctBy(fault => fault.Message).ToList() is { Count: > 0 } unreached)
        {
            await tell(new PreviewNews.Faults(unreached));
            return;
        }

        // What is known already need not be told in steps.
        var first = Math.Min(Math.Min(before.Value.StageDone, after.Value.StageDone), question.Until);
        foreach (var stage in PreviewStages.All.Where(stage => stage >= first && stage <= question.Until))
        {
            await SimulateAsync(stage, [before.Value, after.Value], cancellation);
            var (was, @is) = (before.Value.Of(stage), after.Value.Of(stage));
            var comparison = ComparisonAssembly.Of(
                baseline, scenario is null ? [] : [scenario], scenario is null ? [was.Years] : [was.Years, @is.Years], tablesAfter, settings);
            await tell(new PreviewNews.Figures(FiguresOfStage.Of(comparison, was, @is)));
        }

        await tell(new PreviewNews.Done(question.Until));
    }

    private async Task<Outcome<Asked>> LoadAsync(PreviewQuestion question, EvaluationSettings settings, CancellationToken cancellation)
    {
        var (_, root) = await library.PlanAsync(question.Baseline, cancellation);
        var against = await ScenarioAsync(root, Against, question.Against, cancellation);
        var scenario = await ScenarioAsync(root, LibraryFiles.Unsaved, question.Scenario, cancellation);
        if (root.Faults.Concat(against.Faults).Concat(scenario.Faults).Distinct().ToList() is { Count: > 0 } faults)
        {
            return faults;
        }

        var baseline = against.Value is { } other ? PlanLoader.AsPlan(other) : root.Value;
        List<(string, Domain.Plans.Plan)> plans = [(baseline.File, baseline.Plan)];
        if (scenario.Value is { } loaded)
        {
            plans.Add((loaded.File, loaded.Plan));
        }

        if (CompareScenarios.FaultsOfDemand(settings, plans).ToList() is { Count: > 0 } beyond)
        {
            return beyond;
        }

        var map = baseline.Plan.MapFile is { } file ? await library.MapAsync(file, cancellation) : null;
        if (map is null)
        {
            return new Asked(baseline, against.Value, scenario.Value, null);
        }

        return map.Then<Asked>(roads => new Asked(baseline, against.Value, scenario.Value, roads));
    }

    private async Task<Outcome<LoadedScenario?>> ScenarioAsync(
        Outcome<LoadedPlan> baseline, string name, ReadOnlyMemory<byte>? content, CancellationToken cancellation)
    {
        if (content is not { } bytes)
        {
            return Outcome<LoadedScenario?>.Success(null);
        }

        var files = await library.Files.WithAsync(name, bytes, cancellation);
        return baseline.Then(plan => PlanLoader.LoadScenarioAgainst(files, plan, name)).Then<LoadedScenario?>(loaded => loaded);
    }

    /// <summary>Simulates what is missing, on threads of its own: those of the pool answer requests and compute batches.</summary>
    private Task SimulateAsync(int stage, IReadOnlyList<SimulatedYears> plans, CancellationToken cancellation) =>
        plans.All(plan => plan.StageDone >= stage)
            ? Task.CompletedTask
            : Task.WhenAll(Enumerable.Range(0, limits.Threads).Select(_ => Task.Factory.StartNew(
                () =>
                {
                    // Whoever finds nothing left to begin with helps with the next plan before he waits for what others have begun.
                    foreach (var (plan, waits) in plans.Select(plan => (plan, false)).Concat(plans.Select(plan => (plan, true))))
                    {
                        plan.Fill(stage, waits, cancellation);
                    }
                },
                cancellation, TaskCreationOptions.LongRunning, TaskScheduler.Default)));

    private sealed record Asked(LoadedPlan Baseline, LoadedScenario? Against, LoadedScenario? Scenario, RoadMap? Map);
}
