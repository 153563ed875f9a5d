namespace Korevagt.Routing;

/// <summary>Times given tours.</summary>
public static class TourTiming
{
    /// <summary>
    /// When a vehicle reaches each of given stops and what that costs. A tour that can keep every limit is timed so that it costs
    /// least, then takes the shortest time, then begins earliest; one that cannot is timed as early as windows allow, goes on late
    /// where a window has closed, holds each break as soon as its windows open, and tells every limit it breaks.
    /// </summary>
    /// <param name="problem">A problem without faults.</param>
    /// <param name="vehicle">The vehicle.</param>
    /// <param name="stops">Its stops in order, each there once; none gives a tour without steps.</param>
    public static TimedTour Of(RoutingProblem problem, int vehicle, IReadOnlyList<StopOfTask> stops)
    {
        ArgumentNullException.ThrowIfNull(problem);
        var model = new TourModel(problem);
        int[] nodes = [.. stops.Select(model.NodeOf)];
        if (nodes.Length == 0)
        {
            return new TimedTour(new Tour(vehicle, [], 0, 0, 0), []);
        }

        var timing = new ExactTiming(model) { Keep = true };
        if (StopOrder.IsSound(model, vehicle, nodes) && timing.Time(model.Vehicles[vehicle], nodes))
        {
            return new TimedTour(PlanWriter.TourOf(model, vehicle, timing), []);
        }

        var tour = LateTiming.Of(model, vehicle, nodes);
        return new TimedTour(tour, TourReferee.OfTour(problem, tour));
    }
}

/// <summary>A given tour with its moments.</summary>
/// <param name="Tour">The tour.</param>
/// <param name="Broken">The limits it breaks.</param>
public sealed record TimedTour(Tour Tour, IReadOnlyList<BrokenLimit> Broken);
