using System.Text.Json.Nodes;
using Korevagt.Cli.Tests.Support;

namespace Korevagt.Cli.Tests.Commands;

public sealed class SimulateCommandTests : IDisposable
{
    private readonly WorkingCopy copy = new WorkingCopy().WithOnePointPerArea();

    public void Dispose() => copy.Dispose();

    [Fact]
    public async Task APlanAlone_ShowsItsFiguresAndShifts_AndNoSaving()
    {
        var output = await Ran.Soundly(
            "simulate", copy.Baseline, "--replications", "2", "--year", "2018", "--seed", "7", "--tables", "--json",
            copy.Written("plan.json"));

        Assert.Matches("[0-9]", Ran.Row(output, "Responstid, gennemsnit")[1]);
        Assert.Equal("3", Ran.Row(output, "Hverdagsaftenvagt Aarhus")[1]);
        Assert.DoesNotContain("Besparelse", output, StringComparison.Ordinal);
        Assert.Contains("2018, 2 simulerede år, startværdi 7", output, StringComparison.Ordinal);
        var json = JsonNode.Parse(await File.ReadAllTextAsync(copy.Written("plan.json")))!;
        Assert.Equal((2018, 7), ((int)json["provenance"]!["year"]!, (int)json["provenance"]!["seed"]!));
        Assert.Empty(json["scenarios"]!.AsArray());
    }

    [Fact]
    public async Task AnotherSeed_GivesOtherVisits_AndTheSameSeedTheSame()
    {
        var files = new List<string>();
        foreach (var seed in new[] { "1", "1", "2" })
        {
            var file = copy.Written("seed.json");
            await Ran.Soundly("simulate", copy.Baseline, "--replications", "2", "--seed", seed, "--json", file);
            files.Add(await File.ReadAllTextAsync(file));
        }

        Assert.Equal(files[0], files[1]);
        Assert.NotEqual(Visits(files[0]), Visits(files[2]));
    }

    [Fact]
    [Trait("Pace", "Slow")]
    public async Task TheTracedYears_AreThoseThatAreCounted_AlsoInAntitheticPairs()
    {
        var visits = new List<double>();
        foreach (var year in new[] { "1", "2", "3", "4" })
        {
            await Ran.Soundly(
                "simulate", copy.Baseline, "--replications", "4", "--antithetic", "--seed", "5", "--json",
                copy.Written("pairs.json"),
                "--trace", copy.Written($"{year}.csv"), "--trace-replication", year);
            visits.Add((await File.ReadAllLinesAsync(copy.Written($"{year}.csv")))
                .Count(line => line.Contains(",ordered,", StringComparison.Ordinal)));
        }

        Assert.Equal(Visits(await File.ReadAllTextAsync(copy.Written("pairs.json"))), visits.Average());
    }

    private static double Visits(string json) => (double)JsonNode.Parse(json)!["baseline"]!["evaluation"]!["visitsPerYear"]!;
}
