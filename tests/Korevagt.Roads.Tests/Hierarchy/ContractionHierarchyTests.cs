using FsCheck;
using FsCheck.Fluent;
using Korevagt.Domain.Geography;
using Korevagt.Roads.Graph;
using Korevagt.Roads.Hierarchy;
using Korevagt.Roads.Routing;
using Korevagt.Roads.Tests.Support;

namespace Korevagt.Roads.Tests.Hierarchy;

/// <summary>
/// The hierarchy against plain Dijkstra on the same graph: every pair, times and lengths, and the paths themselves.
/// </summary>
public sealed class ContractionHierarchyTests
{
    [Fact]
    public void AllPairs_CostWhatDijkstraFinds() => Check.One(
        Config.QuickThrowOnFailure.WithReplay(20170416UL, 2017UL).WithMaxTest(200),
        Prop.ForAll<int>(seed =>
        {
            var metric = RandomMetric(seed);
            var n = metric.Graph.VertexCount;
            var hierarchy = ContractionHierarchy.Build(metric);
            var dijkstra = new DijkstraSearch(metric);
            var oneToOne = new HierarchyRoute(hierarchy);
            var buckets = TargetBuckets.Of(hierarchy, [.. Enumerable.Range(0, n).Select(AtVertex)], 1);
            var search = new UpwardSearch(hierarchy.Arcs, isForward: true);
            var row = new long[n];
            for (var v = 0; v < n; v++)
            {
                dijkstra.Forward(AtVertex(v));
                buckets.Row(search, [], AtVertex(v), row);
                for (var w = 0; w < n; w++)
                {
                    Assert.Equal(dijkstra.Cost[w], row[w]);
                    Assert.Equal(dijkstra.Cost[w], oneToOne.Cost(AtVertex(v), AtVertex(w)));
                }
            }
        }));

    [Fact]
    public void UnpackedPaths_AreConnectedAndAddUpToTheCost() => Check.One(
        Config.QuickThrowOnFailure.WithReplay(20170416UL, 2017UL).WithMaxTest(200),
        Prop.ForAll<int>(seed =>
        {
            var metric = RandomMetric(seed);
            var query = new HierarchyRoute(ContractionHierarchy.Build(metric));
            var random = new SplitMix64((ulong)seed);
            for (var i = 0; i < 40; i++)
            {
                var (from, to) = (random.Below(metric.Graph.VertexCount), random.Below(metric.Graph.VertexCount));
                var cost = query.Cost(AtVertex(from), AtVertex(to));
                if (cost == PackedCost.Infinite)
                {
                    continue;
                }

                var path = new List<int>();
                query.Path(path);
                var at = from;
                var sum = 0L;
                foreach (var arc in path)
                {
                    var firstOut = metric.Graph.Arrays.FirstOut.Span;
                    Assert.InRange(arc, firstOut[at], firstOut[at + 1] - 1);
                    at = metric.OutHead[arc];
                    sum += metric.OutCost[arc];
                }

                Assert.Equal(to, at);
                Assert.Equal(cost, sum);
            }
        }));

    [Fact]
    public void SeveralSeeds_AreTriedOnBothSides()
    {
        var metric = RandomMetric(77);
        var n = metric.Graph.VertexCount;
        var query = new HierarchyRoute(ContractionHierarchy.Build(metric));
        Seed[] exits = [new(0, PackedCost.Of(5_000, 0), -1), new(n / 2, PackedCost.Of(90_000, 0), -1)];
        var dijkstra = new DijkstraSearch(metric);
        dijkstra.Forward(exits);
        for (var w = 0; w < n; w++)
        {
            Seed[] entrances = [new(w, PackedCost.Of(1_000, 0), -1), new((w + 3) % n, PackedCost.Of(70_000, 7), -1)];
            var expected = entrances.Min(e => dijkstra.Cost[e.Vertex] + e.Cost);
            Assert.Equal(Math.Min(expected, PackedCost.Infinite), query.Cost(exits, entrances));
        }
    }

    [Fact]
    public void Contraction_IsTheSameEveryTime()
    {
        var one = ContractionHierarchy.Build(RandomMetric(5));
        var other = ContractionHierarchy.Build(RandomMetric(5));

        Assert.Equal(one.Arcs.NumberOf.ToArray(), other.Arcs.NumberOf.ToArray());
        Assert.Equal(one.Arcs.UpCost.ToArray(), other.Arcs.UpCost.ToArray());
        Assert.Equal(one.FirstChild.ToArray(), other.FirstChild.ToArray());
    }

    private static Seed[] AtVertex(int vertex) => [new(vertex, 0, -1)];

    private static DrivingMetric RandomMetric(int seed)
    {
        var graph = Maps.Graph(RandomMaps.Of(seed, turnRules: seed % 2 == 0), merge: true);
        return DrivingMetric.Of(graph, new DrivingFactors(1.37, 1.05, 0.9));
    }
}
