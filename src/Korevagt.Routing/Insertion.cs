namespace Korevagt.Routing;

/// <summary>
/// Finds the cheapest place for a task: every place of a tour tested by the sums that <see cref="TourRoute"/> keeps, and timed
/// exactly only where they do not tell and the place would be the cheapest so far.
/// </summary>
internal sealed class Insertion(TourModel model, Chance chance, double blinks)
{
    private readonly ExactTiming timing = new(model);
    private int untilBlink = blinks > 0 ? chance.Trials(blinks) : int.MaxValue;
    private int[] trial = new int[16];

    /// <summary>Every place is timed exactly, whether it needs to be or not: slow, for comparison.</summary>
    public bool AlwaysExact { get; init; }

    /// <summary>What the cheapest place found so far adds to the cost; long.MaxValue for none.</summary>
    public long Best { get; private set; }

    public TourRoute? Route { get; private set; }

    /// <summary>Before which stop the task's stop goes.</summary>
    public int First { get; private set; }

    /// <summary>Before which of the present stops the delivery goes.</summary>
    public int Second { get; private set; }

    public void Reset()
    {
        (Best, Route) = (long.MaxValue, null);
    }

    /// <summary>Puts the task where it was found to be cheapest.</summary>
    public void Apply(int task)
    {
        if (model.DeliveryNode[task] >= 0)
        {
            Route!.Insert(model.DeliveryNode[task], Second);
        }

        Route!.Insert(task, First);
    }

    /// <summary>Looks for a cheaper place on a tour.</summary>
    public void Try(TourRoute route, int task)
    {
        var vehicle = route.Vehicle;
        var stops = model.DeliveryNode[task] < 0 ? 1 : 2;
        if (!vehicle.CanServe[task] || route.Count + stops > vehicle.MostStops)
        {
            return;
        }

        var opening = route.Count == 0 ? vehicle.Fixed : 0;
        if (vehicle.PerWork > 0)
        {
            opening += vehicle.PerWork * model.Service[vehicle.Work + task];
            opening += stops == 2 ? vehicle.PerWork * model.Service[vehicle.Work + model.DeliveryNode[task]] : 0;
        }

        if (stops == 1)
        {
            TryJob(route, task, opening);
        }
        else
        {
            TryShipment(route, task, model.DeliveryNode[task], opening);
        }
    }

    /// <summary>Looks for the cheapest place of a delivery whose pick-up is pinned on the tour.</summary>
    public void TryDelivery(TourRoute route, int drop)
    {
        for (var gap = route.Vehicle.Pinned.Length; gap <= route.Count; gap++)
        {
            if (timing.Time(route.Vehicle, Trial(route, gap, gap, drop, -1)) && timing.Cost - route.Cost < Best)
            {
                (Best, Route, First, Second) = (timing.Cost - route.Cost, route, gap, gap);
            }
        }
    }

    private void TryJob(TourRoute route, int node, long opening)
    {
        var (vehicle, travel, drives) = (route.Vehicle, route.Vehicle.Travel, route.Vehicle.Drives);
        var (size, times, places, nodes) = (travel.PlaceCount, travel.Times, model.Place, route.Nodes);
        var (leave, latest, count) = (route.Leave, route.Latest, route.Count);
        var (place, from, to, service) = (places[node], model.From[node], model.To[node], model.Service[vehicle.Work + node]);
        var row = place * size;
        var gap = vehicle.Pinned.Length;
        var before = gap == 0 ? vehicle.Start : places[nodes[gap - 1]];
        for (; gap <= count; gap++)
        {
            var after = gap < count ? places[nodes[gap]] : vehicle.End;
            var (comes, previous) = (before, leave[gap]);
            before = after;
            if (previous > to)
            {
                return;
            }

            var begin = Math.Max(previous + times[(comes * size) + place], from);
            if (begin > to || begin + service + times[row + after] > latest[gap])
            {
                continue;
            }

            var direct = count == 0 ? 0 : drives[(comes * size) + after];
            var delta = opening + drives[(comes * size) + place] + drives[row + after] - direct;
            if (delta >= Best || Blinks() || !LoadFits(route, node, gap))
            {
                continue;
            }

            Offer(route, delta, gap, gap, node, -1);
        }
    }

