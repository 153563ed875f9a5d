using Korevagt.Domain.Faults;
using Korevagt.Evaluation;
using Korevagt.Evaluation.Modelling;
using Korevagt.Files;
using Korevagt.Files.Scenarios;
using Korevagt.Files.Settings;
using Korevagt.Reports.Json;
using Korevagt.Roads.Files;
using Korevagt.Simulation.Statistics;
using Korevagt.Tests.Plans;

namespace Korevagt.Evaluation.Tests;

/// <summary>Plans simulated in blocks, kept as bytes and joined later: the bytes of <c>compare</c> whatever the blocks.</summary>
public sealed class ComparisonInBlocksTests : IDisposable
{
    private static readonly string[] Bundled = ["uden-tre-vagter.json", "bedre-visitation.json", "regel-udaekket-station.json"];

    private static readonly Lazy<(LoadedPlan Baseline, DrivingTables Tables)> Region = new(() =>
    {
        var baseline = PlanLoader.Load(Repository.Baseline).Value;
        return (baseline, new DrivingTables(RoadMapFile.Load(baseline.Plan.MapFile!).Value, 2));
    });

    private readonly PlanFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData(1, false)]
    [InlineData(20_170_101, true)]
    [Trait("Pace", "Slow")]
    public void TheRegionAndItsScenarios(ulong seed, bool antithetic)
    {
        var (baseline, tables) = Region.Value;
        List<LoadedScenario> scenarios = [.. Bundled.Select(name => PlanLoader.LoadScenarioAgainst(baseline, Repository.Scenario(name)).Value)];

        AssertTheSameBytes(baseline, scenarios, tables, new EvaluationSettings(2017, 4, seed, Threads: 2) { Antithetic = antithetic }, sizes: [1, 3]);
    }

    [Theory]
    [InlineData(false, false)]
    [InlineData(false, true)]
    [InlineData(true, false)]
    [InlineData(true, true)]
    [Trait("Pace", "Slow")]
    public void PlansOnADemandFittedToALog(bool demandUncertainty, bool antithetic)
    {
        folder.WithFittedDemand();
        var baseline = MatrixPlan.Of(folder.LoadBaseline());
        var scenarios = new[]
        {
            """{ "change": "setShiftCars", "shift": "aften-silkeborg", "cars": 1 }""",
            """{ "change": "scaleDemand", "factor": 0.9 }""",
        }.Select(change => PlanLoader.LoadScenarioAgainst(baseline, folder.Scenario("scenario.json", change).At("scenario.json")).Value);
        var settings = new EvaluationSettings(2018, 12, Seed: 7, Threads: 2) { Antithetic = antithetic, DemandUncertainty = demandUncertainty };

        AssertTheSameBytes(baseline, [.. scenarios], null, settings, sizes: [1, 5, 12]);
    }

    [Theory]
    [InlineData("hypercube-3-queue.json")]
    [InlineData("mm3-loss.json")]
    public void AModelWhoseCarStatesAreKept_WithoutAnyScenario(string model)
    {
        var baseline = PlanLoader.Load(Repository.Scenario(Path.Combine("models", model))).Value;

        AssertTheSameBytes(baseline, [], null, new EvaluationSettings(2017, 4, Seed: 3, Threads: 2), sizes: [1, 3]);
    }

    [Fact]
    public void APlaceThatTheMapDoesNotReach_IsTheSameFaultAsOfCompare()
    {
        var (_, tables) = Region.Value;
        folder.Edit(PlanFolder.Baseline, root => root["stations"]![0]!["position"]!["lon"] = 11.4);
        var (baseline, settings) = (folder.LoadBaseline(), new EvaluationSettings(2017, 2, Seed: 1, Threads: 1));

        var faults = PreparedPlan.Of(baseline, tables, settings).Faults;

        Assert.Contains(faults, fault => fault.Place == "$.stations[0].position");
        Assert.Equal(new Comparer(tables, settings).Compare(baseline, []).Faults, faults);
    }

    [Fact]
    public void ResultsOfOtherReplications_AreADefectOfTheCaller()
    {
        var baseline = MatrixPlan.Of(folder.LoadBaseline());
        var scenario = PlanLoader.LoadScenarioAgainst(
            baseline, folder.Scenario("scenario.json", """{ "change": "scaleDemand", "factor": 0.9 }""").At("scenario.json")).Value;
        var settings = new EvaluationSettings(2017, 2, Seed: 1, Threads: 1);
        var simulator = PreparedPlan.Of(baseline, null, settings).Value.NewSimulator();

        Assert.Throws<ArgumentException>(() => ComparisonAssembly.Of(baseline, [scenario], [simulator.Simulate(0, 2)], null, settings));
        Assert.Throws<ArgumentException>(() =>
            ComparisonAssembly.Of(baseline, [scenario], [simulator.Simulate(0, 2), simulator.Simulate(0, 3)], null, settings));
    }

    private static void AssertTheSameBytes(
        LoadedPlan baseline, IReadOnlyList<LoadedScenario> scenarios, DrivingTables? tables, EvaluationSettings settings, int[] sizes)
    {
        var whole = new Comparer(tables, settings).Compare(baseline, scenarios).Value;
        List<Outcome<PreparedPlan>> plans =
            [PreparedPlan.Of(baseline, tables, settings), .. scenarios.Select(scenario => PreparedPlan.Of(scenario, tables, settings))];
        foreach (var size in sizes)
        {
            var joined = plans.ConvertAll(plan => InBlocks(plan.Value, settings.Replications, size));
            var comparison = ComparisonAssembly.Of(baseline, scenarios, joined, tables, settings);

            Assert.Equal(ComparisonJson.Write(whole), ComparisonJson.Write(comparison));
        }
    }

    /// <summary>Simulates the last block first, each by another of two simulators, and joins what is read back in order.</summary>
    private static CaseResult InBlocks(PreparedPlan plan, int replications, int size)
    {
        var slots = new[] { plan.NewSimulator(), plan.NewSimulator() };
        var blocks = Enumerable.Range(0, replications).Where(number => number % size == 0).Reverse()
            .Select((first, turn) => (first, Bytes: BlockCodec.Encode(slots[turn % 2].Simulate(first, Math.Min(size, replications - first)))))
            .ToList();
        return BlockCodec.Join(blocks.OrderBy(block => block.first).Select(block => new ReadOnlyMemory<byte>(block.Bytes)), "run").Value;
    }
}
