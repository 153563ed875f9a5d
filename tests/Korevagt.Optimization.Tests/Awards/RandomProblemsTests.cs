using Korevagt.Optimization.Awards;
using Korevagt.Tests;

namespace Korevagt.Optimization.Tests.Awards;

public sealed class RandomProblemsTests
{
    [Fact]
    public void AnAward_IsTheOneThatEnumerationFinds() => Compare(first: 0, count: 150);

    [Fact]
    [Trait("Pace", "Soak")]
    public void AnAward_IsTheOneThatEnumerationFinds_5000Times() => Compare(first: 0, count: 5_000);

    [Fact]
    public void TheProblems_AreOfEveryKind()
    {
        var lines = Enumerable.Range(0, 300).Select(i => BruteForce.Of(RandomProblems.Draw(new SplitMix64((ulong)i)))).ToList();

        Assert.InRange(lines.Count(line => line == "NoneAdmissible"), 20, 200);
        Assert.InRange(lines.Count(line => line == "CoverageUndetermined"), 5, 100);
        Assert.InRange(lines.Count(line => line.Contains('|', StringComparison.Ordinal)), 5, 100);
        Assert.InRange(lines.Count(line => char.IsDigit(line[0])), 60, 250);
    }

    /// <summary>Each demand that is told to be part of a conflict is: without it the others can be kept, with it not.</summary>
    [Fact]
    [Trait("Pace", "Slow")]
    public void AConflict_IsIrreducible_200Times()
    {
        var found = 0;
        for (var seed = 0UL; found < 200; seed++)
        {
            var problem = RandomProblems.Draw(new SplitMix64(seed)) with { Coverage = Coverage.Every };
            var conflict = AwardConflicts.Find(problem, AwardLimits.Usual, default);
            Assert.Equal(BruteForce.Of(problem) == "NoneAdmissible", conflict is not null);
            if (conflict is null)
            {
                continue;
            }

            found++;
            Assert.False(CanBeKept(problem, conflict.Rules, conflict.Items), $"seed {seed}");
            Assert.All(conflict.Rules, rule => Assert.True(CanBeKept(problem, [.. conflict.Rules.Where(other => other != rule)], conflict.Items), $"seed {seed}"));
            Assert.All(conflict.Items, item => Assert.True(CanBeKept(problem, conflict.Rules, [.. conflict.Items.Where(other => other != item)]), $"seed {seed}"));
        }
    }

    private static bool CanBeKept(AwardProblem problem, IReadOnlyList<int> rules, IReadOnlyList<int> items) => BruteForce.CanCover(
        problem with { Coverage = Coverage.WhateverIsLeast, Rules = [.. rules.Select(rule => problem.Rules[rule])] }, items);

    private static void Compare(int first, int count)
    {
        for (var seed = first; seed < first + count; seed++)
        {
            var problem = RandomProblems.Draw(new SplitMix64((ulong)seed));
            var expected = BruteForce.Of(problem);

            var answer = AwardSolver.Solve(problem, AwardLimits.Usual, default);

            Assert.True(expected == BruteForce.Line(problem, answer), $"seed {seed}: {expected}, but {BruteForce.Line(problem, answer)}");
            if (answer.Status == AwardStatus.Proved)
            {
                JudgeTies(answer, seed);
            }
        }
    }

    /// <summary>The ladder again, in other words: sorted by what each rule asks, then drawn among those that are equal.</summary>
    private static void JudgeTies(AwardAnswer answer, int seed)
    {
        var few = answer.Optimal.GroupBy(award => (award.Paid, -award.PaidTo.Where((_, bidder) => award.WinnerOf.Contains(bidder)).Count()))
            .OrderBy(group => group.Key).First().ToList();

        var settled = TieLadder.Settle(answer.Optimal, [TieRule.LowestTotal, TieRule.MostWinners, TieRule.Draw], (ulong)seed);

        Assert.Same(few[TieLadder.Drawn(few.Count, (ulong)seed)], settled.Winner);
    }
}