    private void TryShipment(TourRoute route, int pick, int drop, long opening)
    {
        var (vehicle, travel, drives) = (route.Vehicle, route.Vehicle.Travel, route.Vehicle.Drives);
        var (size, times, places, nodes) = (travel.PlaceCount, travel.Times, model.Place, route.Nodes);
        var (leave, latest, count, ride) = (route.Leave, route.Latest, route.Count, model.Ride[model.NodeTask[pick]]);
        var (pickPlace, dropPlace) = (places[pick], places[drop]);
        var (pickFrom, pickTo, pickWork) = (model.From[pick], model.To[pick], model.Service[vehicle.Work + pick]);
        var (dropFrom, dropTo, dropWork) = (model.From[drop], model.To[drop], model.Service[vehicle.Work + drop]);
        for (var gap = vehicle.Pinned.Length; gap <= count; gap++)
        {
            if (leave[gap] > pickTo)
            {
                return;
            }

            var comes = gap == 0 ? vehicle.Start : places[nodes[gap - 1]];
            var begin = Math.Max(leave[gap] + times[(comes * size) + pickPlace], pickFrom);
            if (begin > pickTo || !RoomFits(route, pick, gap))
            {
                continue;
            }

            var (time, at, way) = (begin + pickWork, pickPlace, 0);
            var after = gap < count ? places[nodes[gap]] : vehicle.End;
            var toPick = opening + drives[(comes * size) + pickPlace];
            if (toPick + drives[(pickPlace * size) + after] - (count == 0 ? 0 : drives[(comes * size) + after]) < Best)
            {
                var arrival = Math.Max(time + times[(pickPlace * size) + dropPlace], dropFrom);
                if (arrival <= dropTo && times[(pickPlace * size) + dropPlace] <= ride
                    && arrival + dropWork + times[(dropPlace * size) + after] <= latest[gap])
                {
                    var delta = toPick + drives[(pickPlace * size) + dropPlace] + drives[(dropPlace * size) + after]
                        - (count == 0 ? 0 : drives[(comes * size) + after]);
                    if (delta < Best && !Blinks())
                    {
                        Offer(route, delta, gap, gap, pick, drop);
                    }
                }
            }

            toPick += gap < count ? drives[(pickPlace * size) + after] - drives[(comes * size) + after] : 0;
            for (var second = gap + 1; second <= count && time <= dropTo; second++)
            {
                var node = nodes[second - 1];
                var place = places[node];
                var leg = times[(at * size) + place];
                var service = model.Service[vehicle.Work + node];
                way += leg + service;
                time = Math.Max(time + leg, model.From[node]);
                if (time > latest[second - 1] || way > ride || !RoomFits(route, pick, second))
                {
                    break;
                }

                time += service;
                at = place;
                after = second < count ? places[nodes[second]] : vehicle.End;
                var delta = toPick + drives[(place * size) + dropPlace] + drives[(dropPlace * size) + after] - drives[(place * size) + after];
                if (delta >= Best)
                {
                    continue;
                }

                var arrival = Math.Max(time + times[(place * size) + dropPlace], dropFrom);
                if (arrival <= dropTo && way + times[(place * size) + dropPlace] <= ride
                    && arrival + dropWork + times[(dropPlace * size) + after] <= latest[second] && !Blinks())
                {
                    Offer(route, delta, gap, second, pick, drop);
                }
            }
        }
    }

    private void Offer(TourRoute route, long delta, int first, int second, int node, int drop)
    {
        var vehicle = route.Vehicle;
        if (route.NeedsExact || model.NeedsExact[model.NodeTask[node]] || vehicle.Breaks.Length > 0 || AlwaysExact)
        {
            if (!timing.Time(vehicle, Trial(route, first, second, node, drop)))
            {
                return;
            }

            delta = timing.Cost - route.Cost;
        }
        else if (!LegsFit(route, first, second, node, drop) || (vehicle.MindsDuration && !DurationFits(route, first, second, node, drop, ref delta)))
        {
            return;
        }

        if (delta < Best)
        {
            (Best, Route, First, Second) = (delta, route, first, second);
        }
    }

