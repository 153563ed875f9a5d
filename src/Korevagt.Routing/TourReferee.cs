namespace Korevagt.Routing;

/// <summary>
/// Looks over the tours of a plan step by step and tells every limit that they break. Written from the description of
/// <see cref="RoutingProblem"/> alone: it shares no code with what plans and times tours.
/// </summary>
public static class TourReferee
{
    /// <summary>What a plan breaks; empty where it keeps everything.</summary>
    /// <param name="problem">A problem without faults.</param>
    /// <param name="plan">Any plan for it.</param>
    public static IReadOnlyList<BrokenLimit> Of(RoutingProblem problem, RoutingPlan plan)
    {
        ArgumentNullException.ThrowIfNull(problem);
        ArgumentNullException.ThrowIfNull(plan);
        List<BrokenLimit> broken = [.. plan.Tours.SelectMany(tour => OfTour(problem, tour))];
        var seen = new HashSet<StopOfTask>();
        var vehicles = new HashSet<int>();
        foreach (var tour in plan.Tours)
        {
            if (!vehicles.Add(tour.Vehicle))
            {
                broken.Add(new BrokenLimit(TourLimit.Once, tour.Vehicle, null, -1, 2, 1));
            }

            foreach (var step in tour.Steps.Where(step => step.Kind == TourStepKind.Stop && !seen.Add(step.Stop)))
            {
                broken.Add(new BrokenLimit(TourLimit.Once, tour.Vehicle, step.Stop, -1, 2, 1));
            }
        }

        for (var task = 0; task < problem.Tasks.Count; task++)
        {
            var times = (seen.Contains(new StopOfTask(task)) ? 1 : 0) + (plan.Unplanned.Contains(task) ? 1 : 0);
            if (times != 1)
            {
                broken.Add(new BrokenLimit(TourLimit.Once, -1, new StopOfTask(task), -1, times, 1));
            }
        }

        foreach (var vehicle in Enumerable.Range(0, problem.Vehicles.Count).Where(v => problem.Vehicles[v].Pinned.Count > 0 && !vehicles.Contains(v)))
        {
            broken.Add(new BrokenLimit(TourLimit.Pinned, vehicle, problem.Vehicles[vehicle].Pinned[0], -1, 0, 1));
        }

        if (plan.Cost != plan.Tours.Sum(tour => tour.Cost))
        {
            broken.Add(new BrokenLimit(TourLimit.Sums, -1, null, -1, plan.Cost, plan.Tours.Sum(tour => tour.Cost)));
        }

        return broken;
    }

    /// <summary>What a single tour breaks.</summary>
    /// <param name="problem">A problem without faults.</param>
    /// <param name="tour">Any tour for it.</param>
    public static IReadOnlyList<BrokenLimit> OfTour(RoutingProblem problem, Tour tour)
    {
        ArgumentNullException.ThrowIfNull(problem);
        ArgumentNullException.ThrowIfNull(tour);
        var referee = new OneTour(problem, tour);
        if (tour.Steps.Count > 0)
        {
            referee.Moments();
            referee.Windows();
            referee.Order();
            referee.Loads();
            referee.Whole();
        }

        return referee.Broken;
    }

    private sealed class OneTour(RoutingProblem problem, Tour tour)
    {
        private readonly RoutingVehicle vehicle = problem.Vehicles[tour.Vehicle];
        private long driving;
        private long distance;
        private long work;
        private Int128 lateMoney;

        public List<BrokenLimit> Broken { get; } = [];

        private TravelMatrix Matrix => problem.Matrices[vehicle.Matrix];

        private IEnumerable<TourStep> Stops => tour.Steps.Where(step => step.Kind == TourStepKind.Stop);

