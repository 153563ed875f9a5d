using Korevagt.Domain.Faults;
using Korevagt.Evaluation;
using Korevagt.Evaluation.Modelling;
using Korevagt.Files;
using Korevagt.Files.Scenarios;
using Korevagt.Files.Settings;
using Korevagt.Library;
using Korevagt.Planning.UseCases;
using Korevagt.Previews.Figures;
using Korevagt.Previews.Nights;
using Korevagt.Previews.Turns;
using Korevagt.Previews.Years;
using Korevagt.Roads;
using NodaTime;

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

    /// <summary>Plays a date of one simulated year under both plans, with the same patients.</summary>
    /// <param name="question">The plans, the year and the seed.</param>
    /// <param name="simulatedYear">Which of the years that a preview counts, 1 the first.</param>
    /// <param name="date">The date, in the question's year.</param>
    /// <param name="cancellation">Gives up waiting for its turn.</param>
    /// <returns>The night, or every fault of the plans; null where so many wait that there is no turn.</returns>
    public async Task<Outcome<ReplayedNight>?> NightAsync(
        PreviewQuestion question, int simulatedYear, LocalDate date, CancellationToken cancellation)
    {
        var settings = new EvaluationSettings(question.Year, question.Until, question.Seed, Threads: 1);
        var asked = await LoadAsync(question, settings, cancellation);
        if (!asked.Succeeded)
        {
            return Outcome<ReplayedNight>.Failure(asked.Faults);
        }

        using var slot = await slots.EnterAsync(cancellation);
        if (slot is null)
        {
            return null;
        }

        var tables = await TablesOfAsync(asked.Value);
        var (before, after) = await YearsAsync(asked.Value, [.. tables.Select(each => each.Tables)], settings, cancellation);
        if (before.Years.Faults.Concat(after.Years.Faults).DistinctBy(fault => fault.Message).ToList() is { Count: > 0 } unreached)
        {
            return unreached;
        }

        return await Task.Factory.StartNew(
            () => ReplayedNight.Of(
                TracePlan.Of(before.Years.Value.Prepared, before.Tables, simulatedYear),
                TracePlan.Of(after.Years.Value.Prepared, after.Tables, simulatedYear), date),
            cancellation, TaskCreationOptions.LongRunning, TaskScheduler.Default);
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

        var (baseline, _, scenario, _) = asked.Value;
        var tables = await TablesOfAsync(asked.Value);
        await tell(new PreviewNews.Prepared(PreparedPreview.Of(baseline.Plan, scenario, question.Year, tables.All(each => each.Known))));

        using var slot = await slots.EnterAsync(cancellation);
        if (slot is null)
        {
            await tell(new PreviewNews.Stopped(StopReason.Busy));
            return;
        }

        var ((before, _), (after, tablesAfter)) = await YearsAsync(asked.Value, [.. tables.Select(each => each.Tables)], settings, cancellation);

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

    private async Task<(DrivingTables? Tables, bool Known)[]> TablesOfAsync(Asked asked)
    {
        var before = await shelf.TablesAsync(asked.Baseline.Plan, asked.Map, limits.Threads);
        return [before, asked.Scenario is null ? before : await shelf.TablesAsync(asked.Scenario.Plan, asked.Map, limits.Threads)];
    }

    /// <summary>Both plans made ready, with their driving tables; the same twice where there is no scenario.</summary>
    private async Task<(ReadyPlan Before, ReadyPlan After)> YearsAsync(
        Asked asked, IReadOnlyList<DrivingTables?> tables, EvaluationSettings settings, CancellationToken cancellation)
    {
        var compared = asked.Against is null ? AskedPlan.Of(asked.Baseline, tables[0]) : AskedPlan.Of(asked.Against, tables[0]);
        var before = new ReadyPlan(await shelf.YearsAsync(compared, null, asked.Map, settings, cancellation), tables[0]);
        if (asked.Scenario is null)
        {
            return (before, before);
        }

        var other = before.Years.Succeeded ? before.Years.Value : null;
        return (before, new ReadyPlan(
            await shelf.YearsAsync(AskedPlan.Of(asked.Scenario, tables[1]), other, asked.Map, settings, cancellation), tables[1]));
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

    private sealed record ReadyPlan(Outcome<SimulatedYears> Years, DrivingTables? Tables);

    private sealed record Asked(LoadedPlan Baseline, LoadedScenario? Against, LoadedScenario? Scenario, RoadMap? Map);
}
