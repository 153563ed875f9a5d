using Korevagt.Files;
using Korevagt.Files.Baselines;
using Korevagt.Files.Scenarios;
using Korevagt.Tests.Plans;
using NodaTime;

namespace Korevagt.Files.Tests.Scenarios;

/// <summary>Scenarios that build on baselines and on one another.</summary>
public sealed class PlanLoaderTests : IDisposable
{
    private const string Cheaper = """{ "change": "setContractPrice", "contract": "vognmand", "dkkPerHour": 200, "assumption": "Prisen er en anden læsning." }""";
    private const string Fewer = """{ "change": "removeShift", "shift": "nat-silkeborg" }""";

    private readonly PlanFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Load_TakesABaselineOrAScenario()
    {
        folder.Scenario("cheaper.json", Cheaper);

        var baseline = PlanLoader.Load(folder.At("baseline.json")).Value;
        var scenario = PlanLoader.Load(folder.At("cheaper.json")).Value;

        Assert.Equal(folder.LoadBaseline().Hash, baseline.Hash);
        Assert.Equal(200, scenario.Plan.Contracts[0].HourlyPrices[0].DkkPerHour);
        Assert.Equal("Scenarie cheaper.json", scenario.Plan.Name);
        Assert.Equal([folder.At("cheaper.json"), folder.At("baseline.json")], scenario.Ancestry);
        Assert.Equal(baseline.Plan.MapFile, scenario.Plan.MapFile);
    }

    [Fact]
    public void ScenarioOnAScenario_BuildsOnItsResult()
    {
        folder.Scenario("cheaper.json", Cheaper).Scenario("fewer.json", Fewer)
            .Edit("fewer.json", root => root["baseline"] = "./cheaper.json");

        var scenario = PlanLoader.LoadScenario(folder.At("fewer.json")).Value;

        Assert.Equal(200, scenario.Plan.Contracts[0].HourlyPrices[0].DkkPerHour);
        Assert.Equal(3, scenario.Plan.Shifts.Count);
        Assert.Equal("Scenarie cheaper.json", scenario.Baseline.Plan.Name);
        Assert.Single(scenario.ChangesDescribed);
    }

    [Fact]
    public void ScenarioAgainstADescendantOfItsBaseline_IsAppliedToThat()
    {
        folder.Scenario("cheaper.json", Cheaper).Scenario("fewer.json", Fewer);

        var scenario = PlanLoader.LoadScenarioAgainst(PlanLoader.Load(folder.At("cheaper.json")).Value, folder.At("fewer.json")).Value;

        Assert.Equal(200, scenario.Plan.Contracts[0].HourlyPrices[0].DkkPerHour);
        Assert.Equal(3, scenario.Plan.Shifts.Count);
    }

    [Fact]
    public void ScenarioAgainstAnotherBaseline_IsAFault()
    {
        folder.Scenario("cheaper.json", Cheaper).Scenario("fewer.json", Fewer)
            .Edit("fewer.json", root => root["baseline"] = "cheaper.json");

        var outcome = PlanLoader.LoadScenarioAgainst(folder.LoadBaseline(), folder.At("fewer.json"));

        Assert.Equal(
            ["fewer.json: $.baseline: \"cheaper.json\" is another baseline than baseline.json; expected \"baseline.json\""],
            folder.Shown(outcome.Faults));
    }

    [Fact]
    public void BaselineInThePlaceOfAScenario_AndTheOtherWayRound_AreFaults()
    {
        folder.Scenario("cheaper.json", Cheaper);

        Assert.Contains(
            "this is not a scenario file but a file of kind baseline",
            Assert.Single(PlanLoader.LoadScenarioAgainst(folder.LoadBaseline(), folder.At("baseline.json")).Faults).Message.English,
            StringComparison.Ordinal);
        Assert.Contains(
            "this is not a baseline file but a file of kind scenario",
            Assert.Single(BaselineLoader.Load(DiskFiles.Instance, folder.At("cheaper.json")).Faults).Message.English,
            StringComparison.Ordinal);
        Assert.Equal(
            ["areas.json: $.format: this is not a baseline or model or scenario file but a file of kind areas; expected \"format\": \"korevagt-baseline/1\" or \"korevagt-model/1\" or \"korevagt-scenario/1\""],
            folder.Shown(PlanLoader.Load(folder.At("areas.json")).Faults));
    }