        // The pieces of driving between two places add up to the matrix's time; breaks may part them.
        public void Moments()
        {
            var here = vehicle.Start;
            int? before = null;
            var driven = 0;
            foreach (var step in tour.Steps)
            {
                var moved = step.Arrival - (before ?? step.Arrival);
                driven += moved;
                if (moved < 0 || step.Waiting < 0 || step.Setup < 0 || step.Service < 0)
                {
                    Add(TourLimit.Moments, step, -1, Math.Min(moved, step.Waiting), 0);
                }

                before = step.Departure;
                if (step.Kind == TourStepKind.Break)
                {
                    continue;
                }

                var there = step.Kind switch
                {
                    TourStepKind.Start => vehicle.Start,
                    TourStepKind.End => vehicle.End,
                    _ => StopOf(step).Place,
                };
                var (time, way) = here is { } from && there is { } to ? (Matrix.Time(from, to), Matrix.Distance(from, to)) : (0, 0);
                time = step.Kind == TourStepKind.Start ? 0 : time;
                if (driven != time)
                {
                    Add(TourLimit.Moments, step, -1, driven, time);
                }

                driving += time;
                distance += step.Kind == TourStepKind.Start ? 0 : way;
                if (step.Kind == TourStepKind.Stop)
                {
                    Work(step, here == there);
                }

                (here, driven) = (there, 0);
            }
        }

        public void Windows()
        {
            foreach (var step in Stops)
            {
                var (stop, begin) = (StopOf(step), step.Arrival + step.Waiting);
                var last = stop.Windows.Count > 0 ? stop.Windows[^1].To : int.MaxValue;
                var isLate = begin > last;
                lateMoney += (Int128)stop.LateCostPerHour * (isLate ? begin - last : 0);
                if (isLate ? begin > (stop.Latest ?? int.MinValue) : !In(stop.Windows, begin))
                {
                    var allowed = isLate ? Math.Max(last, stop.Latest ?? 0) : stop.Windows.First(window => window.From > begin).From;
                    Add(TourLimit.Window, step, -1, begin, allowed);
                }

                if (step.Late != (isLate ? begin - last : 0))
                {
                    Add(TourLimit.Moments, step, -1, step.Late, isLate ? begin - last : 0);
                }
            }

            var next = 0;
            foreach (var step in tour.Steps.Where(step => step.Kind == TourStepKind.Break))
            {
                var pause = vehicle.Breaks[step.Break];
                var begin = step.Arrival + step.Waiting;
                if (step.Break != next++ || step.Service != pause.Length || !In(pause.Windows, begin))
                {
                    Add(TourLimit.Break, step, step.Break, begin, pause.Windows.Count > 0 ? pause.Windows[^1].To : begin);
                }
            }

            if (next != vehicle.Breaks.Count)
            {
                Add(TourLimit.Break, null, next, next, vehicle.Breaks.Count);
            }
        }

        public void Order()
        {
            var picked = new Dictionary<int, int>();
            foreach (var step in Stops)
            {
                var task = problem.Tasks[step.Stop.Task];
                if (task.Skills.Any(skill => !vehicle.Skills.Contains(skill)))
                {
                    Add(TourLimit.Skills, step, -1, task.Skills.Count(skill => !vehicle.Skills.Contains(skill)), 0);
                }

                if (!step.Stop.IsDelivery)
                {
                    picked[step.Stop.Task] = step.Departure;
                }
                else if (!picked.Remove(step.Stop.Task, out var departure))
                {
                    Add(TourLimit.Order, step, -1, 0, 1);
                }
                else if (step.Arrival - departure > (task.LongestRide ?? int.MaxValue))
                {
                    Add(TourLimit.LongestRide, step, -1, step.Arrival - departure, task.LongestRide ?? 0);
                }
            }

            foreach (var task in picked.Keys.Where(task => problem.Tasks[task].IsShipment))
            {
                Broken.Add(new BrokenLimit(TourLimit.Order, tour.Vehicle, new StopOfTask(task, true), -1, 0, 1));
            }

            var begun = Stops.Select(step => step.Stop).Take(vehicle.Pinned.Count).ToList();
            for (var place = 0; place < vehicle.Pinned.Count; place++)
            {
                if (place >= begun.Count || begun[place] != vehicle.Pinned[place])
                {
                    Broken.Add(new BrokenLimit(TourLimit.Pinned, tour.Vehicle, vehicle.Pinned[place], -1, place, place));
                    break;
                }
            }
        }

