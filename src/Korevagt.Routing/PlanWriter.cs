namespace Korevagt.Routing;

/// <summary>From lists of stops to tours with their moments.</summary>
internal static class PlanWriter
{
    /// <summary>The plan of lists of stops that keep every limit.</summary>
    /// <exception cref="InvalidOperationException">One does not.</exception>
    public static RoutingPlan Write(TourModel model, IReadOnlyList<int[]> nodesOfVehicle)
    {
        var timing = new ExactTiming(model) { Keep = true };
        var tours = new List<Tour>();
        var planned = new bool[model.TaskCount];
        foreach (var (vehicle, nodes) in model.Vehicles.Zip(nodesOfVehicle).Where(pair => pair.Second.Length > 0))
        {
            if (!timing.Time(vehicle, nodes))
            {
                throw new InvalidOperationException($"The tour of vehicle {tours.Count} breaks a limit that the search had checked.");
            }

            tours.Add(TourOf(model, Array.IndexOf(model.Vehicles, vehicle), timing));
            Array.ForEach(nodes, node => planned[model.NodeTask[node]] = true);
        }

        return new RoutingPlan(
            tours, [.. Enumerable.Range(0, model.TaskCount).Where(task => !planned[task])], tours.Sum(tour => tour.Cost));
    }

    /// <summary>The tour that was timed last.</summary>
    public static Tour TourOf(TourModel model, int vehicle, ExactTiming timing)
    {
        var (schedule, source) = (timing.Schedule!, model.Vehicles[vehicle]);
        var steps = new List<TourStep>();
        if (source.Source.Start is not null)
        {
            steps.Add(new TourStep(TourStepKind.Start, default, -1, schedule.Start, 0, 0, 0, 0));
        }

        for (var element = 0; element < schedule.Elements.Length; element++)
        {
            var (node, arrival, begin) = (schedule.Elements[element], schedule.Arrivals[element], schedule.Begins[element]);
            if (node < 0)
            {
                steps.Add(new TourStep(TourStepKind.Break, default, -1 - node, arrival, begin - arrival, 0, schedule.Work[element], 0));
                continue;
            }

            var service = model.Service[source.Work + node];
            steps.Add(new TourStep(
                TourStepKind.Stop,
                model.StopOf(node),
                -1,
                arrival,
                begin - arrival,
                schedule.Work[element] - service,
                service,
                Math.Max(0, begin - model.LateFrom[node])));
        }

        if (source.Source.End is not null)
        {
            steps.Add(new TourStep(TourStepKind.End, default, -1, schedule.End, 0, 0, 0, 0));
        }

        return new Tour(vehicle, steps, model.Money(timing.Cost), timing.Driving, timing.Distance);
    }
}
