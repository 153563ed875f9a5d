using System.Text.Json.Nodes;
using Korevagt.Cli.Tests.Support;
using Korevagt.Terminal;

namespace Korevagt.Cli.Tests.Commands;

public sealed class OptimiseThresholdCommandTests : IDisposable
{
    private readonly WorkingCopy copy = new WorkingCopy().WithOnePointPerArea();

    public void Dispose() => copy.Dispose();

    private string Without => copy.Scenario("uden-tre-vagter.json");

    [Fact]
    public async Task PricesAreTold_InWhichTheCheaperPlanStays()
    {
        var ran = await Ran.InWidth(
            80, "--lang", "da", "optimise", "threshold", copy.Baseline, Without, "--of", "price", "--replications", "3");
        var output = ran.Output;

        Assert.Equal("", ran.Error);
        Assert.Equal(ExitCode.Done, ran.ExitCode);
        Assert.StartsWith("Uden de tre vagter ", output, StringComparison.Ordinal);
        Assert.Contains("forbliver valget, så længe", output.ReplaceLineEndings(" "), StringComparison.Ordinal);
        // What others drive more costs next to nothing beside the hours, so it turns at prices of next to nothing.
        Assert.Contains("er billigst, medmindre timerne næsten er gratis", output.ReplaceLineEndings(" "), StringComparison.Ordinal);
        Assert.DoesNotContain("bedst", output, StringComparison.OrdinalIgnoreCase);
        Assert.All(output.Split('\n'), line => Assert.InRange(line.TrimEnd('\r').Length, 0, 80));
    }

    [Fact]
    public async Task VisitsAreTurned_AndFilesSayTheSame_OnOneThreadAndOnTwo()
    {
        string[] Asked(string name, string threads) =>
        [
            "optimise", "threshold", copy.Baseline, Without, "--of", "visits", "--figure", "annualCost", "--replications", "2",
            "--threads", threads, "--lang", "en", "--json", copy.Written($"{name}.json"), "--csv", copy.Written($"{name}.csv"),
            "--html", copy.Written($"{name}.html"),
        ];

        var said = await Ran.Soundly(Asked("one", "1"));
        await Ran.Soundly(Asked("two", "2"));

        foreach (var kind in new[] { "json", "csv", "html" })
        {
            Assert.Equal(
                await File.ReadAllBytesAsync(copy.Written($"one.{kind}")), await File.ReadAllBytesAsync(copy.Written($"two.{kind}")));
        }

        // The plan with fewer shifts is cheaper however many visits there are.
        Assert.StartsWith("Uden de tre vagter stays the choice in the whole range", said, StringComparison.Ordinal);
        var json = JsonNode.Parse(await File.ReadAllTextAsync(copy.Written("one.json")))!;
        Assert.Equal("second", (string)json["ahead"]!);
        Assert.Equal(0.5, (double)json["points"]![0]!["factor"]!);
        Assert.StartsWith("factor,advantage,", await File.ReadAllTextAsync(copy.Written("one.csv")), StringComparison.Ordinal);
        Assert.Contains("What would have to be true", await File.ReadAllTextAsync(copy.Written("one.html")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task EveryFault_IsTold_AndNothingIsWritten()
    {
        var same = await Ran.InEnglish(
            "optimise", "threshold", copy.Baseline, copy.Baseline, "--of", "speed", "--replications", "1", "--json", copy.Written("none.json"));
        Assert.Equal(ExitCode.FaultyInput, same.ExitCode);
        Assert.Equal(2, same.Faults.Count);
        Assert.Contains(same.Faults, fault => fault.Contains("is the same plan", StringComparison.Ordinal));

        var other = await Ran.InEnglish("optimise", "threshold", copy.Baseline, copy.Scenario("none.json"), "--of", "weather");
        Assert.Equal(ExitCode.FaultyInput, other.ExitCode);
        Assert.Contains(other.Faults, fault => fault.Contains("'weather' is unknown", StringComparison.Ordinal));
        Assert.Empty(copy.AllWritten());
    }
}
