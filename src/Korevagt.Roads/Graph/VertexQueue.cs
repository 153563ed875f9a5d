namespace Korevagt.Roads.Graph;

/// <summary>
/// A priority queue of vertices: a heap with four children per entry and a place per vertex, so that a cost can be lowered
/// in place. Vertices with equal costs leave in the order of their numbers. Emptying costs as much as was used.
/// </summary>
internal sealed class VertexQueue
{
    private const int Absent = -1;
    private const int Children = 4;

    private readonly int[] placeOf;
    private int[] vertices = new int[64];
    private long[] costs = new long[64];

    /// <summary>Makes an empty queue for vertices 0 to the count less one.</summary>
    public VertexQueue(int vertexCount)
    {
        placeOf = new int[vertexCount];
        Array.Fill(placeOf, Absent);
    }

    /// <summary>Number of vertices in the queue.</summary>
    public int Count { get; private set; }

    /// <summary>The lowest cost; the queue must not be empty.</summary>
    public long LowestCost => costs[0];

    /// <summary>Adds a vertex, or lowers its cost if it is there with a higher one.</summary>
    public void AddOrLower(int vertex, long cost)
    {
        var place = placeOf[vertex];
        if (place == Absent)
        {
            if (Count == vertices.Length)
            {
                Array.Resize(ref vertices, 2 * Count);
                Array.Resize(ref costs, 2 * Count);
            }

            place = Count++;
        }
        else if (cost >= costs[place])
        {
            return;
        }

        MoveUp(place, vertex, cost);
    }

    /// <summary>Takes the vertex with the lowest cost out.</summary>
    public int TakeLowest(out long cost)
    {
        var lowest = vertices[0];
        cost = costs[0];
        placeOf[lowest] = Absent;
        Count--;
        if (Count > 0)
        {
            MoveDown(0, vertices[Count], costs[Count]);
        }

        return lowest;
    }

    /// <summary>Removes all vertices.</summary>
    public void Clear()
    {
        for (var i = 0; i < Count; i++)
        {
            placeOf[vertices[i]] = Absent;
        }

        Count = 0;
    }

    private static bool IsBefore(long cost, int vertex, long otherCost, int otherVertex) =>
        cost < otherCost || (cost == otherCost && vertex < otherVertex);

    private void MoveUp(int place, int vertex, long cost)
    {
        while (place > 0)
        {
            var parent = (place - 1) / Children;
            if (!IsBefore(cost, vertex, costs[parent], vertices[parent]))
            {
                break;
            }

            Put(place, vertices[parent], costs[parent]);
            place = parent;
        }

        Put(place, vertex, cost);
    }

    private void MoveDown(int place, int vertex, long cost)
    {
        while (true)
        {
            var first = place * Children + 1;
            if (first >= Count)
            {
                break;
            }

            var lowest = first;
            var end = Math.Min(first + Children, Count);
            for (var child = first + 1; child < end; child++)
            {
                if (IsBefore(costs[child], vertices[child], costs[lowest], vertices[lowest]))
                {
                    lowest = child;
                }
            }

            if (!IsBefore(costs[lowest], vertices[lowest], cost, vertex))
            {
                break;
            }

            Put(place, vertices[lowest], costs[lowest]);
            place = lowest;
        }

        Put(place, vertex, cost);
    }

    private void Put(int place, int vertex, long cost)
    {
        vertices[place] = vertex;
        costs[place] = cost;
        placeOf[vertex] = place;
    }
}
