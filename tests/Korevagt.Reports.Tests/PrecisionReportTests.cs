using System.Text.Json;
using System.Xml.Linq;
using Korevagt.Domain.Demand;
using Korevagt.Domain.Texts;
using Korevagt.Domain.Time;
using Korevagt.Evaluation;
using Korevagt.Files.Settings;
using Korevagt.Reports;
using Korevagt.Reports.Html;
using Korevagt.Reports.Json;
using Korevagt.Tests.Reports;
using NodaTime;

namespace Korevagt.Reports.Tests;

/// <summary>How precise the figures became, as the reports tell it.</summary>
public sealed class PrecisionReportTests
{
    private const string Scenario = "Uden nattevagten i Silkeborg";

    [Fact]
    public void APrecisionReached_IsToldWithWhatItTook()
    {
        var comparison = With(new PrecisionTarget(0.5, PrecisionFigure.P90, 2_000), reached: true, [50, 1_213], 0.48, 1_213);

        Assert.Equal(
            "Præcisionen er nået: 95 %-intervallet for ændringen i 90 %-fraktilen for responstid er højst ±0,5 min. Det tog 1.213 gentagelser (først 50, højst 2.000).",
            Sentence(comparison, Language.Da, "Præcisionen"));
        Assert.Equal(
            "The precision is reached: the 95% interval of the change in the 90% quantile of the response time is at most ±0.5 min. It took 1,213 replications (first 50, at most 2,000).",
            Sentence(comparison, Language.En, "The precision"));
    }

    [Fact]
    public void APrecisionNotReached_IsToldPlainly_WithWhatThereIsAndWhatItWouldTake()
    {
        var comparison = With(new PrecisionTarget(0.05, PrecisionFigure.WithinTarget, 200), reached: false, [50, 200], 0.0724, 420);

        Assert.Equal(
            $"Præcisionen er ikke nået: 95 %-intervallet for ændringen i andelen inden for servicemålet skulle være højst ±0,05 procentpoint, men ved grænsen på 200 gentagelser er det ±0,072 procentpoint ({Scenario}). Det ville tage omkring 420 gentagelser.",
            Sentence(comparison, Language.Da, "Præcisionen"));
    }

    [Fact]
    public void APrecisionThatNoNumberReaches_IsToldSo()
    {
        var comparison = With(new PrecisionTarget(1e-9, PrecisionFigure.AnnualCost, 200), reached: false, [50, 200], 12_345.6, null);

        Assert.Equal(
            $"The precision is not reached: the 95% interval of the change in the annual cost should be at most ±DKK 1E-09, but at the limit of 200 replications it is ±DKK 12,345.600000 ({Scenario}). No number of replications that could be run would reach it.",
            Sentence(comparison, Language.En, "The precision"));
    }

    [Fact]
    public void CommonRandomNumbers_AreToldOfEveryScenario_WhetherAPrecisionIsAskedForOrNot() => Assert.Equal(
        $"Fælles tilfældige tal, {Scenario}: med besøg hver for sig ville ændringens varians være 20,3 gange så stor for den gennemsnitlige responstid, 12,5 for 90 %-fraktilen for responstid, 8,0 for andelen inden for servicemålet og – for den årlige udgift.",
        Sentence(ComparisonFixture.Comparison(), Language.Da, "Fælles"));

    [Fact]
    public void AntitheticPairs_AreToldOfThePlanAndOfTheChange()
    {
        var factors = new VarianceFactors(1.25, 1.5, 1, 2);
        var comparison = ComparisonFixture.Comparison();
        comparison = comparison with
        {
            AntitheticReduction = factors,
            Scenarios = [comparison.Scenarios[0] with { VarianceReduction = new VarianceReduction(factors, factors) }],
        };

        var sentences = PrecisionSentences.For(comparison, Language.En);

        Assert.StartsWith("Antithetic pairs, Midtjylland 2016: with as many independent replications the variance would be 1.3 times", sentences[^2], StringComparison.Ordinal);
        Assert.StartsWith($"Antithetic pairs, the change in {Scenario}: ", sentences[^1], StringComparison.Ordinal);
    }

    [Fact]
    public void ThePage_HasTheSentencesInASectionOfTheirOwn()
    {
        var comparison = With(new PrecisionTarget(0.5, PrecisionFigure.P90, 2_000), reached: true, [50, 1_213], 0.48, 1_213);
        var page = HtmlReport.Render(comparison, ComparisonFixture.Map);

        var section = XDocument.Parse(page.Replace("<!DOCTYPE html>", "", StringComparison.Ordinal))
            .Descendants("section").Single(element => (string?)element.Attribute("id") == "precision");
        Assert.Equal(
            PrecisionSentences.For(comparison, Language.Da),
            section.Descendants("li").Select(item => item.Value.Replace('\u00A0', ' ')));
    }

