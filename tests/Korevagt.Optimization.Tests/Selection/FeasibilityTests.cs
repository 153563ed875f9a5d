using Korevagt.Optimization.Selection;

namespace Korevagt.Optimization.Tests.Selection;

/// <summary>The cheapest plan that keeps its promise: cost is certain, service is not.</summary>
public sealed class FeasibilityTests
{
    /// <summary>More cars wait less: plan i costs i and waits 10 - i minutes; 6 minutes are promised.</summary>
    [Theory]
    [InlineData(0.0, 0.25)]
    [InlineData(0.8, 0.25)]
    public void TheCheapestPlanThatKeepsThePromise_IsFound_AndNoVerdictIsWrong(double correlation, double tolerance)
    {
        var runs = Soak.Runs(300, inSoak: 4_000);
        var (right, sound) = (0, 0);
        Parallel.For(0, runs, new ParallelOptions { MaxDegreeOfParallelism = 2 }, run =>
        {
            var result = Run(run, correlation, tolerance);
            Assert.True(result.Statement.Settled);
            Interlocked.Add(ref right, result.Statement.Chosen == 4 ? 1 : 0);
            Interlocked.Add(ref sound, Enumerable.Range(0, 10).All(plan => result.Plans[plan].Verdict switch
            {
                Verdict.SurelyMet => 10 - plan <= 6 + tolerance,
                Verdict.SurelyMissed => 10 - plan > 6,
                _ => true,
            }) ? 1 : 0);
        });

        Soak.Say($"promise, correlation {correlation}: right {right}, sound {sound} of {runs}");
        Assert.True(Wilson.Upper99(right, runs) >= 0.95, $"{right} of {runs}");
        Assert.True(Wilson.Upper99(sound, runs) >= 0.95, $"{sound} of {runs}");
    }

    [Fact]
    public void DearPlans_GetNoMoreYearsThanTheFirst_WhileACheaperOneLooksGood()
    {
        var result = Run(run: 3, correlation: 0.5, tolerance: 0.25);

        Assert.All(Enumerable.Range(6, 4), plan => Assert.Equal(10, result.Plans[plan].Years));
        Assert.True(result.Plans[4].Years > 10);
    }

    [Fact]
    public void NoPlanKeepsThePromise_IsAnAnswer_WithTheOneThatComesNearest()
    {
        var statement = Run(run: 1, correlation: 0.5, tolerance: 0, promised: 0.2).Statement;

        Assert.True(statement.Settled);
        Assert.Null(statement.Chosen);
        Assert.Null(statement.Bound);
        Assert.Equal((10, 9), (statement.SurelyMissed, statement.Nearest));
    }

    [Fact]
    public void ABarredPlan_IsNeverChosen_NorNearest_HoweverGood()
    {
        var synthetic = new SyntheticYears(1, [6.0, 3.0, 5.0], [1.0, 1.0, 1.0], 0.5);
        SelectionResult Judged(double most) => GoodSelection.Run(
            Question(synthetic, new Requirement(YearlyMeasure.Figure(0), most, IsLeast: false)) with
            {
                ExactCosts = [3, 1, 2],
                Barred = new HashSet<int> { 1 },
            },
            new SelectionSettings { MostYears = 3_000 }, synthetic.Archive(), null, CancellationToken.None);

        var (kept, missed) = (Judged(most: 9), Judged(most: 4));

        Assert.Equal((2, 1), (kept.Statement.Chosen, kept.Statement.SurelyMissed));
        Assert.Equal((Verdict.SurelyMissed, 0), (kept.Plans[1].Verdict, kept.Plans[1].Years));
        Assert.Equal((null, 3, 2), (missed.Statement.Chosen, missed.Statement.SurelyMissed, missed.Statement.Nearest));
    }

    [Fact]
    public void APromiseAtTheLimitToTheHair_WithoutATolerance_EndsWithTheBudget_Undecided()
    {
        var synthetic = new SyntheticYears(1, [6.0], [0.0], 0);
        var noisy = new SyntheticYears(1, [6.0], [1.0], 0);

        Assert.Equal(Verdict.SurelyMet, Judged(synthetic).Plans[0].Verdict);
        Assert.Equal(1, Judged(noisy).Statement.Undecided);

        static SelectionResult Judged(SyntheticYears years) => GoodSelection.Run(
            Question(years, new Requirement(YearlyMeasure.Figure(0), 6, IsLeast: false)),
            new SelectionSettings { MostYears = 300 },
            years.Archive(),
            null,
            CancellationToken.None);
    }

