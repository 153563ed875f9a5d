using Korevagt.Files;
using Korevagt.Files.Batches;
using Korevagt.Tests.Plans;

namespace Korevagt.Files.Tests.Batches;

/// <summary>What a batch file asks for, and every fault that it can have.</summary>
public sealed class BatchFileTests : IDisposable
{
    private const string Grid = """
        {
          "format": "korevagt-batch/1",
          "name": "Prøve",
          "description": "Alt på kryds og tværs.",
          "baseline": "baseline.json",
          "scenarios": ["s.json", "t.json"],
          "demandCases": [ { "name": "i dag" }, { "name": "flere", "file": "d.json" } ],
          "priceReadings": [ { "name": "dyrt", "file": "p.json" }, { "name": "som før" } ],
          "seeds": [7, 3],
          "year": 2018,
          "replications": 20,
          "antithetic": true,
          "demandUncertainty": true,
          "priority": "night"
        }
        """;

    private const string List = """
        {
          "format": "korevagt-batch/1",
          "name": "Prøve",
          "baseline": "baseline.json",
          "demandCases": [ { "name": "flere", "file": "d.json" } ],
          "priceReadings": [ { "name": "som før" }, { "name": "dyrt", "file": "p.json" } ],
          "seeds": [7, 3],
          "runs": [
            { "scenario": "s.json" },
            { "scenario": "t.json", "demandCase": "flere", "priceReading": "dyrt", "seed": 11, "replications": 90 }
          ]
        }
        """;

    private readonly PlanFolder folder = new();

    public BatchFileTests() => folder.Write("d.json", "{}").Write("p.json", "{}");

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Grid_HasEachCombinationOnce_InTheOrderOfTheFile()
    {
        var batch = Load(Grid);

        Assert.Equal(("Prøve", "Alt på kryds og tværs.", RequestedPriority.Night), (batch.Name, batch.Description, batch.Priority));
        Assert.Equal(folder.At("baseline.json"), batch.Baseline);
        Assert.Equal(
            [
                "s.json i dag dyrt 7", "s.json i dag dyrt 3", "s.json i dag som før 7", "s.json i dag som før 3",
                "s.json flere dyrt 7", "s.json flere dyrt 3", "s.json flere som før 7", "s.json flere som før 3",
                "t.json i dag dyrt 7", "t.json i dag dyrt 3", "t.json i dag som før 7", "t.json i dag som før 3",
                "t.json flere dyrt 7", "t.json flere dyrt 3", "t.json flere som før 7", "t.json flere som før 3",
            ],
            batch.Runs.Select(InWords));
        Assert.All(batch.Runs, run => Assert.Equal((2018, 20, true, true, null), Settings(run)));
        Assert.All(batch.Runs, run => Assert.Equal(run.DemandCase.Name == "flere" ? folder.At("d.json") : null, run.DemandCase.File));
    }

    [Fact]
    public void WhatIsLeftOut_IsTheBaselineAsItIs_In2017_WithFiftyYearsAndSeedOne()
    {
        var batch = Load("""{ "format": "korevagt-batch/1", "name": "Kort", "baseline": "baseline.json", "scenarios": ["nowhere/s.json"] }""");

        var run = Assert.Single(batch.Runs);
        Assert.Equal(("", RequestedPriority.Planner), (batch.Description, batch.Priority));
        Assert.Equal((folder.At("nowhere/s.json"), BatchCase.OfBaseline, BatchCase.OfBaseline), (run.ScenarioFile, run.DemandCase, run.PriceReading));
        Assert.Equal((2017, 50, false, false, null), Settings(run));
        Assert.Equal(1UL, run.Settings.Seed);
    }

    [Fact]
    public void ListedRuns_AreInTheirOwnOrder_AndTakeWhatTheyLeaveOutFromTheBatch() => Assert.Equal(
        ["s.json  som før 7 50", "s.json  som før 3 50", "t.json flere dyrt 11 90"],
        Load(List).Runs.Select(run => $"{InWords(run)} {run.Settings.Replications}"));

