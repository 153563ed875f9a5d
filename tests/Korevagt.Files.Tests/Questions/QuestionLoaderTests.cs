using Korevagt.Domain.Service;
using Korevagt.Domain.Time;
using Korevagt.Files.Questions;
using Korevagt.Tests.Plans;
using NodaTime;

namespace Korevagt.Files.Tests.Questions;

/// <summary>What a sound question says.</summary>
public sealed class QuestionLoaderTests : IDisposable
{
    private const string PlanAhead = "planAhead.json";

    private readonly QuestionFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void APattern_DecidesEachOfItsShiftsButThoseThatAreKept()
    {
        var question = folder.Asked("""{ "decision": "cars", "shifts": ["*-silkeborg", "nat-*"], "less": 2 }""", rest: """ "keep": ["nat-dj*"],""");

        Assert.Equal(
            [
                new CarsDecision("$.decide[0]", "aften-silkeborg", 0, 2, 2, null),
                new CarsDecision("$.decide[0]", "nat-silkeborg", 0, 1, 1, null),
            ],
            question.Decisions);
        Assert.Equal([2, 1], question.Decisions.Select(decision => decision.Own));
    }

    [Fact]
    public void WhatIsLeftOut_HasTheDocumentedValue()
    {
        var question = folder.Asked(aims: """{ "figure": "p90" }, { "figure": "lateVisits" }, { "figure": "contractedSaving" }""");

        Assert.Equal(("", 2017), (question.Description, question.Year));
        Assert.Empty(question.Requirements);
        Assert.Empty(question.CarsOnDuty);
        Assert.Empty(question.Futures);
        Assert.Empty(question.AlsoConsider);
        Assert.Equal(
            [
                new QuestionAim("$.aims[0]", QuestionFigure.P90, null, 0.5), new QuestionAim("$.aims[1]", QuestionFigure.LateVisits, 0, 10),
                new QuestionAim("$.aims[2]", QuestionFigure.ContractedSaving, null, 20_000),
            ],
            question.Aims);
    }

    [Fact]
    public void Days_AreAllSelectionsWhereNoneIsNamed_AndAlwaysTheShiftsOwn()
    {
        var question = folder.Asked("""
            { "decision": "days", "shifts": ["aften-silkeborg"] },
            { "decision": "days", "shifts": ["aften-djursland"], "options": ["workingDays"] }
            """);

        var days = question.Decisions.Cast<DaysDecision>().ToList();
        Assert.Equal([DaySelection.EveryDay, DaySelection.WorkingDays, DaySelection.NonWorkingDays], days[0].Days);
        Assert.Equal([DaySelection.EveryDay, DaySelection.WorkingDays], days[1].Days);
    }

    [Fact]
    public void Hours_MoveBothWaysOnTheGrid_BeginningAndEndApart()
    {
        folder.Plans.Replace(PlanFolder.Baseline, "\"to\": \"08:00\" }, \"dkkPerHour\"", "\"to\": \"09:00\" }, \"dkkPerHour\"");

        var question = folder.Asked(
            """{ "decision": "hours", "shifts": ["nat-silkeborg"], "moveStartMinutes": 60, "moveEndMinutes": 15, "stepMinutes": 15, "acknowledge": ["handover"] }""");

        var moves = question.Decisions.Cast<HoursDecision>().ToDictionary(decision => decision.IsStart, decision => decision.Minutes);
        Assert.Equal([-60, -45, -30, -15, 0, 15, 30, 45, 60], moves[true]);
        Assert.Equal([-15, 0, 15], moves[false]);
        Assert.All(question.Decisions, decision => Assert.Equal(decision.Count / 2, decision.Own));
    }

    [Fact]
    public void AStation_IsOneOfThoseNamed_OrTheShiftsOwn()
    {
        var question = folder.Asked("""{ "decision": "station", "shifts": ["nat-*"], "stations": ["grenaa"] }""");

        // Djursland's waits there already: a pattern leaves it out.
        var station = Assert.IsType<StationDecision>(Assert.Single(question.Decisions));
        Assert.Equal(("nat-silkeborg", 0), (station.Shift, station.Own));
        Assert.Equal(["silkeborg", "grenaa"], station.Stations);
    }

