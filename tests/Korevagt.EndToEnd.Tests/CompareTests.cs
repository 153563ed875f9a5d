using System.Diagnostics;
using System.Text.Json.Nodes;
using Korevagt.EndToEnd.Tests.Support;

namespace Korevagt.EndToEnd.Tests;

/// <summary>The planner's question, asked as the README asks it.</summary>
[Collection(BundledCollection.Name)]
public sealed class CompareTests(BundledComparison compared) : IDisposable
{
    private readonly OutputFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void TheOutput_AnswersThePlannersQuestion()
    {
        var words = string.Join(' ', compared.Run.Output.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

        Assert.Contains("Der spares 2,", words, StringComparison.Ordinal);
        Assert.Contains("af kontrakten ved antaget timepris", words, StringComparison.Ordinal);
        Assert.Contains("Hårdest rammes", words, StringComparison.Ordinal);
        Assert.Contains("Målet for regionen (90 % inden for 180 min)", words, StringComparison.Ordinal);
        Assert.Contains("overlades til den praktiserende læge i dagtiden", words, StringComparison.Ordinal);
        Assert.Contains("Forudsætninger", words, StringComparison.Ordinal);
        Assert.All(BundledComparison.ScenarioNames, name => Assert.Contains(name, words, StringComparison.Ordinal));
        Assert.True(
            words.IndexOf("overlades til den", StringComparison.Ordinal) < words.IndexOf("Vognmændenes honorar om året", StringComparison.Ordinal),
            "The answer stands after the tables.");
    }

    [Fact]
    public async Task InReadingB_TheTwoNightShiftsSaveTheSame()
    {
        var json = folder.PathOf("b.json");
        var run = await KorevagtProcess.Run(
            "compare", "scenarios/midtjylland-2016-laesning-b.json", "scenarios/uden-to-nattevagter.json", "--replications", "2", "--json", json);

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        var scenario = JsonNode.Parse(await File.ReadAllTextAsync(json))!["scenarios"]![0]!;
        Assert.InRange((double)scenario["savingDkkPerYear"]!["contracted"]!, 2_400_000 * 0.995, 2_400_000 * 1.005);
        Assert.Equal(6_570, (double)scenario["contractedHoursSaved"]!);
    }

    [Fact]
    [Trait("Pace", "Slow")]
    public async Task AllCommittedScenarios_CompareInOneCommand()
    {
        var files = Directory.EnumerateFiles(Path.Combine(Repository.Root, "scenarios"), "*.json")
            .Select(file => Path.GetFileName(file))
            .Where(file => file is not ("midtjylland-2016.json" or "midtjylland-2016-areas.json")
                && !file.StartsWith("spoergsmaal-", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(file => $"scenarios/{file}")
            .ToList();
        var json = folder.PathOf("all.json");

        var run = await KorevagtProcess.Run(["compare", "scenarios/midtjylland-2016.json", .. files, "--replications", "2", "--json", json]);

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        var scenarios = JsonNode.Parse(await File.ReadAllTextAsync(json))!["scenarios"]!.AsArray();
        Assert.Equal(files.Count, scenarios.Count);
        Assert.Equal(files.Count, scenarios.Select(scenario => (string?)scenario!["scenarioHash"]).Distinct().Count());
        Assert.All(scenarios, scenario => Assert.Contains((string)scenario!["name"]!, run.Output, StringComparison.Ordinal));
    }

    [Fact]
    public async Task FaultyInput_EndsWithTwo_AndNothingIsWritten()
    {
        var run = await KorevagtProcess.Run(
            "compare", "scenarios/midtjylland-2016-areas.json", "maps/midtjylland.osm", "findes-ikke.json",
            "--json", folder.PathOf("out.json"), "--html", folder.PathOf("out.html"));

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Equal(
            ["scenarios/midtjylland-2016-areas.json", "maps/midtjylland.osm", "findes-ikke.json"],
            run.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(fault => fault.Split(": ")[0]));
        Assert.Empty(folder.Names());
    }

    [Fact]
    public async Task AFileThatCannotBeWritten_EndsWithOne()
    {
        var csv = folder.PathOf("demand.csv");
        Directory.CreateDirectory(csv + ".part");

        var run = await KorevagtProcess.Run("demand", "show", "scenarios/midtjylland-2016.json", "--csv", csv);

        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.StartsWith($"{csv}: kan ikke skrives: ", run.Error, StringComparison.Ordinal);
        Assert.Equal(["demand.csv.part"], folder.Names());
    }

    [UnixFact]
    public async Task AnInterruptedSimulation_EndsWithOne_AndNothingIsWritten()
    {
        using var process = KorevagtProcess.Start(
            [], "simulate", PlanWithOnePointPerArea(), "--replications", "20000", "--json", folder.PathOf("out.json"));
        while (!process.HasExited && process.TotalProcessorTime < TimeSpan.FromSeconds(3))
        {
            await Task.Delay(TimeSpan.FromMilliseconds(50));
        }

        using (var interrupt = Process.Start("kill", ["-INT", $"{process.Id}"]))
        {
            await interrupt.WaitForExitAsync();
        }

        var run = await KorevagtProcess.EndOf(process);

        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.Contains("Afbrudt; intet er skrevet.", run.Error, StringComparison.Ordinal);
        Assert.Equal(["plan.json"], folder.Names());
    }

    /// <summary>The bundled baseline made small, so that its driving times are found in a moment.</summary>
    private string PlanWithOnePointPerArea()
    {
        var scenarios = Path.Combine(Repository.Root, "scenarios");
        var plan = JsonNode.Parse(File.ReadAllText(Path.Combine(scenarios, "midtjylland-2016.json")))!;
        plan["pointsPerArea"] = 1;
        plan["map"] = Path.GetFullPath(Path.Combine(scenarios, (string)plan["map"]!));
        plan["areas"] = Path.Combine(scenarios, (string)plan["areas"]!);
        File.WriteAllText(folder.PathOf("plan.json"), plan.ToJsonString());
        return folder.PathOf("plan.json");
    }
}
