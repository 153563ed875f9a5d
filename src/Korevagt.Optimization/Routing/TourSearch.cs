namespace Korevagt.Optimization.Routing;

/// <summary>Plans tours.</summary>
public static class TourSearch
{
    /// <summary>Searches for the best plan: the greatest sum of planned priorities, then the most tasks, then the least cost.</summary>
    /// <param name="problem">A problem that <see cref="RoutingCheck"/> finds no fault in.</param>
    /// <param name="effort">How long to search.</param>
    /// <param name="start">Tours to begin with, or null; where they keep every limit the plan is no worse than they are.</param>
    /// <param name="progress">Told now and then how far the search has come, or null.</param>
    /// <param name="cancellation">Ends the search with the best plan so far.</param>
    /// <exception cref="ArgumentException">The problem has faults.</exception>
    public static RoutingAnswer Solve(
        RoutingProblem problem, RoutingEffort effort, RoutingPlanStart? start, IProgress<RoutingProgress>? progress, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(problem);
        ArgumentNullException.ThrowIfNull(effort);
        var model = new TourModel(problem);
        var tours = model.Vehicles.Select(vehicle => vehicle.Pinned.ToList()).ToList();
        if (start is not null)
        {
            tours = [.. start.Stops.Select(stops => stops.Select(model.NodeOf).ToList())];
        }

        var timing = new ExactTiming(model);
        var planned = tours.SelectMany(nodes => nodes).ToHashSet();
        foreach (var task in Enumerable.Range(0, model.TaskCount).Where(task => !planned.Contains(task)))
        {
            var best = (Cost: long.MaxValue, Vehicle: -1, Nodes: (List<int>)[]);
            for (var vehicle = 0; vehicle < tours.Count; vehicle++)
            {
                timing.Time(model.Vehicles[vehicle], tours[vehicle].ToArray());
                var before = timing.Cost;
                for (var place = model.Vehicles[vehicle].Pinned.Length; place <= tours[vehicle].Count; place++)
                {
                    for (var other = place + 1; other <= (model.DeliveryNode[task] < 0 ? place + 1 : tours[vehicle].Count + 1); other++)
                    {
                        List<int> nodes = [.. tours[vehicle]];
                        nodes.Insert(place, task);
                        if (model.DeliveryNode[task] >= 0)
                        {
                            nodes.Insert(other, model.DeliveryNode[task]);
                        }

                        if (timing.Time(model.Vehicles[vehicle], nodes.ToArray()) && timing.Cost - before < best.Cost)
                        {
                            best = (timing.Cost - before, vehicle, nodes);
                        }
                    }
                }
            }

            if (best.Vehicle >= 0)
            {
                tours[best.Vehicle] = best.Nodes;
            }
        }

        var plan = PlanWriter.Write(model, [.. tours.Select(nodes => nodes.ToArray())]);
        return new RoutingAnswer(plan, effort.Iterations, null, UnplannedReasons.Of(problem, plan, default), cancellation.IsCancellationRequested);
    }
}
