using System.Text.Json.Nodes;
using Korevagt.Domain.Texts;
using Korevagt.Planning.Questions;
using Korevagt.Tests.Plans;

namespace Korevagt.Files.Tests.Questions;

/// <summary>What is wrong with requirements, aims, futures and plans of a question, each with its place and what would be right.</summary>
public sealed class QuestionFaultTests : IDisposable
{
    private readonly QuestionFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("""{ "figure": "withinTarget", "target": "to-timer", "atLeast": 0.9 }""", "$.require[0].target: there is no service target \"to-timer\"; expected \"tre-timer\"")]
    [InlineData("""{ "figure": "p90", "target": "tre-timer", "atMost": 60 }""", "$.require[0].target: does not go with p90, which is of no service target")]
    [InlineData("""{ "figure": "p90", "atMost": 60, "in": ["silkebrg"] }""", "$.require[0].in: there is no district \"silkebrg\"; expected \"silkeborg\" (did you mean that?)")]
    [InlineData("""{ "figure": "p90", "atMost": 60, "in": "silkebrg" }""", "$.require[0].in: there is no district \"silkebrg\"; expected \"silkeborg\" (did you mean that?)")]
    [InlineData("""{ "figure": "p90", "atMost": 60, "in": ["silkeborg", "silkeborg"] }""", "$.require[0].in[1]: \"silkeborg\" appears twice; expected each once")]
    [InlineData("""{ "figure": "p90", "atMost": 60, "in": ["silkeborg", "region"] }""", "$.require[0].in[1]: \"region\" stands among districts; expected \"region\" alone")]
    [InlineData("""{ "figure": "saving", "atLeast": 60, "in": "everyDistrict" }""", "$.require[0].in: says where, and saving is of the whole region only; expected \"region\"")]
    [InlineData("""{ "figure": "withinTarget", "atLeast": 90 }""", "$.require[0].atLeast: is 90; expected a share from 0 to 1: 0.9 is 90 %")]
    [InlineData("""{ "figure": "withinTarget", "fallAtMost": 5 }""", "$.require[0].fallAtMost: is 5; expected a share from 0 to 1")]
    [InlineData("""{ "figure": "p90", "atMost": -1 }""", "$.require[0].atMost: is -1; expected 0 or more")]
    [InlineData("""{ "figure": "p90", "atLeast": 60, "atMost": 50 }""", "$.require[0].atMost: leaves no figure together with $.require[0].atLeast")]
    [InlineData("""{ "figure": "p90", "atMost": 50 }, { "figure": "p90", "atLeast": 60 }""", "$.require[1].atLeast: leaves no figure together with $.require[0].atMost")]
    [InlineData("""{ "figure": "p90", "riseAtMost": -6, "fallAtMost": 5 }""", "$.require[0].fallAtMost: leaves no figure together with $.require[0].riseAtMost")]
    [InlineData("""{ "figure": "p90", "atMost": 50 }, { "figure": "p90", "atMost": 60 }""", "$.require[1].atMost: is the same requirement as $.require[0].atMost; expected each once")]
    [InlineData("""{ "figure": "saving", "fallAtMost": 50 }""", "$.require[0].fallAtMost: is a change, and a saving is a difference from the baseline itself; expected \"atLeast\" or \"atMost\"")]
    [InlineData("""{ "figure": "p90", "atMost": 60, "inShareOfYears": 1 }""", "$.require[0].inShareOfYears: is 1; expected a number from 0.001 to 0.999")]
    [InlineData("""{ "figure": "p90", "atMost": 60, "inShareOfYears": 0 }""", "$.require[0].inShareOfYears: is 0; expected a number from 0.001 to 0.999")]
    [InlineData("""{ "figure": "contractedCost", "atMost": 60, "inShareOfYears": 0.9 }""", "$.require[0].inShareOfYears: goes with figures that vary by the year")]
    [InlineData("""{ "figure": "p90", "atMost": 60, "tolerance": -1 }""", "$.require[0].tolerance: is -1; expected a number from 0 to")]
    [InlineData("""{ "figure": "p90" }""", "$.require[0]: has neither \"atLeast\" nor \"atMost\" nor \"riseAtMost\" nor \"fallAtMost\"")]
    [InlineData("""{ "figure": "p90", "atMost": 60, "hours": { "days": "everyDay", "from": "16:00", "to": "23:00" } }""", "$.require[0].hours: goes with \"carsOnDuty\"")]
    public void ARequirementThatCannotBe_IsTold(string requirement, string fault) =>
        Assert.StartsWith(fault, folder.Fault(require: requirement), StringComparison.Ordinal);

    [Theory]
    [InlineData("\"atLeast\": 1", "$.require[0].hours: is missing")]
    [InlineData("\"atLeast\": 1.5, \"hours\": { \"days\": \"everyDay\", \"from\": \"17:00\", \"to\": \"23:00\" }", "$.require[0].atLeast: is 1.5; expected a whole number of cars, 1 or more")]
    [InlineData("\"atLeast\": 0, \"hours\": { \"days\": \"everyDay\", \"from\": \"17:00\", \"to\": \"23:00\" }", "$.require[0].atLeast: is 0; expected a whole number of cars, 1 or more")]
    [InlineData("\"atLeast\": 1, \"atMost\": 2, \"hours\": { \"days\": \"everyDay\", \"from\": \"17:00\", \"to\": \"23:00\" }", "$.require[0].atMost: does not go with \"carsOnDuty\"")]
    [InlineData(
        "\"atLeast\": 4, \"hours\": { \"days\": \"everyDay\", \"from\": \"17:00\", \"to\": \"22:00\" }",
        "$.require[0]: can be kept by no plan: the region has 3 on duty at most, for example on 2017-01-01 at 17:00; expected at most 3")]
    [InlineData(
        "\"atLeast\": 2, \"in\": \"everyDistrict\", \"hours\": { \"days\": \"everyDay\", \"from\": \"17:00\", \"to\": \"22:00\" }",
        "$.require[0]: can be kept by no plan: district \"djursland\" has 1 on duty at most, for example on 2017-01-01 at 17:00; expected at most 1")]
    [InlineData(
        "\"atLeast\": 1, \"hours\": { \"days\": \"workingDays\", \"from\": \"07:00\", \"to\": \"10:00\" }",
        "$.require[0]: can be kept by no plan: the region has 0 on duty at most")]
    public void CarsOnDutyThatCannotBe_AreTold(string requirement, string fault) =>
        Assert.StartsWith(fault, folder.Fault(require: $$"""{ "figure": "carsOnDuty", {{requirement}} }"""), StringComparison.Ordinal);

    [Fact]
    public void CarsThatMayBeAdded_AreOnDutyToo() => Assert.Equal(5, Assert.Single(folder.Asked(
        """{ "decision": "cars", "shifts": ["aften-silkeborg"], "more": 2 }""",
        """{ "figure": "carsOnDuty", "atLeast": 5, "hours": { "days": "everyDay", "from": "17:00", "to": "22:00" } }""").CarsOnDuty).AtLeast);

    [Theory]
    [InlineData("""{ "figure": "p90" }, { "figure": "p90", "indifference": 1 }""", "$.aims[1].figure: is the same aim as $.aims[0]; expected each once")]
    [InlineData("""{ "figure": "annualCost" }, { "figure": "saving" }""", "$.aims[1].figure: is the same aim as $.aims[0]; expected each once")]
    [InlineData("""{ "figure": "p90", "indifference": 0 }""", "$.aims[0].indifference: is 0; expected a number above 0")]
    [InlineData("""{ "figure": "p90", "indifference": -0.5 }""", "$.aims[0].indifference: is -0.5; expected a number above 0")]
    [InlineData("""{ "figure": "withinTarget", "indifference": 1 }""", "$.aims[0].indifference: is 1; expected a share below 1")]
    [InlineData("""{ "figure": "withinTarget", "target": "x" }""", "$.aims[0].target: there is no service target \"x\"")]
    [InlineData("""{ "figure": "p95" }""", "$.aims[0].figure: is \"p95\" (did you mean \"p90\"?)")]
    [InlineData("", "$.aims: is an empty list; expected at least 1")]
    public void AnAimThatCannotBe_IsTold(string aims, string fault) => Assert.StartsWith(fault, folder.Fault(aims: aims), StringComparison.Ordinal);

    [Theory]
    [InlineData("p90", "\"atMost\": 60")]
    [InlineData("meanResponse", "\"atMost\": 60")]
    [InlineData("withinTarget", "\"atLeast\": 0.9")]
    public void ADistrictWithoutVisits_HasNoResponseTime(string figure, string limit)
    {
        folder.Plans.Edit(PlanFolder.Areas, root =>
        {
            foreach (var area in root["areas"]!.AsArray().Where(area => area!["district"]!.GetValue<string>() == "djursland"))
            {
                area!["population"] = 0;
            }

            foreach (var municipality in root["municipalities"]!.AsArray())
            {
                municipality!["population"] = root["areas"]!.AsArray()
                    .Where(area => area!["municipality"]!.GetValue<string>() == municipality["code"]!.GetValue<string>()).Sum(area => area!["population"]!.GetValue<int>());
            }
        });

        Assert.StartsWith(
            "$.require[0].in: district \"djursland\" has no visits, so it has no response time",
            folder.Fault(require: $$"""{ "figure": "{{figure}}", {{limit}}, "in": ["djursland"] }"""), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{ "change": "removeShift", "shift": "nat-djursland" }""", "changes shifts, districts or dispatch at $.changes[0]")]
    [InlineData("""{ "change": "setDispatchRule", "rule": "firstToArrive" }""", "changes shifts, districts or dispatch at $.changes[0]")]
    [InlineData(
        """{ "change": "scaleDemand", "factor": 0.9 }, { "change": "moveArea", "areas": ["norddjurs-land"], "district": "silkeborg" }""",
        "changes shifts, districts or dispatch at $.changes[1]")]
    public void AFutureThatChangesShiftsOrDispatchOrDistricts_IsTold(string changes, string fault)
    {
        folder.Plans.Scenario("fremtid.json", changes);

        Assert.StartsWith(
            $"$.futures[0].file: fremtid.json {fault}; expected changes of visits, times, roads or prices",
            folder.Fault(rest: """ "futures": [{ "name": "Fremtid", "file": "fremtid.json" }],"""), StringComparison.Ordinal);
    }

    [Fact]
    public void AFutureWithADemandOfAnotherKind_IsTold()
    {
        folder.Plans.Write(FittedFixture.DemandFile, Korevagt.Files.Demands.FittedDemandWriter.Bytes(FittedFixture.Demand));

        Assert.StartsWith(
            "$.futures[0].file: is a demand of another kind than the baseline's: they do not meet the same visits",
            folder.Fault(rest: $$""" "futures": [{ "name": "Log", "file": "{{FittedFixture.DemandFile}}" }],"""), StringComparison.Ordinal);
    }

    [Fact]
    public void AFittedFutureOfAFittedBaseline_IsOne_AndOneOfOtherAreasIsNot()
    {
        folder.Plans.WithFittedDemand();
        const string Future = """ "futures": [{ "name": "Log", "file": "log.json" }],""";
        var fitted = JsonNode.Parse(Korevagt.Files.Demands.FittedDemandWriter.Bytes(FittedFixture.Demand))!;
        folder.Plans.Write("log.json", fitted.ToJsonString());
        Assert.Single(folder.Asked(rest: Future).Futures);

        fitted["areas"]![0]!["id"] = "oslo";
        folder.Plans.Write("log.json", fitted.ToJsonString());

        Assert.Contains("\"silkeborg-by\"", folder.Plans.Shown(folder.Ask(rest: Future).Faults)[0], StringComparison.Ordinal);
    }

    [Fact]
    public void AFutureDemandOfAModel_IsTold()
    {
        using var model = new ModelFolder();
        model.Write(FittedFixture.DemandFile, Korevagt.Files.Demands.FittedDemandWriter.Bytes(FittedFixture.Demand));
        model.Write(QuestionFolder.File, $$"""
            {
              "format": "korevagt-question/1", "name": "Model", "baseline": "{{ModelFolder.Model}}", "aims": [{ "figure": "p90" }],
              "decide": [{ "decision": "cars", "shifts": ["to"], "less": 1 }],
              "futures": [{ "name": "Log", "file": "{{FittedFixture.DemandFile}}" }]
            }
            """);

        var fault = Assert.Single(QuestionLoader.Load(DiskFiles.Instance, model.At(QuestionFolder.File)).Faults);

        Assert.Equal(model.At(FittedFixture.DemandFile), fault.File);
        Assert.Contains("which is a model", fault.Message.English, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"baseline\": \"baseline.json\"", "\"baseline\": \"anden.json\"", "$.alsoConsider[0]: plan.json builds on anden.json; expected a scenario that builds on baseline.json")]
    [InlineData("\"changes\"", "\"effectiveFrom\": \"2017-05-01\", \"changes\"", "$.alsoConsider[0]: plan.json begins on 2017-05-01; whole years are compared here")]
    [InlineData("\"removeShift\", \"shift\": \"nat-djursland\"", "\"scaleDemand\", \"factor\": 0.9", "$.alsoConsider[0]: plan.json changes more than shifts and dispatch at $.changes[0]")]
    public void APlanOfThePlannersThatCannotBeCompared_IsTold(string old, string @new, string fault)
    {
        folder.Plans.Write("anden.json", File.ReadAllText(folder.Plans.At(PlanFolder.Baseline)));
        folder.Plans.Scenario("plan.json", """{ "change": "removeShift", "shift": "nat-djursland" }""").Replace("plan.json", old, @new);

        Assert.StartsWith(fault, folder.Fault(rest: """ "alsoConsider": ["plan.json"],"""), StringComparison.Ordinal);
    }

    [Fact]
    public void AFileThatIsMissingOrNamedTwice_IsTold()
    {
        folder.Plans.Scenario("plan.json", """{ "change": "removeShift", "shift": "nat-djursland" }""");

        Assert.Equal(
            ["$.futures[0].file", "$.alsoConsider[1]", "$.alsoConsider[2]"],
            folder.Ask(rest: """ "futures": [{ "name": "x", "file": "x.json" }], "alsoConsider": ["plan.json", "./plan.json", "y.json"],""").Faults.Select(fault => fault.Place));
    }

    [Fact]
    public void FaultsOfTheFilesNamed_AreToldAsTheirs()
    {
        folder.Plans.Scenario("plan.json", """{ "change": "removeShift", "shift": "nat-oslo" }""");

        Assert.StartsWith(
            "plan.json: $.changes[0].shift: there is no shift \"nat-oslo\"", folder.Fault(rest: """ "alsoConsider": ["plan.json"],"""), StringComparison.Ordinal);
        Assert.Equal(folder.Plans.At("plan.json"), Assert.Single(folder.Ask(rest: """ "alsoConsider": ["plan.json"],""").Faults).File);
    }

    [Fact]
    public void EveryFault_IsToldAtOnce_InTheOrderOfTheFile_InBothLanguages()
    {
        var faults = folder.Ask(
            """{ "decision": "cars", "shifts": ["nat-oslo"], "les": 1 }, { "decision": "hours", "shifts": ["nat-*"], "moveEndMinutes": 30, "stepMinutes": 7 }""",
            """{ "figure": "withinTarget", "atLeast": 2 }, { "figure": "p90", "atMost": 50, "in": ["x"] }""",
            """{ "figure": "p90", "indifference": 0 }""",
            """ "alsoConsider": ["x.json"], "year": 1900,""").Faults;

        Assert.Equal(
            [
                "$.alsoConsider[0]", "$.year", "$.decide[0].shifts[0]", "$.decide[0].les", "$.decide[1].stepMinutes", "$.require[0].atLeast",
                "$.require[1].in", "$.aims[0].indifference",
            ],
            faults.Select(fault => fault.Place));
        Assert.All(faults, fault => Assert.NotEqual(fault.In(Language.En), fault.In(Language.Da)));
    }
}
