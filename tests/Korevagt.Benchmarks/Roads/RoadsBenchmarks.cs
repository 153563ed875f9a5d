using System.Diagnostics;
using System.Globalization;
using Korevagt.Domain.Geography;
using Korevagt.Roads;
using Korevagt.Roads.Files;
using Korevagt.Roads.Graph;
using Korevagt.Roads.Hierarchy;
using Korevagt.Roads.Osm;
using Korevagt.Roads.Osm.Pbf;
using Korevagt.Roads.Profile;
using Korevagt.Roads.Routing;
using Korevagt.Roads.Vocabulary;
using Korevagt.Tests.Maps;

namespace Korevagt.Benchmarks.Roads;

/// <summary>
/// Speed of the road room: <c>-- roads map FILE</c>, <c>-- roads country JUNCTIONS</c>, <c>-- roads read JUNCTIONS</c>,
/// <c>-- roads region FILE</c>, <c>-- roads snap [FILE ...]</c>, <c>-- roads scale</c>. Searches run on one thread; times are processor times except those of
/// single queries and of <c>region</c>.
/// </summary>
internal static class RoadsBenchmarks
{
    private const int Points = 1000;

    /// <summary>Runs one benchmark and prints it.</summary>
    public static int Run(string[] args)
    {
        switch (args)
        {
            case ["map", var file]:
                var map = RoadMapFile.Load(file).Value;
                Print(Search(map.Graph, file));
                return 0;
            case ["country", var junctions]:
                Print(Search(Country(Parse(junctions)), $"country {junctions}"));
                return 0;
            case ["read", var junctions]:
                Read(Parse(junctions));
                return 0;
            case ["region", var file]:
                RegionBenchmark.Run(file);
                return 0;
            case ["snap", .. var files]:
                Snap(files);
                return 0;
            case ["scale"]:
                Scale([10_000, 30_000, 100_000, 300_000, 1_000_000, 3_000_000]);
                return 0;
            default:
                Console.WriteLine("roads map FILE | region FILE | country JUNCTIONS | read JUNCTIONS | snap [FILE ...] | scale");
                return 2;
        }
    }

