namespace Korevagt.Routing;

/// <summary>
/// When a tour of given stops starts, holds its breaks and reaches each stop, so that it costs least: every limit checked step
/// by step.
/// </summary>
/// <remarks>
/// The limits between moments are all of the form "not before another moment plus so much" or "in one of these windows", and such
/// moments have a least solution: for a given start every stop is reached as early as it can be, and the shortest tours among
/// the starts are found by moving the start on to the next moment at which a wait ends or a window closes. A longest ride holds
/// a pick-up back (the eighth step of J.-F. Cordeau and G. Laporte, Transportation Research B 37, 2003, made a bound).
/// Breaks are tried between all stops where their windows allow it, up to <see cref="MostArrangements"/> arrangements.
/// </remarks>
internal sealed class ExactTiming(TourModel model)
{
    /// <summary>So many arrangements of breaks among the stops are tried at most.</summary>
    public const int MostArrangements = 2_000;

    private readonly BreakPlaces places = new(model);
    private readonly int[] elementOf = new int[model.NodeCount];
    private readonly long[] load = new long[model.AmountCount];
    private TourVehicle vehicle = null!;
    private int[] elements = new int[16];
    private int[] legs = new int[16];
    private int[] work = new int[16];
    private int[] bound = new int[16];
    private int count;
    private long bestVariable;
    private int bestDuration;

    /// <summary>What the tour costs, in parts of a unit of money.</summary>
    public long Cost { get; private set; }

    /// <summary>Units of time of driving.</summary>
    public int Driving { get; private set; }

    /// <summary>Units of distance.</summary>
    public long Distance { get; private set; }

    /// <summary>The schedule of the cheapest arrangement, where <see cref="Keep"/> says so.</summary>
    public TourSchedule? Schedule { get; private set; }

    /// <summary>Whether the schedule is wanted, with a start as late as the cheapest tour allows.</summary>
    public bool Keep { get; set; }

    private int[] Arrival { get; set; } = new int[16];

    private int[] Begin { get; set; } = new int[16];

    /// <summary>Times a tour.</summary>
    /// <returns>Whether all limits can be kept; then the properties tell the cheapest way.</returns>
    public bool Time(TourVehicle tourVehicle, ReadOnlySpan<int> nodes)
    {
        vehicle = tourVehicle;
        (Cost, Driving, Distance, Schedule) = (0, 0, 0, null);
        if (nodes.Length == 0)
        {
            return true;
        }

        if (nodes.Length > vehicle.MostStops || !Sum(nodes) || !LoadsFit(nodes))
        {
            return false;
        }

        bestVariable = long.MaxValue;
        places.Begin(vehicle, nodes);
        while (places.Next())
        {
            Arrange(nodes);
            TryStarts();
        }

        if (bestVariable == long.MaxValue)
        {
            return false;
        }

        Cost += bestVariable;
        return true;
    }

    private bool Sum(ReadOnlySpan<int> nodes)
    {
        var (driving, distance, worked, place) = (0L, 0L, 0L, vehicle.Start);
        foreach (var node in nodes)
        {
            if (!vehicle.CanServe[model.NodeTask[node]])
            {
                return false;
            }

            driving += vehicle.Time(place, model.Place[node]);
            distance += vehicle.Distance(place, model.Place[node]);
            worked += WorkAt(place, node);
            place = model.Place[node];
        }

        driving += vehicle.Time(place, vehicle.End);
        distance += vehicle.Distance(place, vehicle.End);
        if (driving > vehicle.LongestDriving || distance > vehicle.LongestDistance)
        {
            return false;
        }

        (Driving, Distance) = ((int)driving, distance);
        Cost = vehicle.Fixed + (vehicle.PerTime * driving) + (vehicle.PerDistance * distance) + (vehicle.PerWork * worked);
        return true;
    }

    private int WorkAt(int place, int node) =>
        model.Service[vehicle.Work + node] + (place == model.Place[node] ? 0 : model.Setup[vehicle.Work + node]);