    [Fact]
    public void ScenariosThatBuildOnOneAnother_AreAFault()
    {
        folder.Scenario("a.json", Cheaper).Edit("a.json", root => root["baseline"] = "b.json");
        folder.Scenario("b.json", Fewer).Edit("b.json", root => root["baseline"] = "a.json");

        Assert.Equal(
            ["b.json: $.baseline: \"a.json\" builds on itself; expected the path of a baseline, relative to this file"],
            folder.Shown(PlanLoader.Load(folder.At("a.json")).Faults));
    }

    [Fact]
    public void TooManyScenariosInARow_AreAFault()
    {
        for (var i = 0; i < 20; i++)
        {
            folder.Scenario($"s{i}.json", Cheaper).Edit($"s{i}.json", root => root["baseline"] = $"s{i + 1}.json");
        }

        Assert.Equal(
            ["s15.json: $.baseline: \"s16.json\" is the 16th file in a row that builds on another; expected the path of a baseline, relative to this file"],
            folder.Shown(PlanLoader.Load(folder.At("s0.json")).Faults));
    }

    [Fact]
    public void BaselineThatIsNotThere_IsAFaultBesideTheOthers()
    {
        folder.Scenario("a.json", """{ "change": "setShiftCars", "shift": "x", "cars": 99 }""")
            .Edit("a.json", root => root["baseline"] = "nothing.json");

        Assert.Equal(
            ["a.json: $.baseline: \"nothing.json\" is no file (nothing.json); expected the path of a baseline, relative to this file", "a.json: $.changes[0].cars: is 99; expected a whole number from 1 to 50"],
            folder.Shown(PlanLoader.LoadScenario(folder.At("a.json")).Faults));
    }

    [Fact]
    public void FaultsOfTheBaseline_ComeAfterThoseOfTheScenario()
    {
        folder.Scenario("a.json", """{ "change": "setShiftCars", "shift": "aften-silkeborg", "cars": 99 }""")
            .Replace("baseline.json", "\"pointsPerArea\": 10", "\"pointsPerArea\": 0");

        Assert.Equal(
            ["a.json: $.changes[0].cars", "baseline.json: $.pointsPerArea"],
            folder.Shown(PlanLoader.LoadScenario(folder.At("a.json")).Faults).Select(fault => string.Join(": ", fault.Split(": ")[..2])));
    }

    [Theory]
    [InlineData("2017-05-01", null)]
    [InlineData("2051-01-01", "a.json: $.effectiveFrom: is in 2051; expected a date from 2007 to 2050")]
    [InlineData("2017-02-29", "a.json: $.effectiveFrom: is \"2017-02-29\"; expected a date as year-month-day, such as \"2017-05-01\"")]
    [InlineData("1 May 2017", "a.json: $.effectiveFrom: is \"1 May 2017\"; expected a date as year-month-day, such as \"2017-05-01\"")]
    public void EffectiveFrom_IsADateOfTheYearsThatCanBeEvaluated(string date, string? expected)
    {
        folder.Scenario("a.json", Cheaper).Edit("a.json", root => root["effectiveFrom"] = date);

        var outcome = PlanLoader.LoadScenario(folder.At("a.json"));

        Assert.Equal(expected is null ? [] : [expected], folder.Shown(outcome.Faults));
        Assert.True(!outcome.Succeeded || outcome.Value.EffectiveFrom == new LocalDate(2017, 5, 1));
    }

    [Fact]
    public void AssumptionsOfAScenario_FollowThoseOfTheBaseline()
    {
        folder.Scenario("cheaper.json", Cheaper);

        var assumption = PlanLoader.Load(folder.At("cheaper.json")).Value.Plan.Assumptions[^1];

        Assert.Equal(("Scenarie cheaper.json: $.changes[0]", "Prisen er en anden læsning."), (assumption.Place, assumption.Text));
    }

    [Fact]
    public void HashOfAScenario_IsThatOfItsPlan_AndDiffersFromTheBaseline()
    {
        var scenario = folder.Apply(Cheaper);

        Assert.Equal(PlanHash.Of(scenario.Plan), scenario.Hash);
        Assert.NotEqual(scenario.Baseline.Hash, scenario.Hash);
        Assert.Equal(scenario.Hash, folder.Apply(Cheaper.Replace("200", "200.00", StringComparison.Ordinal)).Hash);
    }
}
