using FsCheck;
using FsCheck.Fluent;
using Korevagt.Domain.Geography;
using Korevagt.Roads.Hierarchy;
using Korevagt.Roads.Snapping;
using Korevagt.Roads.Tables;
using Korevagt.Roads.Tests.Support;

namespace Korevagt.Roads.Tests.Tables;

public sealed class HomewardRoutesTests
{
    private static readonly AccessLeg Lane = new(1.2, 30);

    [Fact]
    [Trait("Pace", "Slow")]
    public void TimeToAWaypointAndOnFromIt_IsTheTimeOfTheWholeRoute() => Check.One(
        Config.QuickThrowOnFailure.WithReplay(20170416UL, 2017UL).WithMaxTest(400),
        Prop.ForAll<int>(seed =>
        {
            var (metric, points, stations) = Case(seed);
            var hasTurnRules = metric.Graph.VertexCount > metric.Graph.JunctionCount;
            var whole = TravelTable.Build(metric, points, stations, Lane).Value;
            var routes = HomewardRoutes.Build(metric, points, stations, Lane, spacingSeconds: 60).Value;
            var onward = TravelTable.Build(metric, routes.Waypoints, stations, Lane).Value;
            for (var route = 0; route < points.Count * stations.Count; route++)
            {
                var station = route % stations.Count;
                var before = 0;
                for (var i = routes.RouteStart[route]; i < routes.RouteStart[route + 1]; i++)
                {
                    var seconds = routes.RouteSecondsFromStart[i];
                    var onwardCell = routes.RouteWaypoint[i] * stations.Count + station;
                    Assert.InRange(seconds, before, whole.Seconds[route]);
                    Assert.InRange(seconds + onward.Seconds[onwardCell], 0, whole.Seconds[route] + 1);
                    // A car that may turn round in the middle of a road can get past a turn restriction: only without them is
                    // the way on from a waypoint always the rest of the route.
                    if (!hasTurnRules)
                    {
                        Assert.InRange(seconds + onward.Seconds[onwardCell], whole.Seconds[route] - 1, whole.Seconds[route] + 1);
                        Assert.InRange(routes.RouteMetersFromStart[i]
                            + onward.Meters[onwardCell], whole.Meters[route] - 1, whole.Meters[route] + 1);
                    }

                    before = seconds;
                }
            }
        }));

    [Fact]
    public void Gaps_AreAtMostTheSpacingWhereverACarCanTurn()
    {
        for (var seed = 0; seed < 40; seed++)
        {
            var (metric, points, stations) = Case(seed, ferries: false);
            var whole = TravelTable.Build(
                metric, points, stations, default(AccessLeg) with { DetourFactor = 1, KilometersPerHour = 1e9 }).Value;
            var routes = HomewardRoutes.Build(metric, points, stations, new AccessLeg(1, 1e9), spacingSeconds: 60).Value;
            for (var route = 0; route < points.Count * stations.Count; route++)
            {
                var before = 0;
                for (var i = routes.RouteStart[route]; i < routes.RouteStart[route + 1]; i++)
                {
                    Assert.InRange(routes.RouteSecondsFromStart[i] - before, 0, 61);
                    before = routes.RouteSecondsFromStart[i];
                }

                Assert.InRange(whole.Seconds[route] - before, 0, 61);
            }
        }
    }

    [Fact]
    public void Waypoints_AreSharedBetweenRoutes()
    {
        var (metric, points, stations) = Case(5);
        var routes = HomewardRoutes.Build(metric, points, stations, Lane, spacingSeconds: 60).Value;

        Assert.Equal(routes.Waypoints.Count, routes.Waypoints.Select(w => (w.Vertex, w.Edge, w.Centimeters)).Distinct().Count());
        Assert.True(routes.RouteWaypoint.Length > 2 * routes.Waypoints.Count);
        Assert.All(routes.Waypoints, w => Assert.Equal(0, w.StraightMeters));
    }

    [Fact]
    public void LongStraightRoad_HasWaypointsInsideItsEdge()
    {
        var map = Maps.Load(
            new OsmText().Node(1, 56, 9).Node(2, 56.09, 9).Way(1, [1, 2], ("highway", "secondary"), ("maxspeed", "72")));
        var south = new GeoPoint(56, 9);
        var routes = HomewardRoutes.Build(
            Maps.FreeFlow(map), [Maps.Snap(map, south)], [Maps.Snap(map, south.Offset(10_000, 0))], Lane,
            spacingSeconds: 120).Value;

        // 10 km at 20 m/s are 500 s: five stretches of at most 120 s, four waypoints between them.
        Assert.Equal(4, routes.RouteWaypoint.Length);
        Assert.Equal([100, 200, 300, 400], routes.RouteSecondsFromStart.Select(s => (int)Math.Round(s / 100.0) * 100));
    }

    [Fact]
    public void Ferry_HasNoWaypointOnTheWater()
    {
        var map = Maps.Load(new OsmText().Node(1, 56, 9).Node(2, 56.01, 9).Node(3, 56.05, 9).Node(4, 56.06, 9)
            .Way(1, [1, 2], ("highway", "secondary"))
                .Way(2, [2, 3], ("route", "ferry"), ("duration", "00:30")).Way(3, [3, 4], ("highway", "secondary")));
        var routes = HomewardRoutes.Build(
            Maps.FreeFlow(map), [Maps.Snap(map, new GeoPoint(56, 9))], [Maps.Snap(map, new GeoPoint(56.06, 9))], Lane,
            spacingSeconds: 60).Value;

        Assert.All(routes.Waypoints, w => Assert.True(w.OnRoad.Latitude is <= 56.01 or >= 56.05));
        Assert.Equal(2, routes.Waypoints.Count);
    }

    [Fact]
    public void RouteHomeFromTheStation_HasNoWaypoints()
    {
        var (metric, _, stations) = Case(5);
        var routes = HomewardRoutes.Build(metric, stations, stations, Lane, spacingSeconds: 60).Value;

        Assert.Equal(routes.RouteStart[0], routes.RouteStart[1]);
    }

    private static (DrivingMetric Metric, List<SnappedPoint> Points, List<SnappedPoint> Stations) Case(
        int seed, bool ferries = true)
    {
        var map = Maps.Load(RandomMaps.Of(seed, turnRules: seed % 3 == 0, ferries));
        var random = new SplitMix64((ulong)seed + 5);
        List<SnappedPoint> Points(int count, string name) =>
            [
                .. Enumerable.Range(0, count)
                    .Select(i => map.Snapper.Snap(RandomMaps.RandomPoint(random), $"{name} {i}", 50_000).Value),
            ];
        return (DrivingMetric.Of(map.Graph, DrivingFactors.FreeFlow), Points(9, "point"), Points(3, "station"));
    }
}
