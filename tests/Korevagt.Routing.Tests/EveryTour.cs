using Korevagt.Routing;

namespace Korevagt.Routing.Tests;

/// <summary>
/// The best plan of a small problem by trying every tour: every order of every set of tasks on every vehicle, every place of its
/// breaks and every start, timed by raising moments until nothing changes. Slow, and written from the description of the problem
/// alone.
/// </summary>
internal sealed class EveryTour(RoutingProblem problem)
{
    private readonly Dictionary<int, Int128>[] best = [.. problem.Vehicles.Select(_ => new Dictionary<int, Int128>())];
    private readonly List<(StopOfTask? Stop, int Break)> steps = [];

    /// <summary>Parts of a unit of money in which costs are told.</summary>
    public Int128 Parts => (Int128)3_600 * problem.UnitsPerSecond * 1_000 * problem.UnitsPerMeter;

    /// <summary>The greatest planned priority, the most tasks with it, and the least cost of these, in parts.</summary>
    public (int Priority, int Count, Int128 Cost) Solve()
    {
        for (var vehicle = 0; vehicle < problem.Vehicles.Count; vehicle++)
        {
            best[vehicle][0] = 0;
            Extend(vehicle, 0, 0);
        }

        var sums = new Dictionary<int, Int128> { [0] = 0 };
        foreach (var tours in best)
        {
            var next = new Dictionary<int, Int128>();
            foreach (var (mask, cost) in sums)
            {
                foreach (var (other, more) in tours.Where(tour => (tour.Key & mask) == 0))
                {
                    if (!next.TryGetValue(mask | other, out var known) || cost + more < known)
                    {
                        next[mask | other] = cost + more;
                    }
                }
            }

            sums = next;
        }

        return sums.Select(pair => (Priority: Priority(pair.Key), Count: int.PopCount(pair.Key), Cost: pair.Value))
            .OrderByDescending(plan => plan.Priority).ThenByDescending(plan => plan.Count).ThenBy(plan => plan.Cost).First();
    }

    private int Priority(int mask) => Enumerable.Range(0, problem.Tasks.Count).Where(task => (mask >> task & 1) == 1).Sum(task => problem.Tasks[task].Priority);

    private void Extend(int vehicle, int picked, int done)
    {
        var breaks = steps.Count(step => step.Stop is null);
        if (steps.Count > breaks && !CanBegin(vehicle))
        {
            return;
        }

        if (picked == done && picked != 0 && breaks == problem.Vehicles[vehicle].Breaks.Count && Cost(vehicle) is { } cost
            && (!best[vehicle].TryGetValue(done, out var known) || cost < known))
        {
            best[vehicle][done] = cost;
        }

        for (var task = 0; task < problem.Tasks.Count; task++)
        {
            var bit = 1 << task;
            if ((picked & bit) == 0)
            {
                Try(new StopOfTask(task), vehicle, picked | bit, problem.Tasks[task].IsShipment ? done : done | bit);
            }
            else if ((done & bit) == 0)
            {
                Try(new StopOfTask(task, true), vehicle, picked, done | bit);
            }
        }

        if (breaks < problem.Vehicles[vehicle].Breaks.Count)
        {
            steps.Add((null, breaks));
            Extend(vehicle, picked, done);
            steps.RemoveAt(steps.Count - 1);
        }
    }

    private void Try(StopOfTask stop, int vehicle, int picked, int done)
    {
        steps.Add((stop, -1));
        Extend(vehicle, picked, done);
        steps.RemoveAt(steps.Count - 1);
    }

    private RoutingStop Of(StopOfTask stop) => stop.IsDelivery ? problem.Tasks[stop.Task].DeliveryStop! : problem.Tasks[stop.Task].Stop;

    // Whether the stops so far can be reached at all, were there no breaks, rides and loads.
    private bool CanBegin(int vehicle)
    {
        var car = problem.Vehicles[vehicle];
        var (time, place) = (car.Window.From, car.Start);
        foreach (var stop in steps.Where(step => step.Stop is not null).Select(step => step.Stop!.Value))
        {
            if (problem.Tasks[stop.Task].Skills.Any(skill => !car.Skills.Contains(skill)))
            {
                return false;
            }

            var at = Of(stop);
            time += place is { } from ? problem.Matrices[car.Matrix].Time(from, at.Place) : 0;
            if (Allowed(at, time) is not { } begin)
            {
                return false;
            }

            (time, place) = (begin + (at.ServiceOfKind.Count > 0 ? at.ServiceOfKind[car.Kind] : at.Service), at.Place);
        }

        return time <= car.Window.To && steps.Count(step => step.Stop is not null) <= (car.MostStops ?? int.MaxValue);
    }

    private static int? Allowed(RoutingStop stop, int moment)
    {
        var open = stop.Windows.Where(window => moment <= window.To).ToList();
        return stop.Windows.Count == 0 ? moment : open.Count > 0 ? Math.Max(moment, open[0].From) : moment <= stop.Latest ? moment : null;
    }

