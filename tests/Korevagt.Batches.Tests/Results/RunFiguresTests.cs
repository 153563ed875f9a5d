using Korevagt.Batches.Results;
using Korevagt.Evaluation;
using Korevagt.Files;
using Korevagt.Files.Settings;
using Korevagt.Planning.UseCases;
using Korevagt.Reports.Json;

namespace Korevagt.Batches.Tests.Results;

public sealed class RunFiguresTests
{
    private const double HalfAMinuteDecimal = 0.0005;
    private const double HalfAShareDecimal = 0.0000005;
    private const decimal HalfAnOere = 0.005m;

    private static readonly EvaluationSettings Settings = new(2017, 3, 1, Threads: 2);

    [Fact]
    public void AResult_TellsTheFiguresOfTheComparisonItWasWrittenFrom()
    {
        var comparison = CompareScenarios.Run(DiskFiles.Instance, Repository.Baseline, [Repository.Scenario("uden-tre-vagter.json")], Settings).Value.Comparison;
        var (before, scenario) = (comparison.Baseline.Evaluation, comparison.Scenarios[0]);

        var figures = RunFigures.Of(ComparisonJson.Write(comparison));

        Near(before.AnnualCostDkk!.Mean, figures.CostBefore!.Mean);
        Near(scenario.Evaluation.AnnualCostDkk!.High, figures.CostAfter!.High);
        Near(scenario.SavingDkkPerYear!.Mean, figures.Saving!.Mean);
        Near(scenario.SavingDkkPerYear!.Low, figures.Saving.Low);
        Near(scenario.SavingDkkPerYear!.High, figures.Saving.High);
        Assert.Equal(before.ResponseMinutes!.P90, figures.P90Before!.Value, HalfAMinuteDecimal);
        Assert.Equal(scenario.Evaluation.ResponseMinutes!.P90, figures.P90After!.Value, HalfAMinuteDecimal);
        Assert.Equal(scenario.Delta!.P90ResponseMinutes.Mean, figures.P90Change!.Mean, HalfAMinuteDecimal);
        Assert.Equal(scenario.Delta.P90ResponseMinutes.Low, figures.P90Change.Low, HalfAMinuteDecimal);
        Assert.Equal(scenario.Delta.WithinTargetShare.High, figures.WithinTargetChange!.High, HalfAShareDecimal);
        Assert.Equal(before.WithinTargetShare.Mean, figures.WithinTargetBefore!.Value, HalfAShareDecimal);
        Assert.Equal(scenario.Evaluation.WithinTargetShare.Mean, figures.WithinTargetAfter!.Value, HalfAShareDecimal);

        static void Near(decimal expected, decimal actual) => Assert.InRange(actual, expected - HalfAnOere, expected + HalfAnOere);
    }

    [Fact]
    public void ABaselineAlone_HasNothingToCompare_AndAModelWithoutContractsNoPrice()
    {
        var queue = Repository.Scenario(Path.Combine("models", "mm3.json"));
        var figures = RunFigures.Of(ComparisonJson.Write(CompareScenarios.Run(DiskFiles.Instance, queue, [], Settings).Value.Comparison));

        Assert.NotNull(figures.P90Before);
        Assert.Null(figures.CostBefore);
        Assert.Equal((null, null, null), (figures.Saving, figures.P90After, figures.P90Change));
    }
}
