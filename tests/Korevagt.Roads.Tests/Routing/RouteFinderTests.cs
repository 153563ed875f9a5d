using FsCheck;
using FsCheck.Fluent;
using Korevagt.Domain.Geography;
using Korevagt.Roads.Routing;
using Korevagt.Roads.Tables;
using Korevagt.Roads.Tests.Support;

namespace Korevagt.Roads.Tests.Routing;

public sealed class RouteFinderTests
{
    [Fact]
    [Trait("Pace", "Slow")]
    public void Route_AddsUpToTheTable_AndItsLineToItsLength() => Check.One(
        Config.QuickThrowOnFailure.WithReplay(20170416UL, 2017UL).WithMaxTest(200),
        Prop.ForAll<int>(seed =>
        {
            var map = Maps.Load(RandomMaps.Of(seed, turnRules: seed % 3 == 0));
            var random = new SplitMix64((ulong)seed);
            var from = map.Snapper.Snap(RandomMaps.RandomPoint(random), "from", 50_000).Value;
            var to = map.Snapper.Snap(RandomMaps.RandomPoint(random), "to", 50_000).Value;
            var metric = map.MetricOf(DrivingFactors.FreeFlow);
            if (seed % 2 == 0)
            {
                metric.Contract();
            }

            var route = RouteFinder.Find(metric, from, to, Maps.NoDetour).Value;
            var table = TravelTable.Build(Maps.FreeFlow(map), [from], [to], Maps.NoDetour).Value;

            Assert.Equal((table.Seconds[0], table.Meters[0]), (route.Seconds, route.Meters));
            var access = from.StraightMeters + to.StraightMeters;
            Assert.Equal(route.Seconds, route.Legs.Sum(l => l.Seconds) + access / 10, 0.51);
            Assert.Equal(route.Meters, route.Legs.Sum(l => l.Meters) + access, 0.51);
            Assert.Equal(from.OnRoad, route.Geometry[0]);
            Assert.Equal(to.OnRoad, route.Geometry[^1]);
            var drawn = Enumerable.Range(1, route.Geometry.Count - 1).Sum(i => route.Geometry[i - 1].MetersTo(route.Geometry[i]));
            Assert.Equal(route.Meters - access, drawn, 1 + 0.002 * drawn);
        }));

    [Fact]
    public void Refs_AreThoseOfTheRoadsInOrder()
    {
        var map = Maps.Load(new OsmText().Node(1, 56, 9).Node(2, 56.01, 9).Node(3, 56.02, 9).Node(4, 56.03, 9)
            .Way(1, [1, 2], ("highway", "primary"), ("ref", "13"))
                .Way(2, [2, 3], ("highway", "residential")).Way(3, [3, 4], ("highway", "primary"), ("ref", "15")));
        var route = Maps.Route(map, new GeoPoint(56, 9), new GeoPoint(56.03, 9));

        Assert.Equal(["13", "15"], route.Refs);
    }
}