    [Fact]
    public void ARiseOverTheBaseline_IsJudgedByPairedYears()
    {
        // Alone the years vary by 10 minutes, the difference to plan 0 by less than half of one.
        var synthetic = new SyntheticYears(1, [50, 52, 58], [10, 10, 10], 0.999);
        var rise = new Requirement(YearlyMeasure.Figure(0), 5, IsLeast: false, ComparedWith: 0);
        var result = GoodSelection.Run(
            Question(synthetic, rise) with { ExactCosts = [3, 2, 1] }, new SelectionSettings(), synthetic.Archive(), null, CancellationToken.None);

        Assert.Equal([Verdict.SurelyMet, Verdict.SurelyMet, Verdict.SurelyMissed], result.Plans.Select(plan => plan.Verdict));
        Assert.Equal(1, result.Statement.Chosen);
    }

    [Fact]
    public void InNineOfTenYears_IsAnotherPromiseThanInTheMean()
    {
        // Both wait 5 minutes in the mean; the second, which is cheaper, waits more than 6 in three of ten years.
        var synthetic = new SyntheticYears(1, [5, 5], [0.3, 2], 0.5);
        var promise = new Requirement(YearlyMeasure.Figure(0), 6, IsLeast: false, ShareOfYears: 0.9);
        var question = Question(synthetic, promise) with { ExactCosts = [1, 0] };
        var result = GoodSelection.Run(question, new SelectionSettings(), synthetic.Archive(), null, CancellationToken.None);

        Assert.Equal([Verdict.SurelyMet, Verdict.SurelyMissed], result.Plans.Select(plan => plan.Verdict));
    }

    [Fact]
    public void WhatIsBrokenExactly_IsNeverSimulated()
    {
        var synthetic = new SyntheticYears(1, [1, 2, 3], [1, 1, 1], 0.5);
        var question = Question(synthetic, new Requirement(YearlyMeasure.ExactCost, 5, IsLeast: false)) with
        {
            ExactCosts = [9, 5, 4],
            Aim = new Aim(YearlyMeasure.Figure(0), true, 0.1),
        };
        var result = GoodSelection.Run(question, new SelectionSettings(), synthetic.Archive(), null, CancellationToken.None);

        Assert.Equal((0, Verdict.SurelyMissed), (result.Plans[0].Years, result.Plans[0].Verdict));
        Assert.Equal(1, result.Statement.Chosen);
    }

    [Theory]
    [InlineData(0, 20)]
    [InlineData(7, 20)]
    [InlineData(20, 20)]
    [InlineData(95, 100)]
    public void AShareOfYears_LiesInItsInterval_WhichTheMartingaleEnds(int held, int count)
    {
        var (low, high) = ShareSequence.Interval(held, count, 0.05);
        var share = (double)held / count;

        Assert.True(low <= share && share <= high);
        Assert.True(held == 0 || low > 0);
        Assert.True(held == count || high < 1);
        Assert.All(new[] { low, high }.Where(end => end is > 0 and < 1), end => Assert.Equal(20, Mixture(held, count, end), 6));
    }

    /// <summary>
    /// The mixture of likelihood ratios against a share over Jeffreys' prior, by sums: with p = sin²θ it is even in θ.
    /// </summary>
    private static double Mixture(int held, int count, double share)
    {
        const int Steps = 20_000;
        return Enumerable.Range(0, Steps).Average(step =>
        {
            var (sin, cos) = Math.SinCos((step + 0.5) / Steps * Math.PI / 2);
            return Math.Pow(sin * sin / share, held) * Math.Pow(cos * cos / (1 - share), count - held);
        });
    }

    [Fact]
    public void AShare_IsEverExcluded_InAtMostFiveOfAHundredPaths()
    {
        const int Paths = 2_000;
        var excluded = 0;
        for (var path = 0; path < Paths; path++)
        {
            var random = new SplitMix64((ulong)path);
            var (held, isOut) = (0, false);
            for (var count = 1; count <= 200; count++)
            {
                held += random.Chance(0.9) ? 1 : 0;
                var (low, high) = ShareSequence.Interval(held, count, 0.05);
                isOut |= low > 0.9 || high < 0.9;
            }

            excluded += isOut ? 1 : 0;
        }

        Assert.InRange(excluded / (double)Paths, 0.001, 0.05);
    }

    private static SelectionResult Run(int run, double correlation, double tolerance, double promised = 6)
    {
        var synthetic = new SyntheticYears(
            run, [.. Enumerable.Range(0, 10).Select(plan => 10.0 - plan)], [.. Enumerable.Repeat(1.0, 10)], correlation);
        return GoodSelection.Run(
            Question(synthetic, new Requirement(YearlyMeasure.Figure(0), promised, IsLeast: false, tolerance)),
            new SelectionSettings(),
            synthetic.Archive(),
            null,
            CancellationToken.None);
    }

    private static SelectionQuestion Question(SyntheticYears synthetic, Requirement requirement) => new(
        synthetic.Plans,
        [.. Enumerable.Range(0, synthetic.Plans.Count).Select(plan => (double)plan)],
        new Aim(YearlyMeasure.ExactCost, SmallerIsBetter: true, Indifference: 0),
        [requirement]);
}
