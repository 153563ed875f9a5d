using Korevagt.Domain.Geography;
using Korevagt.Roads.Snapping;

namespace Korevagt.Roads.Tests.Support;

/// <summary>
/// Shortest times between points the slow way, written on its own: every edge is cut at the points that lie on it and all
/// pairs are found by the algorithm of Floyd and Warshall. Knows no turn restrictions.
/// </summary>
internal sealed class NaiveNetwork
{
    private const long None = long.MaxValue / 4;

    private readonly long[,] milliseconds;
    private readonly int firstPoint;

    public NaiveNetwork(RoadMap map, DrivingFactors factors, IReadOnlyList<SnappedPoint> points)
    {
        var graph = map.Graph;
        firstPoint = graph.VertexCount;
        var n = firstPoint + points.Count;
        milliseconds = new long[n, n];
        for (var i = 0; i < n; i++)
        {
            for (var j = 0; j < n; j++)
            {
                milliseconds[i, j] = i == j ? 0 : None;
            }
        }

        for (var e = 0; e < graph.EdgeCount; e++)
        {
            var factor = factors.For(graph.AttributesOf(e).Environment);
            var length = (long)graph.Arrays.EdgeCentimeters.Span[e];
            var on = points.Select((p, i) => (Vertex: firstPoint + i, p.Edge, At: (long)p.Centimeters))
                .Where(p => p.Edge == e && points[p.Vertex - firstPoint].Vertex is null).ToList();
            AddDirection(
                graph.TailOf(e), graph.HeadOf(e), graph.Arrays.DirectedMilliseconds.Span[2
                    * e], factor, length, [.. on.Select(p => (p.Vertex, p.At))]);
            AddDirection(
                graph.HeadOf(e), graph.TailOf(e), graph.Arrays.DirectedMilliseconds.Span[2
                    * e + 1], factor, length, [.. on.Select(p => (p.Vertex, length - p.At))]);
        }

        for (var i = 0; i < points.Count; i++)
        {
            // A point at a junction lies on all roads that meet there.
            if (points[i].Vertex is { } junction)
            {
                Offer(firstPoint + i, junction, 0);
                Offer(junction, firstPoint + i, 0);
            }
        }

        for (var k = 0; k < n; k++)
        {
            for (var i = 0; i < n; i++)
            {
                for (var j = 0; j < n; j++)
                {
                    milliseconds[i, j] = Math.Min(milliseconds[i, j], milliseconds[i, k] + milliseconds[k, j]);
                }
            }
        }
    }

    public long Milliseconds(int fromPoint, int toPoint) => milliseconds[firstPoint + fromPoint, firstPoint + toPoint];

    private void AddDirection(int tail, int head, int free, double factor, long length, List<(int Vertex, long At)> points)
    {
        if (free < 0)
        {
            return;
        }

        var whole = (long)Math.Floor(free * factor + 0.5);
        Offer(tail, head, whole);
        foreach (var a in points)
        {
            Offer(tail, a.Vertex, TimeTo(a.At));
            Offer(a.Vertex, head, whole - TimeTo(a.At));
            foreach (var b in points.Where(b => b.At >= a.At))
            {
                Offer(a.Vertex, b.Vertex, TimeTo(b.At) - TimeTo(a.At));
            }
        }

        long TimeTo(long at) => at == length ? whole : (2 * whole * at + length) / (2 * length);
    }

    private void Offer(int from, int to, long time) => milliseconds[from, to] = Math.Min(milliseconds[from, to], time);
}
