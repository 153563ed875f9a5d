using Korevagt.Domain.Geography;
using Korevagt.Roads.Profile;
using Korevagt.Roads.Tests.Support;

namespace Korevagt.Roads.Tests.Profile;

public sealed class SpeedTests
{
    [Theory]
    [InlineData("residential", null, 50, RoadEnvironment.Urban)]
    [InlineData("secondary", null, 80, RoadEnvironment.Rural)]
    [InlineData("secondary", "60", 60, RoadEnvironment.Urban)]
    [InlineData("secondary", "70", 70, RoadEnvironment.Rural)]
    [InlineData("secondary", "DK:urban", 50, RoadEnvironment.Urban)]
    [InlineData("secondary", "DK:rural", 80, RoadEnvironment.Rural)]
    [InlineData("motorway", "DK:motorway", 130, RoadEnvironment.Motorway)]
    [InlineData("motorway", null, 130, RoadEnvironment.Motorway)]
    [InlineData("motorway_link", "60", 60, RoadEnvironment.Motorway)]
    [InlineData("trunk", "90", 90, RoadEnvironment.Motorway)]
    [InlineData("trunk", "60", 60, RoadEnvironment.Urban)]
    [InlineData("secondary", "40 mph", 64.37376, RoadEnvironment.Rural)]
    [InlineData("secondary", "80;60", 80, RoadEnvironment.Rural)]
    [InlineData("service", "50", 30, RoadEnvironment.Urban)]
    [InlineData("track", null, 20, RoadEnvironment.Rural)]
    [InlineData("secondary", "signals", 80, RoadEnvironment.Rural)]
    public void SpeedAndEnvironment_FollowClassAndLimit(string highway, string? limit, double speed, RoadEnvironment environment)
    {
        var road = Road(limit is null ? [("highway", highway)] : [("highway", highway), ("maxspeed", limit)]);

        Assert.Equal(speed, road.ForwardKilometersPerHour, 9);
        Assert.Equal(environment, road.Environment);
    }

    [Fact]
    public void ZoneTag_CountsWhereNoLimitIsSigned() =>
        Assert.Equal(50, Road(("highway", "tertiary"), ("source:maxspeed", "DK:urban")).ForwardKilometersPerHour);

    [Fact]
    public void LimitOfOneDirection_HoldsInThatDirection()
    {
        var road = Road(("highway", "secondary"), ("maxspeed", "80"), ("maxspeed:backward", "60"), ("name", "Bakken"));

        Assert.Equal((80, 60), (road.ForwardKilometersPerHour, road.BackwardKilometersPerHour));
    }

    [Theory]
    [InlineData("yes", true, false)]
    [InlineData("-1", false, true)]
    [InlineData("no", true, true)]
    [InlineData(null, true, true)]
    public void OneWay_ClosesTheOtherDirection(string? value, bool forward, bool backward)
    {
        var road = Road(value is null ? [("highway", "primary")] : [("highway", "primary"), ("oneway", value)]);

        Assert.Equal((forward, backward), (road.ForwardKilometersPerHour > 0, road.BackwardKilometersPerHour > 0));
    }

    [Theory]
    [InlineData("junction", "roundabout", "primary")]
    [InlineData("maxspeed", "110", "motorway")]
    public void RoundaboutsAndMotorways_AreOneWayUnlessTaggedOtherwise(string key, string value, string highway)
    {
        Assert.Equal(0, Road(("highway", highway), (key, value)).BackwardKilometersPerHour);
        Assert.NotEqual(0, Road(("highway", highway), (key, value), ("oneway", "no")).BackwardKilometersPerHour);
    }

    [Theory]
    [InlineData("access", "no", false)]
    [InlineData("access", "private", false)]
    [InlineData("motor_vehicle", "no", false)]
    [InlineData("access", "destination", true)]
    public void Access_KeepsTheCarOut(string key, string value, bool open)
    {
        var text = TwoRoads(("highway", "service"), (key, value));

        Assert.Equal(open ? 2 : 1, Maps.Load(text).Graph.EdgeCount);
    }

    [Fact]
    public void SpecialAccessTag_OverrulesTheGeneralOne()
    {
        var text = TwoRoads(("highway", "service"), ("access", "no"), ("motorcar", "yes"));

        Assert.Equal(2, Maps.Load(text).Graph.EdgeCount);
    }

    [Fact]
    public void UnreadableLimit_IsNotedAsAWarning()
    {
        var map = Maps.Load(TwoRoads(("highway", "secondary"), ("maxspeed", "variable")));

        Assert.Equal(1, Assert.Single(map.Warnings).Count);
    }

    private static OsmText TwoRoads(params (string Key, string Value)[] second) => new OsmText()
        .Node(1, 56, 9).Node(2, 56.01, 9).Node(3, 56.02, 9)
        .Way(1, [1, 2], ("highway", "primary"), ("maxspeed", "80"))
        .Way(2, [2, 3], second);

    private static RoadAttributes Road(params (string Key, string Value)[] tags)
    {
        var map = Maps.Load(new OsmText().Node(1, 56, 9).Node(2, 56.01, 9).Way(1, [1, 2], tags));
        return map.Graph.AttributesOf(0);
    }
}
