using Korevagt.Domain.Texts;
using Korevagt.Planning.Evaluation;
using Korevagt.Reports;
using Korevagt.Tests.Reports;
using NodaTime;

namespace Korevagt.Reports.Tests;

public sealed class PlainAnswerTests
{
    [Fact]
    public void CertainSaving_TellsItsPartsAndTheFirstYear()
    {
        var money = Answer(ComparisonFixture.Scenario())[0];

        Assert.Equal(
            "Der spares 0,83 mio. kr. om året (95 %-interval 0,83 til 0,84 mio. kr.); den sikre del er 0,86 mio. kr., fordi der skal "
            + "betales for 3.285 færre vogntimer; den simulerede del (kilometer og overtid) trækker 34.000 kr. fra; i 2017 alene, med "
            + "virkning fra 1. maj 2017, er virkningen 0,56 mio. kr.",
            money);
    }

    [Fact]
    public void Waits_NameOnlyDistrictsWhoseIntervalLiesAboveZeroAndTheirAreas()
    {
        var waits = Answer(ComparisonFixture.Scenario())[1];

        Assert.Equal(
            "I hele regionen nås 90 % af besøgene inden for 128,5 min mod 120,0 min uden ændringen (+8,5 min; 95 %-interval +7,0 til "
            + "+10,0); målt på samme måde bliver ventetiden længere i Silkeborg (+35,0 min, 3.333 besøg om året); af de enkelte områder "
            + "mest i Kjellerup opland (+40,5 min) og Silkeborg (+35,0 min).",
            waits);
    }

    [Fact]
    public void TargetThatHolds_NamesTheDistrictThatFallsBelow()
    {
        var answer = Answer(ComparisonFixture.Scenario());

        Assert.Equal(
            "Servicemålet for regionen (90 % inden for 180 min) holdes fortsat: 93,2 % mod 94,5 % uden ændringen; under målet falder "
            + "Silkeborg (88,0 % mod 93,0 %).",
            answer[2]);
        Assert.Equal("40 besøg om året overlades til den praktiserende læge i dagtiden mod 12 uden ændringen.", answer[3]);
    }

    [Fact]
    public void TargetNewlyMissed_IsSaid()
    {
        var scenario = WithTarget(0.885, 0.880, 0.890);

        Assert.StartsWith("Servicemålet for regionen (90 % inden for 180 min) holdes ikke længere: 88,5 % mod 94,5 %", Answer(scenario)[2], StringComparison.Ordinal);
    }

    [Fact]
    public void TargetWithinItsInterval_IsOnTheEdge()
    {
        Assert.Contains("på vippen, for 95 %-intervallet er 89,8 til 90,6 %", Answer(WithTarget(0.902, 0.898, 0.906))[2], StringComparison.Ordinal);
        Assert.Contains("på vippen", Answer(WithTarget(0.899, 0.895, 0.903))[2], StringComparison.Ordinal);
        Assert.DoesNotContain("på vippen", Answer(WithTarget(0.932, 0.929, 0.935))[2], StringComparison.Ordinal);
    }

    [Fact]
    public void TargetThatTheScenarioChanges_IsItsOwn()
    {
        var scenario = ComparisonFixture.Scenario();
        scenario = scenario with
        {
            Evaluation = scenario.Evaluation with { Targets = [scenario.Evaluation.Targets[0] with { WithinMinutes = 240 }] },
        };

        Assert.StartsWith("Scenariets eget servicemål (90 % inden for 240 min) holdes: 93,2 %", Answer(scenario)[2], StringComparison.Ordinal);
    }

    [Fact]
    public void SavingWhoseIntervalHoldsZero_IsNoCertainChange()
    {
        var scenario = ComparisonFixture.Scenario() with
        {
            SavingDkkPerYear = new SavingEstimate(20_000m, -40_000m, 80_000m, 0m, 20_000m),
            ContractedHoursSaved = 0,
            EffectiveFrom = new LocalDate(2017, 1, 1),
        };

        Assert.Equal(
            "Der er ingen sikker ændring i den årlige udgift: beregnet besparelse 20.000 kr. (95 %-interval −40.000 til 80.000 kr.); "
            + "intet af det er sikkert, for de betalte vogntimer er uændrede, og resten er simuleret.",
            Answer(scenario)[0]);
    }

    [Fact]
    public void ExtraCost_IsSaidAsACost()
    {
        var scenario = ComparisonFixture.Scenario() with
        {
            SavingDkkPerYear = new SavingEstimate(-900_000m, -910_000m, -890_000m, -864_000m, -36_000m),
            SavingFirstYearDkk = -600_000m,
            ContractedHoursSaved = -3285,
        };

        Assert.StartsWith("Det koster 0,90 mio. kr. mere om året (95 %-interval 0,89 til 0,91 mio. kr.); den sikre del er −0,86 mio. kr., fordi der skal betales for 3.285 flere vogntimer", Answer(scenario)[0], StringComparison.Ordinal);
    }

    [Fact]
    public void UnchangedCost_IsSaid() => Assert.Equal(
        "Den årlige udgift er uændret.",
        Answer(ComparisonFixture.Scenario() with { SavingDkkPerYear = new SavingEstimate(0, 0, 0, 0, 0) })[0]);

    [Fact]
    public void WaitsWhoseIntervalHoldsZero_AreNoCertainChange()
    {
        var scenario = ComparisonFixture.Scenario() with
        {
            Delta = ComparisonFixture.Delta(0.3, -0.4, 1.0),
            Districts = [new DistrictDelta("silkeborg", "Silkeborg", ComparisonFixture.Delta(3, -1, 7))],
        };

        var waits = Answer(scenario)[1];
        Assert.Contains("ingen sikker ændring i responstiden", waits, StringComparison.Ordinal);
        Assert.Contains("intet køreområde får en sikker forlængelse", waits, StringComparison.Ordinal);
        Assert.DoesNotContain("Kjellerup", waits, StringComparison.Ordinal);
    }

    [Fact]
    public void OtherVisitsThanTheBaselines_AreSaid()
    {
        var scenario = ComparisonFixture.Scenario();
        scenario = scenario with { Evaluation = scenario.Evaluation with { VisitsPerYear = 9_000, MovedToDaytimePerYear = 1_000 } };

        Assert.Contains("scenariet har 9.000 besøg om året mod 10.001, så det er ikke de samme besøg", Answer(scenario)[1], StringComparison.Ordinal);
        Assert.Contains("1.000 besøg om året flyttes til dagtiden", Answer(scenario)[3], StringComparison.Ordinal);
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

        Assert.Equal("Ingen besøg overlades til den praktiserende læge i dagtiden.", PlainAnswer.For(scenario, none, Language.Da)[3]);
    }

    [Fact]
    public void English_IsOnRequest() => Assert.StartsWith(
        "The saving is DKK 0.83 million a year (95% interval DKK 0.83 to 0.84 million); the certain part is DKK 0.86 million, for 3,285 fewer car hours",
        PlainAnswer.For(ComparisonFixture.Scenario(), ComparisonFixture.Comparison(), Language.En)[0],
        StringComparison.Ordinal);

    private static ScenarioComparison WithTarget(double mean, double low, double high)
    {
        var scenario = ComparisonFixture.Scenario();
        return scenario with { Evaluation = scenario.Evaluation with { Targets = [ComparisonFixture.Target(mean, low, high)] } };
    }

    private static IReadOnlyList<string> Answer(ScenarioComparison scenario) =>
        PlainAnswer.For(scenario, ComparisonFixture.Comparison(scenario), Language.Da);
}
