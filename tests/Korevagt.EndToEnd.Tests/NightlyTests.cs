using System.Text.Json.Nodes;
using Korevagt.EndToEnd.Tests.Support;

namespace Korevagt.EndToEnd.Tests;

/// <summary>Nights as a machine does them that nobody watches: a process of its own each time.</summary>
public sealed class NightlyTests : IDisposable
{
    private static readonly DateTime LongAgo = new(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    private readonly OutputFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    [Trait("Pace", "Slow")]
    public async Task ANight_TakesUpTheLog_WritesItsReport_AndIsDoneOnce_AndALogHalfWrittenIsLeft()
    {
        Directory.CreateDirectory(folder.PathOf("logs"));
        var settings = Settings();
        await Generate("2024.csv", "2024");

        var first = await Nightly("--now", "--settings", settings);

        Assert.Equal((0, ""), (first.ExitCode, first.Error));
        Assert.Contains("Uden nattevagten i Silkeborg", first.Output, StringComparison.Ordinal);
        Assert.Contains("Intet nyt.", first.Output, StringComparison.Ordinal);
        var report = Assert.Single(Directory.EnumerateFiles(folder.PathOf("reports")));
        Assert.Contains("Det er den første nat.", await File.ReadAllTextAsync(report), StringComparison.Ordinal);

        var second = await Nightly("--now", "--settings", settings);

        Assert.Equal((0, ""), (second.ExitCode, second.Error));
        Assert.Contains("er allerede beregnet", second.Output, StringComparison.Ordinal);
        Assert.Contains(report, second.Output, StringComparison.Ordinal);

        await Generate("2025.csv", "2025");
        var log = await File.ReadAllBytesAsync(folder.PathOf("logs/2025.csv"));
        await File.WriteAllBytesAsync(folder.PathOf("logs/2025.csv"), log[..(log.Length / 2)]);
        File.SetLastWriteTimeUtc(folder.PathOf("logs/2025.csv"), NodaTime.SystemClock.Instance.GetCurrentInstant().ToDateTimeUtc().AddDays(-1));
        var third = await Nightly("--now", "--again", "--settings", settings);
        await Nightly("show", "--json", folder.PathOf("night.json"));

        Assert.Equal((0, ""), (third.ExitCode, third.Error));
        var night = JsonNode.Parse(await File.ReadAllTextAsync(folder.PathOf("night.json")))!;
        Assert.Equal("2025.csv", (string?)Assert.Single(night["left"]!.AsArray())!["name"]);
        Assert.Equal("2024.csv", (string?)Assert.Single(night["logs"]!.AsArray())!["log"]!["name"]);
        Assert.Equal(2, Directory.EnumerateFiles(folder.PathOf("reports")).Count());
        var list = await Nightly("list");
        Assert.Equal(2, list.Output.Split('\n').Count(line => line.Contains("Prøvenat", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task FaultySettings_AreToldAndNothingIsDone()
    {
        await File.WriteAllTextAsync(folder.PathOf("nat.json"), """{ "format": "korevagt-nightly/1" }""");

        var ran = await Nightly("--now", "--settings", folder.PathOf("nat.json"));

        Assert.Equal(2, ran.ExitCode);
        Assert.Contains("cron", ran.Error, StringComparison.Ordinal);
        Assert.Equal(2, (await Nightly()).ExitCode);
    }

    private string Settings()
    {
        var scenarios = Path.Combine(Repository.Root, "scenarios");
        var settings = new JsonObject
        {
            ["format"] = "korevagt-nightly/1",
            ["name"] = "Prøvenat",
            ["cron"] = "30 3 * * *",
            ["baseline"] = Path.Combine(scenarios, "midtjylland-2016.json"),
            ["scenarios"] = new JsonArray(Path.Combine(scenarios, "uden-nattevagt-silkeborg.json")),
            ["logs"] = "logs",
            ["year"] = "2025",
            ["replications"] = 4,
        };
        File.WriteAllText(folder.PathOf("nat.json"), settings.ToJsonString());
        return folder.PathOf("nat.json");
    }

    private async Task Generate(string name, string years)
    {
        var ran = await KorevagtProcess.Run(
            "demand", "generate", "--plan", "scenarios/midtjylland-2016.json", "--years", years, "--without-responses", "--output", folder.PathOf("logs/" + name));
        Assert.Equal((0, ""), (ran.ExitCode, ran.Error));
        Age(name);
    }

    private void Age(string name) => File.SetLastWriteTimeUtc(folder.PathOf("logs/" + name), LongAgo);

    private Task<KorevagtProcess> Nightly(params string[] arguments) => KorevagtProcess.Run(
        new Dictionary<string, string>(StringComparer.Ordinal) { ["KOREVAGT_STORE"] = folder.PathOf("korevagt.db") }, ["nightly", .. arguments]);
}
