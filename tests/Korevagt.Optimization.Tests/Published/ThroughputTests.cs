using Korevagt.Optimization.Selection;
using Korevagt.Optimization.Tests.Selection;
using Korevagt.Optimization.Years;

namespace Korevagt.Optimization.Tests.Published;

/// <summary>Throughput maximisation: 3,249 lines, of which the best is known exactly.</summary>
public sealed class ThroughputTests
{
    private const double Best = 5.7761217515;

    [Theory]
    [InlineData(6, 7, 7, 12, 8, Best)]
    [InlineData(7, 7, 6, 8, 12, Best)]
    [InlineData(6, 7, 7, 11, 9, 5.7708227892)]
    [InlineData(7, 6, 7, 10, 10, 5.7100983654)]
    public void TheBalanceEquations_GiveThePublishedThroughput(int first, int second, int third, int buffer2, int buffer3, double throughput) =>
        Assert.Equal(throughput, FlowLine.Throughput(new DecisionVector(first, second, third, buffer2, buffer3)), 10);

    [Fact]
    public void TheSimulatedLine_IsTheSolvedOne()
    {
        var plan = new DecisionVector(5, 8, 7, 6, 14);
        var years = RunningMoments.Of(FlowLine.Years(1, new YearsWanted(plan, 0, 2_000)));
        var (low, high) = ConfidenceSequence.Interval(years, 0.001);

        Assert.InRange(1 / FlowLine.Throughput(plan), low, high);
    }

    /// <summary>
    /// Within 0.01 of the best in at least 190 of 200 runs (a few of them here), with fewer years than all plans alike take.
    /// </summary>
    [Fact]
    [Trait("Pace", "Slow")]
    public void TheSelectedLine_IsWithinAHundredthOfTheBest_OfAll()
    {
        var truth = FlowLine.Plans.Select(FlowLine.Throughput).ToArray();
        Assert.Equal(3_249, truth.Length);
        Assert.Equal(Best, truth.Max(), 10);

        var runs = Soak.Runs(4, inSoak: 200);
        var (good, held, years, alike) = (0, 0, 0L, 0L);
        Parallel.For(0, runs, new ParallelOptions { MaxDegreeOfParallelism = 2 }, run =>
        {
            var numbers = Enumerable.Range(0, 100).Select(year => FlowLine.Numbers(run, year)).ToArray();
            var isHeld = true;
            var result = GoodSelection.Run(
                new SelectionQuestion(
                    FlowLine.Plans,
                    new double[truth.Length],
                    new Aim(YearlyMeasure.Figure(0), SmallerIsBetter: true, 0.01 / (Best * Best)),
                    []),
                new SelectionSettings { FirstYear = 0, FirstYears = 20, MostYearsOfPlan = 100_000 },
                new Archive(1, ParallelRounds.Of(
                    (wanted, _) => wanted.FirstYear + wanted.Count <= numbers.Length
                        ? [.. numbers[wanted.FirstYear..(wanted.FirstYear + wanted.Count)].Select(year => FlowLine.Year(wanted.Plan, year))]
                        : FlowLine.Years(run, wanted),
                    1)),
                statement => isHeld &= 1 / truth[statement.Chosen!.Value] - 1 / Best <= statement.Bound,
                CancellationToken.None);
            Interlocked.Add(ref good, result.Statement.Settled && Best - truth[result.Statement.Chosen!.Value] <= 0.01 ? 1 : 0);
            Interlocked.Add(ref held, isHeld ? 1 : 0);
            Interlocked.Add(ref years, result.Statement.YearsInAll);
            Interlocked.Add(ref alike, result.Statement.YearsOfChosen * (long)truth.Length);
        });

        Soak.Say($"throughput: within 0.01 in {good} of {runs}, bounds held in {held}, {years / runs} years a run");
        Soak.Say($"{alike / runs} years if all plans had those of the chosen one");
        Assert.True(good >= 0.95 * runs, $"{good} of {runs}");
        Assert.True(held >= 0.95 * runs, $"{held} of {runs}");
        Assert.True(years <= alike / 2);
    }
}
