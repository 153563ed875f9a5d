using System.Text;
using System.Text.Json.Nodes;
using Korevagt.Demand.Rates;
using Korevagt.Domain.Demand;
using Korevagt.Domain.Time;
using Korevagt.Evaluation;
using Korevagt.Files;
using Korevagt.Files.Demands;
using Korevagt.Files.Scenarios;
using Korevagt.Tests.Plans;

namespace Korevagt.Files.Tests.Demands;

/// <summary>A fitted demand as a file, and baselines that name it.</summary>
public sealed class FittedDemandFileTests : IDisposable
{
    private const string Fewer = """{ "change": "scaleDemand", "factor": 0.9 }""";
    private readonly PlanFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void WhatIsReadBack_IsWhatWasWritten_ToTheLastBit()
    {
        var written = FittedDemandWriter.Bytes(FittedFixture.Demand);
        var read = FittedDemandLoader.Parse("demand.json", written).Value;

        Assert.Equal(written, FittedDemandWriter.Bytes(read));
        Assert.Equal(FittedFixture.Demand.Covariance, read.Covariance);
        Assert.Equal(FittedFixture.Demand.HourEffects, read.HourEffects);
        Assert.Equal(FittedFixture.Demand.NotEstimated, read.NotEstimated);
        Assert.Equal(
            FittedFixture.Demand with { Covariance = [], HourEffects = [], NotEstimated = [], Areas = [], MonthEffects = [], DayKindEffects = [] },
            read with { Covariance = [], HourEffects = [], NotEstimated = [], Areas = [], MonthEffects = [], DayKindEffects = [] });
        Assert.Equal(FittedFixture.Demand.DayKindEffects, read.DayKindEffects);
    }

    [Fact]
    public void ADemandWithDaysThatVary_KeepsTheirShape()
    {
        var read = FittedDemandLoader.Parse("demand.json", FittedDemandWriter.Bytes(FittedFixture.Demand with { DayShape = 41.25, LogHash = null })).Value;

        Assert.Equal((41.25, null), (read.DayShape, read.LogHash));
    }

    [Fact]
    public void TheFile_HasTheShapeThatItsSchemaDescribes()
    {
        var faults = new List<string>();
        SchemaCheck.Compare(
            JsonNode.Parse(SchemaFiles.All["demand.schema.json"])!, JsonNode.Parse(FittedDemandWriter.Bytes(FittedFixture.Demand)), "$", faults);

        Assert.Empty(faults);
    }

    [Fact]
    public void ABaselineThatNamesTheFile_HasTheFittedRates()
    {
        var plan = folder.WithFittedDemand().LoadBaseline().Plan;
        var year = new DutyYear(2017, plan.Calendar);
        var (rates, fitted) = (RatesOfPlan.Of(plan, year), FittedRates.Of(FittedFixture.Demand, plan, year));

        Assert.Equal(fitted.Hours(2).ToArray(), rates.Hours(2).ToArray());
        Assert.Equal(fitted.Total, FittedRates.OfRegion(FittedFixture.Demand, year).Sum(), 1e-6 * fitted.Total);
        Assert.Contains(plan.Assumptions, assumption => assumption.Text.Contains("besøgslog fra 2014-01-01", StringComparison.Ordinal));
    }

    [Fact]
    public void ThePlansHash_FollowsTheContentOfTheFile_NotItsName()
    {
        var hash = folder.WithFittedDemand().LoadBaseline().Hash;
        folder.Write("elsewhere.json", FittedDemandWriter.Bytes(FittedFixture.Demand)).Edit(PlanFolder.Baseline, root => root["demandFile"] = "elsewhere.json");

        Assert.Equal(hash, folder.LoadBaseline().Hash);
        folder.Write("elsewhere.json", FittedDemandWriter.Bytes(FittedFixture.Demand with { TrendPerYear = FittedFixture.Demand.TrendPerYear + 1e-9 }));
        Assert.NotEqual(hash, folder.LoadBaseline().Hash);
    }

