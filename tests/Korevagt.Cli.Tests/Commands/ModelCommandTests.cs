using System.Text.Json.Nodes;
using Korevagt.Cli.Tests.Support;
using Korevagt.Terminal;

namespace Korevagt.Cli.Tests.Commands;

/// <summary>Models from outside through the commands that take a plan.</summary>
public sealed class ModelCommandTests : IDisposable
{
    private static readonly string Queue = Repository.Scenario(Path.Combine("models", "mm3.json"));

    private readonly WorkingCopy copy = new();

    public void Dispose() => copy.Dispose();

    [Fact]
    public async Task AModel_IsSimulatedWithoutARoadMap()
    {
        var output = await Ran.Soundly("simulate", Queue, "--replications", "2", "--tables", "--json", copy.Written("out.json"));

        Assert.Equal("26.280", Ran.Row(output, "vogne")[2]);
        Assert.DoesNotContain(", kort ", output, StringComparison.Ordinal);
        var json = JsonNode.Parse(await File.ReadAllTextAsync(copy.Written("out.json")))!;
        Assert.Equal("", (string?)json["provenance"]!["mapHash"]);
        Assert.Equal("M/M/3", (string?)json["baseline"]!["name"]);
    }

    [Fact]
    public async Task AModelAndAScenarioOnIt_AreComparedOnAPageWithoutMap()
    {
        var scenario = copy.Write("fire-vogne.json", $$"""
            {
              "format": "korevagt-scenario/1", "name": "Fire vogne", "description": "En vogn mere.",
              "baseline": {{JsonValue.Create(Queue).ToJsonString()}},
              "changes": [ { "change": "setShiftCars", "shift": "vogne", "cars": 4 } ]
            }
            """);

        var output = await Ran.Soundly("compare", Queue, scenario, "--replications", "2", "--html", copy.Written("out.html"));

        Assert.Contains("Fire vogne", output, StringComparison.Ordinal);
        var page = await File.ReadAllTextAsync(copy.Written("out.html"));
        Assert.Contains("Fire vogne", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<figure class=\"map\">", page, StringComparison.Ordinal);
        Assert.StartsWith(scenario, await Ran.Soundly("scenario", "check", scenario), StringComparison.Ordinal);
    }

    [Fact]
    public async Task AModel_HasHoursAndNoPrice_AndItsRatesAsDemand()
    {
        Assert.Equal(["vogne", "3", "26.280", "ingen pris"], Ran.Row(await Ran.Soundly("cost", Queue), "vogne")[..4]);
        Assert.Equal("17.520,0", Ran.Row(await Ran.Soundly("demand", "show", Queue, "--by", "area"), "midten")[2]);
    }

    [Fact]
    public async Task ARoadMapForAModel_IsAFault_AndNothingIsWritten()
    {
        var ran = await Ran.InEnglish("simulate", Queue, "--map", Repository.Map, "--json", copy.Written("out.json"));

        Assert.Equal(ExitCode.FaultyInput, ran.ExitCode);
        Assert.Equal($"--map: {Queue} brings its own driving times; expected no road map", Assert.Single(ran.Faults));
        Assert.Empty(copy.AllWritten());
    }

    [Fact]
    public async Task FaultyDrivingTimes_AreNamedWithTheirLine_AndNothingIsWritten()
    {
        var model = copy.Write("model.json", await File.ReadAllTextAsync(Queue));
        copy.Write("one-place.csv", "fra,midten\nmidten,-1\n");

        var ran = await Ran.InEnglish("simulate", model, "--json", copy.Written("out.json"));

        Assert.Equal(ExitCode.FaultyInput, ran.ExitCode);
        Assert.EndsWith(
            "one-place.csv: line 2, field 2: the drive from \"midten\" to \"midten\" takes \"-1\"; expected minutes from 0 to "
            + "1080",
            Assert.Single(ran.Faults), StringComparison.Ordinal);
        Assert.Empty(copy.AllWritten());
    }

    [Fact]
    public async Task AModelWhereAScenarioIsAskedFor_IsSaidToBeOne() => Assert.Contains(
        "this is not a scenario file but a file of kind model",
        Assert.Single((await Ran.InEnglish("scenario", "check", Queue)).Faults), StringComparison.Ordinal);
}
