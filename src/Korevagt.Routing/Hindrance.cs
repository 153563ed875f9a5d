namespace Korevagt.Routing;

/// <summary>A limit without which a task would fit on a tour.</summary>
/// <param name="Limit">The limit.</param>
/// <param name="Vehicle">The tour's vehicle.</param>
/// <param name="Missing">By how much it would have to give way, in its unit.</param>
/// <param name="Amount">The kind of amount, or -1.</param>
/// <param name="BoundBy">The stop of another task whose limit it is, or null.</param>
/// <param name="Cost">What the cheapest insertion without it would add, in parts of a unit of money.</param>
internal sealed record Hindrance(TourLimit Limit, int Vehicle, long Missing, int Amount, StopOfTask? BoundBy, long Cost)
{
    /// <summary>Time first, then distance, stops, amounts, skills: what is not of one unit is not compared.</summary>
    public int Rank => Limit switch
    {
        TourLimit.LongestDistance => 1,
        TourLimit.MostStops => 2,
        TourLimit.Capacity or TourLimit.BreakLoad => 3,
        TourLimit.Skills => 4,
        _ => 0,
    };

    /// <summary>Every limit that alone keeps a task off a tour.</summary>
    /// <param name="model">The problem.</param>
    /// <param name="vehicle">The tour's vehicle.</param>
    /// <param name="nodes">Its stops; none for the task alone.</param>
    /// <param name="task">The task.</param>
    /// <param name="withOthers">Whether the limits of other tasks count.</param>
    public static IEnumerable<Hindrance> Of(TourModel model, int vehicle, int[] nodes, int task, bool withOthers)
    {
        var tour = TourExcerpt.Of(model, vehicle, nodes, task);
        foreach (var (limit, amount, relaxed) in Limits(tour))
        {
            var most = limit switch
            {
                TourLimit.Break => 1,
                TourLimit.Capacity or TourLimit.LongestDistance => 1L << 50,
                _ => RoutingCheck.Most,
            };
            if (Least(relaxed, most) is not { } missing)
            {
                continue;
            }

            var cost = relaxed(most).Insertion()!.Value * (model.Parts / tour.Parts(model));
            var told = limit == TourLimit.Break ? tour.Vehicle.Breaks.Sum(pause => (long)pause.Length) : missing;
            yield return new Hindrance(limit, vehicle, told, amount, null, cost);
        }

        for (var other = 0; withOthers && other < nodes.Length; other++)
        {
            var stop = model.StopOf(nodes[other]);
            var at = TourExcerpt.PlaceOf(nodes, other, model);
            foreach (var (limit, relaxed) in OthersLimits(tour, at, stop.IsDelivery))
            {
                if (Least(relaxed, RoutingCheck.Most) is { } missing)
                {
                    var cost = relaxed(RoutingCheck.Most).Insertion()!.Value * (model.Parts / tour.Parts(model));
                    yield return new Hindrance(limit, vehicle, missing, -1, stop, cost);
                }
            }
        }
    }

    private static IEnumerable<(TourLimit Limit, int Amount, Func<long, TourExcerpt> Relaxed)> Limits(TourExcerpt tour)
    {
        var (car, task) = (tour.Vehicle, tour.Task);
        if (task.Skills.Except(car.Skills).ToList() is { Count: > 0 } lacking)
        {
            yield return (TourLimit.Skills, -1, more => tour.With(car with { Skills = [.. car.Skills, .. lacking.Take((int)Math.Min(more, lacking.Count))] }));
        }

        for (var amount = 0; amount < car.Capacity.Count; amount++)
        {
            var kind = amount;
            yield return (TourLimit.Capacity, amount, more => tour.With(
                car with { Capacity = [.. car.Capacity.Select((most, place) => place == kind ? most + more : most)] }));
        }

        yield return (TourLimit.Window, -1, more => tour.With(task with
        {
            Stop = Wider(task.Stop, more),
            DeliveryStop = task.DeliveryStop is { } drop ? Wider(drop, more) : null,
        }));
        yield return (TourLimit.VehicleStart, -1, more => tour.With(
            car with { Window = car.Window with { From = (int)Math.Max(0, car.Window.From - more) } }));
        yield return (TourLimit.VehicleEnd, -1, more => tour.With(
            car with { Window = car.Window with { To = (int)Math.Min(RoutingCheck.Most, car.Window.To + more) } }));
        if (task.LongestRide is { } ride)
        {
            yield return (TourLimit.LongestRide, -1, more => tour.With(task with { LongestRide = (int)Math.Min(int.MaxValue - 1, ride + more) }));
        }

        if (car.LongestTour is { } longest)
        {
            yield return (TourLimit.LongestTour, -1, more => tour.With(car with { LongestTour = (int)Math.Min(int.MaxValue - 1, longest + more) }));
        }

        if (car.LongestDriving is { } driving)
        {
            yield return (TourLimit.LongestDriving, -1, more => tour.With(car with { LongestDriving = (int)Math.Min(int.MaxValue - 1, driving + more) }));
        }

        if (car.LongestDistance is { } distance)
        {
            yield return (TourLimit.LongestDistance, -1, more => tour.With(car with { LongestDistance = distance + more }));
        }

        if (car.MostStops is { } stops)
        {
            yield return (TourLimit.MostStops, -1, more => tour.With(car with { MostStops = (int)Math.Min(int.MaxValue - 1, stops + more) }));
        }

        if (car.Breaks.Count > 0)
        {
            yield return (TourLimit.Break, -1, more => more > 0 ? tour.With(car with { Breaks = [] }) : tour);
        }
    }

    private static IEnumerable<(TourLimit Limit, Func<long, TourExcerpt> Relaxed)> OthersLimits(TourExcerpt tour, int at, bool isDelivery)
    {
        var other = tour.Others[at];
        var stop = isDelivery ? other.DeliveryStop! : other.Stop;
        if (stop.Windows.Count > 0)
        {
            yield return (TourLimit.Window, more => tour.With(
                at, isDelivery ? other with { DeliveryStop = Wider(stop, more) } : other with { Stop = Wider(stop, more) }));
        }

        if (isDelivery && other.LongestRide is { } ride)
        {
            yield return (TourLimit.LongestRide, more => tour.With(at, other with { LongestRide = (int)Math.Min(int.MaxValue - 1, ride + more) }));
        }
    }

    // Windows that open so much earlier and close so much later; those that then meet become one.
    private static RoutingStop Wider(RoutingStop stop, long more)
    {
        var windows = new List<MomentWindow>();
        foreach (var window in stop.Windows)
        {
            var wide = new MomentWindow((int)Math.Max(0, window.From - more), (int)Math.Min(RoutingCheck.Most, window.To + more));
            if (windows.Count > 0 && wide.From <= windows[^1].To)
            {
                wide = wide with { From = windows[^1].From };
                windows.RemoveAt(windows.Count - 1);
            }

            windows.Add(wide);
        }

        return stop with { Windows = windows, Latest = stop.Latest is { } latest ? (int)Math.Min(RoutingCheck.Most, latest + more) : null };
    }

    // The least by which the limit has to give way; null where giving it up is not enough.
    private static long? Least(Func<long, TourExcerpt> relaxed, long most)
    {
        if (relaxed(most).Insertion() is null)
        {
            return null;
        }

        var (low, high) = (0L, most);
        while (high - low > 1)
        {
            var middle = low + ((high - low) / 2);
            (low, high) = relaxed(middle).Insertion() is null ? (middle, high) : (low, middle);
        }

        return high;
    }
}
