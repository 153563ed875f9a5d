using Korevagt.Files;
using Korevagt.Files.Nights;
using Korevagt.Files.Questions;
using Korevagt.Planning.Recognition;
using Korevagt.Tests.Plans;
using NodaTime;

namespace Korevagt.Files.Tests.Nights;

/// <summary>The settings of the nightly re-evaluation.</summary>
public sealed class NightlyLoaderTests : IDisposable
{
    private const string File = "nat.json";
    private readonly PlanFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void TheBundledSettings_NameFilesThatAreThere()
    {
        var settings = NightlyLoader.Load(DiskFiles.Instance, Path.Combine(Repository.Root, "batches", "nat.json")).Value;

        Assert.All([settings.Baseline, .. settings.Scenarios], plan => Assert.True(System.IO.File.Exists(plan.File), plan.File));
        Assert.Equal("30 3 * * *", settings.Cron.Text);
        Assert.Equal(new AlertThresholds(), settings.Alerts);
    }

    [Fact]
    public void WhatIsLeftOut_HasTheDocumentedValue()
    {
        var settings = NightlyLoader.Load(DiskFiles.Instance, Minimal().At(File)).Value;

        Assert.Equal((5, "current", 100, 1ul, false, 400), (settings.QuietMinutes, settings.Year, settings.Replications, settings.Seed, settings.DemandUncertainty, settings.KeepNights));
        Assert.Equal((new NightlyPlan("baseline.json", folder.At("baseline.json")), folder.At("logs"), folder.At("reports")), (settings.Baseline, settings.Logs, settings.Reports));
        Assert.Equal([new NightlyPlan("a.json", folder.At("a.json")), new NightlyPlan("b.json", folder.At("b.json"))], settings.Scenarios);
        Assert.Null(settings.Mapping ?? settings.Borders);
        Assert.Equal(new AlertThresholds(), settings.Alerts);
    }

    [Theory]
    [InlineData("current", 2026)]
    [InlineData("next", 2027)]
    [InlineData("2030", 2030)]
    public void TheYear_FollowsTheDateOfTheNight(string written, int year)
    {
        var settings = NightlyLoader.Load(DiskFiles.Instance, Minimal().Edit(File, root => root["year"] = written).At(File)).Value;

        Assert.Equal(year, settings.YearOf(new LocalDate(2026, 12, 31)));
    }

    [Fact]
    public void EveryFault_IsToldAtOnceInTheOrderOfTheFile()
    {
        folder.Write(File, """
            {
              "format": "korevagt-nightly/1",
              "name": "Nat",
              "cron": "61 3 * * *",
              "baseline": "baseline.json",
              "scenarios": ["a.json", "./a.json", "baseline.json"],
              "year": "2051",
              "replications": 1,
              "quiteMinutes": 5,
              "alerts": { "p90RiseMinutes": 0, "driftFalseAlarmRate": 1 }
            }
            """);

        Assert.Equal(
            [
                "$ is missing", "$.cron", "$.scenarios[1]", "$.scenarios[2]", "$.year", "$.replications", "$.quiteMinutes", "$.alerts.p90RiseMinutes",
                "$.alerts.driftFalseAlarmRate",
            ],
            NightlyLoader.Load(DiskFiles.Instance, folder.At(File)).Faults.Select(fault => fault.Message.English == "is missing" ? "$ is missing" : fault.Place));
    }

    [Fact]
    public void ACronThatIsNone_IsNamedWithTheFieldAndWhatItMayHold() => Assert.Equal(
        "nat.json: $.cron: the minute is \"61\"; expected *, or numbers from 0 to 59 as a list (1,2), a range (1-5) or steps (*/15, 10-40/5)",
        Assert.Single(NightlyLoader.Load(DiskFiles.Instance, Minimal().Replace(File, "30 3", "61 3").At(File)).Faults).ToString().Replace(folder.At(File), File, StringComparison.Ordinal));

    [Fact]
    public void ANameThatCanBeNoPath_IsAFault() => Assert.Equal(
        ["$.scenarios[1]", "$.logs"],
        NightlyLoader.Load(DiskFiles.Instance, Minimal().Replace(File, "\"b.json\"", "\"b\\u0000\"").Replace(File, "\"logs\": \"logs\"", "\"logs\": \"l\\u0000\"").At(File)).Faults.Select(fault => fault.Place));

