using System.Text.Json;
using Korevagt.Domain.Costs;
using Korevagt.Domain.Texts;
using Korevagt.Domain.Time;
using Korevagt.Evaluation;
using Korevagt.Exports.Tables;
using Korevagt.Reports.Html;
using Korevagt.Reports.Json;
using Korevagt.Tests.Reports;
using NodaTime;

namespace Korevagt.Reports.Tests;

/// <summary>Whose costs the reports tell of, and what they say where nobody has a figure.</summary>
public sealed class CostReportTests
{
    private static readonly CostDriver Fee = StandardCosts.Drivers.Single(driver => driver.Id == "besøgshonorar") with
    {
        DkkPerUnit = 300.5m,
        Hours = new RecurringHours(DaySelection.EveryDay, new LocalTime(23, 0), new LocalTime(8, 0)),
        Source = "Overenskomsten",
    };

    private static readonly Comparison WithFee = WithCosts(Fee, ComparisonFixture.Money(3_000_000m), ComparisonFixture.Money(2_700_000m));

    [Fact]
    public void WithoutOtherCosts_TheRowSaysThatTheFeeIsTheContractors_AndThereIsNoTotal()
    {
        var rows = CostRows.Of(ComparisonFixture.Comparison());

        Assert.Equal(["Vognmændenes honorar om året"], rows.Select(row => row.Label.Danish));
        Assert.Equal("Sparet honorar, helårseffekt", CostRows.SavingLabel(ComparisonFixture.Comparison()).Danish);
    }

    [Fact]
    public void WithOtherCosts_TheyStandApart_AndTheTotalComesLast()
    {
        var rows = CostRows.Of(WithFee);

        Assert.Equal(
            ["Vognmændenes honorar om året", "Øvrige udgifter om året", "heraf lægernes honorar pr. besøg", "Udgift i alt om året"],
            rows.Select(row => row.Label.Danish));
        Assert.Equal([2_000_000m, 3_000_000m, 3_000_000m, 5_000_000m], rows.Select(row => row.Baseline!.Mean));
        Assert.Equal([false, false, true, false], rows.Select(row => row.IsPart));
        Assert.Equal("Sparet i alt, helårseffekt", CostRows.SavingLabel(WithFee).Danish);
    }

    [Fact]
    public void Page_ShowsTheRows_AndTheFigureWithItsHoursAndSource()
    {
        var page = HtmlReport.Render(WithFee, ComparisonFixture.Map);

        Assert.Contains("Udgift i alt om året", page, StringComparison.Ordinal);
        Assert.Contains(
            ReportFormat.For(Language.Da).Amount(ComparisonFixture.Money(5_000_000m)).Figure, page, StringComparison.Ordinal);
        Assert.Contains(
            "Lægernes honorar pr. besøg <span class=\"muted\">(300,50 kr. pr. aflagt besøg kl. 23-08 alle dage; kilde: Overenskomsten)</span>",
            page, StringComparison.Ordinal);
        Assert.Contains("Lægernes egen kørsel <span class=\"muted\">(pr. kørt kilometer)</span>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Årlig udgift", page, StringComparison.Ordinal);
    }

    [Fact]
    public void WhatNoPlanHasAFigureFor_IsNamed()
    {
        Assert.Equal(["Ikke regnet med: Lægernes egen kørsel."], CostRows.Remarks(ComparisonFixture.Comparison(), Language.Da));
        Assert.Equal(["Not counted: Lægernes egen kørsel."], CostRows.Remarks(WithFee, Language.En));
    }

    [Fact]
    public void FigureThatOnlyTheScenarioHas_IsSaidToBeUnknownInTheOther()
    {
        var comparison = WithCosts(Fee, null, ComparisonFixture.Money(2_700_000m));

        Assert.Equal(
            "Lægernes honorar pr. besøg har kun et tal i Uden nattevagten i Silkeborg; hvor en plan intet tal har, er beløbet ukendt og ikke 0 kr., så besparelsen er uden den udgift.",
            CostRows.Remarks(comparison, Language.Da)[0]);
        Assert.Contains("ukendt", HtmlReport.Render(comparison, ComparisonFixture.Map), StringComparison.Ordinal);
        var saving = Json(comparison).GetProperty("scenarios")[0].GetProperty("savings").GetProperty("drivers")[0];
        Assert.Equal(JsonValueKind.Null, saving.GetProperty("dkk").ValueKind);
        Assert.Equal("scenarioOnly", saving.GetProperty("countedIn").GetString());
    }