    private ReadOnlySpan<int> Trial(TourRoute route, int first, int second, int node, int drop)
    {
        if (trial.Length < route.Count + 2)
        {
            trial = new int[2 * (route.Count + 2)];
        }

        Array.Copy(route.Nodes, trial, first);
        trial[first] = node;
        Array.Copy(route.Nodes, first, trial, first + 1, second - first);
        if (drop >= 0)
        {
            trial[second + 1] = drop;
            Array.Copy(route.Nodes, second, trial, second + 2, route.Count - second);
            return trial.AsSpan(0, route.Count + 2);
        }

        Array.Copy(route.Nodes, second, trial, second + 1, route.Count - second);
        return trial.AsSpan(0, route.Count + 1);
    }

    private bool LegsFit(TourRoute route, int first, int second, int node, int drop)
    {
        var vehicle = route.Vehicle;
        if (vehicle.LongestDriving == int.MaxValue && vehicle.LongestDistance == long.MaxValue)
        {
            return true;
        }

        var (driving, distance, at) = (0L, 0L, vehicle.Start);
        foreach (var stop in Trial(route, first, second, node, drop))
        {
            driving += vehicle.Time(at, model.Place[stop]);
            distance += vehicle.Distance(at, model.Place[stop]);
            at = model.Place[stop];
        }

        return driving + vehicle.Time(at, vehicle.End) <= vehicle.LongestDriving
            && distance + vehicle.Distance(at, vehicle.End) <= vehicle.LongestDistance;
    }

    private bool DurationFits(TourRoute route, int first, int second, int node, int drop, ref long delta)
    {
        var vehicle = route.Vehicle;
        var span = route.Before[first];
        var at = first == 0 ? vehicle.Start : model.Place[route.Nodes[first - 1]];
        span = span.Then(vehicle.Time(at, model.Place[node]), route.SpanOf(node));
        at = model.Place[node];
        if (drop >= 0)
        {
            for (var gap = first; gap < second; gap++)
            {
                span = span.Then(vehicle.Time(at, model.Place[route.Nodes[gap]]), route.SpanOf(route.Nodes[gap]));
                at = model.Place[route.Nodes[gap]];
            }

            span = span.Then(vehicle.Time(at, model.Place[drop]), route.SpanOf(drop));
            at = model.Place[drop];
        }

        var after = second < route.Count ? model.Place[route.Nodes[second]] : vehicle.End;
        var duration = span.Then(vehicle.Time(at, after), route.After[second]).Duration;
        var present = route.Count == 0 ? 0 : route.After[0].Duration;
        if (route.Count > 0)
        {
            present = route.Before[0].Then(vehicle.Time(vehicle.Start, model.Place[route.Nodes[0]]), route.After[0]).Duration;
        }

        delta += vehicle.PerTimeOnTour * (duration - present);
        return duration <= vehicle.LongestTour;
    }

    // What a job unloads is on board before it, what it loads behind it.
    private bool LoadFits(TourRoute route, int task, int gap)
    {
        var (amounts, capacity) = (model.AmountCount, route.Vehicle.Capacity);
        for (var amount = 0; amount < amounts; amount++)
        {
            var unloaded = model.OnBoardFromStart[(task * amounts) + amount];
            var loaded = model.Amounts[(task * amounts) + amount] + unloaded;
            if (route.MostBefore[(gap * amounts) + amount] + unloaded > capacity[amount]
                || route.MostAfter[(gap * amounts) + amount] + loaded > capacity[amount])
            {
                return false;
            }
        }

        return true;
    }

    private bool RoomFits(TourRoute route, int pick, int gap)
    {
        var (amounts, capacity) = (model.AmountCount, route.Vehicle.Capacity);
        for (var amount = 0; amount < amounts; amount++)
        {
            if (route.Load[(gap * amounts) + amount] + model.Amounts[(pick * amounts) + amount] > capacity[amount])
            {
                return false;
            }
        }

        return true;
    }

    private bool Blinks()
    {
        if (--untilBlink > 0)
        {
            return false;
        }

        untilBlink = blinks > 0 ? chance.Trials(blinks) : int.MaxValue;
        return true;
    }
}