    [Fact]
    public void TheCommittedBatch_AsksWhichShiftCanBeDoneWithout()
    {
        var batch = BatchFileLoader.Load(DiskFiles.Instance, Path.Combine(Repository.Root, "batches", "hvilken-vagt.json")).Value;

        Assert.Equal(Repository.Baseline, batch.Baseline);
        Assert.Equal(16, batch.Runs.Count);
        Assert.All(batch.Runs, run => Assert.True(File.Exists(run.ScenarioFile)));
        Assert.Equal([null, Repository.ReadingB], batch.Runs.Select(run => run.PriceReading.File).Distinct());
    }

    [Fact]
    public void BatchInABundle_NamesFilesOfTheBundle()
    {
        var bundle = FileBundle.Empty
            .With("batches/b.json", """{ "format": "korevagt-batch/1", "name": "B", "baseline": "../scenarios/a.json", "scenarios": ["../scenarios/s.json"] }"""u8.ToArray())
            .With("scenarios/a.json", "{}"u8.ToArray());

        var batch = BatchFileLoader.Load(bundle, "batches/b.json").Value;

        Assert.Equal(("scenarios/a.json", "scenarios/s.json"), (batch.Baseline, batch.Runs[0].ScenarioFile));
    }

    [Theory]
    [InlineData("\"s.json\", \"t.json\"", "\"s.json\", \"x/../s.json\"", "$.scenarios[1]: \"x/../s.json\" is the file of $.scenarios[0] already; expected each scenario once")]
    [InlineData("\"t.json\"", "\"baseline.json\"", "$.scenarios[1]: \"baseline.json\" is the baseline, which is evaluated in any case; expected a scenario on it")]
    [InlineData("\"s.json\", \"t.json\"", "", "$.scenarios: is an empty list; expected at least 1")]
    [InlineData("\"baseline.json\"", "\"x.json\"", "$.baseline: \"x.json\" is no such file (x.json); expected a path relative to this file")]
    [InlineData("\"i dag\"", "\"flere\"", "$.demandCases[1].name: \"flere\" is the name of $.demandCases[0] already; expected each name once")]
    [InlineData("{ \"name\": \"i dag\" }", "{ \"name\": \"i dag\", \"file\": \"d.json\" }", "$.demandCases[1].file: is the file \"d.json\", as $.demandCases[0] is already; expected each once")]
    [InlineData(", \"file\": \"p.json\"", "", "$.priceReadings[1]: is the baseline as it is, as $.priceReadings[0] is already; expected each once")]
    [InlineData("\"p.json\"", "\"q.json\"", "$.priceReadings[0].file: \"q.json\" is no such file (q.json); expected a path relative to this file")]
    [InlineData("[7, 3]", "[7, 3, 7]", "$.seeds[2]: 7 appears twice; expected each seed once")]
    [InlineData("[7, 3]", "[-1]", "$.seeds[0]: is -1; expected a whole number from 0 to 2147483647")]
    [InlineData("2018", "2006", "$.year: is 2006; expected a whole number from 2007 to 2050")]
    [InlineData("20,", "1,", "$.replications: is 1; expected a whole number from 2 to 100000")]
    [InlineData("20,", "21,", "$.replications: 21 make no antithetic pairs; expected with antithetic an even number, 4 or more: an interval needs two pairs")]
    [InlineData("\"night\"", "\"nat\"", "$.priority: is \"nat\"; expected one of: planner, night")]
    [InlineData("\"seeds\"", "\"seed\"", "$.seed: is an unknown property; expected \"seeds\" (did you mean that?)")]
    [InlineData("\"scenarios\"", "\"runs\": [{ \"scenario\": \"s.json\" }], \"scenarios\"", "$: has both \"scenarios\" and \"runs\"; expected exactly one of them")]
    [InlineData("korevagt-batch/1", "korevagt-scenario/1", "$.format: this is not a batch file but a file of kind scenario; expected \"format\": \"korevagt-batch/1\"")]
    public void FaultOfAGrid_IsToldWithItsPlace(string sound, string faulty, string expected) =>
        Assert.Equal([$"batch.json: {expected}"], FaultsOf(Grid, sound, faulty));

