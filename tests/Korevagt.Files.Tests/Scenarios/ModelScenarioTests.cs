using Korevagt.Files.Scenarios;
using Korevagt.Tests.Plans;

namespace Korevagt.Files.Tests.Scenarios;

/// <summary>Scenarios on a model from outside, and the changes that came with it.</summary>
public sealed class ModelScenarioTests : IDisposable
{
    private readonly ModelFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void ARemovedShift_LeavesEveryPreferenceList()
    {
        var plan = folder.Apply("""{ "change": "removeShift", "shift": "en" }""");

        Assert.All(plan.Dispatch.Preferences!, list => Assert.Equal(["to"], list.Shifts));
    }

    [Fact]
    public void AnAddedShift_StandsLastOnEveryList_AndNeedsNoContractWhereThereIsNone()
    {
        var plan = folder.Apply("""
            { "change": "addShift", "shift": { "id": "tre", "name": "Tre", "station": "s", "districts": ["alle"], "cars": 1,
              "hours": { "days": "everyDay", "from": "23:00", "to": "08:00" } } }
            """);

        Assert.Equal([["en", "to", "tre"], ["to", "en", "tre"]], plan.Dispatch.Preferences!.Select(list => list.Shifts));
    }

    [Fact]
    public void AShiftAddedToABaseline_NeedsAContract()
    {
        using var baseline = new PlanFolder();

        var faults = baseline.FaultsOf("""
            { "change": "addShift", "shift": { "id": "tre", "name": "Tre", "station": "grenaa", "districts": ["djursland"], "cars": 1,
              "hours": { "days": "everyDay", "from": "23:00", "to": "08:00" } } }
            """);

        Assert.Equal(["scenario.json: $.changes[0].shift.contract: is missing; expected one of: vognmand"], faults);
    }

    [Fact]
    public void FasterCars_TakeThatMuchLessOnEveryDrive()
    {
        var plan = folder.Apply("""{ "change": "setDrivingSpeed", "speedFactor": 2 }""");

        Assert.Equal([0.5, 5, 2.5, 5.5, 1, 3.75, 3, 4, 0], plan.TravelMatrix!.Minutes);
    }

    [Theory]
    [InlineData(
        """{ "change": "setDrivingSpeed", "speedFactor": 2, "band": "altid" }""",
        ".band: the plan brings its own driving times, the same at every hour; expected \"speedFactor\" alone")]
    [InlineData(
        """{ "change": "setDrivingSpeed", "timeFactors": { "urban": 1.1 } }""",
        ".timeFactors: the plan brings its own driving times, without kinds of road; expected \"speedFactor\" alone")]
    [InlineData(
        """{ "change": "moveStation", "station": "s", "position": { "lat": 56, "lon": 9 } }""",
        ": the plan brings its own driving times, which do not follow a position; expected other driving times in the model")]
    public void WhatNeedsARoadMap_IsAFault(string change, string fault) =>
        Assert.Equal([$"scenario.json: $.changes[0]{fault}"], folder.FaultsOf(change));

    [Fact]
    public void DrivesSlowedBeyondADay_AreAFault()
    {
        folder.Write(ModelFolder.Times, "fra,a,b,s\na,1,10,5\nb,11,2,7.5\ns,6,200,0\n");

        Assert.Equal(
            ["scenario.json: $.changes[0]: leaves a plan that cannot be: the longest drive takes 2000 minutes; expected 1080 at most"],
            folder.FaultsOf("""{ "change": "setDrivingSpeed", "speedFactor": 0.1 }"""));
    }

    [Fact]
    public void ALossSystem_IsAChangeOfTheDispatch()
    {
        var scenario = PlanLoader.LoadScenario(folder.Scenario("""{ "change": "setDispatchRule", "mostWaiting": 0 }""")).Value;

        Assert.Equal(0, scenario.Plan.Dispatch.MostWaiting);
        Assert.Equal("0 visits wait for a car at most, the others go to another service", scenario.ChangesDescribed[0].English);
    }

