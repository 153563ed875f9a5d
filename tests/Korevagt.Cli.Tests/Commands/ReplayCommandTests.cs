using System.Text.Json.Nodes;
using Korevagt.Cli.Tests.Support;
using Korevagt.Terminal;

namespace Korevagt.Cli.Tests.Commands;

public sealed class ReplayCommandTests : IDisposable
{
    private readonly WorkingCopy copy = new WorkingCopy().WithOnePointPerArea();

    private string Log => copy.Written("log.csv");

    public void Dispose() => copy.Dispose();

    [Fact]
    [Trait("Pace", "Slow")]
    public async Task APlansOwnLog_IsTrusted_InWordsFiguresAndJson()
    {
        await Generate(copy.Baseline);

        var danish = await Ran.Soundly("replay", copy.Baseline, Log, "--json", copy.Written("replay.json"));
        var english = await Ran.Soundly("replay", copy.Baseline, Log, "--lang", "en");

        Assert.Contains("Simuleringen kan bruges for regionen", danish, StringComparison.Ordinal);
        Assert.Contains("The simulation can be used for the region", english, StringComparison.Ordinal);
        Assert.Equal("agrees", Ran.Row(english, "The region")[^2]);
        var json = JsonNode.Parse(await File.ReadAllTextAsync(copy.Written("replay.json")))!;
        var region = json["region"]!;
        Assert.Equal("agrees", (string)region["verdict"]!);
        Assert.InRange((double)region["biasMinutes"]!["mean"]!, -0.05, 0.05);
        Assert.Equal(9, json["districts"]!.AsArray().Count);
        Assert.Equal((int)region["visits"]!, json["districts"]!.AsArray().Sum(district => (int)district!["visits"]!));
        Assert.Equal((string)json["answer"]!["da"]![0]!, danish.Split('\n')[2].Trim() + " " + danish.Split('\n')[3].Trim());
    }

    [Fact]
    [Trait("Pace", "Slow")]
    public async Task WithoutAnEveningCar_TheSimulationIsTooSlowThere()
    {
        await Generate(copy.Baseline);
        var without = copy.Scenario("uden.json", """{ "change": "removeShift", "shift": "aften-horsens" }""");

        var output = await Ran.Soundly("replay", without, Log, "--lang", "en");

        Assert.Equal("too slow", Ran.Row(output, "Horsens")[^2]);
        Assert.Contains("Too slow in Horsens", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ALogWithoutResponses_GivesSimulatedFiguresOnly_AndSaysSo()
    {
        await Generate(copy.Baseline, "--without-responses");

        var output = await Ran.Soundly("replay", copy.Baseline, Log);

        Assert.Contains("Loggen har ingen ankomsttider", output, StringComparison.Ordinal);
        Assert.DoesNotContain("Skævhed", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("there is no such file", "")]
    [InlineData("rows are rejected", "ordered,area,urgency\n2016-03-01 17:00:00,atlantis,akut\n")]
    [InlineData("rows are rejected", "ordered,area,urgency\n1999-03-01 17:00:00,grenaa,akut\n")]
    [InlineData("rows are rejected", "ordered,area,urgency\n2099-03-01 17:00:00,grenaa,akut\n")]
    [InlineData("has a header and no rows", "ordered,area,urgency\n")]
    public async Task ALogThatCannotBeReplayed_IsAFault_AndNothingIsWritten(string fault, string log)
    {
        if (log.Length > 0)
        {
            await File.WriteAllTextAsync(copy.Scenario("log.csv"), log);
        }

        var ran = await Ran.InEnglish(
            "replay", copy.Baseline, copy.Scenario("log.csv"), "--today", "2026-01-01", "--json", copy.Written("replay.json"));

        Assert.Equal(ExitCode.FaultyInput, ran.ExitCode);
        Assert.Contains(fault, ran.Error, StringComparison.Ordinal);
        Assert.Contains("log.csv", ran.Error, StringComparison.Ordinal);
        Assert.Empty(copy.AllWritten());
    }

    [Fact]
    public async Task TooFewReplicationsAndAMissingLog_AreToldTogether()
    {
        var ran = await Ran.InEnglish("replay", copy.Baseline, copy.Scenario("no.csv"), "--replications", "1");

        Assert.Equal(ExitCode.FaultyInput, ran.ExitCode);
        Assert.Equal(2, ran.Faults.Count);
        Assert.StartsWith("--replications: 1 is out of range", ran.Faults[0], StringComparison.Ordinal);
    }

    private Task<string> Generate(string plan, params string[] options) =>
        Ran.Soundly(["demand", "generate", "--plan", plan, "--years", "2016", "--output", Log, .. options]);
}
