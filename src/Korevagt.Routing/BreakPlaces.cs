namespace Korevagt.Routing;

/// <summary>The arrangements of a vehicle's breaks among the stops of a tour, one after the other, by where windows and loads allow them.</summary>
internal sealed class BreakPlaces(TourModel model)
{
    private readonly List<int[]> allowed = [];
    private int[] choice = [];
    private int tried;
    private bool first;

    /// <summary>Before which stop each break is held; the number of stops for after the last.</summary>
    public int[] Gaps { get; private set; } = [];

    /// <summary>Looks at a tour.</summary>
    public void Begin(TourVehicle vehicle, ReadOnlySpan<int> nodes)
    {
        first = true;
        tried = 0;
        if (vehicle.Breaks.Length == 0)
        {
            Gaps = [];
            return;
        }

        allowed.Clear();
        Gaps = new int[vehicle.Breaks.Length];
        choice = new int[vehicle.Breaks.Length];
        var (earliest, latest) = Hulls(vehicle, nodes);
        var fits = new bool[nodes.Length + 1];
        foreach (var pause in vehicle.Breaks)
        {
            LoadsAllow(pause, nodes, fits);
            allowed.Add([.. Enumerable.Range(0, nodes.Length + 1).Where(gap => fits[gap]
                && ExactTiming.FirstMoment(pause, earliest[gap], vehicle.To) is >= 0 and var moment && moment + pause.Length <= latest[gap])]);
        }
    }

    /// <summary>Goes to the next arrangement.</summary>
    /// <returns>Whether there is one.</returns>
    public bool Next()
    {
        if (Gaps.Length == 0)
        {
            (var yes, first) = (first, false);
            return yes;
        }

        while (tried++ < 50 * ExactTiming.MostArrangements && Advance())
        {
            var inOrder = true;
            for (var pause = 0; pause < Gaps.Length; pause++)
            {
                Gaps[pause] = allowed[pause][choice[pause]];
                inOrder &= pause == 0 || Gaps[pause] >= Gaps[pause - 1];
            }

            if (inOrder)
            {
                return true;
            }
        }

        return false;
    }

    private bool Advance()
    {
        if (first)
        {
            first = false;
            return allowed.TrueForAll(gaps => gaps.Length > 0);
        }

        for (var pause = 0; pause < choice.Length; pause++)
        {
            if (++choice[pause] < allowed[pause].Length)
            {
                return true;
            }

            choice[pause] = 0;
        }

        return false;
    }

    // The earliest moment after the stop before, and the latest at which the next must begin, were there no breaks.
    private (int[] Earliest, int[] Latest) Hulls(TourVehicle vehicle, ReadOnlySpan<int> nodes)
    {
        var (earliest, latest) = (new int[nodes.Length + 1], new int[nodes.Length + 1]);
        var (time, place) = (vehicle.From, vehicle.Start);
        for (var stop = 0; stop < nodes.Length; stop++)
        {
            earliest[stop] = time;
            time = Math.Max(time + vehicle.Time(place, model.Place[nodes[stop]]), model.From[nodes[stop]]) + model.Service[vehicle.Work + nodes[stop]];
            place = model.Place[nodes[stop]];
        }

        earliest[nodes.Length] = time;
        latest[nodes.Length] = vehicle.To;
        (time, place) = (vehicle.To, vehicle.End);
        for (var stop = nodes.Length - 1; stop >= 0; stop--)
        {
            var node = nodes[stop];
            time = Math.Min(model.To[node], time - vehicle.Time(model.Place[node], place) - model.Service[vehicle.Work + node]);
            latest[stop] = time;
            place = model.Place[node];
        }

        return (earliest, latest);
    }

    private void LoadsAllow(RoutingBreak pause, ReadOnlySpan<int> nodes, bool[] fits)
    {
        Array.Fill(fits, true);
        for (var amount = 0; amount < pause.MostLoad.Count; amount++)
        {
            var aboard = 0L;
            foreach (var node in nodes)
            {
                aboard += node < model.TaskCount ? model.OnBoardFromStart[(node * model.AmountCount) + amount] : 0;
            }

            for (var gap = 0; gap <= nodes.Length; gap++)
            {
                fits[gap] &= aboard <= pause.MostLoad[amount];
                aboard += gap < nodes.Length ? model.Amounts[(nodes[gap] * model.AmountCount) + amount] : 0;
            }
        }
    }
}