    [Theory]
    [InlineData("\"seed\": 11", "\"seed\": 3, \"demandCase\": \"x\"", "$.runs[1].demandCase: appears twice; expected each property once")]
    [InlineData("\"demandCase\": \"flere\"", "\"demandCase\": \"fler\"", "$.runs[1].demandCase: there is no demand case \"fler\"; expected \"flere\" (did you mean that?)")]
    [InlineData("\"priceReading\": \"dyrt\"", "\"priceReading\": \"billigt\"", "$.runs[1].priceReading: there is no price reading \"billigt\"; expected one of: som før, dyrt")]
    [InlineData("{ \"scenario\": \"s.json\" }", "{ \"scenario\": \"s.json\", \"seed\": 3 }, { \"scenario\": \"./s.json\" }", "$.runs[1]: asks for a run that $.runs[0] asks for already; expected each run once")]
    [InlineData("\"scenario\": \"s.json\"", "\"scenario\": \"s\\u0000\"", "$.runs[0].scenario: has the character U+0000 in it; expected a text of 1 to 200 characters")]
    [InlineData("\"replications\": 90", "\"replications\": 100001", "$.runs[1].replications: is 100001; expected a whole number from 2 to 100000")]
    [InlineData("\"scenario\": \"s.json\"", "\"seed\": 1", "$.runs[0].scenario: is missing; expected a text of 1 to 200 characters")]
    public void FaultOfAList_IsToldWithItsPlace(string sound, string faulty, string expected) =>
        Assert.Equal([$"batch.json: {expected}"], FaultsOf(List, sound, faulty));

    [Fact]
    public void TheOddNumberOfARun_MakesNoPairs() => Assert.Equal(
        ["batch.json: $.runs[1].replications: 91 make no antithetic pairs; expected with antithetic an even number, 4 or more: an interval needs two pairs"],
        FaultsOf(List.Replace("\"runs\"", "\"antithetic\": true, \"runs\"", StringComparison.Ordinal), "90", "91"));

    [Fact]
    public void MoreThanTenThousandRuns_AreRefusedBeforeTheyAreListed()
    {
        string Numbers(int count, string format) => string.Join(", ", Enumerable.Range(0, count).Select(i => string.Format(null, format, i)));
        var grid = Grid.Replace("\"s.json\", \"t.json\"", Numbers(500, "\"{0}.json\""), StringComparison.Ordinal);

        Assert.Equal(10_000, Load(grid.Replace("[7, 3]", $"[{Numbers(5, "{0}")}]", StringComparison.Ordinal)).Runs.Count);
        Assert.Equal(["batch.json: $.scenarios: the batch asks for 12000 runs; expected at most 10000"], FaultsOf(grid, "[7, 3]", $"[{Numbers(6, "{0}")}]"));
    }

    [Fact]
    public void AllFaults_AreToldAtOnce() => Assert.Equal(
        ["$.baseline", "$.scenarios[1]", "$.demandCases[1].file", "$.year", "$.priority"],
        BatchFaults(Grid.Replace("\"baseline.json\"", "\"x.json\"", StringComparison.Ordinal).Replace("t.json", "s.json", StringComparison.Ordinal)
            .Replace("d.json", "e.json", StringComparison.Ordinal).Replace("2018", "1", StringComparison.Ordinal)
            .Replace("\"night\"", "1", StringComparison.Ordinal)).Select(fault => fault.Place));

    private static string InWords(RunRequest run) =>
        FormattableString.Invariant($"{Path.GetFileName(run.ScenarioFile)} {run.DemandCase.Name} {run.PriceReading.Name} {run.Settings.Seed}");

    private static (int Year, int Replications, bool Antithetic, bool DemandUncertainty, string? Map) Settings(RunRequest run) =>
        (run.Settings.Year, run.Settings.Replications, run.Settings.Antithetic, run.Settings.DemandUncertainty, run.Settings.MapFile);

    private BatchRequest Load(string text)
    {
        var batch = BatchFileLoader.Load(DiskFiles.Instance, folder.Write("batch.json", text).At("batch.json"));
        Assert.True(batch.Succeeded, string.Join('\n', folder.Shown(batch.Faults)));
        return batch.Value;
    }

    private List<string> FaultsOf(string text, string sound, string faulty)
    {
        Assert.Contains(sound, text, StringComparison.Ordinal);
        return folder.Shown(BatchFaults(text.Replace(sound, faulty, StringComparison.Ordinal)));
    }

    private IReadOnlyList<Korevagt.Domain.Faults.Fault> BatchFaults(string text) =>
        BatchFileLoader.Load(DiskFiles.Instance, folder.Write("batch.json", text).At("batch.json")).Faults;
}
