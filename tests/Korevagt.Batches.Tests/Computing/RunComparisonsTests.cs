using System.Text;
using Korevagt.Batches.Computing;
using Korevagt.Batches.Submitting;
using Korevagt.Evaluation;
using Korevagt.Files;
using Korevagt.Files.Batches;
using Korevagt.Files.Settings;
using Korevagt.Planning.UseCases;
using Korevagt.Reports.Json;
using Korevagt.Store;
using Korevagt.Store.Housekeeping;
using Korevagt.Tests.Stores;
using NodaTime;

namespace Korevagt.Batches.Tests.Computing;

public sealed class RunComparisonsTests
{
    private const int Replications = 2;

    public static TheoryData<string> Kinds => TestStores.Kinds;

    [Theory, MemberData(nameof(Kinds))]
    public async Task RunsSubmittedApart_AreWhatCompareSaysOfThemTogether_AndAgainAfterTheirBlocksWereClearedAway(string kind)
    {
        var scenarios = new[] { "uden-nattevagt-silkeborg.json", "uden-nattevagt-djursland.json" }.Select(name => Path.Combine(Repository.Root, "scenarios", name)).ToList();
        var location = await TestStores.NewLocationAsync(kind);
        var clock = new TestClock(SystemClock.Instance.GetCurrentInstant());
        await using var system = await BatchSystem.OpenAsync(location, SystemClock.Instance, slots: 2);
        await system.StartWorkingAsync();
        var runs = new List<string>();
        foreach (var scenario in scenarios)
        {
            runs.Add(await RunAsync(system, scenario));
        }

        var together = CompareScenarios.Run(DiskFiles.Instance, Repository.Baseline, scenarios, new EvaluationSettings(2017, Replications, 1, 2)).Value;
        var expected = Encoding.UTF8.GetString(ComparisonJson.Write(together.Comparison));
        Assert.Equal(expected, await CompareAsync(system, runs));

        // Nothing is remembered by the next one who asks, and the store has the results only.
        await using (var later = await RunStore.OpenAsync(location, clock, new EngineBuilds(EngineVersion.Build, AnswerBuild.Current)))
        {
            clock.Advance(Duration.FromDays(400));
            await Retention.ApplyAsync(later, RetentionRules.Default);
        }

        var cleared = Assert.IsType<RunComparison.ClearedAway>(await Comparisons(system).CompareAsync(runs));
        Assert.Equal(runs, cleared.Runs);
        await system.RestoreAsync(cleared.Blocks);
        await Until.Async(async () => await Comparisons(system).CompareAsync(runs) is RunComparison.Assembled);
        Assert.Equal(expected, await CompareAsync(system, runs));
    }

    [Fact]
    public async Task RunsThatAreNotThere_OrTwice_AreRefusedByTheirPlace()
    {
        await using var system = await BatchSystem.OpenAsync(await TestStores.NewLocationAsync(TestStores.Sqlite), SystemClock.Instance, slots: 1);
        var prepared = Prepare(Path.Combine(Repository.Root, "scenarios", "uden-nattevagt-silkeborg.json"));
        await system.SubmitAsync(prepared);
        var run = prepared.Batch.Runs[0].Work.Value.Id;
        var refused = Assert.IsType<RunComparison.Refused>(await Comparisons(system).CompareAsync([run, run, "none"]));
        Assert.Equal(["$.runs[1]", "$.runs[2]"], refused.Faults.Select(fault => fault.Place));
        Assert.IsType<RunComparison.NotDone>(await Comparisons(system).CompareAsync([run]));
        Assert.IsType<RunComparison.Refused>(await Comparisons(system).CompareAsync([]));
    }

    private static RunComparisons Comparisons(BatchSystem system) => new(system.Store, new Computation(system.Store));

    private static async Task<string> CompareAsync(BatchSystem system, IReadOnlyList<string> runs) =>
        Encoding.UTF8.GetString(ComparisonJson.Write(Assert.IsType<RunComparison.Assembled>(await Comparisons(system).CompareAsync(runs)).Comparison));

    private static PreparedBatch Prepare(string scenario) => BatchPreparation.Of(
        DiskFiles.Instance,
        new BatchRequest(
            "one", "", Repository.Baseline,
            [new RunRequest(scenario, BatchCase.OfBaseline, BatchCase.OfBaseline, new EvaluationSettings(2017, Replications, 1, 1))], RequestedPriority.Planner),
        "tester");

    private static async Task<string> RunAsync(BatchSystem system, string scenario)
    {
        var prepared = Prepare(scenario);
        var batch = await system.SubmitAsync(prepared);
        await Until.Async(async () => (await system.Store.Batches.FindAsync(batch))!.State == BatchState.Finished);
        return prepared.Batch.Runs[0].Work.Value.Id;
    }
}
