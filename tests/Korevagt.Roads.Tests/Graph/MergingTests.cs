using FsCheck;
using FsCheck.Fluent;
using Korevagt.Domain.Geography;
using Korevagt.Roads.Graph;
using Korevagt.Roads.Hierarchy;
using Korevagt.Roads.Routing;
using Korevagt.Roads.Tests.Support;

namespace Korevagt.Roads.Tests.Graph;

public sealed class MergingTests
{
    [Fact]
    public void RoadOverThreeWaysWithOneSpeed_IsOneEdge()
    {
        var graph = Maps.Graph(Straight("80", "80", "80"), merge: true);

        Assert.Equal((1, 2), (graph.EdgeCount, graph.JunctionCount));
        Assert.Equal(6, graph.GeometryOf(0).Count);
    }

    [Fact]
    public void ChangeOfSpeed_EndsAnEdge() => Assert.Equal(2, Maps.Graph(Straight("80", "80", "50"), merge: true).EdgeCount);

    [Fact]
    public void WaysDrawnAgainstEachOther_AreStillOneEdge()
    {
        var text = new OsmText().Node(1, 56, 9).Node(2, 56.01, 9).Node(3, 56.02, 9)
            .Way(1, [1, 2], ("highway", "primary"))
            .Way(2, [3, 2], ("highway", "primary"));

        Assert.Equal(1, Maps.Graph(text, merge: true).EdgeCount);
    }

    [Fact]
    public void OneWaysThatRunOn_AreOneEdge_AndThoseThatMeet_AreTwo()
    {
        var nodes = new OsmText().Node(1, 56, 9).Node(2, 56.01, 9).Node(3, 56.02, 9)
            .Way(1, [1, 2], ("highway", "primary"), ("oneway", "yes"));
        var runsOn = nodes.Way(2, [3, 2], ("highway", "primary"), ("oneway", "-1"));
        Assert.Equal(1, Maps.Graph(runsOn, merge: true).EdgeCount);

        var meets = new OsmText().Node(1, 56, 9).Node(2, 56.01, 9).Node(3, 56.02, 9)
            .Way(1, [1, 2], ("highway", "primary"), ("oneway", "yes"))
            .Way(2, [3, 2], ("highway", "primary"), ("oneway", "yes"));
        Assert.Equal(2, Maps.Graph(meets, merge: true).EdgeCount);
    }

    [Fact]
    public void RingWithoutJunction_IsOneEdgeFromAVertexToItself()
    {
        var text = new OsmText().Node(1, 56, 9).Node(2, 56.01, 9).Node(3, 56.01, 9.01)
            .Way(1, [1, 2, 3, 1], ("highway", "primary"));
        var graph = Maps.Graph(text, merge: true);

        Assert.Equal((1, 1), (graph.EdgeCount, graph.JunctionCount));
        Assert.Equal(graph.TailOf(0), graph.HeadOf(0));
    }

    [Fact]
    public void Barrier_CutsTheRoad()
    {
        var text = new OsmText().Node(1, 56, 9).Node(2, 56.01, 9, ("barrier", "bollard")).Node(3, 56.02, 9)
            .Way(1, [1, 2, 3], ("highway", "residential"));

        var map = Maps.Load(text);

        Assert.Equal((2, 4, 2), (map.Graph.EdgeCount, map.Graph.JunctionCount, map.Summary.Components));
    }

    [Theory]
    [InlineData("gate", null)]
    [InlineData("bollard", "yes")]
    public void BarrierThatACarPasses_DoesNotCut(string barrier, string? motorVehicle)
    {
        (string, string)[] tags = motorVehicle is null
            ? [("barrier", barrier)]
            : [("barrier", barrier), ("motor_vehicle", motorVehicle)];
        var text = new OsmText().Node(1, 56, 9).Node(2, 56.01, 9, tags).Node(3, 56.02, 9)
            .Way(1, [1, 2, 3], ("highway", "residential"));

        Assert.Equal(1, Maps.Load(text).Summary.Components);
    }

    [Fact]
    public void MergedGraph_HasTheTimesAndLengthsOfTheUnmergedOne() => Check.One(
        Config.QuickThrowOnFailure.WithReplay(20170416UL, 2017UL).WithMaxTest(200),
        Prop.ForAll<int>(seed =>
        {
            var text = RandomMaps.Of(seed);
            var merged = Maps.Graph(text, merge: true);
            var unmerged = Maps.Graph(text, merge: false);
            var positions = Enumerable.Range(0, unmerged.VertexCount).ToLookup(unmerged.PositionOf);
            // The factors are whole so that rounding a merged edge once is rounding its stretches each.
            foreach (var factors in (DrivingFactors[])[DrivingFactors.FreeFlow, new(2, 3, 1)])
            {
                var fast = new DijkstraSearch(DrivingMetric.Of(merged, factors));
                var slow = new DijkstraSearch(DrivingMetric.Of(unmerged, factors));
                for (var v = 0; v < merged.VertexCount; v++)
                {
                    // Nodes on top of one another are told apart by nothing but their edges: compare unique positions only.
                    if (positions[merged.PositionOf(v)].Count() != 1)
                    {
                        continue;
                    }

                    fast.Forward([new Seed(v, 0, -1)]);
                    slow.Forward([new Seed(positions[merged.PositionOf(v)].Single(), 0, -1)]);
                    for (var w = 0; w < merged.VertexCount; w++)
                    {
                        var same = positions[merged.PositionOf(w)].ToList();
                        if (same.Count == 1)
                        {
                            Assert.Equal(slow.Cost[same[0]], fast.Cost[w]);
                        }
                    }
                }
            }
        }));

    private static OsmText Straight(params string[] speeds)
    {
        var text = new OsmText();
        for (var i = 0; i < 6; i++)
        {
            text.Node(i + 1, 56 + i * 0.01, 9);
        }

        return text
            .Way(1, [1, 2, 3], ("highway", "primary"), ("maxspeed", speeds[0]))
            .Way(2, [3, 4], ("highway", "primary"), ("maxspeed", speeds[1]))
            .Way(3, [4, 5, 6], ("highway", "primary"), ("maxspeed", speeds[2]));
    }
}
