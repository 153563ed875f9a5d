namespace Korevagt.Routing;

/// <summary>The tours that pinned stops alone make: behind them the deliveries of what they pick up.</summary>
internal static class PinnedTours
{
    private const int MostTries = 200_000;

    /// <summary>The pinned stops of a vehicle with the deliveries in the first order that keeps every limit; null for none.</summary>
    public static int[]? Of(TourModel model, TourVehicle vehicle)
    {
        var aboard = new List<int>();
        foreach (var node in vehicle.Pinned)
        {
            var drop = node < model.TaskCount ? model.DeliveryNode[node] : -1;
            if (drop >= 0 && !vehicle.Pinned.Contains(drop))
            {
                aboard.Add(drop);
            }
        }

        var tries = 0;
        return Append(new ExactTiming(model), vehicle, [.. vehicle.Pinned], aboard, ref tries);
    }

    private static int[]? Append(ExactTiming timing, TourVehicle vehicle, List<int> nodes, List<int> aboard, ref int tries)
    {
        if (aboard.Count == 0)
        {
            return timing.Time(vehicle, nodes.ToArray()) ? [.. nodes] : null;
        }

        for (var place = 0; place < aboard.Count && tries++ < MostTries; place++)
        {
            var drop = aboard[place];
            aboard.RemoveAt(place);
            nodes.Add(drop);
            var found = Append(timing, vehicle, nodes, aboard, ref tries);
            nodes.RemoveAt(nodes.Count - 1);
            aboard.Insert(place, drop);
            if (found is not null)
            {
                return found;
            }
        }

        return null;
    }
}
