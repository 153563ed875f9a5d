using System.Text.Json;
using Korevagt.Choosing.Answers;
using Korevagt.Choosing.Questions;
using Korevagt.Choosing.Tests.Questions;
using Korevagt.Domain.Texts;
using Korevagt.Files;
using Korevagt.Optimization.Selection;
using Korevagt.Optimization.Years;
using Korevagt.Planning.UseCases;

namespace Korevagt.Choosing.Tests.Answers;

[Trait("Pace", "Slow")]
public sealed class ChoosingRunTests
{
    private const string TwoGo = """{ "figure": "contractedSaving", "atLeast": 1728000 }""";

    [Fact]
    public void AllPlansAreJudged_AndTheChosenOneKeepsWhatIsAsked()
    {
        using var asked = new AskedQuestion(require: TwoGo, consider: "uden-to-nattevagter.json");
        var answer = asked.Answer(120);

        Assert.True(answer.Space.AllJudged);
        Assert.Equal(5, answer.Space.Judged);
        Assert.True(answer.Chosen!.ContractedSavingDkk >= 1_728_000);
        Assert.Equal(Verdict.SurelyMet, answer.Chosen.Verdict);
        Assert.Equal(Verdict.SurelyMissed, answer.Plans[0].Verdict);
        Assert.NotNull(answer.Statement.Bound);
        var own = Assert.Single(answer.Plans, plan => plan.Role.HasFlag(PlanRoles.Own));
        Assert.NotNull(own.Rank);
        Assert.Equal(answer.Chosen.Changes.Count, answer.Contributions.Count);
        Assert.Equal(answer.Chosen.ContractedSavingDkk, answer.Contributions.Sum(change => change.ContractedSavingDkk), 2);
    }

    [Fact]
    public void FiguresOfAPlan_AreThoseOfACompareOfItsScenario_InTheSameYears()
    {
        // Replications are numbered from 0 there and from 2,000,000 here: the figures of the search years are held against them.
        using var asked = new AskedQuestion();
        var prepared = asked.Prepared();
        var space = prepared.Space;
        var removed = space.Baseline.With(
            prepared.Question.Decisions.ToList().FindIndex(decision => decision.Shift == "nat-silkeborg"), 0);
        var rows = prepared.Rounds(2).Simulate(
            [new YearsWanted(space.Baseline, 0, 3), new YearsWanted(removed, 0, 3)], CancellationToken.None);
        var compared = CompareScenarios.Run(
            DiskFiles.Instance, Repository.Baseline, [Repository.Scenario("uden-nattevagt-silkeborg.json")],
            new Files.Settings.EvaluationSettings(2017, 3, 1, 2)).Value.Comparison.Scenarios[0];

        double Mean(int place) => Enumerable.Range(0, 3).Average(year =>
            rows[1][year * prepared.Layout.Count + place] - rows[0][year * prepared.Layout.Count + place]);
        Assert.Equal(compared.Delta.P90ResponseMinutes.Mean, Mean(prepared.Layout.PlaceOfP90()), 9);
        Assert.All(compared.Districts.Index(), district => Assert.Equal(
            district.Item.Delta!.P90ResponseMinutes.Mean, Mean(prepared.Layout.PlaceOfP90(district.Index)), 9));
    }

    [Fact]
    public void NoPlanThatKeepsTheRequirements_IsAnAnswer_WithTheNearestPlan()
    {
        using var asked = new AskedQuestion(require: TwoGo + """, { "figure": "p90", "riseAtMost": 0.5 }""");
        var answer = asked.Answer(150);

        Assert.Null(answer.Chosen);
        Assert.NotNull(answer.Nearest);
        Assert.Null(answer.Artefacts);
        Assert.Equal(answer.Space.Judged - 1, answer.Requirements[1].OnlyThis);
        Assert.InRange(answer.Requirements[1].BestReached, 0.5, 10);
    }

