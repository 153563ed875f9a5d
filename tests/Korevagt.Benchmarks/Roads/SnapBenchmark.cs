using Korevagt.Domain.Geography;
using Korevagt.Roads;
using Korevagt.Roads.Graph;
using Korevagt.Roads.Snapping;
using NetTopologySuite.Geometries;
using NetTopologySuite.Index.Strtree;

namespace Korevagt.Benchmarks.Roads;

/// <summary>
/// What it costs to snap a point, by the size of the map: as it is, and as it was when every snap asked the tree for its count,
/// which walks through all of it.
/// </summary>
internal static class SnapBenchmark
{
    private const int Points = 1_000;
    private const int Repetitions = 5;

    /// <summary>Measures one network and prints it.</summary>
    /// <returns>Microseconds for a point as it is.</returns>
    public static double Run(RoadGraph graph, string name)
    {
        var snapper = new RoadSnapper(graph, name);
        var points = PointsOn(graph, snapper);
        var counted = TreeOf(graph);
        // A first round for the compiler, which would otherwise count against what is measured first.
        var (now, before) = (Sum(snapper, points, () => { }), Sum(snapper, points, () => _ = counted.Count));
        var isNow = Measure.Milliseconds(Repetitions, () => now = Sum(snapper, points, () => { }));
        var wasBefore = Measure.Milliseconds(Repetitions, () => before = Sum(snapper, points, () => _ = counted.Count));
        if (now != before)
        {
            throw new InvalidOperationException($"{name}: the places differ.");
        }

        var micro = 1_000.0 / Points;
        Console.WriteLine(FormattableString.Invariant(
            $"{name}: {graph.JunctionCount} junctions, {graph.EdgeCount} edges; a point {isNow.Median * micro:0.0} us, counting the tree {wasBefore.Median * micro:0.0} us, ratio {wasBefore.Median / isNow.Median:0.0}"));
        return isNow.Median * micro;
    }

    private static List<GeoPoint> PointsOn(RoadGraph graph, RoadSnapper snapper)
    {
        var random = new SplitMix64(51);
        var summary = RoadMapSummary.Of(graph);
        var points = new List<GeoPoint>(Points);
        while (points.Count < Points)
        {
            var point = new GeoPoint(
                random.Between(summary.SouthWest.Latitude, summary.NorthEast.Latitude),
                random.Between(summary.SouthWest.Longitude, summary.NorthEast.Longitude));
            if (snapper.Snap(point, "point", 5_000).Succeeded)
            {
                points.Add(point);
            }
        }

        return points;
    }

    private static long Sum(RoadSnapper snapper, List<GeoPoint> points, Action before)
    {
        var sum = 0L;
        foreach (var point in points)
        {
            before();
            var snapped = snapper.Snap(point, "point", 5_000).Value;
            sum = sum * 31 + snapped.Edge.GetValueOrDefault() * 1_000_003L + snapped.Centimeters;
        }

        return sum;
    }

    private static STRtree<int> TreeOf(RoadGraph graph)
    {
        var tree = new STRtree<int>();
        for (var e = 0; e < graph.EdgeCount; e++)
        {
            if (!graph.AttributesOf(e).MaySnap || !graph.IsInMainComponent(e))
            {
                continue;
            }

            var bounds = new Envelope();
            foreach (var point in graph.GeometryOf(e))
            {
                bounds.ExpandToInclude(point.Longitude, point.Latitude);
            }

            tree.Insert(bounds, e);
        }

        tree.Build();
        return tree;
    }
}
