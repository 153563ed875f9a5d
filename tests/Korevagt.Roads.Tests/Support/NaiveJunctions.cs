namespace Korevagt.Roads.Tests.Support;

/// <summary>
/// Shortest times from a junction the slow way: E. W. Dijkstra's search over all roads that lead out of it. Knows no turn
/// restrictions.
/// </summary>
internal sealed class NaiveJunctions(RoadMap map)
{
    public long[] MillisecondsFrom(int junction)
    {
        var graph = map.Graph;
        var free = graph.Arrays.DirectedMilliseconds.ToArray();
        var reached = new long[graph.VertexCount];
        Array.Fill(reached, long.MaxValue);
        var queue = new PriorityQueue<int, long>();
        reached[junction] = 0;
        queue.Enqueue(junction, 0);
        while (queue.TryDequeue(out var at, out var so))
        {
            for (var d = 0; d < free.Length && so == reached[at]; d++)
            {
                var (from, to) = (d & 1) == 0
                    ? (graph.TailOf(d >> 1), graph.HeadOf(d >> 1))
                    : (graph.HeadOf(d >> 1), graph.TailOf(d >> 1));
                if (free[d] >= 0 && from == at && so + free[d] < reached[to])
                {
                    reached[to] = so + free[d];
                    queue.Enqueue(to, reached[to]);
                }
            }
        }

        return reached;
    }
}
