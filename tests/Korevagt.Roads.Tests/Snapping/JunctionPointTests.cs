using Korevagt.Domain.Geography;
using Korevagt.Roads.Snapping;
using Korevagt.Roads.Tables;
using Korevagt.Roads.Tests.Support;

namespace Korevagt.Roads.Tests.Snapping;

/// <summary>A point whose nearest place is a junction lies on all roads that meet there.</summary>
public sealed class JunctionPointTests
{
    [Theory]
    [InlineData(10, 11)]
    [InlineData(11, 10)]
    public void CarLeavesAJunctionByAnyRoad_WhicheverStandsFirstInTheFile(long oneWay, long sideRoad)
    {
        var text = new OsmText()
            .Node(1, 56, 9).Node(2, 56, 9.05).Node(3, 56, 9.1).Node(4, 56.01, 9.05).Node(5, 55.95, 9.05);
        foreach (var way in new[] { oneWay, sideRoad }.Order())
        {
            _ = way == oneWay
                ? text.Way(way, [1, 2, 3], ("highway", "secondary"), ("oneway", "yes"))
                : text.Way(way, [2, 4], ("highway", "residential"));
        }

        var map = Maps.Load(text.Way(12, [3, 5, 1], ("highway", "tertiary")));
        var (end, junction) = (new GeoPoint(56.01, 9.05), new GeoPoint(56, 9.05));

        // 1.1 km along the side road, not 20 km round by the one-way road.
        Assert.Equal(1_112, Maps.Route(map, end, junction).Meters, 2.0);
        Assert.Equal(1_112, Maps.Route(map, junction, end).Meters, 2.0);
        Assert.Equal(1_112, Maps.Route(map, end, junction.Offset(-30, 0)).Meters, 35.0);
    }

    [Fact]
    [Trait("Pace", "Slow")]
    public void PairsOfJunctions_OfAThousandRandomMaps_TakeWhatDijkstraFindsOverAllRoads()
    {
        var (pairs, differences) = (0, 0);
        Parallel.For(0, 1_000, seed =>
        {
            var map = Maps.Load(RandomMaps.Of(seed));
            var points = Junctions(map);
            var table = TravelTable.Build(Maps.FreeFlow(map), points, points, Maps.NoDetour, threads: 1).Value;
            var naive = new NaiveJunctions(map);
            for (var i = 0; i < points.Count; i++)
            {
                var from = naive.MillisecondsFrom(points[i].Vertex!.Value);
                for (var j = 0; j < points.Count; j++)
                {
                    Interlocked.Increment(ref pairs);
                    if (table.Seconds[i * points.Count + j] != (from[points[j].Vertex!.Value] + 500) / 1000)
                    {
                        Interlocked.Increment(ref differences);
                    }
                }
            }
        });

        Assert.True(pairs > 100_000, $"{pairs} pairs are too few.");
        Assert.Equal(0, differences);
    }

    [Fact]
    public void PairsOfJunctions_UnderTurnRestrictions_TakeWhatTheRestrictionsAllow()
    {
        for (var seed = 0; seed < 40; seed++)
        {
            var text = RandomMaps.Of(seed, turnRules: true, ferries: false).ToString();
            var map = Maps.TryLoad(text).Value;
            var points = Junctions(map).Take(6).ToList();
            var table = TravelTable.Build(Maps.FreeFlow(map), points, points, Maps.NoDetour, threads: 1).Value;
            var naive = new NaiveTurns(map, text);
            for (var i = 0; i < points.Count; i++)
            {
                for (var j = 0; j < points.Count; j++)
                {
                    Assert.Equal((naive.Milliseconds(points[i], points[j]) + 500) / 1000, table.Seconds[i * points.Count + j]);
                }
            }
        }
    }

    [Fact]
    public void Times_DoNotDependOnTheOrderOfTheWays()
    {
        for (var seed = 0; seed < 60; seed++)
        {
            var lines = RandomMaps.Of(seed).ToString().Split('\n');
            var turned = lines.ToArray();
            var ways = Enumerable.Range(0, lines.Length).Where(i => lines[i].StartsWith("  <way", StringComparison.Ordinal)).ToArray();
            for (var i = 0; i < ways.Length; i++)
            {
                turned[ways[i]] = lines[ways[^(i + 1)]];
            }

            var map = Maps.TryLoad(string.Join('\n', lines)).Value;
            var other = Maps.TryLoad(string.Join('\n', turned)).Value;
            var places = Junctions(map).ConvertAll(point => (point.Asked, point.Name));
            Assert.Equal(Seconds(map, places), Seconds(other, places));
        }
    }

    [Fact]
    public void PointAtABollard_LiesOnTheSameSide_WhicheverWayStandsFirst()
    {
        RoadMap Map(bool turned)
        {
            var text = new OsmText().Node(1, 56, 9).Node(2, 56, 9.05, ("barrier", "bollard")).Node(3, 56, 9.1).Node(4, 56.05, 9.05);
            foreach (var way in turned ? [12, 11] : new long[] { 11, 12 })
            {
                text.Way(way, way == 11 ? [1, 2] : [2, 3], ("highway", "residential"));
            }

            return Maps.Load(text.Way(13, [3, 4, 1], ("highway", "tertiary")));
        }

        var (west, bollard) = (new GeoPoint(56, 9.01), new GeoPoint(56, 9.05));
        var meters = Maps.Route(Map(turned: false), west, bollard).Meters;

        Assert.Equal(meters, Maps.Route(Map(turned: true), west, bollard).Meters);
        Assert.Equal(2_487, meters, 2.0);
    }

    [Fact]
    public void WaypointsOfARouteToAJunction_LieBeforeIt()
    {
        // The ferry takes longer than waypoints may lie apart, and lands where the station is.
        var map = Maps.Load(new OsmText().Node(1, 56, 9).Node(2, 56, 9.05).Node(3, 56, 9.2).Node(4, 56.02, 9.2).Node(5, 55.98, 9.2)
            .Way(1, [1, 2], ("highway", "secondary")).Way(2, [2, 3], ("route", "ferry"), ("duration", "00:30"))
            .Way(3, [4, 3, 5], ("highway", "secondary")).Way(4, [3, 1], ("route", "ferry"), ("duration", "03:00")));
        var (house, station) = (Maps.Snap(map, new GeoPoint(56, 9.01)), Maps.Snap(map, new GeoPoint(56, 9.2)));
        var homeward = HomewardRoutes.Build(Maps.FreeFlow(map), [house], [station], Maps.NoDetour).Value;

        Assert.NotNull(station.Vertex);
        Assert.NotEmpty(homeward.Waypoints);
        Assert.DoesNotContain(homeward.Waypoints, waypoint => waypoint.OnRoad == station.OnRoad);
    }

    private static int[] Seconds(RoadMap map, List<(GeoPoint, string)> places) => TravelTable.Build(
        Maps.FreeFlow(map), map.Snapper.SnapAll(places).Value, map.Snapper.SnapAll(places).Value, Maps.NoDetour, threads: 1)
        .Value.Seconds;

    /// <summary>The junctions on which a point may lie; of several on top of each other each gives the same point.</summary>
    private static List<SnappedPoint> Junctions(RoadMap map) =>
    [
        .. Enumerable.Range(0, map.Graph.VertexCount).Select(map.Graph.PositionOf).Distinct()
            .Select((at, i) => map.Snapper.Snap(at, $"junction {i}", 50_000).Value)
            .Where(point => point.StraightMeters.Equals(0) && point.Vertex is not null),
    ];
}
