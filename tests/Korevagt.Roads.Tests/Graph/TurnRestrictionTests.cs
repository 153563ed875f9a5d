using FsCheck;
using FsCheck.Fluent;
using Korevagt.Domain.Geography;
using Korevagt.Roads.Tests.Support;

namespace Korevagt.Roads.Tests.Graph;

public sealed class TurnRestrictionTests
{
    private static readonly GeoPoint Center = new(56, 9);

    [Fact]
    public void ForbiddenTurn_IsDrivenAround()
    {
        Assert.Equal(2_000, Crossing().Meters, 5.0);
        Assert.True(Crossing(("no_left_turn", 1, 4)).Meters > 3_900);
    }

    [Fact]
    public void ForbiddenTurn_DoesNotBindOtherWays() =>
        Assert.Equal(2_000, Crossing(("no_left_turn", 2, 4), ("no_right_turn", 1, 2)).Meters, 5.0);

    [Fact]
    public void OnlyTurn_ForbidsAllOthers() => Assert.True(Crossing(("only_straight_on", 1, 3)).Meters > 3_900);

    [Fact]
    public void OnlyTurnIntoTheWayWanted_ChangesNothing() => Assert.Equal(2_000, Crossing(("only_left_turn", 1, 4)).Meters, 5.0);

    [Fact]
    public void RestrictionThatExceptsCars_IsNotApplied()
    {
        var text = CrossingText().Restriction(90, "no_left_turn", 1, 5, 4, ("except", "bicycle;motorcar"));

        Assert.Equal(2_000, RouteOver(Maps.Load(text)).Meters, 5.0);
    }

    [Fact]
    public void ForbiddenUTurn_IsMadeElsewhere()
    {
        // From half way up the southern road, back to its beginning: turning at once is free, turning at the crossing is not.
        var map = Maps.Load(CrossingText().Restriction(90, "no_u_turn", 1, 5, 1));
        var crossing = Maps.Snap(map, Center);
        var route = Maps.Route(map, Center.Offset(-500, 0), Center.Offset(-900, 0));

        Assert.Equal(400, route.Meters, 2.0);
        Assert.Equal(0, crossing.StraightMeters, 1.0);
    }

    [Fact]
    public void RestrictionOverAWay_IsNotedAsAWarning()
    {
        var xml = CrossingText().ToString().Replace(
            "</osm>",
            "<relation id='90'><member type='way' ref='1' role='from'/><member type='way' ref='2' role='via'/>"
            + "<member type='way' ref='4' role='to'/><tag k='type' v='restriction'/>"
            + "<tag k='restriction' v='no_left_turn'/></relation></osm>",
            StringComparison.Ordinal);

        Assert.Contains(Maps.TryLoad(xml).Value.Warnings, o => o.Kind.English.Contains("not over one node", StringComparison.Ordinal));
    }

    [Fact]
    [Trait("Pace", "Slow")]
    public void RandomRestrictions_HoldOnEveryFastestPath_AndCostWhatASearchOverEdgesFinds() => Check.One(
        Config.QuickThrowOnFailure.WithReplay(20170416UL, 2017UL).WithMaxTest(200),
        Prop.ForAll<int>(seed =>
        {
            var text = RandomMaps.Of(seed, turnRules: true);
            var map = Maps.Load(text);
            var referee = new NaiveTurns(map, text.ToString());
            var random = new SplitMix64((ulong)seed + 3);
            for (var i = 0; i < 10; i++)
            {
                if (map.Snapper.Snap(RandomMaps.RandomPoint(random), "from", 50_000) is not { Succeeded: true } from
                    || map.Snapper.Snap(RandomMaps.RandomPoint(random), "to", 50_000) is not { Succeeded: true } to
                    || from.Value.Edge == to.Value.Edge)
                {
                    continue;
                }

                var expected = referee.Milliseconds(from.Value, to.Value);
                var table = Roads.Tables.TravelTable.Build(
                    Maps.FreeFlow(map), [from.Value with { StraightMeters = 0 }], [to.Value with { StraightMeters = 0 }],
                    Maps.NoDetour);
                Assert.Equal((expected + 500) / 1000, table.Value.Seconds[0]);
            }
        }));

    /// <summary>
    /// A crossing (node 5) of four roads of 1 km (south 1, east 2, north 3, west 4), with turning loops at their ends.
    /// </summary>
    private static OsmText CrossingText()
    {
        var text = new OsmText();
        GeoPoint[] ends = [Center.Offset(-1_000, 0), Center.Offset(0, 1_000), Center.Offset(1_000, 0), Center.Offset(0, -1_000)];
        for (var i = 0; i < 4; i++)
        {
            text.Node(i + 1, ends[i].Latitude, ends[i].Longitude);
        }

        text.Node(5, Center.Latitude, Center.Longitude);
        for (var i = 0; i < 4; i++)
        {
            text.Way(i + 1, [i + 1, 5], ("highway", "residential"));
        }

        return text;
    }

    private static Roads.Routing.Route Crossing(params (string Kind, long From, long To)[] rules)
    {
        var text = CrossingText();
        for (var i = 0; i < rules.Length; i++)
        {
            text.Restriction(90 + i, rules[i].Kind, rules[i].From, 5, rules[i].To);
        }

        return RouteOver(Maps.Load(text));
    }

    /// <summary>From the end of the southern road to the end of the western one: a turn to the left.</summary>
    private static Roads.Routing.Route RouteOver(RoadMap map) =>
        Maps.Route(map, Center.Offset(-1_000, 0), Center.Offset(0, -1_000));
}
