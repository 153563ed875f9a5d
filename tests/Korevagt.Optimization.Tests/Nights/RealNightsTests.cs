using Korevagt.Optimization.Tests.Selection;
using Korevagt.Optimization.Selection;

namespace Korevagt.Optimization.Tests.Nights;

/// <summary>
/// The promises of the selection on simulated years of the bundled region, which are neither normal nor alike in spread: every
/// plan that is the baseline less some of its eight night shifts.
/// </summary>
public sealed class RealNightsTests
{
    private static readonly ParallelOptions TwoThreads = new() { MaxDegreeOfParallelism = 2 };

    [Fact]
    public void TheMatrix_IsOfAllSubsetsOfTheNightShifts_InFreshYears()
    {
        var origin = RealNights.Matrix.Origin;

        Assert.Equal(8, origin.Shifts.Count);
        Assert.All(origin.Shifts, shift => Assert.StartsWith("nat-", shift));
        Assert.Equal(Enumerable.Range(0, RealNights.Plans.Count), RealNights.Matrix.Plans.Select(plan => plan.Removed));
        Assert.Equal(RealNights.Plans.Count, RealNights.Plans.Distinct().Count());
        Assert.Equal(SelectionSettings.FirstFreshYear, origin.FirstYear);
        Assert.StartsWith("dotnet run -c Release --project tests/Korevagt.Benchmarks -- night truth", origin.Command);
    }

    /// <summary>
    /// The aim is the p90 among the plans that save so much; the nine savings take turns. Plans that remove equally many shifts often
    /// differ by less than half a minute, so the promise is held with a tenth of that too.
    /// </summary>
    [Theory]
    [Trait("Pace", "Slow")]
    [InlineData(RealNights.Indifference)]
    [InlineData(RealNights.Indifference / 10)]
    public void TheChosenPlan_IsGood_AndNoBoundIsBroken(double indifference)
    {
        var runs = Soak.Runs(540, inSoak: 10_008);
        var (good, held) = (new int[9], new int[9]);
        var years = new long[9];
        Parallel.For(0, runs, TwoThreads, run =>
        {
            var budget = run % 9;
            var best = RealNights.ThatSave(RealNights.Budgets[budget]).Min(plan => RealNights.TrueP90[plan]);
            var isHeld = true;
            var statement = GoodSelection.Run(
                RealNights.Question(RealNights.Budgets[budget], indifference),
                new SelectionSettings(),
                RealNights.Archive(run),
                now => isHeld &= RealNights.TrueP90[now.Chosen!.Value] - best <= now.Bound + 1e-9,
                CancellationToken.None).Statement;

            Assert.True(statement.Settled);
            Interlocked.Add(ref good[budget], RealNights.TrueP90[statement.Chosen!.Value] - best <= indifference + 1e-9 ? 1 : 0);
            Interlocked.Add(ref held[budget], isHeld ? 1 : 0);
            Interlocked.Add(ref years[budget], statement.YearsInAll);
        });

        for (var budget = 0; budget < 9; budget++)
        {
            var plans = RealNights.ThatSave(RealNights.Budgets[budget]).Count();
            Soak.Say($"saving {RealNights.Budgets[budget]:0}, {plans} plans: good {good[budget]}, bounds held {held[budget]} of {runs / 9}");
            Soak.Say($"{years[budget] * 9.0 / runs:0} years");
        }

        Soak.Say($"real nights, indifference {indifference}: good {good.Sum()}, bounds held {held.Sum()} of {runs}");
        AssertKept(good.Sum(), runs);
        AssertKept(held.Sum(), runs);
    }

    /// <summary>The cheapest plan whose p90 rises by so many minutes at most over the baseline's.</summary>
    [Theory]
    [Trait("Pace", "Slow")]
    [InlineData(5.0)]
    [InlineData(15.5)]
    public void NoVerdict_IsWrong_AndTheCheapestPlanThatKeepsThePromiseIsFound(double rise)
    {
        const double Tolerance = 0.5;
        var runs = Soak.Runs(200, inSoak: 10_000);
        var (sound, right) = (0, 0);
        var years = 0L;
        var truth = RealNights.TrueP90.Select(p90 => p90 - RealNights.TrueP90[RealNights.Baseline]).ToArray();
        var cheapest = Enumerable.Range(0, truth.Length).Where(plan => truth[plan] <= rise).Min(plan => RealNights.Costs[plan]);
        Parallel.For(0, runs, TwoThreads, run =>
        {
            var result = GoodSelection.Run(
                new SelectionQuestion(
                    RealNights.Plans,
                    RealNights.Costs,
                    new Aim(YearlyMeasure.ExactCost, SmallerIsBetter: true, 0),
                    [new Requirement(YearlyMeasure.Figure(RealNights.P90), rise, IsLeast: false, Tolerance, RealNights.Baseline)]),
                new SelectionSettings(),
                RealNights.Archive(run),
                null,
                CancellationToken.None);

            Interlocked.Add(ref sound, Enumerable.Range(0, truth.Length).All(plan => result.Plans[plan].Verdict switch
            {
                Verdict.SurelyMet => truth[plan] <= rise + Tolerance,
                Verdict.SurelyMissed => truth[plan] > rise,
                _ => true,
            }) ? 1 : 0);
            Interlocked.Add(ref right, RealNights.Costs[result.Statement.Chosen!.Value] <= cheapest ? 1 : 0);
            Interlocked.Add(ref years, result.Statement.YearsInAll);
        });

        Soak.Say($"a rise of {rise} at most: verdicts sound {sound}, cheapest found {right} of {runs}, {(double)years / runs:0} years");
        AssertKept(sound, runs);
        AssertKept(right, runs);
    }