    private static int Parse(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    private static RoadGraph Country(int junctions)
    {
        var start = Stopwatch.GetTimestamp();
        var country = new SyntheticCountry(new SyntheticOptions { Junctions = junctions });
        var generated = Stopwatch.GetElapsedTime(start);
        start = Stopwatch.GetTimestamp();
        var warnings = new MapWarningLog();
        var extract = OsmExtractor.Read(country, "country", RoadProfile.Car, warnings, null, CancellationToken.None).Value;
        var graph = RoadGraphBuilder.Build(extract, RoadProfile.Car, warnings);
        Console.WriteLine(FormattableString.Invariant(
            $"generated in {generated.TotalSeconds:0.0} s, {country.NodeCount} nodes, {country.WayCount} ways; graph in {Stopwatch.GetElapsedTime(start).TotalSeconds:0.0} s"));
        return graph;
    }

    private static SearchFigures Search(RoadGraph graph, string name)
    {
        var metric = DrivingMetric.Of(graph, DrivingFactors.FreeFlow);
        ContractionHierarchy hierarchy = null!;
        var contraction = Measure.Milliseconds(graph.VertexCount < 50_000 ? 5 : 1, () => hierarchy = ContractionHierarchy.Build(metric)).Median;

        var random = new SplitMix64(7);
        var inMain = Enumerable.Range(0, graph.VertexCount).Where(v => graph.InMainComponent[v]).ToArray();
        var points = new IReadOnlyList<Seed>[Points];
        for (var i = 0; i < Points; i++)
            points[i] = [new Seed(inMain[random.Below(inMain.Length)], 0, -1)];
        var search = new UpwardSearch(hierarchy.Arcs, isForward: true);
        var settled = new List<SettledVertex>();
        var row = new long[Points];
        var settledCount = 0L;
        var table = Measure.Milliseconds(9, () =>
        {
            settledCount = 0;
            var buckets = TargetBuckets.Of(hierarchy, points, 1);
            foreach (var point in points)
            {
                buckets.Row(search, settled, point, row);
                settledCount += settled.Count;
            }
        });

        var query = new HierarchyRoute(hierarchy);
        var times = new double[20_000];
        for (var pass = 0; pass < 2; pass++)
        {
            for (var i = 0; i < times.Length; i++)
            {
                var (from, to) = (points[random.Below(Points)], points[random.Below(Points)]);
                var start = Stopwatch.GetTimestamp();
                query.Cost(from, to);
                times[i] = Stopwatch.GetElapsedTime(start).TotalMicroseconds;
            }
        }

        Array.Sort(times);
        var dijkstra = new DijkstraSearch(metric);
        var differences = 0;
        var rows = graph.VertexCount > 500_000 ? 3 : 20;
        var plain = 0.0;
        var all = TargetBuckets.Of(hierarchy, points, 1);
        for (var i = 0; i < rows; i++)
        {
            plain += Measure.Milliseconds(1, () => dijkstra.Forward(points[i])).Least;
            all.Row(search, settled, points[i], row);
            for (var j = 0; j < Points; j++)
                differences += dijkstra.Cost[points[j][0].Vertex] == row[j] ? 0 : 1;
        }

        return new SearchFigures(
            name, graph.VertexCount, graph.ArcCount, hierarchy.ShortcutCount, contraction, table.Median, times[times.Length / 2],
            times[times.Length * 99 / 100], settledCount / Points, plain / rows, differences, Measure.PeakMebibytes());
    }

    private static void Print(SearchFigures f) => Console.WriteLine(FormattableString.Invariant(
        $"{f.Name}: {f.Vertices} vertices, {f.Arcs} arcs, {f.Shortcuts} shortcuts; contraction {f.ContractionMilliseconds:0} ms; 1000x1000 {f.TableMilliseconds:0.0} ms (settled {f.Settled} per search); one-to-one median {f.QueryMicroseconds:0.0} us, p99 {f.QueryP99Microseconds:0.0} us; Dijkstra {f.DijkstraMilliseconds:0.0} ms per source; {f.Differences} differences; peak {f.PeakMebibytes} MiB"));

    private static void Read(int junctions)
    {
        var path = Path.Combine(Path.GetTempPath(), $"korevagt-country-{junctions}.osm.pbf");
        try
        {
            using (var stream = File.Create(path))
            using (var writer = new OsmPbfWriter(stream))
                new SyntheticCountry(new SyntheticOptions { Junctions = junctions, Buildings = 4 }).Read(writer, new FaultList(path), null, CancellationToken.None);
            GC.Collect();
            var megabytes = new FileInfo(path).Length / 1e6;
            var ways = new CountingSink(OsmKinds.Way | OsmKinds.Relation);
            var nodes = new CountingSink(OsmKinds.Node);
            var reader = new OsmPbfReader(MapContent.OfFile(path));
            var first = Measure.Milliseconds(1, () => reader.Read(ways, new FaultList(path), null, CancellationToken.None)).Least;
            var second = Measure.Milliseconds(1, () => reader.Read(nodes, new FaultList(path), null, CancellationToken.None)).Least;
            var all = Measure.Milliseconds(1, () => new OsmPbfReader(MapContent.OfFile(path)).Read(new CountingSink(OsmKinds.Node | OsmKinds.Way), new FaultList(path), null, CancellationToken.None)).Least;
            Console.WriteLine(FormattableString.Invariant(
                $"{megabytes:0.0} MB, {nodes.Count} nodes, {ways.Count} ways: one pass over everything {all:0} ms ({megabytes / all * 1000:0} MB/s); two passes {first + second:0} ms ({megabytes / (first + second) * 1000:0} MB/s)"));
            RoadMap? map = null;
            var load = Measure.Milliseconds(1, () => map = RoadMapFile.Load(path).Value).Least;
            Console.WriteLine(FormattableString.Invariant(
                $"map loaded in {load:0} ms ({megabytes / load * 1000:0} MB/s), {map!.Graph.VertexCount} vertices; peak {Measure.PeakMebibytes()} MiB"));
        }
        finally
        {
            File.Delete(path);
        }
    }

    /// <summary>Points on maps of all sizes: the files, then made-up countries.</summary>
    private static void Snap(string[] files)
    {
        foreach (var file in files)
            SnapBenchmark.Run(RoadMapFile.Load(file).Value.Graph, file);
        int[] sizes = [3_000, 30_000, 300_000];
        var micros = sizes.Select(size => SnapBenchmark.Run(Country(size), $"country {size}")).ToList();
        Console.WriteLine(FormattableString.Invariant(
            $"a map of {sizes[^1] / sizes[0]} times the size: {micros[^1] / micros[0]:0.00} times the cost of a point"));
    }

    private static void Scale(int[] sizes)
    {
        var figures = new List<SearchFigures>();
        foreach (var size in sizes)
        {
            figures.Add(Search(Country(size), $"country {size}"));
            Print(figures[^1]);
            GC.Collect();
        }

        var (small, large) = (figures[0], figures[^1]);
        double Exponent(double a, double b) => Math.Log(b / a) / Math.Log((double)large.Vertices / small.Vertices);
        Console.WriteLine(FormattableString.Invariant(
            $"growth exponents: contraction {Exponent(small.ContractionMilliseconds, large.ContractionMilliseconds):0.00}, table {Exponent(small.TableMilliseconds, large.TableMilliseconds):0.00}, one-to-one {Exponent(small.QueryMicroseconds, large.QueryMicroseconds):0.00}, Dijkstra {Exponent(small.DijkstraMilliseconds, large.DijkstraMilliseconds):0.00}"));
    }
}
