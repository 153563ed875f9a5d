using System.Text.Json.Nodes;
using Korevagt.Cli.Tests.Support;

namespace Korevagt.Cli.Tests.Commands;

/// <summary>Precision on demand and antithetic pairs, on the bundled plan.</summary>
public sealed class PrecisionTests : IDisposable
{
    private readonly WorkingCopy copy = new WorkingCopy().WithOnePointPerArea();

    /// <summary>A tenth of the region's visits, so that a year is simulated in a moment.</summary>
    public PrecisionTests() => copy.Edit(WorkingCopy.BaselineName, root => root["demand"]!["annualVisits"] = 6_500);

    public void Dispose() => copy.Dispose();

    [Theory]
    [InlineData()]
    [InlineData("--antithetic")]
    [Trait("Pace", "Slow")]
    public async Task ARunThatTookSoMany_IsTheRunOfSoMany_ButForWhatItSaysOfThePrecision(params string[] pairs)
    {
        var sought = await Json([.. pairs, "--replications", "20", "--precision", "0.06", "--threads", "2"]);
        var onOneThread = await Json([.. pairs, "--replications", "20", "--precision", "0.06", "--threads", "1"]);
        var precision = sought["precision"]!;
        var took = (int)precision["replications"]!;

        Assert.Equal(sought.ToJsonString(), onOneThread.ToJsonString());
        Assert.True((bool)precision["reached"]!);
        Assert.InRange(took, 22, 200);
        Assert.InRange((double)precision["plans"]![0]!["halfWidth"]!, 0, 0.06);
        var delta = sought["scenarios"]![0]!["delta"]!["p90ResponseMinutes"]!;
        Assert.InRange((double)delta["high"]! - (double)delta["mean"]!, 0, 0.06);

        var asked = await Json([.. pairs, "--replications", $"{took}"]);
        sought.AsObject().Remove("precision");
        Assert.Equal(asked.ToJsonString(), sought.ToJsonString());
    }

    [Fact]
    public async Task APrecisionOutOfReach_StopsAtTheLimit_ReportsEverything_AndSaysSo()
    {
        var output = await Ran.Soundly(
            "simulate", copy.Baseline, "--replications", "10", "--precision", "0.001", "--precision-of", "meanResponse",
            "--most-replications", "12", "--lang", "en", "--tables", "--json", copy.Written("out.json"));

        var text = string.Join(' ', output.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        Assert.Contains(
            "The precision is not reached: the 95% interval of the mean response time should be at most ±0.001 min, but at the "
            + "limit of 12 replications it is ±",
            text, StringComparison.Ordinal);
        Assert.Contains("It would take about ", text, StringComparison.Ordinal);
        Assert.Matches("[0-9]", Ran.Row(output, "Hverdagsaftenvagt Aarhus")[1]);
        var json = JsonNode.Parse(await File.ReadAllTextAsync(copy.Written("out.json")))!;
        Assert.False((bool)json["precision"]!["reached"]!);
        Assert.Equal(12, (int)json["provenance"]!["replications"]!);
        Assert.Equal("Midtjylland 2016", (string?)json["precision"]!["plans"]![0]!["name"]);
        Assert.InRange((long)json["precision"]!["plans"]![0]!["replicationsNeeded"]!, 1_000, 10_000_000);
    }

    [Fact]
    public async Task EveryScenario_HasToBePreciseEnough()
    {
        string[] compare =
        [
            "compare", copy.Baseline, copy.Scenario("uden-tre-vagter.json"), copy.Scenario("uden-nattevagt-silkeborg.json"),
            "--replications", "10", "--precision", "0.015", "--precision-of", "withinTarget",
        ];
        await Ran.Soundly([.. compare, "--json", copy.Written("out.json")]);

        var precision = JsonNode.Parse(await File.ReadAllTextAsync(copy.Written("out.json")))!["precision"]!;
        Assert.True((bool)precision["reached"]!);
        var plans = precision["plans"]!.AsArray();
        Assert.Equal(2, plans.Count);
        Assert.All(plans, plan => Assert.InRange((double)plan!["halfWidth"]!, 0, 0.015));
        Assert.All(plans, plan => Assert.True((long)plan!["replicationsNeeded"]! <= (long)precision["replications"]!));
    }

    [Fact]
    public async Task AntitheticPairs_AreNamed_AndWhatTheyBroughtIsReported()
    {
        var json = await Json(["--antithetic", "--replications", "8"]);

        Assert.True((bool)json["provenance"]!["antithetic"]!);
        foreach (var factors in new[]
        {
            json["baseline"]!["varianceReduction"]!["antithetic"]!,
            json["scenarios"]![0]!["varianceReduction"]!["antithetic"]!,
            json["scenarios"]![0]!["varianceReduction"]!["commonRandomNumbers"]!,
        })
        {
            Assert.All(
                ["meanResponse", "p90", "withinTarget", "annualCost"],
                figure => Assert.InRange((double)factors[figure]!, 0.01, 10_000));
        }
    }

    [Fact]
    public async Task IntervalsOfPairs_AreThoseOfThePairsMeans()
    {
        var (four, six, eight) = (await Cost(4), await Cost(6), await Cost(8));

        // The third and the fourth pair's mean follow from the means of all; of the first two their sum and their distance,
        // which is the interval's width over t(0.975; 1) = 12.7062.
        var distance = 2 * four.HalfWidth / 12.706205;
        double[] pairs = [
            four.Mean + distance / 2, four.Mean - distance / 2, 3 * six.Mean - 2 * four.Mean, 4 * eight.Mean - 3 * six.Mean];
        var variance = pairs.Sum(pair => Math.Pow(pair - eight.Mean, 2)) / 3;

        // t(0.975; 3) = 3.182446.
        Assert.Equal(3.182446 * Math.Sqrt(variance / 4), eight.HalfWidth, tolerance: 0.5);
    }

    private async Task<(double Mean, double HalfWidth)> Cost(int replications)
    {
        var file = copy.Written("cost.json");
        await Ran.Soundly("simulate", copy.Baseline, "--antithetic", "--replications", $"{replications}", "--json", file);
        var cost = JsonNode.Parse(await File.ReadAllTextAsync(file))!["baseline"]!["evaluation"]!["annualCostDkk"]!;
        return ((double)cost["mean"]!, (double)cost["high"]! - (double)cost["mean"]!);
    }

    private async Task<JsonNode> Json(string[] options)
    {
        var file = copy.Written("out.json");
        await Ran.Soundly(["compare", copy.Baseline, copy.Scenario("uden-tre-vagter.json"), .. options, "--json", file]);
        return JsonNode.Parse(await File.ReadAllTextAsync(file))!;
    }
}
