using Korevagt.Domain.Texts;
using Korevagt.Evaluation;
using Korevagt.Reports;
using Korevagt.Tests.Reports;

namespace Korevagt.Reports.Tests;

/// <summary>The answer's point on the promise: the service target, and what is left to daytime.</summary>
public sealed class TargetAnswerTests
{
    [Fact]
    public void TargetThatHolds_NamesTheDistrictThatFallsBelowAndWhatIsLeftToDaytime()
    {
        var promise = Promise(ComparisonFixture.Scenario());

        Assert.Equal("Målet for regionen (90 % inden for 180 min) holdes fortsat: 93,2 % mod 94,5 % uden ændringen.", promise.Sentence);
        Assert.Equal(
            [
                "Under målet falder Silkeborg (88,0 % mod 93,0 %).",
                "40 besøg om året overlades til den praktiserende læge i dagtiden mod 12 uden ændringen.",
            ],
            promise.Details);
    }

    [Fact]
    public void TargetNewlyMissed_IsSaid() => Assert.StartsWith(
        "Målet for regionen (90 % inden for 180 min) holdes ikke længere: 88,5 % mod 94,5 %",
        Promise(WithTarget(0.885, 0.880, 0.890)).Sentence, StringComparison.Ordinal);

    [Fact]
    public void TargetWithinItsInterval_IsOnTheEdge()
    {
        Assert.Equal("Det er på vippen, for 95 %-intervallet er 89,8 til 90,6 %.", Promise(WithTarget(0.902, 0.898, 0.906)).Details[0]);
        Assert.Contains("på vippen", Promise(WithTarget(0.899, 0.895, 0.903)).Details[0], StringComparison.Ordinal);
        Assert.DoesNotContain(Promise(WithTarget(0.932, 0.929, 0.935)).Details, detail => detail.Contains("på vippen", StringComparison.Ordinal));
    }

    [Fact]
    public void TargetThatTheScenarioChanges_IsItsOwn()
    {
        var scenario = ComparisonFixture.Scenario();
        scenario = scenario with
        {
            Evaluation = scenario.Evaluation with { Targets = [scenario.Evaluation.Targets[0] with { WithinMinutes = 240 }] },
        };

        Assert.StartsWith("Scenariets eget mål (90 % inden for 240 min) holdes: 93,2 %", Promise(scenario).Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void NobodyHandedOver_IsSaid()
    {
        var comparison = ComparisonFixture.Comparison();
        var none = comparison with
        {
            Baseline = comparison.Baseline with { Evaluation = comparison.Baseline.Evaluation with { HandedToDaytimePerYear = 0 } },
        };
        var scenario = ComparisonFixture.Scenario();
        scenario = scenario with { Evaluation = scenario.Evaluation with { HandedToDaytimePerYear = 0 } };

        Assert.Equal(
            "Ingen besøg overlades til den praktiserende læge i dagtiden.",
            PlainAnswer.For(scenario, none, Language.Da).Points[2].Details[^1]);
    }

    private static ScenarioComparison WithTarget(double mean, double low, double high)
    {
        var scenario = ComparisonFixture.Scenario();
        return scenario with { Evaluation = scenario.Evaluation with { Targets = [ComparisonFixture.Target(mean, low, high)] } };
    }

    private static AnswerPoint Promise(ScenarioComparison scenario) =>
        PlainAnswer.For(scenario, ComparisonFixture.Comparison(scenario), Language.Da).Points[2];
}