    [Fact]
    public void ScenariosOfOneBaseline_MeetTheSameVisits_AndChangeItsDemand()
    {
        var loaded = folder.WithFittedDemand().LoadBaseline();
        LoadedScenario Of(string name, string change) =>
            PlanLoader.LoadScenarioAgainst(loaded, folder.Scenario(name, change).At(name)).Value;
        var without = Of("without.json", """{ "change": "removeShift", "shift": "nat-djursland" }""");
        var fewer = Of("fewer.json", Fewer);
        var year = new DutyYear(2017, loaded.Plan.Calendar);
        double Visits(Domain.Plans.Plan plan) => AdjustedRates.Of(plan, RatesOfPlan.Of(plan, year)).Total;

        Assert.True(SameVisits.Hold(loaded.Plan, without.Plan));
        Assert.False(SameVisits.Hold(loaded.Plan, fewer.Plan));
        Assert.Equal(0.9 * Visits(loaded.Plan), Visits(fewer.Plan), 1e-6);
    }

    [Fact]
    public void ABaseline_HasOneDemand()
    {
        folder.WithFittedDemand().Edit(PlanFolder.Baseline, root => root.AsObject().Remove("demandFile"));
        Assert.Equal(["baseline.json: $: has neither \"demand\" nor \"demandFile\"; expected exactly one of them"], folder.BaselineFaults());

        using var both = new PlanFolder();
        both.Write(FittedFixture.DemandFile, FittedDemandWriter.Bytes(FittedFixture.Demand)).Edit(PlanFolder.Baseline, root => root["demandFile"] = "demand.json");
        Assert.Equal(["baseline.json: $: has both \"demand\" and \"demandFile\"; expected exactly one of them"], both.BaselineFaults());
    }

    [Fact]
    public void ADemandFittedWithoutAnAreaOfThePlan_IsRefused()
    {
        var fitted = FittedFixture.Demand;
        var rest = 1 - fitted.Areas[1].Share;
        folder.WithFittedDemand().Write(FittedFixture.DemandFile, FittedDemandWriter.Bytes(fitted with
        {
            Areas = [.. fitted.Areas.Where((_, index) => index != 1).Select(area => area with { Share = area.Share / rest })],
        }));

        Assert.Equal(
            [$"baseline.json: $.demandFile: was fitted without the area \"{fitted.Areas[1].Area}\"; expected a demand fitted for a plan that has every area of this one"],
            folder.BaselineFaults());
    }