    [Fact]
    public void OtherLists_ReplaceThoseOfThePlan_AndAreCheckedAsAWhole()
    {
        var plan = folder.Apply("""{ "change": "setDispatchRule", "preferences": [ { "area": "a", "shifts": ["to", "en"] } ] }""");

        Assert.Equal(["to", "en"], Assert.Single(plan.Dispatch.Preferences!).Shifts);
        Assert.Equal(
            ["scenario.json: $.changes[0]: leaves a plan that cannot be: the list of area \"a\" misses shift \"en\"; expected every shift once"],
            folder.FaultsOf("""{ "change": "setDispatchRule", "preferences": [ { "area": "a", "shifts": ["to"] } ] }"""));
    }

    [Fact]
    public void TimesGivenOneByOne_ReplaceADistribution_AndOneReplacesThem()
    {
        var values = """{ "change": "setServiceProcess", "onSite": { "kind": "empirical", "valuesMinutes": [10, 30] } }""";
        var fixedTime = """{ "change": "setServiceProcess", "onSite": { "kind": "deterministic" } }""";

        Assert.Equal([10, 30], folder.Apply(values).Process.OnSite.ValuesMinutes!);
        var after = folder.Apply(values, fixedTime).Process.OnSite;
        Assert.Equal((20, 0), (after.MeanMinutes, after.CoefficientOfVariation));
        Assert.Null(after.ValuesMinutes);
    }

    [Theory]
    [InlineData(
        """{ "kind": "empirical" }""",
        ": leaves a plan that cannot be: the time on site is empirical and its values are missing; expected a list of minutes")]
    [InlineData(
        """{ "valuesMinutes": [10] }""",
        ".onSite.valuesMinutes: stands in a distribution of kind exponential; expected none, or the kind empirical")]
    [InlineData(
        """{ "kind": "empirical", "valuesMinutes": [10], "meanMinutes": 10 }""",
        ".onSite.meanMinutes: stands beside the values; expected none, since an empirical time has that of its values")]
    public void ValuesThatDoNotGoWithTheKind_AreAFault(string onSite, string fault) => Assert.Equal(
        [$"scenario.json: $.changes[0]{fault}"],
        folder.FaultsOf($$"""{ "change": "setServiceProcess", "onSite": {{onSite}} }"""));

    [Fact]
    public void GrowthBeyondWhatCanBeDrawn_IsAFault_AlsoWhereItHoldsInFewAreas()
    {
        var grow = """{ "change": "scaleDemand", "factor": 10, "areas": ["a"] }""";

        Assert.Equal(
            ["scenario.json: $.changes[3]: leaves a plan that cannot be: 65,880,000 visits a year would have to be drawn; expected 10,000,000 at most"],
            folder.FaultsOf(grow, grow, grow, grow));
    }

    [Fact]
    public void GrowthOfABaselineBeyondWhatCanBeDrawn_IsAFault()
    {
        using var baseline = new PlanFolder();
        var grow = """{ "change": "scaleDemand", "factor": 10 }""";

        var fault = Assert.Single(baseline.FaultsOf([.. Enumerable.Repeat(grow, 6)]));

        Assert.Contains("visits a year would have to be drawn; expected 10,000,000 at most", fault, StringComparison.Ordinal);
    }

    [Fact]
    public void AScenarioOnAScenarioOnAModel_Loads()
    {
        folder.Scenario("""{ "change": "removeShift", "shift": "to" }""");
        folder.Write("second.json", File.ReadAllText(folder.At("scenario.json"))
            .Replace("model.json", "scenario.json", StringComparison.Ordinal)
            .Replace("""{ "change": "removeShift", "shift": "to" }""", """{ "change": "setShiftCars", "shift": "en", "cars": 4 }""", StringComparison.Ordinal));

        var loaded = PlanLoader.Load(folder.At("second.json")).Value;

        Assert.Equal(4, Assert.Single(loaded.Plan.Shifts).Cars);
        Assert.Equal(folder.At(ModelFolder.Model), loaded.Ancestry[^1]);
    }
}
