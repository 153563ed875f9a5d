namespace Korevagt.Routing;

/// <summary>
/// Puts tasks back, one after the other where it costs least, in one of several orders (Christiaens and Vanden Berghe 2020,
/// section 4.2: greedy insertion with blinks).
/// </summary>
internal sealed class Recreation
{
    private readonly TourModel model;
    private readonly TourState state;
    private readonly StopNeighbours neighbours;
    private readonly Chance chance;
    private readonly Insertion insertion;
    private readonly long[] size;
    private readonly long[] far;
    private readonly bool priorities;
    private readonly long[] seenIn;
    private readonly int[] open;
    private readonly List<int> absent = [];
    private long[] keys = new long[16];
    private int[] order = new int[16];
    private long stamp;
    private bool mayOpen;
    private readonly double opens;

    public Recreation(TourModel model, TourState state, StopNeighbours neighbours, Chance chance, SearchRates rates)
    {
        (this.model, this.state, this.neighbours, this.chance) = (model, state, neighbours, chance);
        opens = rates.Opens;
        insertion = new Insertion(model, chance, rates.Blinks);
        size = new long[model.TaskCount];
        far = new long[model.TaskCount];
        seenIn = new long[state.Routes.Length];
        open = new int[state.Routes.Length];
        for (var task = 0; task < model.TaskCount; task++)
        {
            for (var amount = 0; amount < model.AmountCount; amount++)
            {
                var at = (task * model.AmountCount) + amount;
                size[task] += model.OnBoardFromStart[at] + Math.Abs(model.Amounts[at]);
            }

            far[task] = model.Vehicles.Length == 0 ? 0 : model.Vehicles[0].Time(model.Vehicles[0].Start, model.Place[task]);
        }

        priorities = model.Priority.Distinct().Count() > 1;
    }

    /// <summary>Puts back what can be; the rest stays absent.</summary>
    /// <returns>False where a task that must not be absent is.</returns>
    public bool Recreate()
    {
        Sort();
        mayOpen = chance.Fraction() < opens;
        absent.Clear();
        var count = state.Absent.Count;
        for (var place = 0; place < count; place++)
        {
            var task = order[place];
            insertion.Reset();
            Search(task);
            if (insertion.Route is not { } route)
            {
                absent.Add(task);
                if (state.IsHalfPinned(task))
                {
                    return false;
                }

                continue;
            }

            state.Touch(route);
            if (state.IsHalfPinned(task))
            {
                route.Insert(model.DeliveryNode[task], insertion.First);
            }
            else
            {
                insertion.Apply(task);
            }

            state.Refresh(route);
        }

        state.Absent.Clear();
        state.Absent.AddRange(absent);
        return true;
    }

    private void Search(int task)
    {
        if (state.IsHalfPinned(task))
        {
            insertion.TryDelivery(state.Routes[state.PinnedOn[task]], model.DeliveryNode[task]);
            return;
        }

        stamp++;
        if (neighbours.Length < model.NodeCount)
        {
            Near(task);
            if (model.DeliveryNode[task] >= 0)
            {
                Near(model.DeliveryNode[task]);
            }
        }
        else
        {
            foreach (var route in state.Routes)
            {
                if (route.Count > 0)
                {
                    insertion.Try(route, task);
                }
            }
        }

        var count = mayOpen || insertion.Route is null ? state.OpenVehicles(open) : 0;
        for (var place = 0; place < count; place++)
        {
            insertion.Try(state.Routes[open[place]], task);
        }
    }

    private void Near(int node)
    {
        foreach (var other in neighbours.Of(node))
        {
            var tour = state.RouteOf[other];
            if (tour >= 0 && seenIn[tour] != stamp)
            {
                seenIn[tour] = stamp;
                insertion.Try(state.Routes[tour], model.NodeTask[node]);
            }
        }
    }

    // Random 4, largest first 4, farthest first 2, nearest first 1; shortest window 2, earliest beginning 2, latest end 2.
    private void Sort()
    {
        var count = state.Absent.Count;
        if (order.Length < count)
        {
            (order, keys) = (new int[2 * count], new long[2 * count]);
        }

        var drawn = chance.Below(17);
        var byPriority = priorities && chance.Below(2) == 0;
        for (var place = 0; place < count; place++)
        {
            var task = state.Absent[place];
            var last = model.DeliveryNode[task] >= 0 ? model.DeliveryNode[task] : task;
            order[place] = task;
            keys[place] = drawn switch
            {
                < 4 => chance.Below(1 << 30),
                < 8 => -size[task],
                < 10 => -far[task],
                < 11 => far[task],
                < 13 => (long)model.To[task] - model.From[task] + model.To[last] - model.From[last],
                < 15 => model.From[task],
                _ => -model.To[last],
            };
            keys[place] = Math.Clamp(keys[place], -(1L << 46), 1L << 46);
            keys[place] -= byPriority || state.IsHalfPinned(task) ? (model.Priority[task] + (state.IsHalfPinned(task) ? 1_000 : 0)) * (1L << 48) : 0;
        }

        // A plain insertion sort: few tasks, and equal keys keep their order.
        for (var place = 1; place < count; place++)
        {
            var (key, task, at) = (keys[place], order[place], place);
            while (at > 0 && keys[at - 1] > key)
            {
                (keys[at], order[at]) = (keys[at - 1], order[at - 1]);
                at--;
            }

            (keys[at], order[at]) = (key, task);
        }
    }
}