    private bool LoadsFit(ReadOnlySpan<int> nodes)
    {
        for (var amount = 0; amount < load.Length; amount++)
        {
            var aboard = 0L;
            foreach (var node in nodes)
            {
                aboard += node < model.TaskCount ? model.OnBoardFromStart[(node * load.Length) + amount] : 0;
            }

            var most = aboard;
            foreach (var node in nodes)
            {
                aboard += model.Amounts[(node * load.Length) + amount];
                most = Math.Max(most, aboard);
            }

            if (most > vehicle.Capacity[amount])
            {
                return false;
            }
        }

        return true;
    }

    // Elements: a node, or -1 - b for break b.
    private void Arrange(ReadOnlySpan<int> nodes)
    {
        count = nodes.Length + vehicle.Breaks.Length;
        if (elements.Length < count + 1)
        {
            var size = 2 * (count + 1);
            (elements, legs, work, bound, Arrival, Begin) = (new int[size], new int[size], new int[size], new int[size], new int[size], new int[size]);
        }

        var (next, rest, place) = (0, 0, vehicle.Start);
        for (var stop = 0; stop <= nodes.Length; stop++)
        {
            while (rest < vehicle.Breaks.Length && places.Gaps[rest] == stop)
            {
                work[next] = vehicle.Breaks[rest].Length;
                elements[next++] = -1 - rest++;
            }

            if (stop < nodes.Length)
            {
                var node = nodes[stop];
                elementOf[node] = next;
                legs[next] = vehicle.Time(place, model.Place[node]);
                work[next] = WorkAt(place, node);
                elements[next++] = node;
                place = model.Place[node];
            }
        }

        legs[count] = vehicle.Time(place, vehicle.End);
        bound.AsSpan(0, count).Clear();
    }

    private void TryStarts()
    {
        var (start, most) = (vehicle.From, (8 * count) + 64);
        for (var tries = 0; tries < most; tries++)
        {
            if (!Forward(start, out var end, out var late))
            {
                return;
            }

            Offer(start, end, late);
            if (!vehicle.MindsDuration && !Keep)
            {
                return;
            }

            var step = StepToNextChange(start, end, out var endMoves);
            if (endMoves && !HasJumps())
            {
                return;
            }

            var excess = (long)end - start - vehicle.LongestTour;
            if (!endMoves && excess > 0 && excess < step)
            {
                step = (int)excess;
            }

            start += Math.Max(1, step);
        }
    }

    private bool HasJumps() => model.HasSeveralWindows || vehicle.Breaks.Length > 0;

    private void Offer(int start, int end, long late)
    {
        var duration = end - start;
        var variable = late + (vehicle.PerTimeOnTour * duration);
        if (duration > vehicle.LongestTour || variable > bestVariable || (variable == bestVariable && duration >= bestDuration))
        {
            return;
        }

        (bestVariable, bestDuration) = (variable, duration);
        if (Keep)
        {
            Schedule = new TourSchedule(start, end, elements[..count], Arrival[..count], Begin[..count], work[..count]);
        }
    }

    // The least solution for a start, above the bounds that rides have set for earlier starts.
    private bool Forward(int start, out int end, out long late)
    {
        while (true)
        {
            var (time, left, again) = (start, 0, false);
            late = 0;
            for (var place = 0; place < count && !again; place++)
            {
                var element = elements[place];
                if (element < 0)
                {
                    var pause = vehicle.Breaks[-1 - element];
                    var moment = FirstMoment(pause, Math.Max(time, bound[place]), vehicle.To);
                    if (moment < 0)
                    {
                        end = 0;
                        return false;
                    }

                    left = place == 0 || elements[place - 1] >= 0 ? LegAfter(place) : left;
                    var driven = Math.Min(left, moment - time);
                    (Arrival[place], Begin[place]) = (time + driven, moment);
                    left -= driven;
                    time = moment + pause.Length;
                    continue;
                }

                var arrival = time + (place > 0 && elements[place - 1] < 0 ? left : legs[place]);
                var begin = model.FirstMoment(element, Math.Max(arrival, bound[place]));
                if (begin < 0)
                {
                    end = 0;
                    return false;
                }

                (Arrival[place], Begin[place]) = (arrival, begin);
                time = begin + work[place];
                late += model.Rates.Late[element] * Math.Max(0, begin - model.LateFrom[element]);
                if (element >= model.TaskCount && arrival - Ready(element) > model.Ride[model.NodeTask[element]])
                {
                    if (!HoldBack(element, place))
                    {
                        end = 0;
                        return false;
                    }

                    again = true;
                }
            }

            if (again)
            {
                continue;
            }

            end = time + (count > 0 && elements[count - 1] < 0 ? left : legs[count]);
            return end <= vehicle.To;
        }
    }

