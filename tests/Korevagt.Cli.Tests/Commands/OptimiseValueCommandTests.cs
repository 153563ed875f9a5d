using System.Text.Json.Nodes;
using Korevagt.Cli.Tests.Support;
using Korevagt.Terminal;

namespace Korevagt.Cli.Tests.Commands;

public sealed class OptimiseValueCommandTests : IDisposable
{
    private static readonly string[] TwoShifts = ["--of", "nat-silkeborg", "dag-aarhus", "--replications", "2"];

    private readonly WorkingCopy copy = new WorkingCopy().WithOnePointPerArea();

    public void Dispose() => copy.Dispose();

    [Fact]
    public async Task TheAnswerStandsFirst_AndEachShiftHasARow()
    {
        var ran = await Ran.InWidth(80, ["--lang", "da", "optimise", "value", copy.Baseline, .. TwoShifts]);
        var output = ran.Output;

        Assert.Equal(ExitCode.Done, ran.ExitCode);
        Assert.StartsWith("Af de 3 undersøgte giver", output, StringComparison.Ordinal);
        Assert.Contains("Nattevagt Silkeborg", output, StringComparison.Ordinal);
        Assert.Contains("Weekenddagvagt Aarhus, én", output, StringComparison.Ordinal);
        Assert.DoesNotContain("bedst", output, StringComparison.OrdinalIgnoreCase);
        Assert.All(output.Split('\n'), line => Assert.InRange(line.TrimEnd('\r').Length, 0, 80));
    }

    [Fact]
    public async Task InEnglish_TheSameIsSaid()
    {
        var output = await Ran.Soundly(["optimise", "value", copy.Baseline, .. TwoShifts, "--lang", "en"]);
        Assert.StartsWith("Of the 3 looked at", output, StringComparison.Ordinal);
        Assert.Contains("Who takes the visits over", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task FilesSayTheSame_OnOneThreadAndOnTwo()
    {
        string[] Files(string name) =>
            ["--json", copy.Written($"{name}.json"), "--csv", copy.Written($"{name}.csv"), "--html", copy.Written($"{name}.html")];

        await Ran.Soundly(["optimise", "value", copy.Baseline, .. TwoShifts, "--pairs", "--threads", "1", .. Files("one")]);
        await Ran.Soundly(["optimise", "value", copy.Baseline, .. TwoShifts, "--pairs", "--threads", "2", .. Files("two")]);

        foreach (var kind in new[] { "json", "csv", "html" })
        {
            Assert.Equal(
                await File.ReadAllBytesAsync(copy.Written($"one.{kind}")), await File.ReadAllBytesAsync(copy.Written($"two.{kind}")));
        }

        var json = JsonNode.Parse(await File.ReadAllTextAsync(copy.Written("one.json")))!;
        Assert.Equal(3, json["values"]!.AsArray().Count);
        Assert.Single(json["pairs"]!.AsArray());
        var csv = await File.ReadAllLinesAsync(copy.Written("one.csv"));
        Assert.StartsWith("rank,shift,name,cars,carsRemoved,hoursSaved,certainSavingDkk", csv[0], StringComparison.Ordinal);
        Assert.Equal(4, csv.Length);
        var page = await File.ReadAllTextAsync(copy.Written("one.html"));
        Assert.Contains("<h1>Hvad hver vagt er værd</h1>", page, StringComparison.Ordinal);
        Assert.Equal(3, page.Split("<circle class=\"came\"").Length - 1);
    }

    [Fact]
    public async Task AnUnknownShift_IsNamedWithTheNearest_AndNothingIsWritten()
    {
        var ran = await Ran.InEnglish(
            "optimise", "value", copy.Baseline, "--of", "nat-silkebor", "--replications", "1", "--json", copy.Written("none.json"));

        Assert.Equal(ExitCode.FaultyInput, ran.ExitCode);
        Assert.Equal(2, ran.Faults.Count);
        Assert.Contains(ran.Faults, fault => fault.Contains("--of: the plan has no shift \"nat-silkebor\"", StringComparison.Ordinal)
            && fault.Contains("nat-silkeborg", StringComparison.Ordinal));
        Assert.Contains(ran.Faults, fault => fault.StartsWith("--replications", StringComparison.Ordinal));
        Assert.False(File.Exists(copy.Written("none.json")));
    }
}
