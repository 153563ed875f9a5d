namespace Korevagt.Routing;

/// <summary>
/// A tour in the search: its stops and, for every gap between them, when the vehicle can be there at the earliest, when the next
/// stop has to begin at the latest, and how full the vehicle is before and after.
/// </summary>
/// <remarks>
/// Where tasks have set-up or several windows, or vehicles breaks, these moments are those of a tour without set-up and breaks and
/// with one window from the first to the last moment: what they refuse is impossible, what they allow has to be timed exactly.
/// </remarks>
internal sealed class TourRoute(TourModel model, int place)
{
    private int[] saved = new int[8];
    private int savedCount;

    public int Place { get; } = place;

    public TourVehicle Vehicle { get; } = model.Vehicles[place];

    public int Count { get; set; }

    public int[] Nodes { get; private set; } = new int[8];

    /// <summary>By gap: the earliest moment at which the vehicle can leave the stop before it.</summary>
    public int[] Leave { get; private set; } = new int[9];

    /// <summary>By gap: the latest moment at which the stop behind it may begin, or the end be reached.</summary>
    public int[] Latest { get; private set; } = new int[9];

    /// <summary>By gap and amount: the load.</summary>
    public long[] Load { get; private set; } = new long[9 * model.AmountCount];

    /// <summary>By gap and amount: the most load from the start to this gap.</summary>
    public long[] MostBefore { get; private set; } = new long[9 * model.AmountCount];

    /// <summary>By gap and amount: the most load from this gap to the end.</summary>
    public long[] MostAfter { get; private set; } = new long[9 * model.AmountCount];

    /// <summary>By gap: the tour up to it, where the time on tour matters.</summary>
    public TourSpan[] Before { get; private set; } = new TourSpan[9];

    /// <summary>By gap: the tour behind it, where the time on tour matters.</summary>
    public TourSpan[] After { get; private set; } = new TourSpan[9];

    /// <summary>What it costs, in parts of a unit of money.</summary>
    public long Cost { get; private set; }

    public long Driving { get; private set; }

    public long Distance { get; private set; }

    /// <summary>Whether it must be timed step by step.</summary>
    public bool NeedsExact { get; private set; }

    /// <summary>The iteration in which it was last saved.</summary>
    public long SavedIn { get; set; } = -1;

    public ReadOnlySpan<int> Stops => Nodes.AsSpan(0, Count);

    public void Set(ReadOnlySpan<int> nodes)
    {
        Grow(nodes.Length);
        nodes.CopyTo(Nodes);
        Count = nodes.Length;
    }

    public void Insert(int node, int position)
    {
        Grow(Count + 1);
        Array.Copy(Nodes, position, Nodes, position + 1, Count - position);
        Nodes[position] = node;
        Count++;
    }

    public void Save()
    {
        if (saved.Length < Count)
        {
            saved = new int[Nodes.Length];
        }

        Array.Copy(Nodes, saved, Count);
        savedCount = Count;
    }

    public void Restore() => Set(saved.AsSpan(0, savedCount));

    /// <summary>Reckons everything anew from the stops.</summary>
    /// <returns>Whether every limit is kept.</returns>
    public bool Refresh(ExactTiming timing, int[] routeOf, int[] positionOf)
    {
        NeedsExact = Count > 0 && Vehicle.Breaks.Length > 0;
        for (var position = 0; position < Count; position++)
        {
            var node = Nodes[position];
            routeOf[node] = Place;
            positionOf[node] = position;
            NeedsExact |= model.NeedsExact[model.NodeTask[node]];
        }

        var fits = Moments();
        Loads();
        if (Count == 0)
        {
            (Cost, Driving, Distance) = (0, 0, 0);
            return true;
        }

        if (NeedsExact)
        {
            fits = timing.Time(Vehicle, Stops);
            (Cost, Driving, Distance) = (timing.Cost, timing.Driving, timing.Distance);
        }

        return fits;
    }

