namespace Korevagt.Routing;

/// <summary>The tours of a search, with what it takes to undo an iteration and to remember the best.</summary>
internal sealed class TourState
{
    private readonly TourModel model;
    private readonly ExactTiming timing;
    private readonly List<TourRoute> touched = [];
    private readonly List<int> savedAbsent = [];
    private readonly int[] openVehicle;
    private int[][] best;
    private long iteration;
    private long savedCost;

    public TourState(TourModel model)
    {
        this.model = model;
        timing = new ExactTiming(model);
        Routes = [.. model.Vehicles.Select((_, place) => new TourRoute(model, place))];
        RouteOf = new int[model.NodeCount];
        PositionOf = new int[model.NodeCount];
        best = new int[Routes.Length][];
        openVehicle = new int[Routes.Length];
        Array.Fill(RouteOf, -1);
        PinnedOn = new int[model.NodeCount];
        Array.Fill(PinnedOn, -1);
        foreach (var route in Routes)
        {
            Array.ForEach(route.Vehicle.Pinned, node => PinnedOn[node] = route.Place);
            route.Refresh(timing, RouteOf, PositionOf);
        }
    }

    public TourRoute[] Routes { get; }

    /// <summary>By node the vehicle it is on, or -1.</summary>
    public int[] RouteOf { get; }

    /// <summary>By node its place in its tour.</summary>
    public int[] PositionOf { get; }

    /// <summary>By node the vehicle it is pinned on, or -1.</summary>
    public int[] PinnedOn { get; }

    /// <summary>Tasks on no tour.</summary>
    public List<int> Absent { get; } = [];

    /// <summary>What all tours cost, in parts.</summary>
    public long Cost { get; private set; }

    /// <summary>How good the tours are.</summary>
    public TourScore Score
    {
        get
        {
            var priority = 0L;
            foreach (var task in Absent)
            {
                priority += model.Priority[task];
            }

            return new TourScore(priority, Absent.Count, Cost);
        }
    }

    /// <summary>How good the best tours are.</summary>
    public TourScore Best { get; private set; } = TourScore.Worst;

    /// <summary>Tours that this iteration has changed.</summary>
    public IReadOnlyList<TourRoute> Touched => touched;

    /// <summary>Whether a shipment's pick-up is pinned and its delivery is not.</summary>
    public bool IsHalfPinned(int task) =>
        PinnedOn[task] >= 0 && model.DeliveryNode[task] >= 0 && PinnedOn[model.DeliveryNode[task]] < 0;

    /// <summary>Takes given tours; tasks on none of them are absent.</summary>
    /// <returns>Whether every tour keeps its limits.</returns>
    public bool Load(IReadOnlyList<int[]> tours)
    {
        Array.Fill(RouteOf, -1);
        var fits = true;
        Cost = 0;
        foreach (var route in Routes)
        {
            route.Set(tours[route.Place]);
            fits &= route.Refresh(timing, RouteOf, PositionOf);
            Cost += route.Cost;
        }

        Absent.Clear();
        for (var task = 0; task < model.TaskCount; task++)
        {
            if (RouteOf[task] < 0 || (model.DeliveryNode[task] >= 0 && RouteOf[model.DeliveryNode[task]] < 0))
            {
                Absent.Add(task);
            }
        }

        return fits;
    }

    public int[][] Tours() => [.. Routes.Select(route => route.Stops.ToArray())];

    public int[][] BestTours() => best;

    public void Begin()
    {
        iteration++;
        touched.Clear();
        savedCost = Cost;
        savedAbsent.Clear();
        savedAbsent.AddRange(Absent);
    }

    /// <summary>Before a tour is changed.</summary>
    public void Touch(TourRoute route)
    {
        if (route.SavedIn != iteration)
        {
            route.SavedIn = iteration;
            route.Save();
            touched.Add(route);
        }
    }

    /// <summary>After a tour is changed.</summary>
    public bool Refresh(TourRoute route)
    {
        var before = route.Cost;
        var fits = route.Refresh(timing, RouteOf, PositionOf);
        Cost += route.Cost - before;
        return fits;
    }

    public void Undo()
    {
        foreach (var route in touched)
        {
            foreach (var node in route.Stops)
            {
                RouteOf[node] = -1;
            }
        }

        foreach (var route in touched)
        {
            route.Restore();
            route.Refresh(timing, RouteOf, PositionOf);
        }

        Cost = savedCost;
        Absent.Clear();
        Absent.AddRange(savedAbsent);
    }

    /// <summary>Keeps the present tours where they are better than the best so far.</summary>
    public bool Remember()
    {
        var score = Score;
        if (score.Against(Best) >= 0)
        {
            return false;
        }

        Best = score;
        best = Tours();
        return true;
    }

    /// <summary>The vehicles without a tour that are worth trying: one of each class.</summary>
    public int OpenVehicles(Span<int> vehicles)
    {
        var count = 0;
        foreach (var route in Routes)
        {
            if (route.Count > 0)
            {
                continue;
            }

            if (openVehicle[route.Vehicle.Class] != OpenStamp)
            {
                openVehicle[route.Vehicle.Class] = OpenStamp;
                vehicles[count++] = route.Place;
            }
        }

        OpenStamp++;
        return count;
    }

    private int OpenStamp { get; set; } = 1;
}
