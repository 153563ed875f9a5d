using Korevagt.Batches.Submitting;
using Korevagt.Batches.Working;
using Korevagt.Domain.Faults;
using Korevagt.Evaluation;
using Korevagt.Evaluation.Modelling;
using Korevagt.Files;
using Korevagt.Files.Scenarios;
using Korevagt.Reports.Json;
using Korevagt.Roads;
using Korevagt.Simulation.Statistics;
using Korevagt.Store;

namespace Korevagt.Batches.Computing;

/// <summary>
/// Computes blocks and results with nothing but what the store has: the same bytes on every machine. Bundles, maps and
/// plans that were used last are kept.
/// </summary>
/// <param name="store">The store that has the input files.</param>
public sealed class Computation(RunStore store) : IComputation
{
    // A worker goes through the blocks of one simulation after the other; a planner's question may come between.
    private readonly RecentlyUsedCache<string, FileBundle> bundles = new(8);
    private readonly RecentlyUsedCache<string, Outcome<DrivingTables>> maps = new(2);
    private readonly RecentlyUsedCache<string, Outcome<LoadedPlan>> baselines = new(8);
    private readonly RecentlyUsedCache<string, Outcome<SimulatorPool>> plans = new(6);
    private readonly RecentlyUsedCache<string, Outcome<CaseResult>> joined = new(2);

    /// <inheritdoc/>
    public async Task<Outcome<byte[]>> BlockAsync(StoredSimulation simulation, int first, int count, CancellationToken cancellation)
    {
        // A plan that is being made ready is of use to others: only this block stops waiting for it.
        var pool = await plans.GetAsync(simulation.Id, () => PrepareAsync(simulation)).WaitAsync(cancellation);
        return pool.Then<byte[]>(plan => BlockCodec.Encode(plan.Simulate(first, count, cancellation)));
    }

    /// <inheritdoc/>
    public async Task<RunConclusion> ResultAsync(StoredRun run, SimulationData baseline, SimulationData? scenario, CancellationToken cancellation)
    {
        var damaged = Damaged(baseline).Concat(scenario is null ? [] : Damaged(scenario)).ToList();
        if (damaged.Count > 0)
        {
            return new RunConclusion.Damaged(damaged);
        }

        var comparison = await ComparisonAsync(run, baseline, scenario);
        return comparison.Succeeded
            ? new RunConclusion.Result(ComparisonJson.Write(comparison.Value))
            : new RunConclusion.Refused(comparison.Faults);
    }

    /// <summary>The comparison behind the result of a run that is done, put together anew from its stored blocks.</summary>
    /// <exception cref="StoreException">The store cannot be reached, or an input file is gone or damaged.</exception>
    public async Task<StoredComparison> ComparisonAsync(StoredRun run, CancellationToken cancellation = default)
    {
        var baseline = await DataAsync(run.Baseline);
        var scenario = run.Scenario is null ? null : await DataAsync(run.Scenario);
        List<(string, BlockRange)> damaged = [.. Damaged(baseline), .. scenario is null ? [] : Damaged(scenario)];
        return damaged.Count > 0
            ? new StoredComparison(null, damaged)
            : new StoredComparison(await ComparisonAsync(run, baseline, scenario), []);

        async Task<SimulationData> DataAsync(string id)
        {
            var simulation = await store.Blocks.SimulationAsync(id, cancellation);
            var data = await store.Blocks.DataAsync(id, run.Replications, simulation.BlockSize, cancellation);
            return new SimulationData(simulation, [.. BlockRange.Of(run.Replications, simulation.BlockSize).Zip(data)]);
        }
    }

    /// <summary>The comparison that a run's result is written from.</summary>
    private async Task<Outcome<Comparison>> ComparisonAsync(StoredRun run, SimulationData baseline, SimulationData? scenario)
    {
        var question = RunQuestion.OfJson(run.Request);
        var loaded = await LoadAsync(run.Bundle, question);
        if (!loaded.Succeeded)
        {
            return Outcome<Comparison>.Failure(loaded.Faults);
        }

        // Every run on a baseline needs that baseline's result: it is joined once.
        var results = new List<Outcome<CaseResult>>
        {
            await joined.GetAsync($"{run.Baseline} {run.Replications}", () => Task.FromResult(Join(baseline))),
        };
        if (scenario is not null)
        {
            results.Add(Join(scenario));
        }

        return results.Find(result => !result.Succeeded) is { } broken
            ? Outcome<Comparison>.Failure(broken.Faults)
            : ComparisonAssembly.Of(
                loaded.Value.Baseline, loaded.Value.Scenario is null ? [] : [loaded.Value.Scenario],
                [.. results.Select(result => result.Value)], loaded.Value.Tables, question.Settings);
    }

    internal static Outcome<CaseResult> Join(SimulationData data) =>
        BlockCodec.Join(data.Blocks.Select(block => (ReadOnlyMemory<byte>)block.Data), data.Simulation.Id);

    internal static IEnumerable<(string Simulation, BlockRange Range)> Damaged(SimulationData data) =>
        from block in data.Blocks
        where block.Data is null || !BlockCodec.IsWhole(block.Data)
        select (data.Simulation.Id, block.Range);

    private async Task<Outcome<SimulatorPool>> PrepareAsync(StoredSimulation simulation)
    {
        var question = RunQuestion.OfJson(simulation.Request);
        var loaded = await LoadAsync(simulation.Bundle, question);
        return loaded.Then(plans =>
        {
            // Driving tables are computed by one thread at a time and shared by all plans with the same places.
            lock (maps)
            {
                return plans.Scenario is null
                    ? PreparedPlan.Of(plans.Baseline, plans.Tables, question.Settings)
                    : PreparedPlan.Of(plans.Scenario, plans.Tables, question.Settings);
            }
        }).Then<SimulatorPool>(plan => new SimulatorPool(plan));
    }

    internal async Task<Outcome<LoadedQuestion>> LoadAsync(string bundle, RunQuestion question)
    {
        var files = await bundles.GetAsync(bundle, () => StoredBundle.LoadAsync(store, bundle));
        var baseline = await baselines.GetAsync(
            $"{bundle} {question.Baseline} {question.DemandCase} {question.PriceReading}",
            () => Task.FromResult(RunPlans.Load(files, question.Baseline, question.DemandCase, question.PriceReading, scenario: null)
                .Then<LoadedPlan>(plans => plans.Baseline)));
        var tables = question.Map is null
            ? Outcome<DrivingTables?>.Success(null)
            : (await maps.GetAsync(files.Files[question.Map].Hash, () => Task.FromResult(TablesOf(files, question.Map))))
                .Then<DrivingTables?>(found => found);
        return baseline.Then(plan => tables.Then(roads => question.Scenario is null
            ? new LoadedQuestion(plan, Scenario: null, roads)
            : PlanLoader.LoadScenarioAgainst(files, plan, question.Scenario).Then<LoadedQuestion>(scenario => new LoadedQuestion(plan, scenario, roads))));
    }

    private static Outcome<DrivingTables> TablesOf(FileBundle files, string map) =>
        files.LoadMap(map).Then<DrivingTables>(roads => new DrivingTables(roads, Environment.ProcessorCount));
}