    private bool Moments()
    {
        var (vehicle, travel) = (Vehicle, Vehicle.Travel);
        var (time, at, fits) = (vehicle.From, vehicle.Start, Count <= vehicle.MostStops);
        var (cost, driving, distance, work) = (vehicle.Fixed, 0L, 0L, 0L);
        Leave[0] = time;
        for (var position = 0; position < Count; position++)
        {
            var node = Nodes[position];
            var leg = (at * travel.PlaceCount) + model.Place[node];
            var service = model.Service[vehicle.Work + node];
            cost += vehicle.Drives[leg];
            driving += travel.Times[leg];
            distance += travel.Distances[leg];
            work += service;
            time = Math.Max(time + travel.Times[leg], model.From[node]);
            fits &= time <= model.To[node];
            time += service;
            Leave[position + 1] = time;
            at = model.Place[node];
        }

        var home = (at * travel.PlaceCount) + vehicle.End;
        driving += travel.Times[home];
        distance += travel.Distances[home];
        fits &= time + travel.Times[home] <= vehicle.To && driving <= vehicle.LongestDriving && distance <= vehicle.LongestDistance;
        (Cost, Driving, Distance) = (cost + vehicle.Drives[home] + (vehicle.PerWork * work), driving, distance);
        (time, at) = (vehicle.To, vehicle.End);
        Latest[Count] = time;
        for (var position = Count - 1; position >= 0; position--)
        {
            var node = Nodes[position];
            time = Math.Min(model.To[node], time - model.Service[vehicle.Work + node] - travel.Times[(model.Place[node] * travel.PlaceCount) + at]);
            Latest[position] = time;
            at = model.Place[node];
        }

        if (vehicle.MindsDuration)
        {
            Spans();
            var duration = Count == 0 ? 0 : Before[Count].Then(Vehicle.Time(model.Place[Nodes[Count - 1]], vehicle.End), After[Count]).Duration;
            fits &= duration <= vehicle.LongestTour;
            Cost += vehicle.PerTimeOnTour * duration;
        }

        return fits;
    }

    private void Spans()
    {
        var vehicle = Vehicle;
        Before[0] = new TourSpan(0, vehicle.From, vehicle.To);
        After[Count] = new TourSpan(0, vehicle.From, vehicle.To);
        var at = vehicle.Start;
        for (var position = 0; position < Count; position++)
        {
            var node = Nodes[position];
            Before[position + 1] = Before[position].Then(vehicle.Time(at, model.Place[node]), SpanOf(node));
            at = model.Place[node];
        }

        at = vehicle.End;
        for (var position = Count - 1; position >= 0; position--)
        {
            var node = Nodes[position];
            After[position] = SpanOf(node).Then(vehicle.Time(model.Place[node], at), After[position + 1]);
            at = model.Place[node];
        }
    }

    public TourSpan SpanOf(int node) => new(model.Service[Vehicle.Work + node], model.From[node], model.To[node]);

    private void Loads()
    {
        var amounts = model.AmountCount;
        for (var amount = 0; amount < amounts; amount++)
        {
            var aboard = 0L;
            for (var position = 0; position < Count; position++)
            {
                var node = Nodes[position];
                aboard += node < model.TaskCount ? model.OnBoardFromStart[(node * amounts) + amount] : 0;
            }

            var most = aboard;
            (Load[amount], MostBefore[amount]) = (aboard, most);
            for (var position = 0; position < Count; position++)
            {
                aboard += model.Amounts[(Nodes[position] * amounts) + amount];
                most = Math.Max(most, aboard);
                var at = ((position + 1) * amounts) + amount;
                (Load[at], MostBefore[at]) = (aboard, most);
            }

            most = aboard;
            for (var gap = Count; gap >= 0; gap--)
            {
                var at = (gap * amounts) + amount;
                most = Math.Max(most, Load[at]);
                MostAfter[at] = most;
            }
        }
    }

    private void Grow(int count)
    {
        if (count <= Nodes.Length)
        {
            return;
        }

        var size = Math.Max(count, 2 * Nodes.Length);
        var nodes = new int[size];
        Array.Copy(Nodes, nodes, Count);
        (Nodes, Leave, Latest) = (nodes, new int[size + 1], new int[size + 1]);
        (Before, After) = (new TourSpan[size + 1], new TourSpan[size + 1]);
        var loads = (size + 1) * model.AmountCount;
        (Load, MostBefore, MostAfter) = (new long[loads], new long[loads], new long[loads]);
    }
}
