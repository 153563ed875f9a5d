using Korevagt.Choosing.Questions;
using Korevagt.Domain.Texts;
using Korevagt.Files;

namespace Korevagt.Choosing.Tests.Questions;

/// <summary>What exact figures tell of a question before anything is simulated.</summary>
public sealed class CheckedQuestionTests
{
    [Theory]
    [InlineData("""{ "figure": "contractedSaving", "atLeast": 99000000 }""", "besparelsen er større end alt")]
    [InlineData("""{ "figure": "contractedSaving", "atLeast": 3000000 }""", "ingen plan kan holde kravet")]
    [InlineData("""{ "figure": "contractedCost", "atMost": 1000000 }""", "ingen plan kan holde kravet")]
    [InlineData("""{ "figure": "contractedCost", "atMost": 99000000 }""", "alle planer holder kravet")]
    [InlineData("""{ "figure": "contractedSaving", "atLeast": 2500000 }""", "der er kun én plan at vælge")]
    public void ARequirementThatExactFiguresDecide_IsToldWithWhatCanBeReached(string require, string fault)
    {
        using var asked = new AskedQuestion(require: require);
        var found = Assert.Single(CheckedQuestion.Of(DiskFiles.Instance, asked.File).Faults);

        Assert.Contains(fault, found.In(Language.Da), StringComparison.Ordinal);
        Assert.StartsWith(fault.StartsWith("der er kun", StringComparison.Ordinal) ? "$.decide" : "$.require[0]", found.Place, StringComparison.Ordinal);
        Assert.NotEqual(found.In(Language.Da), found.In(Language.En));
        Assert.True(fault.StartsWith("der er kun", StringComparison.Ordinal)
            || found.In(Language.Da).Contains("2.592.000 kr.", StringComparison.Ordinal), found.In(Language.Da));
    }

    [Fact]
    public void RequirementsThatCannotBeKeptTogether_AreTold()
    {
        using var asked = new AskedQuestion(require: """
            { "figure": "contractedSaving", "atLeast": 1800000 },
            { "figure": "carsOnDuty", "atLeast": 1, "in": ["silkeborg", "djursland"], "hours": { "days": "everyDay", "from": "23:00", "to": "08:00" } }
            """);
        var found = Assert.Single(CheckedQuestion.Of(DiskFiles.Instance, asked.File).Faults);

        Assert.Equal("$.require", found.Place);
        Assert.Contains("samtidig", found.In(Language.Da), StringComparison.Ordinal);
    }

    [Fact]
    public void CarsOnDuty_KeepTheShiftsThatServeTheDistrict()
    {
        using var asked = new AskedQuestion(require: """
            { "figure": "carsOnDuty", "atLeast": 1, "in": ["silkeborg"], "hours": { "days": "everyDay", "from": "23:00", "to": "08:00" } }
            """);
        var question = asked.Checked();

        Assert.Equal(4, question.All!.Count);
        Assert.All(question.All, plan => Assert.DoesNotContain(
            "Silkeborg", string.Concat(question.Space.ChangesOf(plan).Select(change => change.Describe(question.Question.Baseline.Plan).Danish)), StringComparison.Ordinal));
    }

    [Fact]
    public void AStationThatAFutureMovesToTheSea_IsTold_BeforeAnythingIsSimulated()
    {
        var future = AskedQuestion.Scenario("""
            { "change": "moveStation", "station": "tarm", "position": { "lat": 56.35, "lon": 7.75 } }
            """);
        using var asked = new AskedQuestion(futures: future);
        var found = Choosing.Searching.PreparedQuestion.Of(
            DiskFiles.Instance, asked.File, new ChoosingSettings(1, 1), CancellationToken.None).Faults;

        Assert.StartsWith($"{future}: vagtsted tarm har ingen vej", Assert.Single(found).In(Language.Da), StringComparison.Ordinal);
    }

    [Fact]
    public void ABudgetThatLeavesPlansWithoutYears_IsRefusedWithTheLeast()
    {
        using var asked = new AskedQuestion();
        var found = Choosing.Searching.PreparedQuestion.Of(
            DiskFiles.Instance, asked.File, new ChoosingSettings(1, 1) { Budget = YearBudget.Of(50) }, CancellationToken.None).Faults;

        Assert.Contains("mindst 90 planår", Assert.Single(found).In(Language.Da), StringComparison.Ordinal);
    }
}