    /// <summary>Cost against p90: no plan of the true front is ever among the surely dominated.</summary>
    [Fact]
    [Trait("Pace", "Slow")]
    public void NoMemberOfTheTrueFront_IsThrownOut()
    {
        var runs = Soak.Runs(100, inSoak: 10_000);
        var front = Enumerable.Range(0, RealNights.Plans.Count).Where(plan => !Enumerable.Range(0, RealNights.Plans.Count).Any(other =>
            RealNights.Costs[other] <= RealNights.Costs[plan] && RealNights.TrueP90[other] <= RealNights.TrueP90[plan]
            && (RealNights.Costs[other], RealNights.TrueP90[other]) != (RealNights.Costs[plan], RealNights.TrueP90[plan]))).ToHashSet();
        var (sound, thrownOut, years) = (0, 0L, 0L);
        Parallel.For(0, runs, TwoThreads, run =>
        {
            var isSound = true;
            var statement = FrontSelection.Run(
                new FrontQuestion(
                    RealNights.Plans,
                    RealNights.Costs,
                    [
                        new Aim(YearlyMeasure.ExactCost, SmallerIsBetter: true, 0),
                        new Aim(YearlyMeasure.Figure(RealNights.P90), SmallerIsBetter: true, RealNights.Indifference),
                    ]),
                new SelectionSettings(),
                RealNights.Archive(run),
                now => isSound &= !now.SurelyDominated.Any(front.Contains),
                CancellationToken.None);

            Assert.True(statement.Settled);
            Interlocked.Add(ref sound, isSound ? 1 : 0);
            Interlocked.Add(ref thrownOut, statement.SurelyDominated.Count);
            Interlocked.Add(ref years, statement.YearsInAll);
        });

        Soak.Say($"front of {front.Count} real nights: sound {sound} of {runs}");
        Soak.Say($"{(double)thrownOut / runs:0.0} thrown out, {(double)years / runs:0} years");
        AssertKept(sound, runs);
        Assert.True(thrownOut / runs > RealNights.Plans.Count / 2);
    }

    /// <summary>
    /// What is taken for normal: the differences of plans to the best of those that remove as many shifts, one to seven.
    /// </summary>
    [Fact]
    public void RealDifferences_LeanToNoSide_WorthMentioning()
    {
        var skewness = new List<double>();
        foreach (var level in Enumerable.Range(1, 7).Select(removed => Enumerable.Range(0, RealNights.Plans.Count)
            .Where(plan => RealNights.Plans[plan].Values.Count(0) == removed).OrderBy(plan => RealNights.TrueP90[plan]).ToList()))
        {
            skewness.AddRange(level.Skip(1).Select(plan => Differences(plan, level[0]).Skewness));
        }

        skewness.Sort();
        var (low, high) = (skewness[skewness.Count / 20], skewness[skewness.Count - 1 - skewness.Count / 20]);
        Soak.Say($"skewness of {skewness.Count} real differences: {skewness[0]:0.00} to {skewness[^1]:0.00}");
        Soak.Say($"nine in ten from {low:0.00} to {high:0.00}");
        Assert.InRange(skewness[skewness.Count / 2], -SkewedYears.Harmless, SkewedYears.Harmless);
    }

    private static RunningMoments Differences(int plan, int from) => RunningMoments.Of(
        [.. Enumerable.Range(0, RealNights.Years)
            .Select(year => RealNights.Value(plan, year, RealNights.P90) - RealNights.Value(from, year, RealNights.P90))]);

    private static void AssertKept(int kept, int runs)
    {
        Assert.True(Wilson.Upper99(kept, runs) >= 0.95, $"{kept} of {runs}");
        Assert.True(runs < 10_000 || Wilson.Lower99(kept, runs) >= 0.94, $"{kept} of {runs}");
    }
}