    [Fact]
    public void NumbersOfTheDispatch_StandInRisingOrderWithThePlansOwnAmongThem()
    {
        var question = folder.Asked("""
            { "decision": "dispatch", "helpLeadMinutes": [90, 30], "rule": ["planAhead"], "afterVisit": ["waitThere"], "reachMinutes": [45] }
            """);

        var decisions = question.Decisions.Cast<DispatchDecision>().ToDictionary(decision => decision.Setting);
        var plan = question.Baseline.Plan;
        Assert.Equal([30, 60, 90], decisions[DispatchSetting.HelpLeadMinutes].Values.Select(change => (change?.Apply(plan) ?? plan).Dispatch.HelpLeadMinutes));
        Assert.Equal((1, true), (decisions[DispatchSetting.HelpLeadMinutes].Own, decisions[DispatchSetting.HelpLeadMinutes].IsOrdered));
        Assert.Equal((0, false), (decisions[DispatchSetting.Rule].Own, decisions[DispatchSetting.Rule].IsOrdered));
        Assert.Equal(DispatchRule.PlanAhead, decisions[DispatchSetting.Rule].Values[1]!.Apply(plan).Dispatch.Rule);
        Assert.Equal(1, decisions[DispatchSetting.ReachMinutes].Own);
    }

    [Fact]
    public void Heirs_AreTheNearestOrShifts_TheFirstHoldsWithoutADecision()
    {
        folder.Plans.Edit(PlanFolder.Baseline, root => root["dispatch"]!["rule"] = "planAhead");

        var question = folder.Asked("""
            { "decision": "cars", "shifts": ["nat-djursland"], "less": 1 },
            { "decision": "heir", "shifts": ["nat-djursland"], "heirs": ["nat-silkeborg", "nearest"] },
            { "decision": "cars", "shifts": ["aften-silkeborg"], "less": 2, "inherits": "aften-djursland" }
            """);

        Assert.Equal(["nat-silkeborg", null], question.Decisions.OfType<HeirDecision>().Single().Heirs);
        Assert.Equal([null, "aften-djursland"], question.Decisions.OfType<CarsDecision>().Select(decision => decision.Heir));
    }

    [Fact]
    public void ALimitBelowAndOneAbove_AreTwoRequirements_EachWithItsPlaceAndTolerance()
    {
        var question = folder.Asked(require: """
            { "figure": "p90", "atLeast": 10, "atMost": 90, "in": "everyDistrict" },
            { "figure": "withinTarget", "target": "tre-timer", "atLeast": 0.9, "in": ["djursland"], "inShareOfYears": 0.95 },
            { "figure": "lateVisits", "riseAtMost": 200 },
            { "figure": "saving", "atLeast": -5000, "tolerance": 1 },
            { "figure": "contractedCost", "atMost": 9000000, "in": "region" }
            """);

        Assert.Equal(
            [
                ("$.require[0].atLeast", QuestionLimit.AtLeast, 10d, 0.5), ("$.require[0].atMost", QuestionLimit.AtMost, 90d, 0.5),
                ("$.require[1].atLeast", QuestionLimit.AtLeast, 0.9, 0.005), ("$.require[2].riseAtMost", QuestionLimit.RiseAtMost, 200d, 2d),
                ("$.require[3].atLeast", QuestionLimit.AtLeast, -5000d, 1d), ("$.require[4].atMost", QuestionLimit.AtMost, 9_000_000d, 0d),
            ],
            question.Requirements.Select(read => (read.Place, read.Kind, read.Limit, read.Tolerance)));
        Assert.Equal(["silkeborg", "djursland"], question.Requirements[0].Districts);
        Assert.Equal(["djursland"], question.Requirements[2].Districts);
        Assert.Equal((0, 0.95), (question.Requirements[2].Target, question.Requirements[2].ShareOfYears));
        Assert.Empty(question.Requirements[5].Districts);
    }

