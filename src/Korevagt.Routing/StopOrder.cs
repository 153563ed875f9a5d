namespace Korevagt.Routing;

/// <summary>Whether a list of stops is one that a vehicle may drive at all: whole tasks, pick-up first, pinned stops at its head.</summary>
internal static class StopOrder
{
    public static bool IsSound(TourModel model, int vehicle, ReadOnlySpan<int> nodes)
    {
        var seen = new HashSet<int>();
        foreach (var node in nodes)
        {
            if (!seen.Add(node) || (node >= model.TaskCount && !seen.Contains(model.NodeTask[node])))
            {
                return false;
            }
        }

        foreach (var node in nodes)
        {
            if (node < model.TaskCount && model.DeliveryNode[node] >= 0 && !seen.Contains(model.DeliveryNode[node]))
            {
                return false;
            }
        }

        return nodes.StartsWith(model.Vehicles[vehicle].Pinned);
    }
}