    private Int128? Cost(int vehicle)
    {
        var car = problem.Vehicles[vehicle];
        var matrix = problem.Matrices[car.Matrix];
        var (driving, distance, worked) = (0L, 0L, 0L);
        var legs = new int[steps.Count + 1];
        var work = new int[steps.Count];
        var place = car.Start;
        for (var step = 0; step <= steps.Count; step++)
        {
            if (step < steps.Count && steps[step].Stop is null)
            {
                work[step] = car.Breaks[steps[step].Break].Length;
                continue;
            }

            var stop = step < steps.Count ? Of(steps[step].Stop!.Value) : null;
            var to = stop is null ? car.End : stop.Place;
            if (place is { } from && to is { } there)
            {
                legs[step] = matrix.Time(from, there);
                distance += matrix.Distance(from, there);
            }

            driving += legs[step];
            if (stop is not null)
            {
                var setup = place == to ? 0 : stop.SetupOfKind.Count > 0 ? stop.SetupOfKind[car.Kind] : stop.Setup;
                work[step] = setup + (stop.ServiceOfKind.Count > 0 ? stop.ServiceOfKind[car.Kind] : stop.Service);
                worked += work[step];
            }

            place = to;
        }

        if (driving > (car.LongestDriving ?? int.MaxValue) || distance > (car.LongestDistance ?? long.MaxValue) || !LoadsFit(car))
        {
            return null;
        }

        Int128? least = null;
        for (var start = car.Window.From; start <= car.Window.To; start++)
        {
            if (Times(car, legs, work, start) is not { } times)
            {
                break;
            }

            if (times.End - start <= (car.LongestTour ?? int.MaxValue))
            {
                var perTime = ((Int128)car.Costs.PerHour * driving) + ((Int128)car.Costs.PerTaskHour * worked)
                    + ((Int128)car.Costs.PerHourOnTour * (times.End - start)) + times.Late;
                var cost = (car.Costs.Fixed * Parts) + (perTime * 1_000 * problem.UnitsPerMeter)
                    + ((Int128)car.Costs.PerKilometer * distance * 3_600 * problem.UnitsPerSecond);
                least = least is { } known && known <= cost ? known : cost;
            }
        }

        return least;
    }

    private bool LoadsFit(RoutingVehicle car)
    {
        for (var amount = 0; amount < problem.AmountCount; amount++)
        {
            var stops = steps.Where(step => step.Stop is { IsDelivery: false }).Select(step => problem.Tasks[step.Stop!.Value.Task]);
            var aboard = stops.Sum(task => task.Delivered.Count > 0 ? task.Delivered[amount] : 0);
            var most = aboard;
            foreach (var (stop, pause) in steps)
            {
                if (stop is { } there)
                {
                    var task = problem.Tasks[there.Task];
                    var picked = task.PickedUp.Count > 0 ? task.PickedUp[amount] : 0;
                    aboard += there.IsDelivery ? -picked : picked - (task.Delivered.Count > 0 ? task.Delivered[amount] : 0);
                    most = Math.Max(most, aboard);
                }
                else if (car.Breaks[pause].MostLoad is { Count: > 0 } limit && aboard > limit[amount])
                {
                    return false;
                }
            }

            if (car.Capacity.Count > 0 && most > car.Capacity[amount])
            {
                return false;
            }
        }

        return true;
    }

    private (int End, Int128 Late)? Times(RoutingVehicle car, int[] legs, int[] work, int start)
    {
        var begins = new int[steps.Count];
        var arrivals = new int[steps.Count + 1];
        for (var changes = true; changes;)
        {
            changes = false;
            var (ready, driven, pauses) = (start, start, 0);
            for (var step = 0; step <= steps.Count; step++)
            {
                if (step < steps.Count && steps[step].Stop is null)
                {
                    var pause = car.Breaks[steps[step].Break];
                    var moment = Math.Max(begins[step], ready);
                    var open = pause.Windows.Where(window => moment <= window.To).ToList();
                    if (pause.Windows.Count > 0 && open.Count == 0)
                    {
                        return null;
                    }

                    moment = open.Count > 0 ? Math.Max(moment, open[0].From) : moment;
                    changes |= moment > begins[step];
                    begins[step] = moment;
                    ready = moment + pause.Length;
                    pauses += pause.Length;
                    continue;
                }

                arrivals[step] = Math.Max(ready, driven + legs[step] + pauses);
                if (step == steps.Count)
                {
                    break;
                }

                var stop = steps[step].Stop!.Value;
                if (Allowed(Of(stop), Math.Max(begins[step], arrivals[step])) is not { } begin || begin > car.Window.To)
                {
                    return null;
                }

                changes |= begin > begins[step];
                begins[step] = begin;
                (ready, driven, pauses) = (begin + work[step], begin + work[step], 0);
                if (stop.IsDelivery)
                {
                    var pick = steps.FindIndex(other => other.Stop == new StopOfTask(stop.Task));
                    var least = arrivals[step] - (problem.Tasks[stop.Task].LongestRide ?? 100_000) - work[pick];
                    changes |= least > begins[pick];
                    begins[pick] = Math.Max(begins[pick], least);
                }
            }
        }

        Int128 late = 0;
        for (var step = 0; step < steps.Count; step++)
        {
            if (steps[step].Stop is { } stop && Of(stop).Windows is { Count: > 0 } windows)
            {
                late += (Int128)Of(stop).LateCostPerHour * Math.Max(0, begins[step] - windows[^1].To);
            }
        }

        return arrivals[^1] <= car.Window.To ? (arrivals[^1], late) : null;
    }
}
