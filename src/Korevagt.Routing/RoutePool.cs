namespace Korevagt.Routing;

/// <summary>Tours that a search has driven, each set of tasks on a class of vehicle in its cheapest order.</summary>
internal sealed class RoutePool(TourModel model, int most)
{
    private readonly Dictionary<ulong, PooledTour> tours = [];
    private readonly ulong[] names = Names(model);

    public IReadOnlyCollection<PooledTour> Tours => tours.Values;

    /// <summary>Takes up the tours that the last iteration has changed, where all tours together are near the best.</summary>
    public void Add(TourState state)
    {
        if (state.Cost - state.Best.Cost > state.Best.Cost / 50)
        {
            return;
        }

        foreach (var route in state.Touched)
        {
            Add(route, state.Cost);
        }
    }

    public void Add(TourRoute route, long whole)
    {
        if (route.Count == 0)
        {
            return;
        }

        var name = names[model.TaskCount + route.Vehicle.Class];
        foreach (var node in route.Stops)
        {
            name ^= node < model.TaskCount ? names[node] : 0;
        }

        if (tours.TryGetValue(name, out var known) ? known.Cost <= route.Cost : tours.Count >= most)
        {
            return;
        }

        tours[name] = new PooledTour(name, route.Vehicle.Class, route.Stops.ToArray(), route.Cost, whole);
    }

    public void Clear() => tours.Clear();

    private static ulong[] Names(TourModel model)
    {
        var chance = new Chance(0x706F_6F6C);
        return [.. Enumerable.Range(0, model.TaskCount + model.Vehicles.Length).Select(_ => chance.Next())];
    }
}

/// <summary>A tour of the pool.</summary>
/// <param name="Name">A hash of its class of vehicle and its set of tasks.</param>
/// <param name="VehicleClass">The class.</param>
/// <param name="Nodes">Its stops in order.</param>
/// <param name="Cost">What it costs, in parts.</param>
/// <param name="Whole">What all tours cost when it was one of them, in parts.</param>
internal sealed record PooledTour(ulong Name, int VehicleClass, int[] Nodes, long Cost, long Whole);
