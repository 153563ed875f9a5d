using Korevagt.Roads.Profile;
using Korevagt.Roads.Tests.Support;

namespace Korevagt.Roads.Tests.Profile;

public sealed class FerryTests
{
    private static readonly Domain.Geography.GeoPoint South = new(56, 9);
    private static readonly Domain.Geography.GeoPoint North = new(56.03, 9);

    [Theory]
    [InlineData("00:12", 720)]
    [InlineData("01:05", 3900)]
    [InlineData("00:12:30", 750)]
    [InlineData("PT15M", 900)]
    [InlineData("PT1H2M3S", 3723)]
    [InlineData("20", 1200)]
    public void Duration_IsRead(string text, int seconds) => Assert.Equal(seconds, OsmDuration.Parse(text)?.TotalSeconds);

    [Theory]
    [InlineData("")]
    [InlineData("soon")]
    [InlineData("00:00")]
    [InlineData("1:75")]
    [InlineData("P")]
    [InlineData("99999")]
    [InlineData("-00:10")]
    public void DurationThatIsNone_IsNull(string text) => Assert.Null(OsmDuration.Parse(text));

    [Fact]
    public void FerryWithDuration_TakesItFromQuayToQuay()
    {
        var map = Map(("duration", "00:12"));
        var route = Maps.Route(map, South, North);

        var roads = route.Legs.Where(l => l.Highway != "ferry").Sum(l => l.Seconds);
        Assert.Equal(720, route.Legs.Single(l => l.Highway == "ferry").Seconds);
        Assert.Equal(720 + roads, route.Seconds, 1.0);
    }

    [Fact]
    public void FerryWithoutDuration_TakesItsLengthAtTheStatedSpeedAndWaits()
    {
        var map = Map(("name", "Færgen"));
        var route = Maps.Route(map, South, North);

        var ferry = route.Legs.Single(l => l.Highway == "ferry");
        Assert.Equal(ferry.Meters / (15 / 3.6) + 600, ferry.Seconds, 0.1);
        Assert.Single(map.Warnings);
    }

    [Fact]
    public void FerryForPassengersOnly_IsNotDriven()
    {
        var map = Map(("motor_vehicle", "no"), ("duration", "00:12"));

        Assert.False(map.Summary.KilometersByClass.ContainsKey("ferry"));
        Assert.Equal(2, map.Summary.Components);
    }

    [Fact]
    public void DrivingFactors_LeaveTheFerryAlone()
    {
        var map = Map(("duration", "00:12"));
        var slow = Roads.Hierarchy.DrivingMetric.Of(map.Graph, new Domain.Geography.DrivingFactors(3, 3, 3));
        var route = Roads.Routing.RouteFinder.Find(
            slow,
            Maps.Snap(map, South),
            Maps.Snap(map, North),
            Maps.NoDetour).Value;

        Assert.Equal(720, route.Legs.Single(l => l.Highway == "ferry").Seconds);
    }

    private static RoadMap Map(params (string Key, string Value)[] ferryTags) => Maps.Load(new OsmText()
        .Node(1, 56, 9).Node(2, 56.01, 9).Node(3, 56.015, 9).Node(4, 56.02, 9).Node(5, 56.03, 9)
        .Way(1, [1, 2], ("highway", "secondary"))
        .Way(2, [2, 3, 4], [("route", "ferry"), .. ferryTags])
        .Way(3, [4, 5], ("highway", "secondary")));
}