    private long Ready(int delivery)
    {
        var pick = elementOf[model.NodeTask[delivery]];
        return (long)Begin[pick] + work[pick];
    }

    // Where a ride lasts too long its pick-up is put off by what is too much; in vain where that is more than the waits on the way.
    private bool HoldBack(int delivery, int place)
    {
        var pick = elementOf[model.NodeTask[delivery]];
        var excess = Arrival[place] - Ready(delivery) - model.Ride[model.NodeTask[delivery]];
        var waits = 0L;
        for (var between = pick + 1; between < place; between++)
        {
            waits += Begin[between] - Arrival[between];
        }

        bound[pick] = Begin[pick] + (int)excess;
        return excess <= waits;
    }

    private int LegAfter(int place)
    {
        while (place < count && elements[place] < 0)
        {
            place++;
        }

        return legs[place];
    }

    // How far the start can move on before something else happens: what moves with it is an unbroken chain from the start.
    private int StepToNextChange(int start, int end, out bool endMoves)
    {
        var (step, time, left) = (int.MaxValue, start, 0);
        var (timeMoves, leftMoves) = (true, false);
        endMoves = false;
        for (var place = 0; place < count; place++)
        {
            var element = elements[place];
            if (element >= 0)
            {
                var wait = Begin[place] - Arrival[place];
                if (wait > 0)
                {
                    return Math.Min(step, wait);
                }

                step = Math.Min(step, model.EndOfPiece(element, Begin[place]) - Begin[place]);
                (timeMoves, leftMoves, time) = (true, false, Begin[place] + work[place]);
                continue;
            }

            left = place == 0 || elements[place - 1] >= 0 ? LegAfter(place) : left;
            var pause = Begin[place] - time;
            if (timeMoves && pause == 0)
            {
                step = Math.Min(step, EndOf(vehicle.Breaks[-1 - element], Begin[place]) - Begin[place]);
            }
            else if (left < pause)
            {
                return Math.Min(step, pause - left);
            }
            else
            {
                step = timeMoves ? Math.Min(step, pause) : step;
                (timeMoves, leftMoves) = (false, true);
            }

            left -= Math.Min(left, pause);
            time = Begin[place] + work[place];
        }

        endMoves = timeMoves || leftMoves;
        return Math.Min(step, vehicle.To - end);
    }

    internal static int FirstMoment(RoutingBreak pause, int moment, int last)
    {
        foreach (var window in pause.Windows)
        {
            if (moment <= window.To)
            {
                return Math.Max(moment, window.From);
            }
        }

        return pause.Windows.Count == 0 && moment <= last ? moment : -1;
    }

    private int EndOf(RoutingBreak pause, int moment)
    {
        foreach (var window in pause.Windows)
        {
            if (moment <= window.To)
            {
                return window.To;
            }
        }

        return vehicle.To;
    }
}

/// <summary>The moments of a tour.</summary>
/// <param name="Start">When it begins.</param>
/// <param name="End">When it ends.</param>
/// <param name="Elements">Nodes, and -1 - b for break b.</param>
/// <param name="Arrivals">When the vehicle is there.</param>
/// <param name="Begins">When the work or the break begins.</param>
/// <param name="Work">How long it lasts.</param>
internal sealed record TourSchedule(int Start, int End, int[] Elements, int[] Arrivals, int[] Begins, int[] Work);
