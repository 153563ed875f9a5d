using Korevagt.Domain.Geography;
using Korevagt.Roads.Tests.Support;

namespace Korevagt.Roads.Tests.Snapping;

public sealed class RoadSnapperTests
{
    private static readonly GeoPoint South = new(56, 9);

    [Fact]
    public void PointBesideARoad_IsSnappedInsideTheEdge()
    {
        var map = Maps.Load(NorthRoad());
        var snapped = Maps.Snap(map, South.Offset(4_000, 300));

        Assert.Equal(300, snapped.StraightMeters, 1.0);
        Assert.Equal(4_000, snapped.OnRoad.MetersTo(South), 5.0);
        Assert.Equal(400_000, snapped.Centimeters, 500.0);
    }

    [Fact]
    [Trait("Pace", "Slow")]
    public void NearestPlace_IsFoundAgainstEverySegment()
    {
        var random = new SplitMix64(7);
        for (var seed = 0; seed < 20; seed++)
        {
            var map = Maps.Load(RandomMaps.Of(seed));
            for (var i = 0; i < 20; i++)
            {
                var point = RandomMaps.RandomPoint(random);
                var snapped = map.Snapper.Snap(point, "p", 50_000).Value;
                var naive = NaiveMeters(map, point);
                // The samples of the naive search lie up to 15 m apart on the longest stretches.
                var tolerance = 0.5 + 0.001 * naive;
                Assert.InRange(snapped.StraightMeters, Math.Sqrt(Math.Max(0, naive * naive - 60)) - tolerance, naive + tolerance);
            }
        }
    }

    [Fact]
    public void Island_DoesNotCaptureAPoint()
    {
        var text = NorthRoad().Node(10, 56.0, 9.02).Node(11, 56.01, 9.02).Way(10, [10, 11], ("highway", "primary"));
        var map = Maps.Load(text);
        var snapped = Maps.Snap(map, South.Offset(100, 1_200));

        Assert.Equal(1_200, snapped.StraightMeters, 5.0);
    }

    [Fact]
    public void OneWayDeadEnd_DoesNotCaptureAPoint()
    {
        var text = NorthRoad().Node(10, 56.0, 9.02).Way(10, [1, 10], ("highway", "primary"), ("oneway", "yes"));
        var snapped = Maps.Snap(Maps.Load(text), new GeoPoint(56.0, 9.01));

        Assert.True(snapped.StraightMeters > 500);
    }

    [Theory]
    [InlineData("highway", "motorway")]
    [InlineData("route", "ferry")]
    public void MotorwaysAndFerries_AreNotSnappedTo(string key, string value)
    {
        var text = NorthRoad().Node(10, 56.0, 9.02).Node(11, 56.09, 9.02)
            .Way(10, [1, 10], ("highway", "primary"))
                .Way(11, [10, 11], (key, value), ("oneway", "no")).Way(12, [11, 3], ("highway", "primary"));
        var snapped = Maps.Snap(Maps.Load(text), new GeoPoint(56.045, 9.02));

        Assert.True(snapped.StraightMeters > 1_000);
    }

    [Fact]
    public void PointFarFromAnyRoad_IsAFaultThatNamesIt()
    {
        var outcome = Maps.Load(NorthRoad()).Snapper.Snap(South.Offset(0, 20_000), "Fjernby", 5_000);

        Assert.Equal("Fjernby", Assert.Single(outcome.Faults).Place);
        Assert.Contains("5000 m", outcome.Faults[0].Message.English, StringComparison.Ordinal);
    }

    [Fact]
    public void AllPointsOutOfReach_AreNamedAtOnce()
    {
        var map = Maps.Load(NorthRoad());
        var outcome = map.Snapper.SnapAll([(South, "A"), (South.Offset(0, 90_000), "B"), (new GeoPoint(99, 9), "C")]);

        Assert.Equal(["B", "C"], outcome.Faults.Select(f => f.Place));
    }

    [Fact]
    public void OneWayEdge_IsOnlyLeftAndEnteredInItsDirection()
    {
        // A square driven one way round: from the middle of one side, the place just behind is almost a whole round away.
        var text = new OsmText().Node(1, 56, 9).Node(2, 56.01, 9).Node(3, 56.01, 9.0178).Node(4, 56, 9.0178)
            .Way(1, [1, 2, 3, 4, 1], ("highway", "secondary"), ("oneway", "yes"));
        var map = Maps.Load(text);
        var middle = South.Offset(500, 0);
        var behind = South.Offset(400, 0);

        Assert.Equal(100, Maps.Route(map, behind, middle).Meters, 1.0);
        Assert.Equal(4 * 1_110 - 100, Maps.Route(map, middle, behind).Meters, 25.0);
    }

    private static OsmText NorthRoad() => new OsmText()
        .Node(1, 56, 9).Node(2, 56.05, 9).Node(3, 56.09, 9)
        .Way(1, [1, 2, 3], ("highway", "secondary"));

    private static double NaiveMeters(RoadMap map, GeoPoint point)
    {
        var best = double.PositiveInfinity;
        for (var e = 0; e < map.Graph.EdgeCount; e++)
        {
            var road = map.Graph.AttributesOf(e);
            if (road.Highway == "ferry" || !map.Graph.IsInMainComponent(e))
            {
                continue;
            }

            var line = map.Graph.GeometryOf(e);
            for (var i = 1; i < line.Count; i++)
            {
                for (var t = 0; t <= 2_000; t++)
                {
                    var onLine = new GeoPoint(
                        line[i - 1].Latitude + t / 2_000.0 * (line[i].Latitude - line[i - 1].Latitude),
                        line[i - 1].Longitude + t / 2_000.0 * (line[i].Longitude - line[i - 1].Longitude));
                    best = Math.Min(best, onLine.MetersTo(point));
                }
            }
        }

        return best;
    }
}
