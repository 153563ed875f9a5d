using System.Text.Json.Nodes;
using Korevagt.Tests.Plans;

namespace Korevagt.Files.Tests.Models;

/// <summary>Models that cannot be: each fault with its place and what was expected.</summary>
public sealed class ModelFaultTests : IDisposable
{
    private readonly ModelFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("""[ { "area": "a", "shifts": ["en"] } ]""", "[0].shifts: the list of area \"a\" misses shift \"to\"; expected every shift once")]
    [InlineData("""[ { "area": "a", "shifts": ["en", "tre", "to"] } ]""", "[0].shifts[1]: there is no shift \"tre\"; expected one of: en, to")]
    [InlineData("""[ { "area": "a", "shifts": ["en", "to", "en"] } ]""", "[0].shifts[2]: the list of area \"a\" names \"en\" twice; expected every shift once")]
    [InlineData("""[ { "area": "nord", "shifts": ["en", "to"] } ]""", "[0].area: there is no area \"nord\"; expected one of: a, b")]
    [InlineData(
        """[ { "area": "a", "shifts": ["en", "to"] }, { "area": "a", "shifts": ["to", "en"] } ]""",
        "[1].area: area \"a\" has a list at $.dispatch.preferences[0] already; expected one list for an area")]
    [InlineData("""[ { "area": "a", "shifts": [] } ]""", "[0].shifts: is an empty list; expected at least 1")]
    public void APreferenceListThatCannotBe_IsNamedWithItsPlace(string lists, string fault)
    {
        folder.Edit(root => root["dispatch"]!["preferences"] = JsonNode.Parse(lists));

        Assert.Equal([$"model.json: $.dispatch.preferences{fault}"], folder.Faults());
    }

    [Fact]
    public void PreferenceListsOfABaseline_AreCheckedLikewise()
    {
        using var baseline = new PlanFolder();
        baseline.Edit(PlanFolder.Baseline, root => root["dispatch"]!["preferences"] =
            JsonNode.Parse("""[ { "area": "silkeborg", "shifts": ["nat"] } ]"""));

        Assert.Contains(baseline.BaselineFaults(), fault => fault.StartsWith(
            "baseline.json: $.dispatch.preferences[0].shifts[0]: there is no shift \"nat\"", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("""{ "kind": "empirical" }""", "valuesMinutes: the time on site is empirical and its values are missing; expected a list of minutes")]
    [InlineData("""{ "kind": "empirical", "valuesMinutes": [] }""", "valuesMinutes: is an empty list; expected at least 1")]
    [InlineData("""{ "kind": "empirical", "valuesMinutes": [3, -1] }""", "valuesMinutes[1]: is -1; expected a number from 0 to 10080")]
    [InlineData("""{ "kind": "empirical", "valuesMinutes": [3], "meanMinutes": 3 }""", "meanMinutes: stands beside the values; expected none, since an empirical time has that of its values")]
    [InlineData(
        """{ "kind": "empirical", "valuesMinutes": [3], "coefficientOfVariation": 1 }""",
        "coefficientOfVariation: stands beside the values; expected none, since an empirical time has that of its values")]
    [InlineData("""{ "kind": "gamma", "meanMinutes": 30 }""", "coefficientOfVariation: the coefficient of variation of the time on site is missing; expected a number above 0 and at most 10")]
    [InlineData("""{ "kind": "gamma", "meanMinutes": 30, "coefficientOfVariation": 0 }""", "coefficientOfVariation: is 0; expected a number above 0 and at most 10")]
    [InlineData("""{ "kind": "exponential" }""", "meanMinutes: is missing; expected the mean in minutes")]
    [InlineData("""{ "kind": "deterministic", "meanMinutes": 3, "valuesMinutes": [3] }""", "valuesMinutes: stands in a distribution of kind deterministic; expected none, or the kind empirical")]
    [InlineData("""{ "kind": "weibull", "meanMinutes": 3 }""", "kind: is \"weibull\"; expected one of: deterministic, exponential, lognormal, gamma, empirical")]
    public void ADistributionThatCannotBe_IsNamedWithItsPlace(string onSite, string fault)
    {
        folder.Edit(root => root["process"]!["onSite"] = JsonNode.Parse(onSite));

        Assert.Equal([$"model.json: $.process.onSite.{fault}"], folder.Faults());
    }

    [Fact]
    public void ADistributionOfABaselineWithoutItsMean_IsAFault()
    {
        using var baseline = new PlanFolder();
        baseline.Edit(PlanFolder.Baseline, root => root["process"]!["dispatchDelay"]!.AsObject().Remove("meanMinutes"));

        Assert.Equal(["baseline.json: $.process.dispatchDelay.meanMinutes: is missing; expected the mean in minutes"], baseline.BaselineFaults());
    }

    [Theory]
    [InlineData("-0.1", "$.areas[0].visitsPerHour: is -0.1; expected a number from 0 to 1000000")]
    [InlineData("1e300", "$.areas[0].visitsPerHour: is 1e300; expected a number from 0 to 1000000")]
    [InlineData("2000", "$.areas: 17,570,196 visits a year would have to be drawn; expected 10,000,000 at most")]
    public void ARateThatCannotBeSimulated_IsNamed(string rate, string fault)
    {
        folder.Edit(root => root["areas"]![0]!["visitsPerHour"] = JsonNode.Parse(rate));

        Assert.Equal([$"model.json: {fault}"], folder.Faults());
    }

    [Theory]
    [InlineData("8760", false)]
    [InlineData("-1", false)]
    [InlineData("8759", true)]
    public void AWarmUp_IsShorterThanTheYear(string hours, bool accepted)
    {
        folder.Edit(root => root["warmUpHours"] = JsonNode.Parse(hours));

        Assert.Equal(
            accepted ? [] : [$"model.json: $.warmUpHours: is {hours}; expected a whole number from 0 to 8759"],
            folder.Faults());
    }

    [Theory]
    [InlineData("shifts")]
    [InlineData("areas")]
    [InlineData("stations")]
    [InlineData("districts")]
    public void AnEmptyList_IsAFault(string list)
    {
        folder.Edit(root =>
        {
            root[list] = new JsonArray();
            root["dispatch"] = JsonNode.Parse("""{ "rule": "firstToArrive" }""");
        });

        Assert.Contains($"model.json: $.{list}: is an empty list; expected at least 1", folder.Faults());
    }

    [Fact]
    public void AnAreaWithoutDistrict_IsAFaultWhereThereAreSeveral()
    {
        folder.Edit(root =>
        {
            root["districts"] = JsonNode.Parse("""[ { "id": "nord", "name": "Nord" }, { "id": "syd", "name": "Syd" } ]""");
            root["areas"]![1]!["district"] = "syd";
        });

        Assert.Equal(["model.json: $.areas[0].district: is missing; expected one of: nord, syd"], folder.Faults());
    }

    [Fact]
    public void AModelThatSaysNotWhereItComesFrom_IsAFault()
    {
        folder.Edit(root => root.AsObject().Remove("assumption"));

        Assert.Equal(["model.json: $: has neither \"source\" nor \"assumption\"; expected at least one of them"], folder.Faults());
    }

    [Theory]
    [InlineData("mostWaiting", "-1", "is -1; expected a whole number from 0 to 1000000")]
    [InlineData("rule", "\"nearest\"", "is \"nearest\"; expected one of: districtFirst, firstToArrive, strictDistrict, urgencyReserve, lookAhead, preferenceList, planAhead")]
    public void ADispatchSettingThatCannotBe_IsNamed(string property, string value, string fault)
    {
        folder.Edit(root => root["dispatch"]![property] = JsonNode.Parse(value));

        Assert.Equal([$"model.json: $.dispatch.{property}: {fault}"], folder.Faults());
    }

    [Fact]
    public void FaultsOfTheModelAndOfItsDrivingTimes_AreToldTogether()
    {
        folder.Edit(root => root["shifts"]![0]!["station"] = "t").Write(ModelFolder.Times, "fra,a,b,s\na,1,10,5\nb,-1,2,7.5\ns,6,8,0\n");

        Assert.Collection(
            folder.Faults(),
            fault => Assert.StartsWith("model.json: $.shifts[0].station", fault, StringComparison.Ordinal),
            fault => Assert.StartsWith("times.csv: line 3", fault, StringComparison.Ordinal));
    }
}
