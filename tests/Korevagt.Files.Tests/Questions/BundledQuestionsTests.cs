using System.Text.Json.Nodes;
using Korevagt.Domain.Plans;
using Korevagt.Domain.Time;
using Korevagt.Economics;
using Korevagt.Files.Questions;
using Korevagt.Files.Scenarios;
using Korevagt.Planning.Questions;

namespace Korevagt.Files.Tests.Questions;

/// <summary>The committed questions.</summary>
public sealed class BundledQuestionsTests
{
    public static TheoryData<string> Files { get; } =
    [
        .. new DirectoryInfo(Repository.Scenario("")).EnumerateFiles("spoergsmaal-*.json").Select(file => file.Name).Order(StringComparer.Ordinal),
    ];

    [Theory]
    [MemberData(nameof(Files))]
    public void ABundledQuestion_IsSound_AndHasTheShapeThatTheSchemaDescribes(string file)
    {
        var faults = new List<string>();
        SchemaCheck.Compare(
            JsonNode.Parse(SchemaFiles.All["question.schema.json"])!, JsonNode.Parse(File.ReadAllText(Repository.Scenario(file))), "$", faults);

        Assert.Empty(QuestionLoader.Load(DiskFiles.Instance, Repository.Scenario(file)).Faults);
        Assert.Empty(faults);
    }

    [Fact]
    public void TheMemosQuestion_AsksToSaveExactlyWhatItsThreeShiftsCost_OverAllShifts()
    {
        var question = QuestionLoader.Load(DiskFiles.Instance, Repository.Scenario("spoergsmaal-spar-som-notatet.json")).Value;
        var without = PlanLoader.Load(Repository.Scenario("uden-tre-vagter.json")).Value.Plan;

        Assert.Equal(Cost(question.Baseline.Plan) - Cost(without), (decimal)question.Requirements[0].Limit);
        Assert.Equal(QuestionFigure.LateVisits, Assert.Single(question.Requirements.Skip(1)).Figure);
        Assert.Equal(question.Baseline.Plan.Shifts.Select(shift => shift.Id), question.Decisions.OfType<CarsDecision>().Select(decision => decision.Shift));
        Assert.Equal(10, question.Decisions.OfType<DaysDecision>().Count());

        static decimal Cost(Plan plan) => ContractedCost.Of(plan, new DutyYear(2017, plan.Calendar)).TotalDkk!.Value;
    }

    [Fact]
    public void TheQuestionOfTheNight_KeepsOrRemovesEachOfEightShifts()
    {
        var question = QuestionLoader.Load(DiskFiles.Instance, Repository.Scenario("spoergsmaal-natten.json")).Value;

        Assert.Equal(8, question.Decisions.Count);
        Assert.All(question.Decisions, decision => Assert.Equal((2, 1), (decision.Count, decision.Own)));
    }
}