        public void Loads()
        {
            for (var amount = 0; amount < problem.AmountCount; amount++)
            {
                var aboard = Stops.Where(step => !step.Stop.IsDelivery).Sum(step => Of(problem.Tasks[step.Stop.Task].Delivered, amount));
                var capacity = vehicle.Capacity.Count > 0 ? vehicle.Capacity[amount] : long.MaxValue;
                if (aboard > capacity)
                {
                    Add(TourLimit.Capacity, null, amount, aboard, capacity);
                }

                foreach (var step in tour.Steps)
                {
                    if (step.Kind == TourStepKind.Stop)
                    {
                        var task = problem.Tasks[step.Stop.Task];
                        aboard += step.Stop.IsDelivery ? -Of(task.PickedUp, amount) : Of(task.PickedUp, amount) - Of(task.Delivered, amount);
                        if (aboard > capacity)
                        {
                            Add(TourLimit.Capacity, step, amount, aboard, capacity);
                        }
                    }
                    else if (step.Kind == TourStepKind.Break && vehicle.Breaks[step.Break].MostLoad is { Count: > 0 } most && aboard > most[amount])
                    {
                        Add(TourLimit.BreakLoad, step, step.Break, aboard, most[amount]);
                    }
                }
            }
        }

        public void Whole()
        {
            var (begin, end) = (tour.Steps[0].Arrival, tour.Steps[^1].Departure);
            Limit(TourLimit.VehicleEnd, end, vehicle.Window.To);
            if (begin < vehicle.Window.From)
            {
                Add(TourLimit.VehicleStart, null, -1, begin, vehicle.Window.From);
            }

            Limit(TourLimit.MostStops, Stops.Count(), vehicle.MostStops ?? int.MaxValue);
            Limit(TourLimit.LongestTour, end - begin, vehicle.LongestTour ?? int.MaxValue);
            Limit(TourLimit.LongestDriving, driving, vehicle.LongestDriving ?? int.MaxValue);
            Limit(TourLimit.LongestDistance, distance, vehicle.LongestDistance ?? long.MaxValue);
            var costs = vehicle.Costs;
            var perTime = ((Int128)costs.PerHour * driving) + ((Int128)costs.PerHourOnTour * (end - begin)) + ((Int128)costs.PerTaskHour * work) + lateMoney;
            var (hour, kilometer) = ((Int128)3_600 * problem.UnitsPerSecond, (Int128)1_000 * problem.UnitsPerMeter);
            var money = ((Int128)costs.Fixed * hour * kilometer) + (perTime * kilometer) + ((Int128)costs.PerKilometer * distance * hour);
            var whole = ((2 * money) + (hour * kilometer)) / (2 * hour * kilometer);
            if (whole != tour.Cost || driving != tour.Driving || distance != tour.Distance)
            {
                Add(TourLimit.Sums, null, -1, tour.Cost, (long)whole);
            }
        }

        private static long Of(IReadOnlyList<long> amounts, int amount) => amounts.Count > 0 ? amounts[amount] : 0;

        private static bool In(IReadOnlyList<MomentWindow> windows, int moment) =>
            windows.Count == 0 || windows.Any(window => window.From <= moment && moment <= window.To);

        private RoutingStop StopOf(TourStep step) =>
            step.Stop.IsDelivery ? problem.Tasks[step.Stop.Task].DeliveryStop! : problem.Tasks[step.Stop.Task].Stop;

        private void Work(TourStep step, bool isThere)
        {
            var stop = StopOf(step);
            var setup = isThere ? 0 : stop.SetupOfKind.Count > 0 ? stop.SetupOfKind[vehicle.Kind] : stop.Setup;
            var service = stop.ServiceOfKind.Count > 0 ? stop.ServiceOfKind[vehicle.Kind] : stop.Service;
            work += setup + service;
            if (step.Setup != setup || step.Service != service)
            {
                Add(TourLimit.Moments, step, -1, step.Setup + step.Service, setup + service);
            }
        }

        private void Limit(TourLimit limit, long value, long allowed)
        {
            if (value > allowed)
            {
                Add(limit, null, -1, value, allowed);
            }
        }

        private void Add(TourLimit limit, TourStep? step, int place, long value, long allowed) =>
            Broken.Add(new BrokenLimit(limit, tour.Vehicle, step is { Kind: TourStepKind.Stop } stop ? stop.Stop : null, place, value, allowed));
    }
}
