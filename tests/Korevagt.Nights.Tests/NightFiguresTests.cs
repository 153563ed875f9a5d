using System.Text;
using System.Text.Json.Nodes;
using Korevagt.Domain.Faults;
using Korevagt.Domain.Texts;
using Korevagt.Evaluation;
using Korevagt.Files;
using Korevagt.Files.Nights;
using Korevagt.Files.Settings;
using Korevagt.Nights;
using Korevagt.Planning.UseCases;
using Korevagt.Tests.Plans;
using NodaTime;
using Xunit.Abstractions;

namespace Korevagt.Nights.Tests;

/// <summary>What history keeps of a night.</summary>
public sealed class NightFiguresTests(ITestOutputHelper output)
{
    [Fact]
    public void Figures_ReadBackAsTheyWereWritten()
    {
        var figures = NightAlerts.Between(null, NightFixture.Figures().WithDrift(new LocalDate(2026, 11, 18)), new AlertThresholds()).Figures with
        {
            Failed = [new FailedScenario("æøå.json", [NightFixture.Fault])],
            SetAside = [new SetAsideLog("nov.csv", "aa", [NightFixture.Fault])],
        };

        var bytes = NightJson.Write(figures);
        var read = NightJson.ReadFigures("nat", bytes).Value;

        Assert.Equal(bytes, NightJson.Write(read));
        Assert.Equal(figures.Plans[1].Saving, read.Plans[1].Saving);
        Assert.Equal(figures.Plans[1].Areas, read.Plans[1].Areas);
        Assert.Equal(figures.Drift, read.Drift);
        Assert.Contains("æøå", Encoding.UTF8.GetString(bytes), StringComparison.Ordinal);
    }

    /// <summary>A message was one text, in English.</summary>
    [Fact]
    public void FaultsThatWereStoredInOneLanguage_AreReadAsTheyWereWritten()
    {
        var json = JsonNode.Parse(NightJson.Write(NightFixture.Figures() with
        {
            Failed = [new FailedScenario(NightFixture.Scenario, [NightFixture.Fault])],
        }))!;
        var fault = json["failed"]![0]!["faults"]![0]!;
        fault["message"] = "there is no shift";
        fault["expected"] = null;

        var read = NightJson.ReadFigures("nat", Encoding.UTF8.GetBytes(json.ToJsonString())).Value;

        Assert.Equal(
            NightFixture.Fault with { Message = Text.Same("there is no shift"), Expected = null }, read.Failed[0].Faults[0]);
    }

    [Theory]
    [InlineData("{}", "nat: $.format: there is no format; expected \"korevagt-night-figures/1\"")]
    [InlineData("""{"format":"korevagt-night-figures/2"}""", "nat: $.format: is \"korevagt-night-figures/2\"; expected \"korevagt-night-figures/1\"")]
    public void AnotherVersion_IsNamed(string json, string fault) => Assert.Equal(
        fault, Assert.Single(NightJson.ReadFigures("nat", Encoding.UTF8.GetBytes(json)).Faults).ToString());

    [Theory]
    [InlineData("")]
    [InlineData("[1]")]
    [InlineData("{\"format\":")]
    [InlineData("""{"format":"korevagt-night-figures/1"}""")]
    [InlineData("""{"format":"korevagt-night-figures/1","night":null,"year":1,"plans":[]}""")]
    public void DamagedFigures_AreAFault(string json) => Assert.Single(NightJson.ReadFigures("nat", Encoding.UTF8.GetBytes(json)).Faults);

    [Fact]
    public void ARealComparison_GivesEveryPlaceItsInterval()
    {
        using var folder = new ModelFolder();
        var uden = folder.Scenario("""{ "change": "scaleDemand", "factor": 1.2 }""");
        var comparison = CompareScenarios.Run(DiskFiles.Instance, folder.At(ModelFolder.Model), [uden], new EvaluationSettings(2017, 4, 1, 2)).Value.Comparison;

        var baseline = ScenarioNight.OfBaseline("b.json", "f0", comparison);
        var scenario = ScenarioNight.Of("uden.json", "f1", comparison.Scenarios[0]);

        Assert.Null(baseline.Saving);
        Assert.Equal(new SavingNight(Estimate: null, ContractedDkk: null), scenario.Saving);
        Assert.Equal(comparison.Scenarios[0].Delta.P90ResponseMinutes, scenario.Region.P90Change);
        foreach (var plan in new[] { baseline, scenario })
        {
            Assert.All([plan.Region, .. plan.Districts, .. plan.Areas], place =>
            {
                Assert.InRange(place.P50!.Mean, place.P50.Low, place.P50.High);
                Assert.InRange(place.P90!.Mean, place.P90.Low, place.P90.High);
                Assert.True(place.P90.Low < place.P90.High && place.P50.High < place.P90.Mean);
            });
        }
    }

    /// <summary>Visits of one night wait for the same cars; the interval knows.</summary>
    [Fact]
    [Trait("Pace", "Slow")]
    public void TheIntervalOfAnArea_HoldsWhatManyMoreYearsSay()
    {
        using var folder = new ModelFolder();
        IReadOnlyList<GroupFigures> Areas(int replications, ulong seed) =>
            CompareScenarios.Run(DiskFiles.Instance, folder.At(ModelFolder.Model), [], new EvaluationSettings(2017, replications, seed, 2)).Value.Comparison.Baseline.Evaluation.Areas;
        var truth = Areas(200, 99);

        var held = Enumerable.Range(1, 40).SelectMany(seed => Areas(6, (ulong)seed).Zip(truth, (few, many) =>
            few.Intervals!.P90.Low <= many.ResponseMinutes!.P90 && many.ResponseMinutes.P90 <= few.Intervals.P90.High)).ToList();

        output.WriteLine($"{held.Count(holds => holds)} of {held.Count} intervals hold the 90 % response time of 200 years");
        Assert.InRange(held.Count(holds => holds) / (double)held.Count, 0.88, 1);
    }
}
