using Korevagt.Domain.Geography;
using Korevagt.Roads.Files;
using Korevagt.Roads.Graph;
using Korevagt.Roads.Hierarchy;
using Korevagt.Roads.Routing;
using Korevagt.Roads.Tests.Support;
using Xunit.Abstractions;

namespace Korevagt.Roads.Tests.Bundled;

/// <summary>The hierarchy against Dijkstra on real maps, and real tags on Samsø.</summary>
public sealed class RealMapsTests(ITestOutputHelper output)
{
    private const string SpeedLimits = "shared/data/maps/midtjylland-speed-limits.osm.pbf";
    private const string Samsoe = "shared/data/maps/samsoe.osm.pbf";

    [SharedDataFact(SpeedLimits)]
    [Trait("Pace", "Slow")]
    public void OneMillionPairsOfTheRegion_HaveNoDifference() => AssertNoDifference(SpeedLimits, 1_000, 1_000);

    [SharedDataFact(Samsoe)]
    public void AllPairsOfAThousandPointsOnSamsoe_HaveNoDifference() => AssertNoDifference(Samsoe, 1_000, 1_000);

    [SharedDataFact(SpeedLimits)]
    public void SpeedLimitMap_HasTheSizeItsReadmeStates()
    {
        var summary = RoadMapFile.Load(SharedData.PathOf(SpeedLimits)).Value.Summary;

        Assert.Equal(0.91, summary.LargestShare, 0.01);
        Assert.True(summary.Components > 100);
        Assert.InRange(summary.Junctions, 25_000, 45_000);
    }

    [SharedDataFact(Samsoe)]
    public void FerriesOfSamsoe_TakeTheirDuration()
    {
        var graph = RoadMapFile.Load(SharedData.PathOf(Samsoe)).Value.Graph;
        var ferries = Enumerable.Range(0, graph.EdgeCount)
            .Where(e => graph.AttributesOf(e).Environment == RoadEnvironment.Ferry).ToList();
        foreach (var e in ferries)
        {
            var minutes = graph.Arrays.DirectedMilliseconds.Span[2 * e] / 60_000.0;
            output.WriteLine($"{graph.AttributesOf(e).Name}: {graph.MetersOf(e) / 1000:0.0} km, {minutes:0.0} min");
        }

        var total = ferries.GroupBy(e => graph.AttributesOf(e).Name, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.Sum(e => graph.Arrays.DirectedMilliseconds.Span[2 * e])
                / 1000, StringComparer.Ordinal);
        Assert.NotEmpty(total);
        Assert.Contains(total.Values, seconds => seconds % 60 == 0 && seconds is >= 30 * 60 and <= 90 * 60);
    }

    [SharedDataFact(Samsoe)]
    public void OneWaysOfSamsoe_Hold_AndServiceRoadsAreReached()
    {
        var graph = RoadMapFile.Load(SharedData.PathOf(Samsoe)).Value.Graph;
        var oneWay = Enumerable.Range(0, graph.EdgeCount).Where(e => !graph.IsOpen(2 * e) || !graph.IsOpen(2 * e + 1)).ToList();
        var service = Enumerable.Range(0, graph.EdgeCount).Where(e => graph.AttributesOf(e).Highway == "service").ToList();
        Assert.NotEmpty(oneWay);
        Assert.NotEmpty(service);
        Assert.All(oneWay, e => Assert.DoesNotContain(2 * e + (graph.IsOpen(2 * e) ? 1 : 0), graph.Arrays.OutDirected.ToArray()));
        var reached = service.Count(e => graph.InMainComponent[graph.TailOf(e)] && graph.InMainComponent[graph.HeadOf(e)]);
        Assert.True(reached > 0.9 * service.Count, $"{reached} of {service.Count} service roads are reached.");
    }

    private static void AssertNoDifference(string file, int sources, int targets)
    {
        var map = RoadMapFile.Load(SharedData.PathOf(file)).Value;
        var metric = map.MetricOf(new DrivingFactors(1.36, 1.05, 1.0));
        var random = new SplitMix64(2016);
        IReadOnlyList<Seed> RandomPoint() => [new Seed(random.Below(map.Graph.VertexCount), random.Below(1_000), -1)];
        var from = Enumerable.Range(0, sources).Select(_ => RandomPoint()).ToArray();
        var to = Enumerable.Range(0, targets).Select(_ => RandomPoint()).ToArray();
        var buckets = TargetBuckets.Of(metric.Hierarchy, to, -1);
        var differences = 0;
        var reachable = 0;
        Parallel.For(
            0,
            sources,
            () => (
                Plain: new DijkstraSearch(metric),
                Climb: new UpwardSearch(metric.Hierarchy.Arcs, isForward: true),
                Row: new long[targets]),
            (i, _, work) =>
            {
                work.Plain.Forward(from[i]);
                buckets.Row(work.Climb, [], from[i], work.Row);
                for (var j = 0; j < targets; j++)
                {
                    var expected = Math.Min(PackedCost.Infinite, work.Plain.Cost[to[j][0].Vertex] + to[j][0].Cost);
                    if (work.Row[j] != expected)
                    {
                        Interlocked.Increment(ref differences);
                    }

                    if (expected < PackedCost.Infinite)
                    {
                        Interlocked.Increment(ref reachable);
                    }
                }

                return work;
            },
            _ => { });

        Assert.Equal(0, differences);
        Assert.True(reachable > sources * targets / 2);
    }
}