    [Fact]
    public void Questions_NameFilesBesideTheSettings()
    {
        var settings = NightlyLoader.Load(DiskFiles.Instance, Asking("{ \"question\": \"q.json\", \"recommended\": \"a.json\", \"others\": [\"c.json\"] }").At(File)).Value;

        var asked = Assert.Single(settings.Questions);
        Assert.Equal((folder.At(File), "$.questions[0]", new NightlyPlan("q.json", folder.At("q.json"))), (asked.NamedBy, asked.Place, asked.Question));
        Assert.Equal((new NightlyPlan("a.json", folder.At("a.json")), "c.json"), (asked.Recommended, Assert.Single(asked.Others).Named));
        var terms = asked.Under("baseline.json", "demand.json", 2027);
        Assert.Equal(("baseline.json", "demand.json", 2027, "$.questions[0].question"), (terms.Baseline, terms.Demand, terms.Year, terms.PlaceOfQuestion));
        Assert.Equal(
            [new ListedPlan("$.questions[0].recommended", folder.At("a.json")), new ListedPlan("$.questions[0].others[0]", folder.At("c.json"))], terms.Plans);
        Assert.Empty(NightlyLoader.Load(DiskFiles.Instance, Minimal().At(File)).Value.Questions);
    }

    [Theory]
    [InlineData("", "$.questions")]
    [InlineData("{ \"question\": \"q.json\" }", "$.questions[0].recommended")]
    [InlineData("{ \"question\": \"q.json\", \"recommended\": \"a.json\", \"others\": [] }", "$.questions[0].others")]
    [InlineData("{ \"question\": \"q\\u0000\", \"recommended\": \"a\\u0000\", \"others\": [\"\"] }", "$.questions[0].question", "$.questions[0].recommended", "$.questions[0].others[0]")]
    [InlineData("{ \"question\": \"q.json\", \"recommended\": \"./baseline.json\" }", "$.questions[0].recommended")]
    [InlineData("{ \"question\": \"q.json\", \"recommended\": \"a.json\", \"others\": [\"./a.json\", \"b.json\", \"b.json\", \"baseline.json\"] }", "$.questions[0].others[0]", "$.questions[0].others[2]", "$.questions[0].others[3]")]
    [InlineData("{ \"question\": \"q.json\", \"recommended\": \"a.json\" }, { \"question\": \"./q.json\", \"recommended\": \"a.json\", \"others\": [\"b.json\"] }", "$.questions[1]")]
    [InlineData("{ \"question\": 5, \"recommended\": \"a.json\", \"other\": [] }, 5", "$.questions[0].question", "$.questions[0].other", "$.questions[1]")]
    public void AQuestionThatCannotBe_IsTold(string questions, params string[] places) =>
        Assert.Equal(places, NightlyLoader.Load(DiskFiles.Instance, Asking(questions).At(File)).Faults.Select(fault => fault.Place));

    [Fact]
    public void CheckingTheSettings_LooksAtTheQuestionsToo()
    {
        Minimal().Write("q.json", """
            {
              "format": "korevagt-question/1", "name": "Hvilken plan?", "baseline": "andet.json",
              "decide": [ { "decision": "cars", "shifts": ["nat-*"], "less": 1 } ], "aims": [ { "figure": "p90" } ]
            }
            """);
        folder.Write("andet.json", System.IO.File.ReadAllText(folder.At(PlanFolder.Baseline)));
        Asking("{ \"question\": \"q.json\", \"recommended\": \"a.json\" }, { \"question\": \"r.json\", \"recommended\": \"a.json\" }").Edit(File, root => root["scenarios"] = new System.Text.Json.Nodes.JsonArray());

        var faults = new FileCheck(DiskFiles.Instance, plan: null).Run(folder.At(File), FileKind.Nightly).Faults;

        Assert.Equal(
            [
                "$.questions[0].question: q.json builds on andet.json; expected a question about baseline.json",
                "$.questions[1].question: \"r.json\" is no such file; expected a path relative to this file",
            ],
            faults.Select(fault => fault.ToString().Replace(folder.At(File) + ": ", "", StringComparison.Ordinal)
                .Replace(folder.At("r.json"), "r.json", StringComparison.Ordinal)));
    }

    [Fact]
    public void AFileOfAnotherKind_IsNamed() => Assert.Contains(
        "this is not a nightly file but a file of kind baseline",
        Assert.Single(NightlyLoader.Load(DiskFiles.Instance, folder.At(PlanFolder.Baseline)).Faults).Message.English, StringComparison.Ordinal);

    private PlanFolder Asking(string questions) =>
        Minimal().Replace(File, "\"logs\": \"logs\"", $"\"questions\": [{questions}], \"logs\": \"logs\"");

    private PlanFolder Minimal() => folder.Write(File, """
        {
          "format": "korevagt-nightly/1",
          "name": "Nat",
          "cron": "30 3 * * *",
          "baseline": "baseline.json",
          "scenarios": ["a.json", "b.json"],
          "logs": "logs"
        }
        """);
}
