namespace Korevagt.Routing;

/// <summary>Tells of each unplanned task why it is on no tour, by proof after the search and not by what failed during it.</summary>
/// <remarks>
/// A proof: every place on every tour, and on one vehicle of each kind without a tour, is timed exactly. What hinders is looked
/// for by giving up one limit after the other, alone on one vehicle of each kind, and on the <see cref="NearTours"/> tours
/// where the detour would cost least.
/// </remarks>
public static class UnplannedReasons
{
    /// <summary>On so many tours it is looked for what hinders a task.</summary>
    public const int NearTours = 8;

    /// <summary>The reasons, in the order of <see cref="RoutingPlan.Unplanned"/>.</summary>
    /// <param name="problem">A problem without faults.</param>
    /// <param name="plan">A plan that keeps every limit.</param>
    /// <param name="cancellation">Ends it by an <see cref="OperationCanceledException"/>.</param>
    public static IReadOnlyList<UnplannedReason> Of(RoutingProblem problem, RoutingPlan plan, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(problem);
        ArgumentNullException.ThrowIfNull(plan);
        if (plan.Unplanned.Count == 0)
        {
            return [];
        }

        var model = new TourModel(problem);
        var tours = model.Vehicles.Select(vehicle => vehicle.Pinned).ToArray();
        foreach (var tour in plan.Tours)
        {
            tours[tour.Vehicle] = [.. tour.Steps.Where(step => step.Kind == TourStepKind.Stop).Select(step => model.NodeOf(step.Stop))];
        }

        var state = new TourState(model);
        state.Load(tours);
        var reasons = new List<UnplannedReason>();
        foreach (var task in plan.Unplanned)
        {
            cancellation.ThrowIfCancellationRequested();
            reasons.Add(Of(model, state, task));
        }

        return reasons;
    }

    private static UnplannedReason Of(TourModel model, TourState state, int task)
    {
        var own = Own(model, task);
        if (own.Vehicle < 0)
        {
            var alone = Classes(model).SelectMany(vehicle => Hindrance.Of(model, vehicle, [], task, false)).ToList();
            var nearest = alone.OrderBy(miss => miss.Rank).ThenBy(miss => miss.Missing).ThenBy(miss => miss.Vehicle).FirstOrDefault();
            return Told(model, task, UnplannedKind.ImpossibleAlone, nearest, Minutes(model, alone), own);
        }

        var insertion = new Insertion(model, new Chance(0), 0) { AlwaysExact = true };
        insertion.Reset();
        foreach (var route in Worthwhile(state))
        {
            insertion.Try(route, task);
        }

        if (insertion.Route is { } place)
        {
            return new UnplannedReason(
                task, UnplannedKind.Fits, null, place.Place, 0, -1, null, model.Money(insertion.Best), null, own.Vehicle, own.Cost);
        }

        var near = Worthwhile(state).OrderBy(route => Detour(model, route, task)).ThenBy(route => route.Place).Take(NearTours);
        var full = near.SelectMany(route => Hindrance.Of(model, route.Place, route.Stops.ToArray(), task, true)).ToList();
        var cheapest = full.OrderBy(miss => miss.Cost).ThenBy(miss => miss.Rank).ThenBy(miss => miss.Missing).ThenBy(miss => miss.Vehicle).FirstOrDefault();
        return Told(model, task, UnplannedKind.Full, cheapest, Minutes(model, full), own);
    }

    private static UnplannedReason Told(
        TourModel model, int task, UnplannedKind kind, Hindrance? miss, int? minutes, (int Vehicle, long? Cost) own) => new(
        task,
        kind,
        miss?.Limit,
        miss?.Vehicle ?? -1,
        miss?.Missing ?? 0,
        miss?.Amount ?? -1,
        miss?.BoundBy,
        miss is null ? null : model.Money(miss.Cost),
        minutes,
        own.Vehicle,
        own.Cost);

    private static int? Minutes(TourModel model, List<Hindrance> misses)
    {
        var minute = 60L * model.Problem.UnitsPerSecond;
        var own = misses.Where(miss => miss is { Limit: TourLimit.Window, BoundBy: null } && miss.Missing <= 720 * minute).ToList();
        return own.Count == 0 ? null : (int)((own.Min(miss => miss.Missing) + minute - 1) / minute);
    }

    private static IEnumerable<int> Classes(TourModel model) =>
        model.Vehicles.Select((vehicle, place) => (vehicle.Class, place)).Where(pair => pair.Class == pair.place).Select(pair => pair.place);

    private static IEnumerable<TourRoute> Worthwhile(TourState state) =>
        state.Routes.Where(route => route.Count > 0).Concat(state.Routes.Where(route => route.Count == 0).DistinctBy(route => route.Vehicle.Class));

    private static (int Vehicle, long? Cost) Own(TourModel model, int task)
    {
        var timing = new ExactTiming(model);
        var (best, cost) = (-1, long.MaxValue);
        int[] nodes = model.DeliveryNode[task] < 0 ? [task] : [task, model.DeliveryNode[task]];
        foreach (var vehicle in Classes(model))
        {
            if (timing.Time(model.Vehicles[vehicle], nodes) && timing.Cost < cost)
            {
                (best, cost) = (vehicle, timing.Cost);
            }
        }

        return (best, best < 0 ? null : model.Money(cost));
    }

    // What the detour to its stops would cost, limits aside.
    private static long Detour(TourModel model, TourRoute route, int task)
    {
        var sum = 0L;
        foreach (var node in (int[])[task, model.DeliveryNode[task]])
        {
            var (vehicle, least) = (route.Vehicle, long.MaxValue);
            for (var gap = 0; node >= 0 && gap <= route.Count; gap++)
            {
                var before = gap == 0 ? vehicle.Start : model.Place[route.Nodes[gap - 1]];
                var after = gap == route.Count ? vehicle.End : model.Place[route.Nodes[gap]];
                var size = vehicle.Travel.PlaceCount;
                least = Math.Min(
                    least,
                    vehicle.Drives[(before * size) + model.Place[node]] + vehicle.Drives[(model.Place[node] * size) + after]
                        - (route.Count == 0 ? 0 : vehicle.Drives[(before * size) + after]));
            }

            sum += node >= 0 ? least : 0;
        }

        return sum;
    }
}