    [Fact]
    public void APlanThatSavesTooLittle_IsNotSaidToBreakWhatItWasNeverSimulatedFor()
    {
        using var asked = new AskedQuestion(
            require: TwoGo + """, { "figure": "lateVisits", "riseAtMost": 500 }""", consider: "uden-nattevagt-silkeborg.json");
        var own = Assert.Single(asked.Answer(150).Plans, plan => plan.Role.HasFlag(PlanRoles.Own));

        Assert.True(own.SurelyBreaks);
        Assert.Equal([0], own.Broken);
    }

    [Fact]
    public void WhereNothingHasToBeSaved_ThePlanOfTodayIsTheChosenOne_AndNobodyGainsByIt()
    {
        using var asked = new AskedQuestion();
        var answer = asked.Answer(150);

        Assert.Empty(answer.Chosen!.Changes);
        Assert.Empty(answer.Artefacts!.GainWithoutCar);
    }

    [Fact]
    public void TheAnswer_IsTheSameOnOneThreadAndOnTwo()
    {
        using var asked = new AskedQuestion(require: TwoGo, futures: "bedre-visitation.json");

        Assert.Equal(Told(asked.Answer(100, threads: 1)), Told(asked.Answer(100, threads: 2)));
    }

    [Fact]
    public void ASearch_StaysWithinItsBudget_AndJudgesWhatIsOneChangeAway()
    {
        using var asked = new AskedQuestion(
            """{ "decision": "cars", "shifts": ["nat-*", "aften-silkeborg", "aften-tarm", "aften-skive", "aften-viborg", "dag-skive"], "less": 1, "more": 1 }""",
            """{ "figure": "contractedSaving", "atLeast": 1700000 }""", consider: "uden-to-nattevagter.json");
        Assert.Null(asked.Checked().All);
        var answer = asked.Answer(900);

        Assert.InRange(answer.Provenance.YearsOfSearch, 1, 360);
        Assert.InRange(answer.Provenance.YearsOfJudging, 1, 540);
        Assert.InRange(answer.Space.Judged, 13, 30);
        Assert.NotNull(answer.Chosen);
        Assert.All(answer.Plans.Skip(1), plan => Assert.NotEmpty(plan.ChangesDescribed));
    }

    [Fact]
    public void AFuture_TellsWhatWhoeverChoseAPlanWouldRegret()
    {
        using var asked = new AskedQuestion(require: TwoGo, futures: "bedre-visitation.json");
        var answer = asked.Answer(100);

        var future = Assert.Single(answer.Futures);
        Assert.Equal(answer.Plans.Count, future.Plans.Count);
        Assert.Contains(future.Plans, plan => plan.Regret == 0);
        Assert.True(future.Plans[answer.Chosen!.Number].Aim.Mean < answer.Chosen.Figures.P90.Mean, "fewer visits wait shorter");
    }

    [Fact]
    public void OtherDispatchRules_AreTriedOnTheChosenPlan()
    {
        using var asked = new AskedQuestion(require: TwoGo);
        var panel = asked.Answer(100).Artefacts!;

        Assert.Equal(3, panel.UnderDispatch.Count);
        Assert.All(panel.UnderDispatch, rule => Assert.InRange(rule.Difference.Mean, 0.1, 60));
    }

    internal static string Told(Answer answer) => JsonSerializer.Serialize(new
    {
        answer.Provenance,
        answer.Statement.SurelyMet,
        Bound = answer.Statement.Bound?.ToString("R", System.Globalization.CultureInfo.InvariantCulture),
        Plans = answer.Plans.Select(plan => new
        {
            plan.Role,
            Changes = plan.ChangesDescribed.Select(change => change.In(Language.Da)),
            plan.Figures,
            plan.Differences,
            plan.Rank,
            Better = plan.BetterByAtMost?.ToString("R", System.Globalization.CultureInfo.InvariantCulture),
        }),
        Futures = answer.Futures.Select(future => future.Plans),
        Contributions = answer.Contributions.Select(change => change.Aim),
    });
}
