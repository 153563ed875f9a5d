using Korevagt.Domain.Texts;
using Korevagt.Domain.Time;
using Korevagt.Evaluation;
using Korevagt.Reports;
using Korevagt.Reports.Html;
using Korevagt.Tests.Reports;
using NodaTime;

namespace Korevagt.Reports.Tests;

public sealed class PlainAnswerTests
{
    [Fact]
    public void Money_TellsWhatFollowsFromTheContractAndTheFirstYear()
    {
        var money = Money(ComparisonFixture.Scenario());

        Assert.Equal("Penge", money.Topic);
        Assert.Equal("Der spares 0,83 mio. kr. om året.", money.Sentence);
        Assert.Equal(
            [
                "Heraf følger 0,86 mio. kr. af kontrakten ved antaget timepris, fordi der skal betales for 3.285 færre vogntimer.",
                "Den simulerede del (kilometer og overtid) trækker 34.000 kr. fra.",
                "I 2017 alene, med virkning fra 1. maj 2017, er virkningen 0,56 mio. kr.",
            ],
            money.Details);
    }

    /// <summary>An interval of ±3,500 kr. stood on a saving that the readings of its price leave open by 40 %.</summary>
    [Fact]
    public void Money_IsOneRangeOverTheReadingsOfThePrice_WithoutTheIntervalOfTheSimulation()
    {
        var money = Money(WithReadings());

        Assert.Equal("Der spares 0,83 til 1,20 mio. kr. om året, alt efter hvordan prisen læses.", money.Sentence);
        Assert.Equal(
            [
                "Heraf følger 0,86 til 1,20 mio. kr. af kontrakten ved antaget timepris, fordi der skal betales for 3.285 færre vogntimer.",
                "Den simulerede del (kilometer og overtid) trækker op til 34.000 kr. fra.",
                "I 2017 alene, med virkning fra 1. maj 2017, er virkningen 0,56 til 0,80 mio. kr.",
            ],
            money.Details);
        Assert.DoesNotContain("interval", money.Sentence + string.Concat(money.Details), StringComparison.Ordinal);
    }

    [Fact]
    public void IntervalOfTheSimulation_StandsInTheDetailsOfEachReading() => Assert.Equal(
        "Besparelsen om året, Uden nattevagten i Silkeborg: 0,83 mio. kr. ved planens egen pris (simuleringens 95 %-interval 0,83 til "
        + "0,84 mio. kr.); 1,20 mio. kr. ved læsning B.",
        PrecisionSentences.For(ComparisonFixture.Comparison(WithReadings()), Language.Da)[0]);

    [Fact]
    public void PriceThatIsKnown_IsNotCalledAssumed()
    {
        var comparison = ComparisonFixture.Comparison();
        var plan = comparison.Baseline.Plan with { Assumptions = [] };
        var scenario = comparison.Scenarios[0] with { Plan = comparison.Scenarios[0].Plan with { Assumptions = [] } };
        var known = comparison with { Baseline = comparison.Baseline with { Plan = plan }, Scenarios = [scenario] };

        Assert.StartsWith(
            "Heraf følger 0,86 mio. kr. af kontrakten ved kontraktens timepris",
            PlainAnswer.For(scenario, known, Language.Da).Points[0].Details[0], StringComparison.Ordinal);
    }

    /// <summary>A date in the year after the one evaluated gave 0,00 mio. kr. without a word.</summary>
    [Fact]
    public void FirstYear_IsThatOfTheDate()
    {
        var scenario = ComparisonFixture.Scenario() with { EffectiveFrom = new LocalDate(2018, 5, 1) };

        Assert.Equal("I 2018 alene, med virkning fra 1. maj 2018, er virkningen 0,56 mio. kr.", Money(scenario).Details[^1]);
    }