    [Fact]
    public void CarsOnDuty_HaveTheirHours()
    {
        var question = folder.Asked(require: """
            { "figure": "carsOnDuty", "atLeast": 1, "in": "everyDistrict", "hours": { "days": "everyDay", "from": "17:00", "to": "22:00" } }
            """);

        var required = Assert.Single(question.CarsOnDuty);
        Assert.Equal(("$.require[0]", 1), (required.Place, required.AtLeast));
        Assert.Equal(["silkeborg", "djursland"], required.Districts);
        Assert.Equal(new RecurringHours(DaySelection.EveryDay, new LocalTime(17, 0), new LocalTime(22, 0)), required.Hours);
    }

    [Fact]
    public void EveryFigure_CanBeRequired() => Assert.Equal(
        [.. Enum.GetNames<QuestionFigure>(), "CarsOnDuty"], Enum.GetValues<RequiredFigure>().Select(figure => figure.ToString()));

    [Fact]
    public void EveryDistrict_AreThoseThatHaveAResponseTime()
    {
        folder.Plans.Edit(PlanFolder.Baseline, root => root["districts"]!.AsArray().Add(new System.Text.Json.Nodes.JsonObject { ["id"] = "øde", ["name"] = "Øde" }));

        var question = folder.Asked(require: """
            { "figure": "p90", "atMost": 300, "in": "everyDistrict" }, { "figure": "handedToDaytime", "atMost": 300, "in": "everyDistrict" }
            """);

        Assert.Equal(["silkeborg", "djursland"], question.Requirements[0].Districts);
        Assert.Equal(["silkeborg", "djursland", "øde"], question.Requirements[1].Districts);
    }

    [Fact]
    public void AFuture_IsTheBaselineAsItMayBecome()
    {
        folder.Plans.Scenario("færre.json", """{ "change": "scaleDemand", "factor": 0.9 }""");

        var question = folder.Asked(rest: """ "futures": [{ "name": "10 % færre", "file": "færre.json" }],""");

        var future = Assert.Single(question.Futures);
        Assert.Equal("10 % færre", future.Name);
        Assert.Equal(0.9, Assert.Single(future.Plan.Plan.DemandAdjustments).Factor);
    }

    [Fact]
    public void APlanOfThePlanners_IsItsChangesInARow_DownToTheBaseline()
    {
        folder.Plans.Scenario("en.json", """{ "change": "removeShift", "shift": "nat-djursland" }""");
        folder.Plans.Scenario("to.json", """{ "change": "setShiftCars", "shift": "aften-silkeborg", "cars": 3 }""").Replace("to.json", PlanFolder.Baseline, "en.json");

        var question = folder.Asked(rest: """ "alsoConsider": ["to.json", "en.json"],""");

        var plan = question.Baseline.Plan;
        Assert.Equal(["Scenarie to.json", "Scenarie en.json"], question.AlsoConsider.Select(own => own.Name));
        Assert.Equal([2, 1], question.AlsoConsider.Select(own => own.Changes.Count));
        var both = question.AlsoConsider[0].Changes.Aggregate(plan, (before, change) => change.Apply(before));
        Assert.Equal((3, 3), (both.Shifts.Count, both.Shifts[0].Cars));
    }

    [Fact]
    public void AScenario_MayServeAsBaseline_AndPlansThatNameItsOwnBaselineFitIt()
    {
        folder.Plans.Scenario("før.json", """{ "change": "scaleDemand", "factor": 1.1 }""");
        folder.Plans.Scenario("en.json", """{ "change": "removeShift", "shift": "nat-djursland" }""");
        folder.Plans.Scenario(PlanAhead, """{ "change": "setDispatchRule", "rule": "planAhead" }""").Replace(PlanAhead, PlanFolder.Baseline, "før.json");

        var question = folder.Asked(rest: $""" "alsoConsider": ["en.json", "{PlanAhead}"],""", baseline: "før.json");

        Assert.Equal(1.1, Assert.Single(question.Baseline.Plan.DemandAdjustments).Factor);
        Assert.Equal([1, 1], question.AlsoConsider.Select(own => own.Changes.Count));
    }
}
