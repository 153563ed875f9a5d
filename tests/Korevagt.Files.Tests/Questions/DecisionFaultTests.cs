using Korevagt.Tests.Plans;

namespace Korevagt.Files.Tests.Questions;

/// <summary>What cannot be decided, each with its place and what would be right.</summary>
public sealed class DecisionFaultTests : IDisposable
{
    private readonly QuestionFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("nat-oslo", "$.decide[0].shifts[0]: there is no shift \"nat-oslo\"; expected one of: aften-silkeborg")]
    [InlineData("nat-djurslnd", "$.decide[0].shifts[0]: there is no shift \"nat-djurslnd\"; expected \"nat-djursland\" (did you mean that?)")]
    [InlineData("Nattevagt Djursland", "$.decide[0].shifts[0]: \"Nattevagt Djursland\" is the name of the shift; expected the id: \"nat-djursland\"")]
    [InlineData("nta-*", "$.decide[0].shifts[0]: \"nta-*\" matches no shift; expected \"nat-*\" (did you mean that?)")]
    public void AnUnknownShift_OrAPatternThatMatchesNone_IsToldWithTheNearestName(string shift, string fault) => Assert.StartsWith(
        fault, folder.Fault($$"""{ "decision": "cars", "shifts": ["{{shift}}"], "less": 1 }"""), StringComparison.Ordinal);

    [Theory]
    [InlineData("nat-djursland", "nat-djursland", "$.decide[0].shifts[0]: shift \"nat-djursland\" stands in \"keep\" and stays as it is")]
    [InlineData("nat-*", "nat-*", "$.decide[0].shifts[0]: all shifts that \"nat-*\" matches stand in \"keep\"")]
    public void AKeptShift_CannotBeDecided(string kept, string shift, string fault) => Assert.StartsWith(
        fault,
        folder.Fault($$"""{ "decision": "cars", "shifts": ["{{shift}}"], "less": 1 }""", rest: $""" "keep": ["{kept}"],"""),
        StringComparison.Ordinal);

    [Fact]
    public void AnUnknownShiftThatIsToStay_IsTold() => Assert.StartsWith(
        "$.keep[0]: there is no shift \"nat-aarhus\"", folder.Fault(rest: """ "keep": ["nat-aarhus"],"""), StringComparison.Ordinal);

    [Theory]
    [InlineData("""{ "decision": "cars", "shifts": ["nat-silkeborg"], "more": 1 }""", "the number of cars of shift \"nat-silkeborg\" is decided by $.decide[0] already")]
    [InlineData("""{ "decision": "days", "shifts": ["*-silkeborg"] }, { "decision": "days", "shifts": ["nat-silkeborg"] }""", "the days of shift")]
    [InlineData(
        """{ "decision": "station", "shifts": ["nat-silkeborg"], "stations": ["grenaa"] }, { "decision": "station", "shifts": ["nat-silkeborg"], "stations": ["grenaa"] }""",
        "the station of shift")]
    [InlineData(
        """{ "decision": "dispatch", "helpLeadMinutes": [30] }, { "decision": "dispatch", "helpLeadMinutes": [90] }""",
        "helpLeadMinutes is decided by $.decide[1] already")]
    public void APropertyThatIsDecidedTwice_IsTold(string decisions, string fault) =>
        Assert.Contains(fault, folder.Fault($"{QuestionFolder.Nights}, {decisions}"), StringComparison.Ordinal);

    [Fact]
    public void TheBeginningAndTheEnd_AreTwoProperties() => Assert.Contains(
        "the end of shift \"nat-silkeborg\" is decided by $.decide[1] already",
        folder.Fault("""
            { "decision": "hours", "shifts": ["nat-silkeborg"], "moveStartMinutes": 30 },
            { "decision": "hours", "shifts": ["nat-silkeborg"], "moveEndMinutes": 30, "acknowledge": ["handover"] },
            { "decision": "hours", "shifts": ["nat-silkeborg"], "moveEndMinutes": 60, "acknowledge": ["handover"] }
            """),
        StringComparison.Ordinal);

    [Theory]
    [InlineData("nat-silkeborg", 2, "$.decide[0].less: is 2, and shift \"nat-silkeborg\" has 1 car; expected at most 1")]
    [InlineData("aften-*", 3, "$.decide[0].less: is 3, and shift \"aften-silkeborg\" has 2 cars; expected at most 2")]
    public void NoMoreCarsCanBeTakenThanThereAre(string shift, int less, string fault) => Assert.Equal(
        fault, folder.Plans.Shown(folder.Ask($$"""{ "decision": "cars", "shifts": ["{{shift}}"], "less": {{less}} }""").Faults)[0]
            .Replace("question.json: ", "", StringComparison.Ordinal));

    [Theory]
    [InlineData("nat-djursland", 1, "is the one car \"vogn-7\"; expected at most 0")]
    [InlineData("aften-silkeborg", 49, "has 2 cars already; expected at most 48")]
    public void AShift_GetsNoMoreCarsThanItCanHave(string shift, int more, string fault) => Assert.EndsWith(
        fault, folder.Fault($$"""{ "decision": "cars", "shifts": ["{{shift}}"], "more": {{more}} }"""), StringComparison.Ordinal);

    [Theory]
    [InlineData("\"stepMinutes\": 45", "$.decide[0].stepMinutes: is 45, which does not divide 60")]
    [InlineData("\"stepMinutes\": 0", "$.decide[0].stepMinutes: is 0; expected a whole number from 1 to 60")]
    [InlineData("\"stepMinutes\": 20", "$.decide[0].moveStartMinutes: is 30, which is no whole number of steps of 20 minutes; expected a multiple of 20")]
    public void AGridDividesTheHour_AndTheMoves(string step, string fault) => Assert.StartsWith(
        fault, folder.Fault($$"""{ "decision": "hours", "shifts": ["nat-silkeborg"], "moveStartMinutes": 30, {{step}} }"""), StringComparison.Ordinal);

    [Fact]
    public void HoursThatLeaveThePricesOfTheContract_AreTold() => Assert.Equal(
        "$.decide[0]: may leave a plan that cannot be: contract \"vognmand\" has no price for 15:00 on a non-working day after a non-working day, "
        + "when shift \"aften-silkeborg\" is on duty; expected a price for every hour of the shift or shorter moves",
        folder.Fault("""{ "decision": "hours", "shifts": ["aften-silkeborg"], "moveStartMinutes": 30 }"""));

    [Fact]
    public void HoursOfOneCarThatMayOverlap_AreTold() => Assert.StartsWith(
        "$.decide[0]: may leave a plan that cannot be: overlapping shifts of one car: \"aften-djursland\" and \"nat-djursland\" both have \"vogn-7\"",
        folder.Fault("""{ "decision": "hours", "shifts": ["aften-djursland"], "moveEndMinutes": 30 }"""),
        StringComparison.Ordinal);

    [Fact]
    public void HoursThatMayBeEmptyInTheNightOfMarch_AreTold()
    {
        folder.Plans.Replace(PlanFolder.Baseline, "\"hours\": { \"days\": \"everyDay\", \"from\": \"23:00\", \"to\": \"08:00\" }, \"cars\": 1, \"contract\": \"vognmand\", \"source\"", "\"hours\": { \"days\": \"everyDay\", \"from\": \"02:00\", \"to\": \"03:30\" }, \"cars\": 1, \"contract\": \"vognmand\", \"source\"");

        Assert.Equal(
            "$.decide[0]: shift \"nat-silkeborg\" may get the hours 02:00-03:00, empty in the night of March when clocks go forward; "
            + "expected hours that last beyond 03:00",
            folder.Fault("""{ "decision": "hours", "shifts": ["nat-silkeborg"], "moveStartMinutes": 30, "moveEndMinutes": 30 }"""));
    }

    [Fact]
    public void HoursAcrossTheOpeningOfDaytime_AreToBeAcknowledged()
    {
        const string Later = """{ "decision": "hours", "shifts": ["nat-silkeborg"], "moveEndMinutes": 30""";

        // No hour of the morning is priced in the small plan, which is another fault.
        folder.Plans.Replace(PlanFolder.Baseline, "\"to\": \"08:00\" }, \"dkkPerHour\"", "\"to\": \"09:00\" }, \"dkkPerHour\"");

        Assert.Equal(
            "$.decide[0]: shift \"nat-silkeborg\" may come to be on duty 23-08:30 every day, across the opening of daytime at 08:00; "
            + "expected \"acknowledge\": [\"handover\"] where that is meant, or shorter moves",
            folder.Fault(Later + " }"));
        Assert.Equal([-30, 0, 30], Assert.IsType<Korevagt.Files.Questions.HoursDecision>(
            Assert.Single(folder.Asked(Later + """, "acknowledge": ["handover"] }""").Decisions)).Minutes);
    }

    [Theory]
    [InlineData("aften-silkeborg", "\"moveStartMinutes\": 240, \"moveEndMinutes\": 240", "may come to last 0 or 24 hours")]
    [InlineData("aften-silkeborg", "\"moveEndMinutes\": 420", "may come to last 0 or 24 hours")]
    public void HoursThatMayVanish_AreTold(string shift, string moves, string fault) => Assert.Contains(
        fault, folder.Fault($$"""{ "decision": "hours", "shifts": ["{{shift}}"], {{moves}} }"""), StringComparison.Ordinal);

    [Fact]
    public void ABeginningThatMovesPastMidnight_TakesAShiftToOtherDays_WhichIsTold() => Assert.Contains(
        "the beginning of shift \"nat-silkeborg\" may move past midnight, so that it is on duty on other days",
        folder.Fault("""
            { "decision": "hours", "shifts": ["nat-silkeborg"], "moveStartMinutes": 60 },
            { "decision": "days", "shifts": ["nat-silkeborg"] }
            """),
        StringComparison.Ordinal);

    [Theory]
    [InlineData("aarhus", "$.decide[0].stations[0]: there is no station \"aarhus\"; expected one of: silkeborg, grenaa")]
    [InlineData("Grenaa sundhedshus", "$.decide[0].stations[0]: \"Grenaa sundhedshus\" is the name of the station; expected the id: \"grenaa\"")]
    [InlineData("silkeborg", "$.decide[0].shifts[0]: leaves shift \"nat-silkeborg\" what it has already")]
    public void AStation_IsOneOfThePlan_AndNotTheShiftsOwn(string station, string fault) => Assert.StartsWith(
        fault, folder.Fault($$"""{ "decision": "station", "shifts": ["nat-silkeborg"], "stations": ["{{station}}"] }"""), StringComparison.Ordinal);

    [Theory]
    [InlineData("""{ "decision": "cars", "shifts": ["nat-*"] }""", "expected \"less\" or \"more\" above 0")]
    [InlineData("""{ "decision": "hours", "shifts": ["nat-*"] }""", "expected \"moveStartMinutes\" or \"moveEndMinutes\" above 0")]
    [InlineData("""{ "decision": "station", "shifts": ["*-djursland"], "stations": ["grenaa"] }""", "expected at least one value other than the plan's own")]
    [InlineData("""{ "decision": "dispatch", "helpLeadMinutes": [60] }""", "expected at least one value other than the plan's own")]
    public void ASpaceOfOnePlan_IsNothingToDecide(string decision, string expected)
    {
        var fault = folder.Fault(decision);

        Assert.Contains("leaves what the plan has already: there is nothing to decide", fault, StringComparison.Ordinal);
        Assert.EndsWith(expected, fault, StringComparison.Ordinal);
    }

    [Fact]
    public void AnEmptySpace_IsTold() => Assert.Equal("$.decide: is an empty list; expected at least 1", folder.Fault(""));

    [Fact]
    public void AKindOfDecisionThatIsNone_IsTold() => Assert.StartsWith(
        "$.decide[0].decision: is the text \"car\"; expected \"cars\" (did you mean that?)",
        folder.Fault("""{ "decision": "car", "shifts": ["nat-*"], "less": 1 }"""), StringComparison.Ordinal);

    [Theory]
    [InlineData("""{ "decision": "days", "shifts": ["nat-*"], "options": ["workingDays", "workingDays"] }""", "$.decide[0].options[1]: \"workingDays\" appears twice")]
    [InlineData("""{ "decision": "dispatch", "helpLeadMinutes": [30, 30] }""", "$.decide[0].helpLeadMinutes[1]: \"30\" appears twice")]
    [InlineData("""{ "decision": "cars", "shifts": ["nat-silkeborg", "nat-silkeborg"], "less": 1 }""", "$.decide[0].shifts[1]: \"nat-silkeborg\" appears twice")]
    public void AValueThatIsNamedTwice_IsTold(string decision, string fault) =>
        Assert.StartsWith(fault, folder.Fault(decision), StringComparison.Ordinal);

    [Theory]
    [InlineData("\"crossingMinutes\": [5]", "$.decide[0].crossingMinutes: has no effect under the rules that may be chosen; expected the rule planAhead")]
    [InlineData("\"rule\": [\"firstToArrive\"], \"reachMinutes\": [5]", "$.decide[0].reachMinutes: has no effect")]
    public void ASettingThatNoRuleReads_IsTold(string settings, string fault) =>
        Assert.StartsWith(fault, folder.Fault($$"""{ "decision": "dispatch", {{settings}} }"""), StringComparison.Ordinal);

    [Theory]
    [InlineData("nat-silkeborg", "$.decide[0].inherits: the rule districtFirst, which may be chosen, does not look at who inherits")]
    [InlineData("nat-djursland", "$.decide[0].inherits: \"nat-djursland\" is itself one of the shifts to inherit from")]
    [InlineData("nat-djurslnd", "$.decide[0].inherits: there is no shift \"nat-djurslnd\"; expected \"nearest\" or \"nat-djursland\" (did you mean that?)")]
    public void AnHeir_IsAnotherShift_UnderARuleThatKnowsHeirs(string heir, string fault) => Assert.StartsWith(
        fault, folder.Fault($$"""{ "decision": "cars", "shifts": ["nat-djursland"], "less": 1, "inherits": "{{heir}}" }"""), StringComparison.Ordinal);

    [Fact]
    public void WhoInherits_CanBeDecidedForAShiftThatMayGo_AndOnlyOnce()
    {
        folder.Plans.Edit(PlanFolder.Baseline, root => root["dispatch"]!["rule"] = "planAhead");
        const string Heirs = """{ "decision": "heir", "shifts": ["nat-djursland"], "heirs": ["nearest", "nat-silkeborg"] }""";

        Assert.StartsWith(
            "$.decide[0]: shift \"nat-djursland\" cannot be removed, so there is nothing to inherit", folder.Fault(Heirs), StringComparison.Ordinal);
        Assert.Contains(
            "the heir of shift \"nat-djursland\" is decided by $.decide[0] already",
            folder.Fault($$"""{ "decision": "cars", "shifts": ["nat-djursland"], "less": 1, "inherits": "nearest" }, {{Heirs}}"""),
            StringComparison.Ordinal);
    }
}
