using System.Text.Json.Nodes;
using Korevagt.EndToEnd.Tests.Support;

namespace Korevagt.EndToEnd.Tests;

/// <summary>Every name that <c>compare --json</c> promises stands in its place with a value that can be.</summary>
[Collection(BundledCollection.Name)]
public sealed class JsonContractTests(BundledComparison compared)
{
    private const double Memo = 2_400_000;

    private JsonNode Baseline => compared.Json["baseline"]!;

    private JsonNode Scenario => compared.Json["scenarios"]![0]!;

    [Fact]
    public void TheRoot_HasProvenanceBaselineAndScenarios() =>
        Assert.Equal(["provenance", "baseline", "scenarios"], compared.Json.AsObject().Select(member => member.Key));

    [Fact]
    public void Provenance_NamesEverythingTheFiguresDependOn()
    {
        var made = compared.Json["provenance"]!;
        Assert.Matches(@"^\d+\.\d+\.\d+", (string?)made["engineVersion"]);
        Assert.Matches("^[0-9a-f]{64}$", (string?)made["baselineHash"]);
        Assert.Matches("^[0-9a-f]{64}$", (string?)made["mapHash"]);
        Assert.Matches("^[0-9a-f]{64}$", (string?)Scenario["scenarioHash"]);
        Assert.NotEqual((string?)made["baselineHash"], (string?)Scenario["scenarioHash"]);
        Assert.Equal((2017, 1, 3), ((int)made["year"]!, (int)made["seed"]!, (int)made["replications"]!));
    }

    [Fact]
    public void Names_AreThoseOfTheFiles()
    {
        Assert.Equal("Midtjylland 2016", (string?)Baseline["name"]);
        Assert.Equal(BundledComparison.ScenarioNames, compared.Json["scenarios"]!.AsArray().Select(scenario => (string)scenario!["name"]!));
    }

    [Theory]
    [InlineData(true, 37, 85_215)]
    [InlineData(false, 34, 76_090)]
    public void AnEvaluation_HasEveryFigure(bool baseline, int shifts, double contractedHours)
    {
        var evaluation = (baseline ? Baseline : Scenario)["evaluation"]!;

        AssertEstimate(evaluation["annualCostDkk"], 18e6, 24e6);
        Assert.Equal(contractedHours, Number(evaluation["contractedHoursPerYear"]));
        Assert.InRange(Number(evaluation["visitsPerYear"]), 49_000, 51_000);
        Assert.InRange(Number(evaluation["handedToDaytimePerYear"]), 0, 5_000);
        var minutes = evaluation["responseMinutes"]!;
        Assert.InRange(Number(minutes["mean"]), 5, 120);
        Assert.True(Number(minutes["p50"]) < Number(minutes["p90"]) && Number(minutes["p90"]) < Number(minutes["p95"]));
        AssertEstimate(evaluation["withinTargetShare"], 0.5, 1);
        Assert.Equal(shifts, evaluation["shifts"]!.AsArray().Count);
        Assert.All(evaluation["shifts"]!.AsArray(), shift =>
        {
            Assert.NotEmpty((string)shift!["shift"]!);
            Assert.InRange(Number(shift["hoursPerYear"]), 700, 13_000);
            Assert.InRange(Number(shift["visitsPerYear"]), 100, 15_000);
            Assert.InRange(Number(shift["kilometersPerYear"]), 1_000, 500_000);
            Assert.InRange(Number(shift["overtimeHoursPerYear"]), 0, 1_000);
            Assert.InRange(Number(shift["utilization"]), 0.1, 1);
        });
    }

    [Fact]
    public void TheContractedSaving_IsTheMemosFigure_AndTheRestIsSimulated()
    {
        var saving = Scenario["savingDkkPerYear"]!;

        Assert.InRange(Number(saving["contracted"]), Memo * 0.995, Memo * 1.005);
        Assert.InRange(Number(saving["mean"]), Number(saving["low"]), Number(saving["high"]));
        Assert.Equal(Number(saving["mean"]), Number(saving["contracted"]) + Number(saving["simulated"]), tolerance: 0.02);
        var difference = Number(Baseline["evaluation"]!["annualCostDkk"]!["mean"]) - Number(Scenario["evaluation"]!["annualCostDkk"]!["mean"]);
        Assert.Equal(difference, Number(saving["mean"]), tolerance: 0.02);
        Assert.Equal(9_125, Number(Scenario["contractedHoursSaved"]));
        Assert.Equal(Number(saving["mean"]), Number(Scenario["savingFirstYearDkk"]), tolerance: 1);
    }

    [Fact]
    public void Differences_HaveTheirIntervals()
    {
        var delta = Scenario["delta"]!;

        AssertEstimate(delta["meanResponseMinutes"], 0, 60);
        AssertEstimate(delta["p90ResponseMinutes"], 0, 120);
        AssertEstimate(delta["withinTargetShare"], -0.5, 0);
    }

    [Fact]
    public void EveryArea_IsToldBeforeAndAfter()
    {
        var areas = Scenario["areas"]!.AsArray();

        Assert.Equal(115, areas.Count);
        Assert.Equal(115, areas.Select(area => (string?)area!["area"]).Distinct().Count());
        Assert.Equal(9, areas.Select(area => (string?)area!["district"]).Distinct().Count());
        Assert.Equal(Number(Baseline["evaluation"]!["visitsPerYear"]), areas.Sum(area => Number(area!["visitsPerYear"])), tolerance: 0.2);
        Assert.All(areas, area =>
        {
            foreach (var plan in new[] { "baseline", "scenario" })
            {
                Assert.InRange(Number(area!["p90ResponseMinutes"]![plan]), 1, 400);
                Assert.InRange(Number(area["withinTargetShare"]![plan]), 0, 1);
            }
        });
    }

    [Fact]
    public void NoVisitDiffers_BetweenBaselineAndScenario()
    {
        var (before, after) = (Baseline["evaluation"]!, Scenario["evaluation"]!);

        Assert.Equal(Number(before["visitsPerYear"]), Number(after["visitsPerYear"]));
        foreach (var group in new[] { "areas", "districts", "urgencies", "hours" })
        {
            Assert.NotEmpty(before[group]!.AsArray());
            Assert.Equal(VisitsOf(before[group]!), VisitsOf(after[group]!));
        }
    }

    [Fact]
    public void TheFile_IsPlainUtf8_WithDanishLettersAsTheyAre()
    {
        Assert.NotEqual(0xEF, compared.JsonBytes[0]);
        Assert.Equal((byte)'\n', compared.JsonBytes[^1]);
        Assert.DoesNotContain((byte)'\r', compared.JsonBytes);
        Assert.Contains("Aftenvagten i Tarm og nattevagterne i Silkeborg og på Djursland", System.Text.Encoding.UTF8.GetString(compared.JsonBytes), StringComparison.Ordinal);
    }

    private static List<double> VisitsOf(JsonNode groups) => [.. groups.AsArray().Select(group => Number(group!["visitsPerYear"]))];

    private static double Number(JsonNode? node) => (double)(node ?? throw new InvalidOperationException("A name of the contract is missing."));

    private static void AssertEstimate(JsonNode? estimate, double least, double most)
    {
        var (mean, low, high) = (Number(estimate!["mean"]), Number(estimate["low"]), Number(estimate["high"]));
        Assert.InRange(mean, least, most);
        Assert.InRange(mean, low, high);
    }
}