    [Fact]
    public void Answer_SaysWhatTheOtherCostsAddOrTake()
    {
        var scenario = WithFee.Scenarios[0];

        Assert.Contains(
            "Øvrige udgifter (lægernes honorar pr. besøg) lægger 0,30 mio. kr. til besparelsen.",
            PlainAnswer.For(scenario, WithFee, Language.Da).Points[0].Details);
        var dearer = scenario with { SavingDkkPerYear = new SavingEstimate(-300_000m, -310_000m, -290_000m, 0, 0, -300_000m) };
        var money = PlainAnswer.For(dearer, WithFee, Language.Da).Points[0];
        Assert.Equal("Det koster 0,30 mio. kr. mere om året.", money.Sentence);
        Assert.Equal(
            [
                "Øvrige udgifter (lægernes honorar pr. besøg) trækker 0,30 mio. kr. fra besparelsen.",
                "I 2017 alene, med virkning fra 1. maj 2017, er virkningen 0,56 mio. kr.",
            ],
            money.Details);
    }

    [Fact]
    public void PlanWithoutAPrice_SaysSoEverywhere_AndNeverZeroKroner()
    {
        var comparison = ComparisonFixture.WithoutPrices();

        var page = HtmlReport.Render(comparison, ComparisonFixture.Map);
        Assert.Contains("ingen pris", page, StringComparison.Ordinal);
        Assert.DoesNotContain("0,00 mio. kr.", page, StringComparison.Ordinal);
        var json = Json(comparison);
        var evaluation = json.GetProperty("baseline").GetProperty("evaluation");
        Assert.All(
            [evaluation.GetProperty("annualCostDkk"), evaluation.GetProperty("contractedCostDkk"), evaluation.GetProperty("costs").GetProperty("contractors"),
                evaluation.GetProperty("shifts")[0].GetProperty("annualCostDkk"), json.GetProperty("scenarios")[0].GetProperty("savingDkkPerYear"),
                json.GetProperty("scenarios")[0].GetProperty("savingFirstYearDkk")],
            figure => Assert.Equal(JsonValueKind.Null, figure.ValueKind));
        Assert.All(ComparisonTables.Of(comparison)[0].Rows, row => Assert.Null(row[1]));
    }

    [Fact]
    public void CostTable_HasARowForEachCostOfEachPlan_WithoutAPriceWhereThereIsNone()
    {
        var table = ComparisonTables.Of(WithFee).Single(table => table.Name == "costs");

        Assert.Equal(
            [("Midtjylland 2016", "besøgshonorar"), ("Midtjylland 2016", "km"), ("Uden nattevagten i Silkeborg", "besøgshonorar"), ("Uden nattevagten i Silkeborg", "km")],
            table.Rows.Select(row => ((string)row[0]!, (string)row[1]!)));
        Assert.Equal([300.5m, null, 300.5m, null], table.Rows.Select(row => (decimal?)row[4]));
        Assert.Equal([null, null, 300_000m, null], table.Rows.Select(row => (decimal?)row[9]));
        Assert.Equal("perVisit", table.Rows[0][3]);
    }

    private static JsonElement Json(Comparison comparison) => JsonDocument.Parse(ComparisonJson.Write(comparison)).RootElement;

    /// <summary>The fixture's comparison with one more cost; null where a plan has no figure for it.</summary>
    private static Comparison WithCosts(CostDriver driver, MoneyEstimate? before, MoneyEstimate? after)
    {
        var comparison = ComparisonFixture.Comparison();
        var scenario = comparison.Scenarios[0];
        var dkk = before is null || after is null ? null : ComparisonFixture.Money(before.Mean - after.Mean);
        var other = dkk?.Mean ?? 0;
        return comparison with
        {
            Baseline = comparison.Baseline with { Evaluation = With(comparison.Baseline.Evaluation, before) },
            Scenarios =
            [
                scenario with
                {
                    Evaluation = With(scenario.Evaluation, after),
                    SavingDkkPerYear = scenario.SavingDkkPerYear! with { Mean = 830_000m + other, Low = 825_000m + other, High = 835_000m + other, Other = other },
                    Savings = scenario.Savings with
                    {
                        OtherDkk = dkk,
                        Drivers = [new DriverSaving(driver, dkk, before is null ? PlansWithFigure.ScenarioOnly : PlansWithFigure.Both)],
                    },
                },
            ],
        };

        PlanEvaluation With(PlanEvaluation plan, MoneyEstimate? cost) => cost is null ? plan : plan with
        {
            AnnualCostDkk = ComparisonFixture.Money(plan.AnnualCostDkk!.Mean + cost.Mean),
            Costs = plan.Costs with { OtherDkk = cost, Drivers = [new DriverCosts(driver, new Estimate(9_000, 8_900, 9_100), cost)] },
        };
    }
}
