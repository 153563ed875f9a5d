using System.Globalization;
using System.Xml.Linq;
using Korevagt.Roads.Snapping;

namespace Korevagt.Roads.Tests.Support;

/// <summary>
/// Shortest times under turn restrictions the slow way: the states are directed edges, the steps are turns that the
/// restrictions, read from the XML text on their own, allow; costs settle by the algorithm of Bellman and Ford.
/// </summary>
internal sealed class NaiveTurns
{
    private const long None = long.MaxValue / 4;

    private readonly RoadMap map;
    private readonly int[] free;
    private readonly List<(int From, int To)> turns = [];

    public NaiveTurns(RoadMap map, string xml)
    {
        this.map = map;
        free = map.Graph.Arrays.DirectedMilliseconds.ToArray();
        var forbidden = Forbidden(xml);
        for (var a = 0; a < free.Length; a++)
        {
            for (var b = 0; b < free.Length; b++)
            {
                if (free[a] >= 0 && free[b] >= 0 && End(a) == End(b ^ 1) && !forbidden.Contains((a, b)))
                {
                    turns.Add((a, b));
                }
            }
        }
    }

    public long Milliseconds(SnappedPoint from, SnappedPoint to)
    {
        var atEnd = Enumerable.Repeat(None, free.Length).ToArray();
        foreach (var d in Enumerable.Range(0, free.Length).Where(d => free[d] >= 0))
        {
            if (from.Vertex is { } start ? End(d ^ 1) == start : d >> 1 == from.Edge)
            {
                atEnd[d] = from.Vertex is null ? free[d] - Part(d, from) : free[d];
            }
        }

        for (var changed = true; changed;)
        {
            changed = false;
            foreach (var (a, b) in turns.Where(t => atEnd[t.From] + free[t.To] < atEnd[t.To]))
            {
                atEnd[b] = atEnd[a] + free[b];
                changed = true;
            }
        }

        if (to.Vertex is { } end)
        {
            // Not where the restrictions let nobody drive on.
            return from.Vertex == end ? 0 : Enumerable.Range(0, free.Length)
                .Where(d => End(d) == end && map.Graph.InMainComponent[map.Graph.ArrivalOf(d)])
                .Min(d => atEnd[d]);
        }

        var direct = from.Vertex is { } beside
            ? new[] { 2 * to.Edge!.Value, 2 * to.Edge.Value + 1 }
                .Where(d => free[d] >= 0 && End(d ^ 1) == beside).Select(d => Part(d, to)).DefaultIfEmpty(None).Min()
            : None;
        return Math.Min(direct, turns.Where(t => t.To >> 1 == to.Edge).Min(t => atEnd[t.From] + Part(t.To, to)));
    }

    private int End(int d) => (d & 1) == 0 ? map.Graph.HeadOf(d >> 1) : map.Graph.TailOf(d >> 1);

    private long Part(int d, SnappedPoint point)
    {
        long length = map.Graph.Arrays.EdgeCentimeters.Span[point.Edge!.Value];
        var at = (d & 1) == 0 ? point.Centimeters : length - point.Centimeters;
        return at == length ? free[d] : (2L * free[d] * at + length) / (2 * length);
    }

    /// <summary>
    /// Finds edges by the way they belong to and the node they touch: a way's stretch at a node is told by its shape.
    /// </summary>
    private HashSet<(int, int)> Forbidden(string xml)
    {
        var document = XDocument.Parse(xml);
        var nodes = document.Root!.Elements("node").ToDictionary(
            n => (long)n.Attribute("id")!,
            n => (Lat: Number(n, "lat"), Lon: Number(n, "lon")));
        var ways = document.Root.Elements("way").ToDictionary(
            w => (long)w.Attribute("id")!,
            w => w.Elements("nd").Select(nd => (long)nd.Attribute("ref")!).ToArray());
        var pairs = new HashSet<(int, int)>();
        foreach (var relation in document.Root.Elements("relation"))
        {
            long Member(string role) =>
                (long)relation.Elements("member").Single(m => (string?)m.Attribute("role") == role).Attribute("ref")!;
            var kind = (string)relation.Elements("tag").Single(t => (string?)t.Attribute("k") == "restriction").Attribute("v")!;
            var via = Member("via");
            var arrivals = Leaving(ways, nodes, Member("from"), via).Select(d => d ^ 1).Where(d => free[d] >= 0).ToList();
            var departures = Leaving(ways, nodes, Member("to"), via);
            var isUTurn = Member("from") == Member("to") && !kind.StartsWith("only_", StringComparison.Ordinal);
            if (arrivals.Count == 0 || departures.Count == 0 || (!isUTurn && (arrivals.Count > 1 || departures.Count > 1)))
            {
                continue;
            }

            foreach (var a in arrivals)
            {
                for (var b = 0; b < free.Length; b++)
                {
                    if (End(b ^ 1) != End(a))
                    {
                        continue;
                    }

                    var isOnly = kind.StartsWith("only_", StringComparison.Ordinal);
                    if (isUTurn ? b == (a ^ 1) : isOnly ? b != departures[0] : b == departures[0])
                    {
                        pairs.Add((a, b));
                    }
                }
            }
        }

        return pairs;
    }

    private List<int> Leaving(Dictionary<long, long[]> ways, Dictionary<long, (double Lat, double Lon)> nodes, long way, long via)
    {
        var result = new List<int>();
        var refs = ways[way];
        for (var i = 0; i < refs.Length; i++)
        {
            if (refs[i] != via)
            {
                continue;
            }

            if (i + 1 < refs.Length && refs[i + 1] != via)
            {
                result.AddRange(Matching(way, via, refs[i + 1]));
            }

            if (i > 0 && refs[i - 1] != via)
            {
                result.AddRange(Matching(way, via, refs[i - 1]));
            }
        }

        return [.. result.Distinct()];

        IEnumerable<int> Matching(long wayId, long viaNode, long nextNode) => Enumerable.Range(0, free.Length)
            .Where(d => WayOf(d) == wayId && StartsAlong(d, nodes[viaNode], nodes[nextNode]));
    }

    private string? WayOfName(int d) => map.Graph.AttributesOf(d >> 1).Name;

    private long WayOf(int d) =>
        long.TryParse(WayOfName(d), NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : -1;

    private bool StartsAlong(int d, (double Lat, double Lon) via, (double Lat, double Lon) next)
    {
        var line = map.Graph.GeometryOf(d >> 1);
        var (first, second) = (d & 1) == 0 ? (line[0], line[1]) : (line[^1], line[^2]);
        return Same(first, via) && Same(second, next);
    }

    private static bool Same(Domain.Geography.GeoPoint a, (double Lat, double Lon) b) =>
        Math.Abs(a.Latitude - b.Lat) < 1e-6 && Math.Abs(a.Longitude - b.Lon) < 1e-6;

    private static double Number(XElement element, string name) =>
        double.Parse((string)element.Attribute(name)!, CultureInfo.InvariantCulture);
}
