using Korevagt.Domain.Geography;
using Korevagt.Roads.Tests.Support;

namespace Korevagt.Roads.Tests.Profile;

/// <summary>Lists of values (<c>a;b</c>) in tags that keep the car out.</summary>
public sealed class AccessListTests
{
    private static readonly GeoPoint West = new(56, 8.99);
    private static readonly GeoPoint East = new(56, 9.03);

    [Theory]
    [InlineData("agricultural", false)]
    [InlineData("agricultural;forestry", false)]
    [InlineData("agricultural; forestry ;", false)]
    [InlineData(";no", false)]
    [InlineData("agricultural;destination", true)]
    [InlineData("destination;delivery", true)]
    [InlineData(";", true)]
    public void Road_IsClosed_WhereAllValuesOfTheListAre(string access, bool isOpen)
    {
        var map = Maps.Load(Between(new OsmText(), ("motor_vehicle", access)));

        Assert.Equal(isOpen, Maps.Route(map, West, East).Meters < 3_000);
    }

    [Theory]
    [InlineData("bollard", false)]
    [InlineData("block;bollard", false)]
    [InlineData("block; bollard", false)]
    [InlineData("gate;bollard", true)]
    [InlineData("gate;lift_gate", true)]
    public void Node_IsClosed_WhereAllBarriersOfTheListAre(string barrier, bool isOpen)
    {
        var map = Maps.Load(Between(new OsmText().Node(9, 56, 9.01, ("barrier", barrier))));

        Assert.Equal(isOpen, Maps.Route(map, West, East).Meters < 3_000);
    }

    [Theory]
    [InlineData("no;private", false)]
    [InlineData("no;permit", true)]
    public void AccessOfABarrier_MayBeAListToo(string access, bool isOpen)
    {
        var map = Maps.Load(Between(new OsmText().Node(9, 56, 9.01, ("barrier", "gate"), ("motorcar", access))));

        Assert.Equal(isOpen, Maps.Route(map, West, East).Meters < 3_000);
    }

    /// <summary>A short way over the nodes 1 and 2, and a detour of 67 km.</summary>
    private static OsmText Between(OsmText text, params (string Key, string Value)[] tags) => text
        .Node(1, 56, 9).Node(2, 56, 9.02).Node(3, 56, 8.99).Node(4, 56, 9.03).Node(5, 56.3, 9.01)
        .Way(1, [3, 1], ("highway", "residential")).Way(2, [2, 4], ("highway", "residential"))
        .Way(3, text.ToString().Contains("id=\"9\"", StringComparison.Ordinal) ? [1, 9, 2] : [1, 2], [("highway", "unclassified"), .. tags])
        .Way(4, [1, 5, 2], ("highway", "tertiary"));
}
