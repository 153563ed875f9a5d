using Korevagt.Choosing.Questions;
using Korevagt.Demand.Numerics;
using Korevagt.Files;
using Korevagt.Files.Scenarios;
using Korevagt.Optimization.Years;
using Korevagt.Planning.UseCases;

namespace Korevagt.Choosing.Tests.Questions;

public sealed class PlanSpaceTests
{
    private const string Everything = """
        { "decision": "cars", "shifts": ["aften-*", "nat-*"], "less": 2, "more": 1 },
        { "decision": "days", "shifts": ["aften-skive", "aften-tarm"] },
        { "decision": "hours", "shifts": ["aften-viborg"], "moveStartMinutes": 60, "moveEndMinutes": 60, "stepMinutes": 30 },
        { "decision": "station", "shifts": ["nat-holstebro"], "stations": ["holstebro", "ringkøbing", "skive"] },
        { "decision": "heir", "shifts": ["nat-silkeborg"], "heirs": ["nearest", "nat-viborg", "nat-herning"] },
        { "decision": "dispatch", "crossingMinutes": [5, 10, 20] }
        """;

    [Fact]
    public void TheBaseline_ChangesNothing_AndCostsWhatContractsSay()
    {
        using var asked = new AskedQuestion(Everything);
        var space = asked.Checked().Space;

        Assert.Empty(space.ChangesOf(space.Baseline));
        Assert.True(space.Space.Contains(space.Baseline));
        var priced = PriceContracts.Run(DiskFiles.Instance, Repository.Baseline, 2017).Value;
        Assert.Equal((double)priced.Cost.TotalDkk!.Value, space.ExactCost(space.Baseline), 2);
    }

    [Fact]
    public void AnyPlanOfTheSpace_IsASoundScenario_ThatCostsWhatItIsSaidTo()
    {
        using var asked = new AskedQuestion(Everything);
        var question = asked.Checked();
        var space = question.Space;
        var random = RandomStream.For(16, 0, 0, RandomPurpose.Visit);
        for (var trial = 0; trial < 40; trial++)
        {
            var vector = space.Canonical(new DecisionVector(
                [.. space.Space.Decisions.Select(decision => random.NextIndex(4) == 0 ? random.NextIndex(decision.Upper + 1) : -1)
                    .Select((value, i) => value < 0 ? space.Baseline[i] : value)]));
            if (!space.Space.Contains(vector) || vector.Equals(space.Baseline))
            {
                continue;
            }

            var scenario = NewScenario.Check(
                DiskFiles.Instance, question.Question.Baseline, "Plan", "Plan", space.ChangesOf(vector));
            Assert.True(scenario.Succeeded, $"{vector}: {string.Join('\n', scenario.Faults)}");
            var cost = Economics.ContractedCost.Of(
                scenario.Value.Plan, new Domain.Time.DutyYear(question.Question.Year, scenario.Value.Plan.Calendar)).TotalDkk!.Value;
            Assert.Equal((double)cost, space.ExactCost(vector), 2);
        }
    }

    [Fact]
    public void WhatNoLongerMatters_HasTheBaselinesValue_SoThatNoPlanComesTwice()
    {
        using var asked = new AskedQuestion(Everything);
        var space = asked.Checked().Space;
        var decisions = asked.Checked().Question.Decisions;
        int Place(Func<Files.Questions.QuestionDecision, bool> wanted) => decisions.ToList().FindIndex(decision => wanted(decision));
        var cars = Place(decision => decision is Files.Questions.CarsDecision { Shift: "aften-skive" });
        var days = Place(decision => decision is Files.Questions.DaysDecision { Shift: "aften-skive" });
        var heir = Place(decision => decision is Files.Questions.HeirDecision);
        var other = space.Baseline[days] == 0 ? 1 : 0;

        var removed = space.Baseline.With(cars, 0);
        Assert.Equal(removed, space.Canonical(removed.With(days, other)));
        Assert.False(space.Space.Contains(removed.With(days, other)));
        Assert.Equal(space.Baseline, space.Canonical(space.Baseline.With(heir, 1)));
    }

    [Fact]
    public void AnHeirThatIsRemovedToo_IsNoHeir()
    {
        using var asked = new AskedQuestion(Everything);
        var (space, decisions) = (asked.Checked().Space, asked.Checked().Question.Decisions.ToList());
        var silkeborg = decisions.FindIndex(decision => decision is Files.Questions.CarsDecision { Shift: "nat-silkeborg" });
        var viborg = decisions.FindIndex(decision => decision is Files.Questions.CarsDecision { Shift: "nat-viborg" });
        var heir = decisions.FindIndex(decision => decision is Files.Questions.HeirDecision);

        var inherited = space.Baseline.With(silkeborg, 0).With(heir, 1);
        Assert.True(space.Space.Contains(inherited));
        Assert.False(space.Space.Contains(inherited.With(viborg, 0)));
    }

    [Fact]
    public void ThePlannersOwnPlan_IsAVectorWhereTheDecisionsCanSayIt_AndIsMarkedWhereNot()
    {
        using var inside = new AskedQuestion(Everything, consider: "uden-tre-vagter.json");
        using var outside = new AskedQuestion(consider: "uden-tre-vagter.json");
        var (within, beyond) = (inside.Checked().Space, outside.Checked().Space);

        Assert.False(PlanSpace.IsOutside(within.Own[0]));
        Assert.Equal(3, within.ChangesOf(within.Own[0]).Count);
        Assert.True(PlanSpace.IsOutside(beyond.Own[0]));
        Assert.Equal(within.ExactCost(within.Own[0]), beyond.ExactCost(beyond.Own[0]), 2);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(864_000)]
    [InlineData(2_000_000)]
    [InlineData(6_000_000)]
    public void EveryNight_ThatSavesEnough_IsListedOnce(int saving)
    {
        using var asked = new AskedQuestion(
            """{ "decision": "cars", "shifts": ["nat-*"], "less": 1 }""",
            $$"""{ "figure": "contractedSaving", "atLeast": {{saving}} }""");
        var question = asked.Checked();
        var (space, all) = (question.Space, question.All!);
        var limit = space.ExactCost(space.Baseline) - saving;
        var expected = Enumerable.Range(0, 256)
            .Select(bits => new DecisionVector([.. Enumerable.Range(0, 8).Select(i => (bits >> i) & 1), 0]))
            .Where(plan => space.ExactCost(plan) <= limit).ToHashSet();

        Assert.Equal(expected.Count, all.Count);
        Assert.All(all, plan => Assert.Contains(plan, expected));
    }

    [Fact]
    public void PlansThatDifferAtNight_ShareTheHoursOfTheDay()
    {
        using var asked = new AskedQuestion(Everything);
        var space = asked.Checked().Space;
        var decisions = asked.Checked().Question.Decisions.ToList();
        var night = space.Baseline.With(decisions.FindIndex(decision => decision is Files.Questions.CarsDecision { Shift: "nat-viborg" }), 0);
        var evening = space.Baseline.With(decisions.FindIndex(decision => decision is Files.Questions.CarsDecision { Shift: "aften-viborg" }), 0);

        Assert.Equal(0, space.ShareOfHours(night, night));
        Assert.Equal(9.0 / 24, space.ShareOfHours(night, space.Baseline), 6);
        Assert.Equal(7.0 / 24 * 252 / 365, space.ShareOfHours(evening, space.Baseline), 6);
    }
}