    [Fact]
    public void TheJson_SaysWhatWasAskedAndHowItEnded()
    {
        var root = Json(With(new PrecisionTarget(0.05, PrecisionFigure.WithinTarget, 200), reached: false, [50, 200], 0.07243219, null));

        var precision = root.GetProperty("precision");
        Assert.Equal("withinTarget", precision.GetProperty("figure").GetString());
        Assert.Equal("percentagePoints", precision.GetProperty("unit").GetString());
        Assert.Equal(0.05, precision.GetProperty("wantedHalfWidth").GetDouble());
        Assert.False(precision.GetProperty("reached").GetBoolean());
        Assert.Equal((200, 200), (precision.GetProperty("replications").GetInt32(), precision.GetProperty("mostReplications").GetInt32()));
        Assert.Equal([50, 200], precision.GetProperty("looks").EnumerateArray().Select(look => look.GetInt32()));
        var plan = Assert.Single(precision.GetProperty("plans").EnumerateArray());
        Assert.Equal(Scenario, plan.GetProperty("name").GetString());
        Assert.Equal(0.072432, plan.GetProperty("halfWidth").GetDouble());
        Assert.Equal(JsonValueKind.Null, plan.GetProperty("replicationsNeeded").ValueKind);
    }

    [Fact]
    public void TheJson_HasTheReductions_AndNoPrecisionThatNobodyAskedFor()
    {
        var root = Json(ComparisonFixture.Comparison());

        Assert.False(root.TryGetProperty("precision", out _));
        var factors = root.GetProperty("scenarios")[0].GetProperty("varianceReduction").GetProperty("commonRandomNumbers");
        Assert.Equal((20.25, 12.5), (factors.GetProperty("meanResponse").GetDouble(), factors.GetProperty("p90").GetDouble()));
        Assert.Equal(JsonValueKind.Null, factors.GetProperty("annualCost").ValueKind);
    }

    [Fact]
    public void WhatNoIntervalCovers_IsSaid() => Assert.Equal(
        "Spændet og intervallerne dækker ikke planens antagelser om besøg, vogne, vagttider og kørsel: 1 antagelser står under "
        + "Forudsætninger. Prøv dem ved at ændre dem i et scenarie.",
        Sentence(ComparisonFixture.Comparison(), Language.Da, "Spændet"));

    /// <summary>The nightly pages told 69.5 minutes where the year before had 66.3, without a word on the calendar.</summary>
    [Fact]
    public void YearWithFewerDaysOffThanTheCountedOne_IsToldWithWhatItDoes()
    {
        var comparison = ComparisonFixture.Comparison();
        var plan = comparison.Baseline.Plan;
        var weekends = plan with
        {
            Demand = (AssembledDemand)plan.Demand with
            {
                Periods = [new DemandPeriod("weekend", new RecurringHours(DaySelection.NonWorkingDays, new LocalTime(8, 0), new LocalTime(16, 0)), 1, [])],
            },
        };
        var other = comparison with
        {
            Provenance = comparison.Provenance with { Year = 2026 },
            Baseline = comparison.Baseline with { Plan = weekends },
        };

        Assert.Equal(
            "Antallet af besøg om året følger ikke kalenderen: 2026 har 111 lørdage, søn- og helligdage mod 113 i 2016, som tallet gælder "
            + "for, så hver af dem får omtrent 1,8 % flere besøg.",
            Sentence(other, Language.Da, "Antallet"));
        Assert.Null(CalendarSentence.For(weekends, 2016, Language.Da));
        Assert.Null(CalendarSentence.For(plan, 2026, Language.Da));
    }

    private static string Sentence(Comparison comparison, Language language, string beginning) =>
        PrecisionSentences.For(comparison, language).Single(sentence => sentence.StartsWith(beginning, StringComparison.Ordinal));

    private static JsonElement Json(Comparison comparison) => JsonDocument.Parse(ComparisonJson.Write(comparison)).RootElement;

    private static Comparison With(PrecisionTarget target, bool reached, int[] looks, double halfWidth, long? needed) =>
        ComparisonFixture.Comparison() with
        {
            Precision = new PrecisionResult(target, reached, looks, [new PlanPrecision(Scenario, halfWidth, needed)]),
        };
}
