using Korevagt.Domain.Demand;
using Korevagt.Files.Questions;
using Korevagt.Planning.Questions;
using Korevagt.Tests.Plans;

namespace Korevagt.Files.Tests.Questions;

/// <summary>A question that is asked of listed plans alone.</summary>
public sealed class ListedPlansTests : IDisposable
{
    private readonly QuestionFolder folder = new();

    public ListedPlansTests()
    {
        Scenario("uden-nat.json", """{ "change": "removeShift", "shift": "nat-silkeborg" }""");
        Scenario("en-bil.json", """{ "change": "setShiftCars", "shift": "aften-silkeborg", "cars": 1 }""");
        Scenario("flere.json", """{ "change": "scaleDemand", "factor": 1.1 }""");
    }

    public void Dispose() => folder.Dispose();

    [Fact]
    public void ItHasThosePlans_ThenItsOwn_AndNothingToDecide()
    {
        folder.Asked(rest: """ "alsoConsider": ["en-bil.json", "uden-nat.json"], "futures": [{ "name": "flere", "file": "flere.json" }], "year": 2018,""");

        var question = Load(Terms("uden-nat.json")).Value;

        Assert.Equal(["Scenarie uden-nat.json", "Scenarie en-bil.json"], question.AlsoConsider.Select(plan => plan.Name));
        Assert.Equal(["$.questions[0].recommended", "$.alsoConsider[0]"], question.AlsoConsider.Select(plan => plan.Place));
        Assert.Empty(question.Decisions);
        Assert.Empty(question.Futures);
        Assert.Equal(2027, question.Year);
        Assert.IsType<AssembledDemand>(question.Baseline.Plan.Demand);
    }

    [Fact]
    public void WhatIsWrongWithAPlan_IsToldWhereItIsListed_BesideWhatIsWrongWithTheQuestion()
    {
        folder.Plans.Write("andet.json", File.ReadAllText(folder.Plans.At(PlanFolder.Baseline)));
        Scenario("paa-andet.json", """{ "change": "removeShift", "shift": "nat-silkeborg" }""", "andet.json");
        _ = folder.Ask(decide: """{ "decision": "cars", "shifts": ["nat-*"] }""");

        Assert.Equal(
            [
                "question.json: $.decide[0]", "nat.json: $.questions[0].recommended", "nat.json: $.questions[0].others[0]",
                "nat.json: $.questions[0].others[1]",
            ],
            Load(Terms("flere.json", "findes-ikke.json", "paa-andet.json")).Faults.Select(fault => $"{Path.GetFileName(fault.File)}: {fault.Place}"));
    }

    [Fact]
    public void AListedBaseline_IsNoScenario()
    {
        folder.Asked();

        Assert.Contains("baseline", Assert.Single(Load(Terms(PlanFolder.Baseline)).Faults).Message.English, StringComparison.Ordinal);
    }

    private Domain.Faults.Outcome<Question> Load(QuestionTerms terms) =>
        QuestionLoader.Load(DiskFiles.Instance, folder.Plans.At(QuestionFolder.File), terms);

    private QuestionTerms Terms(string recommended, params string[] others) => new()
    {
        NamedBy = "nat.json",
        PlaceOfQuestion = "$.questions[0].question",
        Baseline = folder.Plans.At(PlanFolder.Baseline),
        Demand = null,
        Year = 2027,
        Plans =
        [
            new ListedPlan("$.questions[0].recommended", folder.Plans.At(recommended)),
            .. others.Select((other, i) => new ListedPlan($"$.questions[0].others[{i}]", folder.Plans.At(other))),
        ],
    };

    private void Scenario(string name, string change, string baseline = PlanFolder.Baseline) => folder.Plans.Write(name, $$"""
        { "format": "korevagt-scenario/1", "name": "Scenarie {{name}}", "description": "Prøve.", "baseline": "{{baseline}}", "changes": [ {{change}} ] }
        """);
}
