using Korevagt.Optimization.IntegerPrograms;
using Korevagt.Optimization.Location;

namespace Korevagt.Optimization.Tests.Location;

/// <summary>Each model against trying every placing.</summary>
public sealed class CoverageTests
{
    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 2)]
    [InlineData(3, 3)]
    [InlineData(4, 5)]
    public void ThePMedian_IsTheShortestOfAllPlacings(int seed, int cars)
    {
        var sites = Random(seed);
        var solution = PMedian.Solve(sites, cars, IntegerSolver.NoLimit, CancellationToken.None);

        Assert.Equal(Placings(sites.Count, cars, most: 1).Min(sites.TotalWay), solution.Value);
        Assert.Equal(solution.Value, solution.Bound);
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 2)]
    [InlineData(3, 3)]
    public void MaximalCoverage_CoversMostOfAllPlacings(int seed, int cars)
    {
        var sites = Random(seed);
        var solution = MaximalCoverage.Solve(sites, cars, 30, IntegerSolver.NoLimit, CancellationToken.None);

        Assert.Equal(Placings(sites.Count, cars, most: 1).Max(placing => sites.Covered(placing, 30)), solution.Value);
    }

    [Theory]
    [InlineData(1, 3, 0.0, 3)]
    [InlineData(2, 4, 0.38, 4)]
    [InlineData(3, 4, 0.67, 2)]
    public void ExpectedCoverage_CoversMostOfAllPlacings(int seed, int cars, double busy, int mostAtSite)
    {
        var sites = Random(seed);
        var solution = ExpectedCoverage.Solve(
            sites, cars, 30, busy, [.. Enumerable.Repeat(mostAtSite, sites.Count)], IntegerSolver.NoLimit, CancellationToken.None);

        Assert.Equal(
            Placings(sites.Count, cars, mostAtSite).Max(placing => sites.ExpectedCovered(placing, 30, busy)), solution.Value!.Value, 3);
        Assert.Equal(solution.Value.Value, solution.Bound!.Value, 3);
    }

    [Fact]
    public void BusyCars_StandTogether_WhereThereIsMostToDo()
    {
        // 100 visits near the first site, 30 near the second: a second car at the first saves 0.6 * 0.4 * 100 of them, 24 visits.
        var sites = new Sites([100, 30], new long[,] { { 0, 99 }, { 99, 0 } });

        Assert.Equal([1, 1], Placed(busy: 0.1));
        Assert.Equal([2, 0], Placed(busy: 0.6));

        IReadOnlyList<int>? Placed(double busy) =>
            ExpectedCoverage.Solve(sites, 2, 10, busy, null, IntegerSolver.NoLimit, CancellationToken.None).Cars;
    }

    [Fact]
    public void MoreCarsThanSitesTake_IsInfeasible_AndNoFault()
    {
        var sites = Random(1);

        Assert.Equal(SolutionStatus.Infeasible, PMedian.Solve(sites, 9, IntegerSolver.NoLimit, CancellationToken.None).Status);
        Assert.Equal(SolutionStatus.Infeasible, MaximalCoverage.Solve(sites, 9, 30, IntegerSolver.NoLimit, CancellationToken.None).Status);
        var full = ExpectedCoverage.Solve(sites, 9, 30, 0.3, [1, 1, 1, 1, 1, 1, 1, 1], IntegerSolver.NoLimit, CancellationToken.None);
        Assert.Equal((SolutionStatus.Infeasible, null), (full.Status, full.Cars));
    }

    [Fact]
    public void DataThatAreNone_AreRefused()
    {
        var sites = Random(1);
        Assert.Throws<ArgumentException>(() => Median(sites with { Demand = [1] }));
        Assert.Throws<ArgumentException>(() => Median(sites with { Demand = [.. sites.Demand.Select(_ => -1L)] }));
        Assert.Throws<ArgumentException>(() => Median(new Sites([1], new long[,] { { -1 } })));
        Assert.Throws<ArgumentException>(() => Median(new Sites([1L << 60, 1], new long[,] { { 1, 9 }, { 2, 3 } })));
        Assert.Throws<ArgumentOutOfRangeException>(() => Median(sites, cars: 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => Expected(1, null));
        Assert.Throws<ArgumentOutOfRangeException>(() => Expected(double.NaN, null));
        Assert.Throws<ArgumentException>(() => Expected(0.3, [1]));

        static void Median(Sites sites, int cars = 1) => PMedian.Solve(sites, cars, IntegerSolver.NoLimit, CancellationToken.None);
        void Expected(double busy, int[]? most) =>
            ExpectedCoverage.Solve(sites, 1, 30, busy, most, IntegerSolver.NoLimit, CancellationToken.None);
    }

    private static Sites Random(int seed)
    {
        var random = new SplitMix64((ulong)seed);
        var ways = new long[15, 8];
        for (var place = 0; place < 15; place++)
        {
            for (var site = 0; site < 8; site++)
            {
                ways[place, site] = random.Below(90);
            }
        }

        return new Sites([.. Enumerable.Range(0, 15).Select(_ => (long)random.Below(50))], ways);
    }

    private static IEnumerable<int[]> Placings(int sites, int cars, int most) => sites == 0
        ? cars == 0 ? [[]] : []
        : Enumerable.Range(0, Math.Min(cars, most) + 1).SelectMany(here =>
            Placings(sites - 1, cars - here, most).Select(rest => (int[])[here, .. rest]));
}