    /// <summary>A model without contracts said that its cost was unchanged while thousands of hours went.</summary>
    [Fact]
    public void PlanWithoutPrices_SaysSo()
    {
        var unpriced = ComparisonFixture.WithoutPrices();
        var scenario = unpriced.Scenarios[0];

        var money = PlainAnswer.For(scenario, unpriced, Language.Da).Points[0];

        Assert.Equal("Ingen pris: planen angiver ingen priser, så besparelsen kan ikke beregnes.", money.Sentence);
        Assert.Equal(["Der er 3.285 færre vogntimer om året."], money.Details);
        var page = HtmlReport.Render(unpriced, ReportMap.Empty);
        Assert.Contains("ingen pris", page, StringComparison.Ordinal);
        Assert.DoesNotContain("0,00 mio. kr.", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Waits_NameTheMeanAndTheNinetyPercent_AndOnlyProvenDistricts()
    {
        var waits = Waits(ComparisonFixture.Scenario());

        Assert.Equal(
            "I hele regionen er ventetiden i gennemsnit 52,3 min mod 50,0 min uden ændringen (+2,3 min), og ni ud af ti besøg nås inden "
            + "for 128,5 min mod 120,0 min (+8,5 min).",
            waits.Sentence);
        Assert.Equal(
            [
                "Hårdest rammes Silkeborg: i gennemsnit 75,0 min mod 57,5 min (+17,5 min), ni ud af ti inden for 150,0 min mod 115,0 min "
                + "(3.333 besøg om året).",
            ],
            waits.Details);
    }

    /// <summary>The district that lost its car came last by its 90 % response time, and no sentence named its mean.</summary>
    [Fact]
    public void ThoseHitFirst_AreThoseWhoSufferMost_InTheirPartOfTheDay()
    {
        var scenario = ComparisonFixture.Scenario();
        scenario = scenario with
        {
            Districts =
            [
                new DistrictDelta("silkeborg", "Silkeborg", new RegionDelta(new(2.1, 1.9, 2.3), new(-0.7, -1.0, -0.4), new(0, 0, 0))),
                new DistrictDelta("djursland", "Djursland", ComparisonFixture.Delta(9, 8, 10)),
                new DistrictDelta("aarhus", "Aarhus", ComparisonFixture.Delta(12, 11, 13)),
            ],
            Evaluation = scenario.Evaluation with
            {
                DistrictParts =
                [
                    .. scenario.Evaluation.DistrictParts.Select(part => part switch
                    {
                        { District: "silkeborg", Part: DutyPart.Night } => part with { MeanMinutes = 44, P90Minutes = 52 },
                        { District: "djursland", Part: DutyPart.Night } => part with { MeanMinutes = 38, P90Minutes = 71 },
                        { District: "aarhus", Part: DutyPart.Evening } => part with { MeanMinutes = 36.5, P90Minutes = 80 },
                        _ => part,
                    }),
                ],
            },
        };

        var details = Waits(scenario).Details;

        Assert.Equal(
            "Hårdest rammes Silkeborg, nat 23-08: i gennemsnit 44,0 min mod 30,0 min (+14,0 min), ni ud af ti inden for 52,0 min mod "
            + "60,0 min (300 besøg om året).",
            details[0]);
        Assert.StartsWith("Dernæst Djursland, nat 23-08: i gennemsnit 38,0 min", details[1], StringComparison.Ordinal);
        Assert.StartsWith("Dernæst Aarhus, aften 16-23: i gennemsnit 36,5 min", details[2], StringComparison.Ordinal);
    }

    /// <summary>"og mindre i 6 køreområder til" said that six more would wait shorter.</summary>
    [Fact]
    public void MoreDistrictsThanAreNamed_AreToldByHowMuchTheirWaitGrows()
    {
        var scenario = ComparisonFixture.Scenario() with
        {
            Districts = [.. Enumerable.Range(1, 6).Select(i => new DistrictDelta($"d{i}", $"D{i}", ComparisonFixture.Delta(4 * i, 4 * i - 1, 4 * i + 1)))],
        };

        Assert.Contains(
            "I yderligere 3 køreområder stiger ventetiden påviseligt, i gennemsnit +2,0 til +6,0 min.", Waits(scenario).Details);
        Assert.DoesNotContain("og mindre i", string.Concat(Waits(scenario).Details), StringComparison.Ordinal);
    }

    [Fact]
    public void Municipalities_AreNamedWhereTheyReachIntoADistrictThatIsHit()
    {
        var scenario = ComparisonFixture.Scenario();
        var plan = scenario.Plan with
        {
            Areas = [.. scenario.Plan.Areas.Select(area => area with { Municipality = area.District == "silkeborg" ? "0740" : "0751" })],
        };
        scenario = scenario with { Plan = plan, Municipalities = [Municipality("0751", "Aarhus", 9), Municipality("0740", "Silkeborg", 4)] };

        Assert.Equal(
            "Efter kommune stiger ventetiden mest i Silkeborg (gennemsnit +4,0 min, ni ud af ti +8,0 min).", Waits(scenario).Details[^1]);
        Assert.Contains("Kommunerne", HtmlReport.Render(ComparisonFixture.Comparison(scenario), ReportMap.Empty), StringComparison.Ordinal);
    }

    /// <summary>Silkeborg's mean grew and its 90 % response time fell when its night car went, and nothing said why.</summary>
    [Fact]
    public void MeanAndNinetyPercentThatPointTwoWays_AreToldWithTheReason()
    {
        var scenario = TwoWays(nightP90: 52, new ResponseMinutes(30, 26, 114.3, 126));

        Assert.Equal(
            "I Silkeborg stiger gennemsnittet (+2,1 min), mens 90 %-fraktilen falder (−0,7 min): det gælder især nat 23-08 (gennemsnit "
            + "+14,0 min, 90 %-fraktil −8,0 min); de fleste venter længere (median +4,0 min), men de længste ventetider bliver ikke "
            + "mærkbart længere (95 %-fraktil −0,5 min).",
            Waits(scenario).Details[^1]);
    }

    [Fact]
    public void MeanAndNinetyPercent_MayBelongToOtherPartsOfTheDay()
    {
        var scenario = TwoWays(nightP90: 70, new ResponseMinutes(30, 26, 114.3, 126));
        scenario = scenario with
        {
            Evaluation = scenario.Evaluation with
            {
                DistrictParts =
                [
                    .. scenario.Evaluation.DistrictParts.Select(part =>
                        part is { District: "silkeborg", Part: DutyPart.Evening } ? part with { P90Minutes = 57 } : part),
                ],
            },
        };

        Assert.EndsWith(
            "gennemsnittet følger især nat 23-08 (+14,0 min), 90 %-fraktilen især aften 16-23 (−3,0 min).", Waits(scenario).Details[^1],
            StringComparison.Ordinal);
    }

    [Fact]
    public void WhatMustBeKnownOfTheRoadMap_IsAmongTheWarnings()
    {
        var plan = ComparisonFixture.Scenario().Evaluation with { Warnings = [new("Kortet er skåret.", "The map is cut.")] };

        Assert.Equal(["Kortet er skåret."], PlanWarnings.Of(plan, null, ReportFormat.For(Language.Da)));
        Assert.Equal(["The map is cut."], PlanWarnings.Of(plan, null, ReportFormat.For(Language.En)));
    }

    /// <summary>A plan that made 9,473 of 10,943 visits told a median of 1,440.1 minutes and no more.</summary>
    [Fact]
    public void PlanThatCannotKeepUp_SaysSoFirst_AndTellsNoIntervalOfWhatWasCut()
    {
        var comparison = ComparisonFixture.Comparison();
        var nothing = new Estimate(double.NaN, double.NaN, double.NaN);
        var scenario = comparison.Scenarios[0] with
        {
            Evaluation = comparison.Scenarios[0].Evaluation with
            {
                StillOpenAtYearEnd = 1_470,
                ResponseMinutes = new ResponseMinutes(36_741, 1440.1, 1440.2, 1440.2),
            },
            Delta = new RegionDelta(new Estimate(36_691, 36_600, 36_780), nothing, new Estimate(-0.5, -0.6, -0.4)),
        };

        var answer = PlainAnswer.For(scenario, comparison, Language.Da);

        Assert.StartsWith(
            "Planen kan ikke følge med: når året slutter, venter 1.470 af årets 10.001 besøg stadig.", Assert.Single(answer.Warnings),
            StringComparison.Ordinal);
        Assert.EndsWith(
            "og mindst ét ud af ti venter over 24 timer; uden ændringen nås ni ud af ti inden for 120,0 min.", answer.Points[1].Sentence,
            StringComparison.Ordinal);
        var page = HtmlReport.Render(comparison with { Scenarios = [scenario] }, ReportMap.Empty);
        Assert.DoesNotContain("1.440", page, StringComparison.Ordinal);
        Assert.DoesNotContain("NaN", page, StringComparison.Ordinal);
        Assert.Contains("Besøg, der stadig venter, når året slutter", page, StringComparison.Ordinal);
    }

    [Fact]
    public void PlanThatKeepsUp_SaysNothingOfIt()
    {
        var scenario = ComparisonFixture.Scenario();

        Assert.Empty(Answer(scenario with { Evaluation = scenario.Evaluation with { StillOpenAtYearEnd = 9 } }).Warnings);
        Assert.Empty(Answer(scenario with { Evaluation = scenario.Evaluation with { VisitsPerYear = 100, StillOpenAtYearEnd = 0.6 } }).Warnings);
    }

    /// <summary>Visits around the clock and cars from 16 to 08 gave a 90 % response time of 413 minutes without a hint.</summary>
    [Fact]
    public void HoursInWhichNobodyIsOnDuty_AreNamed()
    {
        var scenario = ComparisonFixture.Scenario();
        scenario = scenario with
        {
            Evaluation = scenario.Evaluation with { Uncovered = new UncoveredHours(2920, 3_300.4, [.. Enumerable.Range(8, 8)]) },
        };

        Assert.Equal(
            ["Ingen er på vagt i 2.920 timer om året (kl. 08-16), hvor der forventes 3.300 besøg."], Answer(scenario).Warnings);
        var over = scenario.Evaluation with { Uncovered = new UncoveredHours(1000, 12, [0, 1, 22, 23]) };
        Assert.Contains("(kl. 22-02)", PlanWarnings.Of(over, null, ReportFormat.For(Language.Da))[0], StringComparison.Ordinal);
        Assert.EndsWith(
            "; in the baseline it is 2,920 hours.", PlanWarnings.Of(over, scenario.Evaluation, ReportFormat.For(Language.En))[^1],
            StringComparison.Ordinal);
    }

    [Fact]
    public void SavingWhoseIntervalHoldsZero_IsNoProvenChange()
    {
        var money = Money(ComparisonFixture.Scenario() with
        {
            SavingDkkPerYear = new SavingEstimate(20_000m, -40_000m, 80_000m, 0m, 20_000m),
            ContractedHoursSaved = 0,
            EffectiveFrom = new LocalDate(2017, 1, 1),
        });

        Assert.Equal("Der er ingen påviselig ændring i den årlige udgift: beregnet besparelse 20.000 kr.", money.Sentence);
        Assert.Equal(
            ["Intet af det følger af kontrakten, for de betalte vogntimer er uændrede, og resten er simuleret."], money.Details);
    }

    [Fact]
    public void ExtraCost_IsSaidAsACost()
    {
        var money = Money(ComparisonFixture.Scenario() with
        {
            SavingDkkPerYear = new SavingEstimate(-900_000m, -910_000m, -890_000m, -864_000m, -36_000m),
            SavingFirstYearDkk = -600_000m,
            ContractedHoursSaved = -3285,
        });

        Assert.Equal("Det koster 0,90 mio. kr. mere om året.", money.Sentence);
        Assert.Equal(
            "Heraf følger 0,86 mio. kr. af kontrakten ved antaget timepris, fordi der skal betales for 3.285 flere vogntimer.",
            money.Details[0]);
    }

    [Fact]
    public void UnchangedCost_IsSaid() => Assert.Equal(
        "Den årlige udgift er uændret.",
        Money(ComparisonFixture.Scenario() with { SavingDkkPerYear = new SavingEstimate(0, 0, 0, 0, 0) }).Sentence);

    [Fact]
    public void WaitsWhoseIntervalHoldsZero_AreNoProvenChange()
    {
        var waits = Waits(ComparisonFixture.Scenario() with
        {
            Delta = ComparisonFixture.Delta(0.3, -0.4, 1.0),
            Districts = [new DistrictDelta("silkeborg", "Silkeborg", ComparisonFixture.Delta(3, -1, 7))],
        });

        Assert.StartsWith("For regionen som helhed er der ingen påviselig ændring", waits.Sentence, StringComparison.Ordinal);
        Assert.Equal(["Ventetiden bliver ikke påviseligt længere i noget køreområde."], waits.Details);
    }

    [Fact]
    public void OtherVisitsThanTheBaselines_AreSaid()
    {
        var scenario = ComparisonFixture.Scenario();
        scenario = scenario with { Evaluation = scenario.Evaluation with { VisitsPerYear = 9_000, MovedToDaytimePerYear = 1_000 } };

        Assert.Equal(
            "Scenariet har 9.000 besøg om året mod 10.001, så det er ikke de samme besøg, der sammenlignes.", Waits(scenario).Details[0]);
        Assert.Contains("1.000 besøg om året flyttes til dagtiden", Promise(scenario).Details[^1], StringComparison.Ordinal);
    }

    [Fact]
    public void English_IsOnRequest()
    {
        var money = PlainAnswer.For(WithReadings(), ComparisonFixture.Comparison(), Language.En).Points[0];

        Assert.Equal("The saving is DKK 0.83 to 1.20 million a year, depending on how the price is read.", money.Sentence);
        Assert.StartsWith(
            "Of this DKK 0.86 to 1.20 million follows from the contract at an assumed hourly price, because 3,285 fewer car hours are paid for",
            money.Details[0], StringComparison.Ordinal);
    }

    private static ScenarioComparison WithReadings() => ComparisonFixture.Scenario() with
    {
        OtherReadings = [new ReadingSaving("læsning B", new SavingEstimate(1_200_000m, 1_200_000m, 1_200_000m, 1_200_000m, 0), 800_000m)],
    };

    private static ScenarioComparison TwoWays(double nightP90, ResponseMinutes silkeborg)
    {
        var scenario = ComparisonFixture.Scenario();
        return scenario with
        {
            Districts = [new DistrictDelta("silkeborg", "Silkeborg", new RegionDelta(new(2.1, 1.9, 2.3), new(-0.7, -1.0, -0.4), new(0, 0, 0)))],
            Evaluation = scenario.Evaluation with
            {
                Districts = [.. scenario.Evaluation.Districts.Select(group => group.Id == "silkeborg"
                    ? group with { ResponseMinutes = silkeborg with { P50 = 115.0 / 3 + 4, P95 = 126 } }
                    : group)],
                DistrictParts =
                [
                    .. scenario.Evaluation.DistrictParts.Select(part =>
                        part is { District: "silkeborg", Part: DutyPart.Night } ? part with { MeanMinutes = 44, P90Minutes = nightP90 } : part),
                ],
            },
        };
    }

    private static MunicipalityComparison Municipality(string code, string name, double growth) => new(
        code, name, 500, new BeforeAndAfter(30, 30 + growth), new BeforeAndAfter(60, 60 + 2 * growth), new BeforeAndAfter(0.95, 0.94));

    private static AnswerPoint Money(ScenarioComparison scenario) => Answer(scenario).Points[0];

    private static AnswerPoint Waits(ScenarioComparison scenario) => Answer(scenario).Points[1];

    private static AnswerPoint Promise(ScenarioComparison scenario) => Answer(scenario).Points[2];

    private static PlainAnswer Answer(ScenarioComparison scenario) =>
        PlainAnswer.For(scenario, ComparisonFixture.Comparison(scenario), Language.Da);
}
