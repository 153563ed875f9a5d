using Korevagt.Cli.Tests.Support;

namespace Korevagt.Cli.Tests.Commands;

/// <summary>The commands that look at files: <c>scenario check</c>, <c>map info</c>, <c>schema write</c>.</summary>
public sealed class FileCommandTests : IDisposable
{
    private readonly WorkingCopy copy = new();

    public void Dispose() => copy.Dispose();

    [Fact]
    public async Task ScenarioCheck_SaysInWordsWhatEachScenarioChanges()
    {
        var output = await Ran.Soundly(
            "scenario", "check", Repository.Scenario("uden-to-nattevagter.json"), Repository.Scenario("bedre-visitation.json"));

        Assert.Contains("uden-to-nattevagter.json: Uden de to nattevagter", output, StringComparison.Ordinal);
        Assert.Contains("Nattevagt Silkeborg nedlægges", output, StringComparison.Ordinal);
        Assert.Contains("Nattevagt Djursland nedlægges", output, StringComparison.Ordinal);
        Assert.Contains("10 %", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ScenarioCheck_SpeaksEnglishWhenAsked()
    {
        var output = await Ran.Soundly("scenario", "check", Repository.Scenario("uden-aftenvagt-tarm.json"), "--lang", "en");

        Assert.Contains("is removed", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ScenarioCheck_PassesEveryBundledScenario() => await Ran.Soundly(
        ["scenario", "check", .. Directory.EnumerateFiles(Repository.Scenario(""), "*.json").Where(file => !IsNoScenario(file))]);

    [Fact]
    public async Task MapInfo_TellsPlacesRoadsAndExtent()
    {
        var output = await Ran.Soundly("map", "info", Repository.Map, "--lang", "en");

        Assert.Contains("networks 1, the largest holds 100.0%", output, StringComparison.Ordinal);
        foreach (var highway in new[] { "motorway", "primary", "secondary", "ferry" })
        {
            Assert.Equal(2, Ran.Row(output, highway).Count(cell => cell.Length > 0));
        }
    }

    [Fact]
    public async Task SchemaWrite_WritesTheCommittedSchemas()
    {
        Assert.Equal("", await Ran.Soundly("schema", "write", copy.Written("")));

        var committed = Directory.GetFiles(Repository.Scenario("schema"));
        Assert.Equal(committed.Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal), copy.AllWritten());
        Assert.All(
            committed, file => Assert.Equal(File.ReadAllText(file), File.ReadAllText(copy.Written(Path.GetFileName(file)))));
    }

    private static bool IsNoScenario(string file) =>
        Path.GetFileName(file) is var name
        && (name is "midtjylland-2016.json" or "midtjylland-2016-areas.json" || name.StartsWith("spoergsmaal-", StringComparison.Ordinal));
}
