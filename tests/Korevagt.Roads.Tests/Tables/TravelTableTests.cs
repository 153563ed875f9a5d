using FsCheck;
using FsCheck.Fluent;
using Korevagt.Domain.Geography;
using Korevagt.Roads.Hierarchy;
using Korevagt.Roads.Snapping;
using Korevagt.Roads.Tables;
using Korevagt.Roads.Tests.Support;

namespace Korevagt.Roads.Tests.Tables;

public sealed class TravelTableTests
{
    private static readonly AccessLeg Walkway = new(1.25, 18);

    [Fact]
    public void Table_HoldsTheTimesOfAllPairsFoundTheSlowWay() => Check.One(
        Config.QuickThrowOnFailure.WithReplay(20170416UL, 2017UL).WithMaxTest(200),
        Prop.ForAll<int>(seed =>
        {
            var map = Maps.Load(RandomMaps.Of(seed));
            var points = RandomPoints(map, seed, 8);
            var factors = new DrivingFactors(1.37, 1.05, 0.9);
            var metric = DrivingMetric.Of(map.Graph, factors);
            var table = TravelTable.Build(metric, points, points, Walkway).Value;
            var naive = new NaiveNetwork(map, factors, points);
            for (var i = 0; i < points.Count; i++)
            {
                for (var j = 0; j < points.Count; j++)
                {
                    var access = AccessMilliseconds(points[i]) + AccessMilliseconds(points[j]);
                    var expected = i == j ? 0 : (naive.Milliseconds(i, j) + access + 500) / 1000;
                    Assert.Equal(expected, table.Seconds[i * points.Count + j]);
                }
            }
        }));

    [Fact]
    public void Table_IsTheSameWithOneAndTwoThreads()
    {
        var map = Maps.Load(RandomMaps.Of(11));
        var points = RandomPoints(map, 11, 30);
        var one = TravelTable.Build(Maps.FreeFlow(map), points, points, Walkway, threads: 1).Value;
        var two = TravelTable.Build(Maps.FreeFlow(map), points, points, Walkway, threads: 2).Value;

        Assert.Equal(one.Seconds, two.Seconds);
        Assert.Equal(one.Meters, two.Meters);
    }

    [Fact]
    public void AccessLegsOfBothEnds_AreDriven()
    {
        var map = Maps.Load(
            new OsmText().Node(1, 56, 9).Node(2, 56.09, 9).Way(1, [1, 2], ("highway", "secondary"), ("maxspeed", "72")));
        var south = new GeoPoint(56, 9);
        var a = Maps.Snap(map, south.Offset(1_000, 100));
        var b = Maps.Snap(map, south.Offset(3_000, -200));
        var table = TravelTable.Build(Maps.FreeFlow(map), [a], [b], new AccessLeg(1.5, 18)).Value;

        // 2,000 m at 20 m/s, and 450 m at 5 m/s.
        Assert.Equal(100 + 90, table.Seconds[0], 1.0);
        Assert.Equal(2_000 + 450, table.Meters[0], 5.0);
    }

    [Fact]
    public void PointToItself_TakesNoTime()
    {
        var map = Maps.Load(RandomMaps.Of(3));
        var points = RandomPoints(map, 3, 3);
        var table = TravelTable.Build(Maps.FreeFlow(map), points, points, Walkway).Value;

        Assert.All(Enumerable.Range(0, 3), i => Assert.Equal((0, 0), (table.Seconds[4 * i], table.Meters[4 * i])));
    }

    [Fact]
    public void TriangleInequality_HoldsWithoutAccessLegs()
    {
        var map = Maps.Load(RandomMaps.Of(19));
        var points = RandomPoints(map, 19, 12).Select(p => p with { Asked = p.OnRoad, StraightMeters = 0 }).ToList();
        var table = TravelTable.Build(Maps.FreeFlow(map), points, points, Walkway).Value;
        int At(int i, int j) => table.Seconds[i * points.Count + j];
        for (var i = 0; i < points.Count; i++)
        {
            for (var j = 0; j < points.Count; j++)
            {
                for (var k = 0; k < points.Count; k++)
                {
                    Assert.True(At(i, j) <= At(i, k) + At(k, j) + 1);
                }
            }
        }
    }

    [Fact]
    public void PairsWithoutARoute_AreNamed()
    {
        var mainland = new OsmText().Node(1, 56, 9).Node(2, 56.05, 9).Way(1, [1, 2], ("highway", "secondary"))
            .Node(3, 56, 9.1).Node(4, 56.01, 9.1).Way(2, [3, 4], ("highway", "secondary"));
        var map = Maps.Load(mainland);
        var onMainland = Maps.Snap(map, new GeoPoint(56.02, 9), "Fastland");
        var onIsland = new SnappedPoint("Ø", new GeoPoint(56, 9.1), new GeoPoint(56, 9.1), 1, 0, 0);
        var outcome = TravelTable.Build(Maps.FreeFlow(map), [onMainland], [onIsland], Walkway);

        var fault = Assert.Single(outcome.Faults);
        Assert.Equal("Fastland", fault.Place);
        Assert.Contains("Ø", fault.Message.English, StringComparison.Ordinal);
    }

    private static long AccessMilliseconds(SnappedPoint point) =>
        (long)Math.Floor(point.StraightMeters * 1.25 / 5 * 1000 + 0.5);

    private static List<SnappedPoint> RandomPoints(RoadMap map, int seed, int count)
    {
        var random = new SplitMix64((ulong)seed + 1);
        return
        [
            .. Enumerable.Range(0, count).Select(i => map.Snapper.Snap(RandomMaps.RandomPoint(random), $"p{i}", 50_000).Value),
        ];
    }
}
