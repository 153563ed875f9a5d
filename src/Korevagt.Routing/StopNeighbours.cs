namespace Korevagt.Routing;

/// <summary>The stops near each stop, the nearest first, itself at the head.</summary>
internal sealed class StopNeighbours
{
    private readonly int[] lists;

    public StopNeighbours(TourModel model, int most)
    {
        Length = Math.Min(most, model.NodeCount);
        lists = new int[Length * model.NodeCount];
        var travel = model.Vehicles.Length > 0 ? model.Vehicles[0].Travel : model.Travels[0];
        var drives = model.Vehicles.Length > 0 ? model.Vehicles[0].Drives : null;
        var (keys, nodes) = (new long[model.NodeCount], new int[model.NodeCount]);
        for (var node = 0; node < model.NodeCount; node++)
        {
            var row = model.Place[node] * travel.PlaceCount;
            for (var other = 0; other < model.NodeCount; other++)
            {
                var leg = row + model.Place[other];
                var back = (model.Place[other] * travel.PlaceCount) + model.Place[node];
                var far = drives is null ? 0 : drives[leg] + drives[back];
                nodes[other] = other;
                keys[other] = other == node ? -1 : (far > 0 ? far : (long)travel.Times[leg] + travel.Times[back]);
            }

            Array.Sort(keys, nodes);
            TieByNode(keys, nodes);
            nodes.AsSpan(0, Length).CopyTo(lists.AsSpan(node * Length));
        }
    }

    /// <summary>How many a list has.</summary>
    public int Length { get; }

    public ReadOnlySpan<int> Of(int node) => lists.AsSpan(node * Length, Length);

    // The library's sort leaves equal keys in an order of its own.
    private static void TieByNode(long[] keys, int[] nodes)
    {
        for (var start = 0; start < keys.Length;)
        {
            var end = start + 1;
            while (end < keys.Length && keys[end] == keys[start])
            {
                end++;
            }

            if (end - start > 1)
            {
                Array.Sort(nodes, start, end - start);
            }

            start = end;
        }
    }
}
