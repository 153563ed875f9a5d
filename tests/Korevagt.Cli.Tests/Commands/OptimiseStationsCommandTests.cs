using System.Text.Json.Nodes;
using Korevagt.Cli.Tests.Support;
using Korevagt.Terminal;

namespace Korevagt.Cli.Tests.Commands;

public sealed class OptimiseStationsCommandTests : IDisposable
{
    private readonly WorkingCopy copy = new WorkingCopy().WithOnePointPerArea();

    public void Dispose() => copy.Dispose();

    [Fact]
    public async Task TheAnswerStandsFirst_AndEveryPlacingHasItsRow()
    {
        var ran = await Ran.InWidth(
            80, "--lang", "da", "optimise", "stations", copy.Baseline, "--cars", "6", "--replications", "2");
        var output = ran.Output;

        Assert.Equal("", ran.Error);
        Assert.Equal(ExitCode.Done, ran.ExitCode);
        Assert.StartsWith("Af de ", output, StringComparison.Ordinal);
        Assert.Contains("I dag er 8 vogne på vagt", output, StringComparison.Ordinal);
        Assert.Contains("Modellerne kender ingen kø", output, StringComparison.Ordinal);
        Assert.Contains("Størst forventet", output, StringComparison.Ordinal);
        Assert.DoesNotContain("bedst", output, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("optimal", output, StringComparison.OrdinalIgnoreCase);
        Assert.All(output.Split('\n'), line => Assert.InRange(line.TrimEnd('\r').Length, 0, 80));
    }

    [Fact]
    public async Task FilesSayTheSame_OnOneThreadAndOnTwo()
    {
        string[] Asked(string name, string threads) =>
        [
            "optimise", "stations", copy.Baseline, "--cars", "9", "--sites", "areas", "--within", "20", "--hours", "23-08", "--replications", "2",
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

        Assert.Contains("know no queues", said, StringComparison.Ordinal);
        var json = JsonNode.Parse(await File.ReadAllTextAsync(copy.Written("one.json")))!;
        var placings = json["placings"]!.AsArray();
        Assert.Equal(["today", "meanDrive", "expectedCoverage", "coverage"], placings.Select(placing => (string)placing!["model"]!));
        Assert.All(placings.Skip(1), placing => Assert.Equal(9, placing!["where"]!.AsArray().Sum(at => (int)at!["cars"]!)));
        Assert.Equal(5, (await File.ReadAllLinesAsync(copy.Written("one.csv"))).Length);
        Assert.Contains("<h1>Where the cars would stand</h1>", await File.ReadAllTextAsync(copy.Written("one.html")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task EveryFault_IsToldByItsOption_AndNothingIsWritten()
    {
        var ran = await Ran.InEnglish(
            "optimise", "stations", copy.Baseline, "--cars", "0", "--hours", "natten", "--within", "-3", "--json", copy.Written("none.json"));

        Assert.Equal(ExitCode.FaultyInput, ran.ExitCode);
        Assert.Equal(["--cars", "--hours", "--within"], ran.Faults.Select(fault => fault.Split(':')[0]).Order(StringComparer.Ordinal));
        Assert.Empty(copy.AllWritten());
    }

    [Fact]
    public async Task TheEvening_AsksForWhichDays_AndThenAnswers()
    {
        string[] evening = ["optimise", "stations", copy.Baseline, "--cars", "12", "--hours", "evening", "--replications", "2"];
        var refused = await Ran.InEnglish(evening);
        Assert.Equal(ExitCode.FaultyInput, refused.ExitCode);
        Assert.Contains("--days: ", Assert.Single(refused.Faults), StringComparison.Ordinal);

        var said = await Ran.Soundly([.. evening, "--days", "workingDays", "--lang", "en"]);
        Assert.Contains("Today 14 cars are on duty", said, StringComparison.Ordinal);
    }
}
