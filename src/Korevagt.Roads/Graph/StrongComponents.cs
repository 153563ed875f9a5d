namespace Korevagt.Roads.Graph;

/// <summary>
/// Strongly connected components (R. Tarjan, "Depth-first search and linear graph algorithms", 1972, without recursion).
/// </summary>
internal static class StrongComponents
{
    /// <summary>The component number of every vertex, and how many components there are.</summary>
    public static (int[] ComponentOf, int Count) Of(RoadGraph graph)
    {
        var firstOut = graph.Arrays.FirstOut.Span;
        var outDirected = graph.Arrays.OutDirected.Span;
        var head = graph.Arrays.DirectedHead.Span;
        var n = graph.VertexCount;
        var componentOf = new int[n];
        var order = new int[n]; // 0: not yet visited
        var low = new int[n];
        var nextArc = new int[n];
        var onPath = new Stack<int>();
        var open = new Stack<int>();
        var visited = 0;
        var components = 0;
        Array.Fill(componentOf, -1);
        for (var root = 0; root < n; root++)
        {
            if (order[root] != 0)
            {
                continue;
            }

            onPath.Push(root);
            while (onPath.Count > 0)
            {
                var v = onPath.Peek();
                if (order[v] == 0)
                {
                    order[v] = low[v] = ++visited;
                    nextArc[v] = firstOut[v];
                    open.Push(v);
                }

                if (nextArc[v] < firstOut[v + 1])
                {
                    var w = head[outDirected[nextArc[v]++]];
                    if (order[w] == 0)
                    {
                        onPath.Push(w);
                    }
                    else if (componentOf[w] < 0)
                    {
                        low[v] = Math.Min(low[v], order[w]);
                    }

                    continue;
                }

                onPath.Pop();
                if (onPath.Count > 0)
                {
                    low[onPath.Peek()] = Math.Min(low[onPath.Peek()], low[v]);
                }

                if (low[v] != order[v])
                {
                    continue;
                }

                int member;
                do
                {
                    member = open.Pop();
                    componentOf[member] = components;
                }
                while (member != v);
                components++;
            }
        }

        return (componentOf, components);
    }

    /// <summary>By vertex: true in the component that holds the greatest length of edges.</summary>
    public static bool[] LargestByLength(RoadGraph graph)
    {
        var (componentOf, count) = Of(graph);
        var length = new long[count];
        for (var e = 0; e < graph.EdgeCount; e++)
        {
            var component = ComponentOf(graph, e, componentOf);
            if (component >= 0)
            {
                length[component] += graph.Arrays.EdgeCentimeters.Span[e];
            }
        }

        var largest = 0;
        for (var c = 1; c < count; c++)
        {
            if (length[c] > length[largest])
            {
                largest = c;
            }
        }

        return Array.ConvertAll(componentOf, c => c == largest);
    }

    private static int ComponentOf(RoadGraph graph, int edge, int[] componentOf)
    {
        var directed = graph.IsOpen(2 * edge) ? 2 * edge : 2 * edge + 1;
        var arrival = componentOf[graph.ArrivalOf(directed)];
        var entrances = new List<int>(1);
        graph.AddEntrancesTo(directed, entrances);
        return entrances.Exists(vertex => componentOf[vertex] == arrival) ? arrival : -1;
    }
}
