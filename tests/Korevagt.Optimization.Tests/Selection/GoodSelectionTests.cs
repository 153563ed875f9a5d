using System.Text.Json;
using Korevagt.Optimization.Selection;

namespace Korevagt.Optimization.Tests.Selection;

/// <summary>
/// The promise: at every barrier, in 95 of 100 selections, no plan is better than the chosen one by more than the bound.
/// </summary>
public sealed class GoodSelectionTests
{
    private const double Indifference = 0.5;

    /// <summary>The shape of the means, the correlation of two plans' years, whether the variances differ.</summary>
    public static TheoryData<int, string, double, bool> Cases
    {
        get
        {
            var cases = new TheoryData<int, string, double, bool>();
            foreach (var plans in new[] { 2, 10, 50, 256 })
            {
                cases.Add(plans, "ties", 0.8, false);
                cases.Add(plans, "slippage", 0, false);
                cases.Add(plans, "slippage", 0.8, true);
                cases.Add(plans, "monotone", 0.8, false);
                cases.Add(plans, "monotone", 0, true);
            }

            return cases;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void TheChosenPlan_IsGood_AndNoBoundIsBroken(int plans, string means, double correlation, bool variancesDiffer)
    {
        var runs = Soak.Runs(plans switch { 2 => 2_000, 10 => 1_000, 50 => 300, _ => 60 }, inSoak: 4_000);
        var (good, held) = (0, 0);
        var years = 0L;
        Parallel.For(0, runs, new ParallelOptions { MaxDegreeOfParallelism = 2 }, run =>
        {
            var synthetic = Synthetic(run, plans, means, correlation, variancesDiffer);
            var best = synthetic.Means.Min();
            var isHeld = true;
            var result = GoodSelection.Run(
                Question(synthetic),
                new SelectionSettings(),
                synthetic.Archive(),
                statement => isHeld &= synthetic.Means[statement.Chosen!.Value] - best <= statement.Bound,
                CancellationToken.None);

            Assert.True(result.Statement.Settled);
            Interlocked.Add(ref good, synthetic.Means[result.Statement.Chosen!.Value] - best <= Indifference + 1e-9 ? 1 : 0);
            Interlocked.Add(ref held, isHeld ? 1 : 0);
            Interlocked.Add(ref years, result.Statement.YearsInAll);
        });

        Soak.Say($"{plans} plans, {means}, correlation {correlation}, variances differ {variancesDiffer}:");
        Soak.Say($"good {good}, bounds held {held} of {runs}, {(double)years / runs / plans:0.0} years a plan");
        Assert.True(Wilson.Upper99(good, runs) >= 0.95, $"{good} of {runs} selections were good.");
        Assert.True(Wilson.Upper99(held, runs) >= 0.95, $"In {held} of {runs} selections no bound was broken.");
        Assert.True(runs < 4_000 || (Wilson.Lower99(good, runs) >= 0.94 && Wilson.Lower99(held, runs) >= 0.94));
    }

    [Fact]
    public void ABound_OnlyEndsWithinTheIndifference_OrWithTheBudget()
    {
        var synthetic = Synthetic(run: 1, 10, "ties", 0.5, false);
        var poor = GoodSelection.Run(
            Question(synthetic), new SelectionSettings { MostYears = 200 }, synthetic.Archive(), null, CancellationToken.None).Statement;

        Assert.False(poor.Settled);
        Assert.InRange(poor.YearsInAll, 100, 200);
        Assert.True(poor.Bound > Indifference);
    }

    [Fact]
    public void WhereGreatIsGood_TheGreatestMeanIsChosen()
    {
        var synthetic = Synthetic(run: 1, 5, "monotone", 0.8, false);
        var question = Question(synthetic) with { Aim = new Aim(YearlyMeasure.Figure(0), SmallerIsBetter: false, Indifference) };
        var result = GoodSelection.Run(question, new SelectionSettings(), synthetic.Archive(), null, CancellationToken.None);

        Assert.Equal(4, result.Statement.Chosen);
        Assert.InRange(result.Plans[4].MeanAim, 1.5, 2.5);
    }

    [Fact]
    public void ABudgetOfTheYearsUntilABarrier_EndsThere_WithTheSameStatement()
    {
        var synthetic = Synthetic(run: 4, 12, "slippage", 0.5, true);
        var statements = new List<Statement>();
        var settings = new SelectionSettings { YearsPerRound = 2 };
        GoodSelection.Run(Question(synthetic), settings, synthetic.Archive(), statements.Add, CancellationToken.None);

        Assert.True(statements.Count > 5);
        Assert.All(statements, statement => Assert.Equal(
            JsonSerializer.Serialize(statement),
            JsonSerializer.Serialize(GoodSelection.Run(
                Question(synthetic),
                settings with { MostYears = statement.YearsInAll },
                synthetic.Archive(),
                null,
                CancellationToken.None).Statement)));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(5)]
    public void OfEachPlan_ItIsTold_HowMuchBetterItMayBe(int yearsPerValue)
    {
        var synthetic = Synthetic(run: 2, 5, "monotone", 0.8, false);
        var settings = new SelectionSettings { FirstYears = 20, YearsPerValue = yearsPerValue };
        var result = GoodSelection.Run(Question(synthetic), settings, synthetic.Archive(), null, CancellationToken.None);

        Assert.Equal(0, result.Statement.Chosen);
        Assert.Equal(0, result.Plans[0].BetterByAtMost);
        Assert.All(result.Plans.Select((plan, i) => (plan, i)).Skip(1), of =>
        {
            Assert.InRange(of.plan.BetterByAtMost!.Value, -0.5 * of.i, Indifference);
            Assert.InRange(of.plan.Skewness, -4, 4);
            Assert.Equal(0, of.plan.Years % yearsPerValue);
            Assert.Equal(of.plan.IsSurelyWorse, !result.Statement.Candidates.Contains(of.i));
        });
        Assert.True(result.Plans[4].IsSurelyWorse && result.Plans[4].BetterByAtMost < -1);
        Assert.Equal(result.Statement.YearsInAll, result.Plans.Sum(plan => (long)plan.Years));
    }

    [Fact]
    public void ThreeThousandPlans_TakeLittleMemory()
    {
        var synthetic = Synthetic(run: 1, 3_000, "monotone", 0.8, false);
        var before = GC.GetAllocatedBytesForCurrentThread();
        var statement = GoodSelection.Run(
            Question(synthetic), new SelectionSettings(), synthetic.Archive(), null, CancellationToken.None).Statement;

        Assert.InRange(statement.Chosen!.Value, 0, 1);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 400_000_000);
    }

    [Fact]
    public void OnePlanAlone_IsChosen_AndNoneOtherIsBetter()
    {
        var synthetic = Synthetic(run: 1, 1, "ties", 0, false);
        var statement = GoodSelection.Run(
            Question(synthetic), new SelectionSettings(), synthetic.Archive(), null, CancellationToken.None).Statement;

        Assert.Equal((0, 0.0), (statement.Chosen, statement.Bound));
        Assert.Empty(statement.Candidates);
    }

    [Fact]
    public void WhatCostsExactly_IsChosenWithoutAnyYear()
    {
        var synthetic = Synthetic(run: 1, 3, "ties", 0, false);
        var question = Question(synthetic) with { Aim = new Aim(YearlyMeasure.ExactCost, true, 0), ExactCosts = [7, 5, 9] };
        var statement = GoodSelection.Run(question, new SelectionSettings(), synthetic.Archive(), null, CancellationToken.None).Statement;

        Assert.Equal((1, 0.0, 0L), (statement.Chosen, statement.Bound, statement.YearsInAll));
    }

    internal static SelectionQuestion Question(SyntheticYears synthetic) => new(
        synthetic.Plans, new double[synthetic.Plans.Count], new Aim(YearlyMeasure.Figure(0), SmallerIsBetter: true, Indifference), []);

    internal static SyntheticYears Synthetic(int run, int plans, string means, double correlation, bool variancesDiffer) => new(
        run,
        [
            .. Enumerable.Range(0, plans).Select(plan => means switch
            {
                "ties" => 0.0,
                "slippage" => plan == plans / 2 ? 0 : Indifference * 1.02,
                _ => plan * Indifference,
            }),
        ],
        [.. Enumerable.Range(0, plans).Select(plan => variancesDiffer ? 0.5 + plan % 5 * 0.3 : 1.0)],
        correlation);
}
