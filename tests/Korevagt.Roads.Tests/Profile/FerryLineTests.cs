using Korevagt.Domain.Geography;
using Korevagt.Roads.Tests.Support;

namespace Korevagt.Roads.Tests.Profile;

/// <summary>A ferry whose duration stands on the relation of its line only.</summary>
public sealed class FerryLineTests
{
    private static readonly GeoPoint West = new(56, 9);
    private static readonly GeoPoint East = new(56, 9.32);

    [Fact]
    public void DurationOfTheLine_IsTheFerrys()
    {
        var map = Maps.Load(Crossing().Way(10, [2, 4], Ferry).FerryLine(20, [10], ("duration", "00:40")));

        Assert.Equal(40 * 60, SecondsAtSea(map));
        Assert.Empty(map.Warnings);
    }

    [Fact]
    public void LineOfSeveralWays_TakesItsDurationInAll_EachByItsLength()
    {
        var map = Maps.Load(
            Crossing().Way(10, [2, 3], Ferry).Way(11, [3, 4], Ferry).FerryLine(20, [10, 11], ("duration", "01:00")));

        Assert.Equal(60 * 60, SecondsAtSea(map), 0.01);
        // Node 3 lies a quarter of the way across.
        var toTheMiddle = Maps.Route(map, West, new GeoPoint(56, 9.09));
        Assert.Equal(15 * 60, toTheMiddle.Legs.Where(leg => leg.Highway == "ferry").Sum(leg => leg.Seconds), 2.0);
    }

    [Fact]
    public void DurationOfAWay_ComesBeforeThatOfTheLine_WhoseOtherWaysTakeWhatIsLeft()
    {
        var map = Maps.Load(Crossing()
            .Way(10, [2, 3], [.. Ferry, ("duration", "00:25")]).Way(11, [3, 4], Ferry)
            .FerryLine(20, [10, 11], ("duration", "01:00")));

        Assert.Equal(60 * 60, SecondsAtSea(map), 0.01);
    }

    [Fact]
    public void LineWhoseDurationCannotBeRead_IsTold_AndTheFerryIsTimedByItsLength()
    {
        var map = Maps.Load(Crossing().Way(10, [2, 4], Ferry).FerryLine(20, [10], ("duration", "an hour or so")));

        Assert.Equal(
            [
                "ferry duration that cannot be read: 1 (relation 20: an hour or so)",
                "ferry without duration, timed by its length: 1 (way 10)",
            ],
            map.Warnings.Select(warning => warning.Words.English));
    }

    private static (string Key, string Value)[] Ferry => [("route", "ferry"), ("motor_vehicle", "yes")];

    private static double SecondsAtSea(RoadMap map) =>
        Maps.Route(map, West, East).Legs.Where(leg => leg.Highway == "ferry").Sum(leg => leg.Seconds);

    private static OsmText Crossing() => new OsmText()
        .Node(1, 56, 9).Node(2, 56, 9.02).Node(3, 56, 9.09).Node(4, 56, 9.3).Node(5, 56, 9.32).Node(6, 56.001, 9.09)
        .Way(1, [1, 2], ("highway", "residential")).Way(2, [4, 5], ("highway", "residential"))
        .Way(3, [3, 6], ("highway", "residential"));
}