    [Fact]
    public void ADemandOfTooManyVisits_IsRefused()
    {
        folder.WithFittedDemand().Write(FittedFixture.DemandFile, FittedDemandWriter.Bytes(FittedFixture.Demand with
        {
            HourEffects = [.. FittedFixture.Demand.HourEffects.Select(effect => effect + 10)],
        }));

        Assert.StartsWith("baseline.json: $.demandFile: ", Assert.Single(folder.BaselineFaults()), StringComparison.Ordinal);
        Assert.EndsWith("visits a year would have to be drawn; expected 10,000,000 at most", Assert.Single(folder.BaselineFaults()), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nowhere.json", "baseline.json: $.demandFile: \"nowhere.json\" is no such file")]
    [InlineData("areas.json", "areas.json: $.format: this is not a demand file but a file of kind areas; expected \"format\": \"korevagt-demand/1\"")]
    public void ANameThatLeadsToNoDemand_IsAFault(string named, string expected)
    {
        folder.WithFittedDemand().Edit(PlanFolder.Baseline, root => root["demandFile"] = named);

        Assert.StartsWith(expected, Assert.Single(folder.BaselineFaults()), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("areas", "[]", "$.areas: is an empty list; expected at least 1")]
    [InlineData("monthEffects", "[0, 0]", "$.monthEffects: has 2 items; expected exactly 12")]
    [InlineData("monthEffects", "[1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]", "$.monthEffects[0]: January's effect is 1; expected 0: the other months are beside January")]
    [InlineData("covariance", "[1]", "$.covariance: has 1 items; expected exactly 17391")]
    [InlineData("trendPerYear", "1e400", "$.trendPerYear: is 1e400, more than a number can be; expected a number from -5 to 5")]
    [InlineData("trendPerYear", "null", "$.trendPerYear: is null; expected a number from -5 to 5")]
    [InlineData("dispersion", "-1", "$.dispersion: is -1; expected a number from 0 to 1000000000")]
    [InlineData("dayShape", "0", "$.dayShape: is 0; expected a number above 0 and at most 1000000000000")]
    [InlineData("visits", "0", "$.visits: is 0; expected a whole number from 1 to 1000000000")]
    [InlineData("logHash", "\"x\"", "$.logHash: is \"x\"; expected 64 hexadecimal digits in small letters")]
    [InlineData("to", "\"2014-01-01\"", "$.to: 2014-01-01 is not after 2014-01-01; expected the first date after the log")]
    [InlineData("to", "\"2060-01-01\"", "$.to: is in 2060; expected a date from 2007-01-01 to 2050-12-31")]
    [InlineData("from", "\"1999-01-01\"", "$.from: is in 1999; expected a date from 2007-01-01 to 2050-12-31")]
    [InlineData("dutyDayBegins", "24", "$.dutyDayBegins: is 24; expected a whole number from 0 to 23")]
    [InlineData("hours", "[{ \"hour\": 168, \"effect\": 0 }]", "$.hours[0].hour: is 168; expected a whole number from 0 to 167")]
    [InlineData("trend", "0", "$.trend: is an unknown property; expected one of: $schema")]
    public void AFaultyValue_IsNamedWithItsPlace(string property, string value, string expected)
    {
        var text = Encoding.UTF8.GetString(FittedDemandWriter.Bytes(FittedFixture.Demand));
        var root = JsonNode.Parse(text)!.AsObject();
        root[property] = "REPLACED";

        var faults = FaultsOf(root.ToJsonString().Replace("\"REPLACED\"", value, StringComparison.Ordinal));
        Assert.StartsWith($"demand.json: {expected}", Assert.Single(faults), StringComparison.Ordinal);
    }

    [Fact]
    public void FaultsOfAllParts_AreToldAtOnce()
    {
        var faults = FaultsOf(root =>
        {
            root["areas"]![1]!["id"] = root["areas"]![0]!["id"]!.GetValue<string>();
            root["areas"]![2]!["share"] = 0.9999;
            root["hours"]![5]!["hour"] = 0;
            root["dayKindEffects"]!.AsObject().Remove("dayAfter");
        });

        Assert.Equal(
            ["$.areas", "$.areas[1].id", "$.hours[5].hour", "$.dayKindEffects.dayAfter"],
            faults.Select(fault => fault.Split(": ")[1]));
    }

    [Fact]
    public void ACovarianceThatNoVariablesHave_IsRefused()
    {
        var trend = FittedEffects.Packed(FittedEffects.Trend, FittedEffects.Trend);
        var december = FittedEffects.Packed(FittedEffects.FirstDayKind - 1, FittedEffects.FirstDayKind - 1);
        string Single(int place, double value) => Assert.Single(FaultsOf(root => root["covariance"]![place] = value));

        Assert.Equal("demand.json: $.covariance: the variance of the trend is -1; expected 0 or more", Single(trend, -1));
        Assert.Equal(
            "demand.json: $.covariance: month 1 is fixed or closed and varies with the others; expected 0 for what is fixed, closed or not estimated",
            Single(FittedEffects.Packed(FittedEffects.FirstMonth, FittedEffects.FirstMonth), 0.1));
        Assert.Equal(
            "demand.json: $.covariance: the trend has variance 0 and varies with the others; expected 0 for what is fixed, closed or not estimated", Single(trend, 0));
        Assert.Equal(
            "demand.json: $.covariance: is no covariance: some combination of the effects would have a negative variance; expected a positive semidefinite matrix",
            Single(december, 1e-9));
    }

    private List<string> FaultsOf(Action<JsonNode> spoil)
    {
        var root = JsonNode.Parse(FittedDemandWriter.Bytes(FittedFixture.Demand))!;
        spoil(root);
        return FaultsOf(root.ToJsonString());
    }

    private List<string> FaultsOf(string text) => folder.Shown(FittedDemandLoader.Parse("demand.json", Encoding.UTF8.GetBytes(text)).Faults);
}
