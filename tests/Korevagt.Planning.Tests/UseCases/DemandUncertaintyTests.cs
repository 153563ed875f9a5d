using System.Text.Json.Nodes;
using Korevagt.Demand.Fitting;
using Korevagt.Domain.Demand;
using Korevagt.Domain.Texts;
using Korevagt.Evaluation;
using Korevagt.Files;
using Korevagt.Files.Scenarios;
using Korevagt.Files.Settings;
using Korevagt.Planning.UseCases;
using Korevagt.Reports;
using Korevagt.Reports.Json;
using Korevagt.Tests.Plans;

namespace Korevagt.Planning.Tests.UseCases;

/// <summary>Simulations whose visit rates are drawn anew for every year.</summary>
public sealed class DemandUncertaintyTests : IDisposable
{
    private const string FewerCars = """{ "change": "setShiftCars", "shift": "to", "cars": 1 }""";
    private const string FewerVisits = """{ "change": "scaleDemand", "factor": 0.9 }""";
    private static readonly EvaluationSettings Sure = new(2017, 12, Seed: 1, Threads: 2);
    private static readonly EvaluationSettings Unsure = Sure with { DemandUncertainty = true };

    private static readonly Lazy<FittedDemand> Fitted = new(() =>
    {
        using var model = new ModelFolder();
        var log = GenerateLog.Run(DiskFiles.Instance, model.At(ModelFolder.Model), new GenerationSettings(2015, 2016, Seed: 5, Overdispersion: 0, WithResponses: false)).Value.Log;
        return DemandFit.Of(log, model.Load().Plan).Value.Demand;
    });

    private readonly ModelFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void TheSameBytes_ForAnyNumberOfThreads()
    {
        Assert.Equal(ComparisonJson.Write(Compare(Unsure with { Threads = 1 })), ComparisonJson.Write(Compare(Unsure with { Threads = 3 })));
    }

    [Fact]
    public void EveryPlan_MeetsTheSameRates_SoThatDifferencesAreThoseOfPlans()
    {
        var (cars, visits) = (Compare(Unsure, FewerCars), Compare(Unsure, FewerVisits));

        Assert.Equal(cars.Baseline.Evaluation.VisitsPerYear, cars.Scenarios[0].Evaluation.VisitsPerYear);
        Assert.True(cars.Scenarios[0].VarianceReduction.CommonRandomNumbers.MeanResponse > 1);

        // One visit in ten is taken away, whatever the rates: 12 years of some 6,600 visits tell the share to 0.1 percentage points.
        Assert.Equal(0.9, visits.Scenarios[0].Evaluation.VisitsPerYear / visits.Baseline.Evaluation.VisitsPerYear, tolerance: 0.005);
    }

    [Fact]
    public void YearsDifferMore_AndTheReportsSayWhy()
    {
        var (sure, unsure) = (Compare(Sure with { Replications = 60 }), Compare(Unsure with { Replications = 60 }));

        // Two years of log leave the region's level open by about 1 %, as much as chance does in one year: sqrt(1.5) at least.
        Assert.True(WidthOf(unsure) > 1.1 * WidthOf(sure));
        Assert.Null(sure.ComingYear);
        Assert.True((bool?)JsonNode.Parse(ComparisonJson.Write(unsure))!["provenance"]!["demandUncertainty"]);
        Assert.False((bool?)JsonNode.Parse(ComparisonJson.Write(sure))!["provenance"]!["demandUncertainty"]);
        Assert.Contains(PrecisionSentences.For(unsure, Language.En), sentence => sentence.Contains("A single coming year", StringComparison.Ordinal));
        Assert.Empty(PrecisionSentences.For(sure, Language.Da));
    }

    [Fact]
    public void WhatAComingYearCanBe_DoesNotNarrowWithTheNumberOfYears()
    {
        static double Width(Estimate figure) => figure.High - figure.Low;
        var (few, many) = (Compare(Unsure with { Replications = 60 }, FewerCars), Compare(Unsure with { Replications = 240 }, FewerCars));

        // Standard errors of a standard deviation: 9 % of 60 years, 5 % of 240.
        Assert.InRange(Width(many.ComingYear!.MeanResponseMinutes) / Width(few.ComingYear!.MeanResponseMinutes), 0.7, 1.4);
        Assert.InRange(WidthOf(many) / WidthOf(few), 0.35, 0.7);
        Assert.True(Width(many.Scenarios[0].ComingYear!.MeanResponseMinutes) > 10 * Width(many.Scenarios[0].Delta.MeanResponseMinutes));
    }

    [Fact]
    public void ADemandThatIsNotFitted_IsAFaultForEveryPlanThatHasIt()
    {
        var faults = CompareScenarios.Run(DiskFiles.Instance, folder.At(ModelFolder.Model), [folder.Scenario(FewerCars)], Unsure).Faults;

        Assert.Equal(2, faults.Count);
        Assert.All(faults, fault => Assert.Equal("demandUncertainty", fault.File));
        Assert.Contains("not fitted to a visit log", faults[0].Message.English, StringComparison.Ordinal);
    }

    private static double WidthOf(Comparison compared) =>
        compared.Baseline.Evaluation.MeanWaitMinutes.High - compared.Baseline.Evaluation.MeanWaitMinutes.Low;

    private Comparison Compare(EvaluationSettings settings, params string[] changes)
    {
        var model = folder.Load();
        var fitted = model with { Plan = model.Plan with { Demand = Fitted.Value } };
        var scenarios = changes.Length == 0 ? [] : new[] { PlanLoader.LoadScenarioAgainst(fitted, folder.Scenario(changes)).Value };
        return new Comparer(null, settings).Compare(fitted, scenarios).Value;
    }
}
