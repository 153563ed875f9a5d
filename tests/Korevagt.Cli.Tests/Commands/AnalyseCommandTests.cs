using System.Text.Json;
using System.Text.Json.Nodes;
using Korevagt.Cli.Tests.Support;
using Korevagt.Terminal;

namespace Korevagt.Cli.Tests.Commands;

public sealed class AnalyseCommandTests : IDisposable
{
    private const string Solved = "shared/data/queueing/hypercube.json";

    private readonly WorkingCopy copy = new WorkingCopy().WithOnePointPerArea();

    public void Dispose() => copy.Dispose();

    [Fact]
    public async Task TheBaseline_IsAnalysedBesideItsSimulation_AndTheDifferenceExplained()
    {
        var file = copy.Written("analysis.json");
        var output = await Ran.Soundly("analyse", copy.Baseline, "--replications", "2", "--json", file);

        Assert.Equal(["8", "eksakt"], Ran.Row(output, "alle dage 23-08")[2..4]);
        Assert.Equal(["14", "Larson 1975"], Ran.Row(output, "hverdage 16-23")[2..4]);
        Assert.Contains("Hvorfor simulering og analyse ikke er ens", output, StringComparison.Ordinal);
        Assert.Contains("Planens regel regner optagede vogne med", output, StringComparison.Ordinal);
        Assert.Contains("Analysen gælder under denne regel: hvert område spørger køreområdets egne vogne først", output, StringComparison.Ordinal);
        Assert.Contains("2017, 2 simulerede år, startværdi 1", output, StringComparison.Ordinal);

        var json = JsonNode.Parse(await File.ReadAllTextAsync(file))!;

        // On weekend days the analysis has the cars overloaded, since under its rule they drive farther: those have no figures.
        Assert.Equal(["23", "overbelastet"], Ran.Row(output, "weekend og helligdage 08-16")[2..4]);
        Assert.Equal(50_000 * (1 - 0.319), (double)json["wholeYear"]!["visitsPerYear"]!, tolerance: 0.01);
        Assert.Equal(8760, json["states"]!.AsArray().Sum(state => (double)state!["hoursPerYear"]!), tolerance: 0.01);
        foreach (
            var figure in new[] { "meanResponseMinutes", "p90ResponseMinutes", "meanWaitMinutes", "utilization", "waitingShare" })
        {
            AssertPartsAddUp(json["simulation"]!, figure);
        }
    }

    [Fact]
    public async Task AScenario_IsAnalysedWithoutItsShift_InEnglish_AndWithoutSimulation()
    {
        var scenario = copy.Scenario("uden.json", """{ "change": "removeShift", "shift": "nat-djursland" }""");

        var output = await Ran.Soundly("analyse", scenario, "--without-simulation", "--lang", "en", "--year", "2018");

        Assert.Equal(["7", "exact"], Ran.Row(output, "every day 23-08")[2..4]);
        Assert.Matches("[0-9]", Ran.Row(output, "The whole year")[4]);
        Assert.DoesNotContain("Nattevagt Djursland", output, StringComparison.Ordinal);
        Assert.DoesNotContain("Simulated", output, StringComparison.Ordinal);
    }

    [SharedDataFact(Solved)]
    public async Task TheTextbookHypercubes_HaveTheFiguresThatOthersComputed()
    {
        using var solved = JsonDocument.Parse(await File.ReadAllTextAsync(SharedData.PathOf(Solved)));
        foreach (var (model, @case) in new[] { (
            "hypercube-3-loss", "A_3units_3atoms_symmetric_zero"), ("hypercube-3-queue", "A_3units_3atoms_symmetric_inf") })
        {
            var file = copy.Written($"{model}.json");
            await Ran.Soundly("analyse", Repository.Scenario($"models/{model}.json"), "--without-simulation", "--json", file);

            var figures = JsonNode.Parse(await File.ReadAllTextAsync(file))!;
            var expected = solved.RootElement.GetProperty(@case);
            Assert.Equal(
                expected.GetProperty("workload").EnumerateArray().Select(share => Math.Round(share.GetDouble(), 6)),
                figures["shifts"]!.AsArray().Select(shift => (double)shift!["busyShare"]!));
            Assert.Equal(
                Math.Round(expected.GetProperty("check_erlang").GetProperty("expected").GetDouble(), 6),
                (double)figures["states"]![0]!["groups"]![0]!["allBusyProbability"]!);
        }
    }

    [Fact]
    [Trait("Pace", "Slow")]
    public async Task EqualInputs_GiveEqualBytes_OnAnyNumberOfThreads()
    {
        var bytes = new List<(string Output, string Json)>();
        foreach (var threads in new[] { "1", "2" })
        {
            var file = copy.Written("same.json");
            var output = await Ran.Soundly("analyse", copy.Baseline, "--replications", "2", "--threads", threads, "--json", file);
            bytes.Add((output, await File.ReadAllTextAsync(file)));
        }

        Assert.Equal(bytes[0], bytes[1]);
    }

    [Theory]
    [InlineData("--year", "1999")]
    [InlineData("--replications", "1")]
    [InlineData("--replications", "mange")]
    [InlineData("--threads", "0")]
    [InlineData("--lang", "de")]
    public async Task AFaultyOption_IsNamed_AndNothingWritten(string option, string value)
    {
        var ran = await Ran.Of("analyse", copy.Baseline, option, value, "--json", copy.Written("analysis.json"));

        Assert.Equal(ExitCode.FaultyInput, ran.ExitCode);
        Assert.Contains(option, ran.Error, StringComparison.Ordinal);
        Assert.Empty(copy.AllWritten());
    }

    [Fact]
    public async Task AFaultyFile_IsNamedWithPlaceAndExpectation()
    {
        copy.Edit(WorkingCopy.BaselineName, root => root["shifts"]![0]!["cars"] = 0);

        var ran = await Ran.Of("analyse", copy.Baseline);

        Assert.Equal(ExitCode.FaultyInput, ran.ExitCode);
        Assert.Contains("$.shifts[0].cars", Assert.Single(ran.Faults), StringComparison.Ordinal);
        Assert.Equal("", ran.Output);
    }

    private static void AssertPartsAddUp(JsonNode simulation, string figure)
    {
        var parts = simulation["parts"]!.AsArray().Sum(part => (double)part!["effect"]![figure]!);
        Assert.Equal(
            (double)simulation["difference"]![figure]!, parts + (double)simulation["rest"]![figure]!, tolerance: 0.005);
    }
}
