using FsCheck;
using FsCheck.Fluent;
using Korevagt.Optimization.Search;
using Korevagt.Optimization.Years;

namespace Korevagt.Optimization.Tests.Search;

public sealed class DecisionSpaceTests
{
    private static readonly Config Repeatable = Config.QuickThrowOnFailure.WithReplay(20170416UL, 2017UL).WithMaxTest(200);

    private static readonly Gen<DecisionSpace> AnySpace =
        from bounds in (from lower in Gen.Choose(-2, 2)
                        from size in Gen.Choose(0, 3)
                        from ordered in Gen.Choose(0, 3)
                        select new Decision(lower, lower + size, ordered > 0)).ListOf(4)
        from limits in (from coefficients in Gen.Choose(-2, 3).ListOf(4)
                        from least in Gen.Choose(-6, 4)
                        from size in Gen.Choose(0, 5)
                        select new LinearLimit([.. coefficients.Select((c, i) => (i, (long)c))], least, least + size)).ListOf(2)
        select new DecisionSpace([.. bounds], [.. limits]);

    [Fact]
    public void AllPlans_AreThoseOfAllVectorsThatKeepTheLimits_InOrder() => Prop.ForAll(AnySpace.ToArbitrary(), space =>
    {
        var all = AllVectors(space).Where(space.Contains).ToList();
        return space.All().SequenceEqual(all)
            && space.First() == all.FirstOrDefault()
            && (space.AllUpTo(10)?.Count ?? 11) == Math.Min(11, all.Count)
            && space.SizeWithinBounds == AllVectors(space).Count();
    }).Check(Repeatable);

    [Fact]
    public void ANeighboursNeighbours_IncludeIt_AndEachDiffersInOneDecision() => Prop.ForAll(AnySpace.ToArbitrary(), space =>
        space.All().Take(20).All(plan => Neighbours.Of(space, plan).All(neighbour =>
            space.Contains(neighbour)
            && Differences(plan, neighbour) == 1
            && Neighbours.Of(space, neighbour).Contains(plan)))).Check(Repeatable);

    [Fact]
    public void ASpace_IsEmpty_WhereLimitsConflict_AndNoneOfThoseCanBeSpared() => Prop.ForAll(AnySpace.ToArbitrary(), space =>
    {
        var conflict = SpaceConflict.Of(space, CancellationToken.None);
        return space.First() is not null
            ? conflict.Count == 0
            : conflict.Count > 0
                && Only(space, conflict).First() is null
                && conflict.All(limit => Only(space, [.. conflict.Where(other => other != limit)]).First() is not null);
    }).Check(Repeatable);

    [Fact]
    public void ASpaceWithFewPlans_IsListedAtOnce_HoweverManyVectorsLieWithinItsBounds()
    {
        var space = new DecisionSpace(
            [.. Enumerable.Repeat(new Decision(0, 1), 60)],
            [new LinearLimit([.. Enumerable.Range(0, 60).Select(i => (i, 1L))], 59, null)]);

        Assert.Equal(61, space.AllUpTo(2_000)!.Count);
        Assert.Null(new DecisionSpace(space.Decisions).AllUpTo(2_000));
    }

    [Fact]
    public void ALockedDecision_StaysAsItIs()
    {
        var space = new DecisionSpace([Decision.Locked(3), new Decision(0, 2)]);

        Assert.All(space.All(), plan => Assert.Equal(3, plan[0]));
        Assert.Equal([new DecisionVector(3, 0), new DecisionVector(3, 2)], Neighbours.Of(space, new DecisionVector(3, 1)));
    }

    [Fact]
    public void WhereABudgetIsSpent_ACarHereForACarThere_IsLeft()
    {
        var space = new DecisionSpace(
            [new Decision(0, 2), new Decision(0, 2), new Decision(0, 5, IsOrdered: false)],
            [new LinearLimit([(0, 1), (1, 1)], 2, 2)]);
        var plan = new DecisionVector(1, 1, 0);

        Assert.Equal(5, Neighbours.Of(space, plan).Count);
        Assert.Equal(
            [new DecisionVector(0, 2, 0), new DecisionVector(2, 0, 0)],
            Neighbours.WithExchanges(space, plan).Except(Neighbours.Of(space, plan)));
    }

    [Fact]
    public void ARule_LeavesOutWhatLimitsCannotSay()
    {
        var space = new DecisionSpace([new Decision(0, 3), new Decision(0, 3)], rule: plan => plan[0] != plan[1]);

        Assert.Equal(12, space.All().Count());
        Assert.False(space.Contains(new DecisionVector(2, 2)));
        Assert.Null(space.FirstBroken(new DecisionVector(2, 2)));
    }

    [Fact]
    public void ASum_ReachesAsFarAsTheLimitsAllow()
    {
        var space = new DecisionSpace(
            [new Decision(0, 5), new Decision(0, 5)], [new LinearLimit([(0, 1), (1, 1)], 3, null), new LinearLimit([(0, 1)], null, 2)]);

        Assert.Equal((9L, 29L), SpaceConflict.Reach(space, [(0, 2), (1, 5)], [0, 1], CancellationToken.None));
        Assert.Equal((0L, 35L), SpaceConflict.Reach(space, [(0, 2), (1, 5)], [], CancellationToken.None));
    }

    [Fact]
    public void ASpaceThatIsNone_IsRefused_WithAllItsFaults()
    {
        var fault = Assert.Throws<ArgumentException>(() => new DecisionSpace(
            [new Decision(2, 1), new Decision(0, int.MaxValue)],
            [
                new LinearLimit([(5, 1)], null, 1),
                new LinearLimit([(0, 1), (0, 2)], 3, 2),
                new LinearLimit([(0, 1)], null, null),
                new LinearLimit([(1, long.MaxValue)], 0, null),
            ])).Message;

        Assert.Contains("Decision 0: the lower bound 2 is above the upper bound 1.", fault, StringComparison.Ordinal);
        Assert.Contains("Decision 1: a bound of 0 to 2147483647", fault, StringComparison.Ordinal);
        Assert.Contains("Limit 0: there is no decision 5 among 2.", fault, StringComparison.Ordinal);
        Assert.Contains("Limit 1: must be at least 3 and at most 2.", fault, StringComparison.Ordinal);
        Assert.Contains("Limit 1: decision 0 stands there twice.", fault, StringComparison.Ordinal);
        Assert.Contains("Limit 2: has neither a least nor a most.", fault, StringComparison.Ordinal);
        Assert.Contains("Limit 3: its sum can come to", fault, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => Neighbours.Of(new DecisionSpace([new Decision(0, 1)]), new DecisionVector(0, 0)));
    }

    private static DecisionSpace Only(DecisionSpace space, IReadOnlyList<int> limits) =>
        new(space.Decisions, [.. limits.Select(limit => space.Limits[limit])]);

    private static int Differences(DecisionVector a, DecisionVector b) => Enumerable.Range(0, a.Count).Count(i => a[i] != b[i]);

    private static IEnumerable<DecisionVector> AllVectors(DecisionSpace space)
    {
        IEnumerable<int[]> all = [[]];
        foreach (var (lower, upper, _) in space.Decisions)
        {
            all = all.SelectMany(start => Enumerable.Range(lower, upper - lower + 1).Select(value => (int[])[.. start, value])).ToList();
        }

        return all.Select(values => new DecisionVector(values));
    }
}
