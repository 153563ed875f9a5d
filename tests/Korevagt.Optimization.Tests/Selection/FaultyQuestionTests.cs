using Korevagt.Optimization.Selection;
using Korevagt.Optimization.Years;

namespace Korevagt.Optimization.Tests.Selection;

/// <summary>A question that is none is refused before anything is simulated, with all its faults.</summary>
public sealed class FaultyQuestionTests
{
    private static readonly SelectionQuestion Right =
        new([new DecisionVector(0), new DecisionVector(1)], [1, 2], new Aim(YearlyMeasure.Figure(0), true, 0.5), []);

    public static TheoryData<SelectionQuestion, SelectionSettings, string> Faulty => new()
    {
        { Right with { Plans = [], ExactCosts = [] }, new(), "There is no plan." },
        { Right with { Plans = [new DecisionVector(1), new DecisionVector(1)] }, new(), "Plan 1: 1 stands there twice." },
        { Right with { ExactCosts = [1] }, new(), "1 exact costs came with 2 plans." },
        { Right with { ExactCosts = [1, double.NaN] }, new(), "Plan 1: its exact cost is NaN." },
        { Right with { Aim = new Aim(YearlyMeasure.Figure(1), true, 0) }, new(), "The aim: there is no figure 1 among 1." },
        { Right with { Aim = new Aim(YearlyMeasure.Figure(0), true, -1) }, new(), "The aim: the indifference is -1" },
        { Right with { Aim = new Aim(new YearlyMeasure([(0, double.NaN)]), true, 0) }, new(), "the weight of figure 0 is NaN." },
        { Right with { Requirements = [Limit with { Limit = double.NaN }] }, new(), "Requirement 0: the limit is NaN." },
        { Right with { Requirements = [Limit, Limit with { Tolerance = -1 }] }, new(), "Requirement 1: the tolerance is -1" },
        { Right with { Requirements = [Limit with { Scale = 0 }] }, new(), "Requirement 0: the scale is 0" },
        { Right with { Requirements = [Limit with { ComparedWith = 2 }] }, new(), "Requirement 0: there is no plan 2 among 2" },
        { Right with { Requirements = [Limit with { ShareOfYears = 1 }] }, new(), "Requirement 0: the share of years is 1" },
        { Right, new() { Confidence = 1 }, "The confidence is 1" },
        { Right, new() { Confidence = 0.4 }, "The confidence is 0.4" },
        { Right, new() { FirstYear = -1 }, "The first year is -1" },
        { Right, new() { FirstYears = 1 }, "1 first years" },
        { Right, new() { YearsPerValue = 0 }, "0 years per value" },
        { Right, new() { YearsPerValue = 3 }, "10 first years must be" },
        { Right, new() { YearsPerRound = 0 }, "0 years of a round" },
        { Right, new() { MostYears = 19 }, "A budget of 19 years does not reach for 2 plans with 10 first years each." },
        { Right, new() { MostYearsOfPlan = 9 }, "9 years of a plan at most" },
    };

    private static Requirement Limit => new(YearlyMeasure.Figure(0), 5, IsLeast: true);

    [Theory]
    [MemberData(nameof(Faulty))]
    public void AFault_IsTold_BeforeAnythingIsSimulated(SelectionQuestion question, SelectionSettings settings, string fault)
    {
        var archive = new Archive(1, (_, _) => throw new InvalidOperationException("was simulated"));
        var selection = Assert.Throws<ArgumentException>(() => GoodSelection.Run(question, settings, archive, null, CancellationToken.None));

        Assert.Contains(fault, selection.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void AllFaults_AreToldAtOnce()
    {
        var question = Right with { ExactCosts = [1], Requirements = [Limit with { Scale = 0 }] };
        var fault = Assert.Throws<ArgumentException>(() => GoodSelection.Run(
            question, new SelectionSettings { Confidence = 2 }, new Archive(1, (_, _) => []), null, CancellationToken.None)).Message;

        Assert.Contains("exact costs", fault, StringComparison.Ordinal);
        Assert.Contains("scale", fault, StringComparison.Ordinal);
        Assert.Contains("confidence", fault, StringComparison.Ordinal);
    }

    [Fact]
    public void AFrontWithoutAims_IsRefused()
    {
        var question = new FrontQuestion(Right.Plans, Right.ExactCosts, []);
        var fault = Assert.Throws<ArgumentException>(() => FrontSelection.Run(
            question, new SelectionSettings(), new Archive(1, (_, _) => []), null, CancellationToken.None));

        Assert.Contains("There is no aim.", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void AnAllocationOfNothing_IsRefused()
    {
        Assert.Throws<ArgumentException>(() => BudgetAllocation.Next([1], [1], [1], 10));
        Assert.Throws<ArgumentException>(() => BudgetAllocation.Next([1, 2], [1], [1, 1], 10));
        Assert.Throws<ArgumentException>(() => BudgetAllocation.Next([1, 2], [1, 0], [1, 1], 10));
        Assert.Throws<ArgumentOutOfRangeException>(() => BudgetAllocation.Next([1, 2], [1, 1], [1, 1], -1));
        Assert.Equal(10, BudgetAllocation.Next([1, 1, 2], [1, 1, 1], [5, 5, 5], 10).Sum());
    }
}
