using Korevagt.Domain.Geography;
using Korevagt.Domain.Texts;
using Korevagt.Roads.Routing;
using Korevagt.Roads.Tests.Support;

namespace Korevagt.Roads.Tests.Snapping;

/// <summary>Points on a network that is cut off from the largest one: nothing is bridged by air without a word.</summary>
public sealed class CutOffNetworkTests
{
    private static readonly GeoPoint OnIsland = new(56.03, 9.055);
    private static readonly GeoPoint AlsoOnIsland = new(56.03, 9.051);
    private static readonly GeoPoint OnMainland = new(56, 9.15);

    [Fact]
    public void TwoPointsOnAnIslandWithoutAFerry_AreJoinedOnTheIsland()
    {
        var map = Maps.Load(Island());
        var points = map.Snapper.SnapTogether([(OnIsland, "A"), (AlsoOnIsland, "B")]).Value;
        var route = RouteFinder.Find(Maps.FreeFlow(map), points[0], points[1], Maps.NoDetour).Value;

        Assert.Equal(249, route.Meters, 1.0);
        Assert.Equal("residential", Assert.Single(route.Legs).Highway);
    }

    [Fact]
    public void IslandAndMainland_HaveNoRoute_AndTheFaultSaysHowLongAndHowFar()
    {
        var faults = Maps.Load(Island()).Snapper.SnapTogether([(OnIsland, "Havnen"), (OnMainland, "Byen")]).Faults;

        var fault = Assert.Single(faults);
        Assert.Equal("Havnen", fault.Place);
        Assert.Equal(
            "lies on a network of 0.6 km that is cut off from the main one, whose nearest road is 3.3 km away",
            fault.Message.English);
        Assert.Equal(
            "ligger ved et vejnet på 0,6 km, der er afskåret fra det store vejnet, hvis nærmeste vej er 3,3 km væk",
            fault.Message.Danish);
    }

    [Fact]
    public void TwoIslands_HaveNoRoute()
    {
        var text = Island().Node(13, 56.05, 9.05).Node(14, 56.05, 9.07).Way(9, [13, 14], ("highway", "residential"));
        var outcome = Maps.Load(text).Snapper.SnapTogether([(OnIsland, "A"), (new GeoPoint(56.05, 9.06), "B")]);

        Assert.Equal(["A", "B"], outcome.Faults.Select(fault => fault.Place));
    }

    [Fact]
    public void MainlandOutOfReach_IsToldSo()
    {
        var fault = Maps.Load(Island()).Snapper.SnapTogether([(OnIsland, "A"), (OnMainland, "B")], 1_000).Faults[0];

        Assert.Contains("which has no road near", fault.Message.English, StringComparison.Ordinal);
    }

    [Fact]
    public void IslandWithAFerry_IsNotCutOff()
    {
        var map = Maps.Load(Island().Way(9, [1, 11], ("route", "ferry"), ("duration", "00:20")));

        Assert.Empty(map.Snapper.CutOff([(OnIsland, "A"), (OnMainland, "B")]));
        Assert.True(map.Snapper.SnapTogether([(OnIsland, "A"), (OnMainland, "B")]).Succeeded);
    }

    [Fact]
    public void OnlyPointsOfTheIsland_AreCutOff()
    {
        var map = Maps.Load(Island());
        var cutOff = map.Snapper.CutOff([(OnIsland, "A"), (OnMainland, "B"), (OnMainland.Offset(500, 0), "C")]);

        var point = Assert.Single(cutOff);
        Assert.Equal("A", point.Name);
        Assert.Equal(622, point.NetworkMeters, 1.0);
        Assert.Equal(3_336, point.MainMeters!.Value, 5.0);
    }

    [Fact]
    public void YardBehindABarrier_IsReachedFromTheRoadBesideIt()
    {
        // The yard hangs on the road by a blocked node only; its far end lies 100 m from the road.
        var map = Maps.Load(Island().Node(20, 56.0009, 9.15, ("barrier", "bollard")).Node(21, 56, 9.15).Node(22, 56.0012, 9.15)
            .Way(20, [1, 2, 21, 3], ("highway", "tertiary")).Way(21, [21, 20, 22], ("highway", "service")));

        Assert.Empty(map.Snapper.CutOff([(new GeoPoint(56.0012, 9.15), "Gården")]));
    }

    [Fact]
    public void RoadThatCanOnlyBeLeft_IsCutOffToo()
    {
        // Three kilometers of one-way road towards the mainland: nobody reaches a house at its far end.
        var map = Maps.Load(Island().Node(20, 56.03, 9.15).Node(21, 56, 9.15).Way(20, [1, 2, 21, 3], ("highway", "tertiary"))
            .Way(21, [20, 21], ("highway", "residential"), ("oneway", "yes")));

        var point = Assert.Single(map.Snapper.CutOff([(new GeoPoint(56.03, 9.15), "Yderst")]));
        Assert.Equal(3.3, point.NetworkMeters / 1000, 0.1);
    }

    [Fact]
    public void LegsAndBothWaysToTheDoors_AddUpToTheRoute()
    {
        var map = Maps.Load(Island());
        var (from, to) = (Maps.Snap(map, new GeoPoint(56.002, 9.02)), Maps.Snap(map, new GeoPoint(56.004, 9.08)));
        var route = RouteFinder.Find(Maps.FreeFlow(map), from, to, new AccessLeg(1.25, 18)).Value;

        Assert.Equal((RouteLeg.Access, RouteLeg.Access), (route.FromDoor!.Highway, route.ToDoor!.Highway));
        Assert.Equal(1.25 * from.StraightMeters, route.FromDoor.Meters, 0.01);
        Assert.Equal(1.25 * to.StraightMeters / 5, route.ToDoor.Seconds, 0.01);
        var all = route.Legs.Append(route.FromDoor).Append(route.ToDoor).ToList();
        Assert.Equal(route.Seconds, all.Sum(leg => leg.Seconds), 0.51);
        Assert.Equal(route.Meters, all.Sum(leg => leg.Meters), 0.51);
    }

    [Fact]
    public void DoorsOnTheRoad_HaveNoWayToIt()
    {
        var route = Maps.Route(Maps.Load(Island()), new GeoPoint(56, 9.01), new GeoPoint(56, 9.05));

        Assert.Null(route.FromDoor);
        Assert.Null(route.ToDoor);
    }

    /// <summary>A mainland road of 12.4 km and, 3.3 km north of it, an island road of 0.6 km.</summary>
    private static OsmText Island() => new OsmText()
        .Node(1, 56, 9).Node(2, 56, 9.1).Node(3, 56, 9.2).Node(11, 56.03, 9.05).Node(12, 56.03, 9.06)
        .Way(7, [1, 2, 3], ("highway", "tertiary")).Way(8, [11, 12], ("highway", "residential"));
}
