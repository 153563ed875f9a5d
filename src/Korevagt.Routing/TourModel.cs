namespace Korevagt.Routing;

/// <summary>
/// A routing problem laid out flat for the search. A node is a stop: node k is the only stop of task k or its pick-up, the
/// deliveries of shipments follow behind the tasks. Costs are counted in whole parts of a unit of money, so that nothing is
/// rounded before a tour's cost is told: one unit is <see cref="Parts"/> of them.
/// </summary>
internal sealed class TourModel
{
    public const int Never = int.MaxValue / 4;

    private readonly int[] windowStart;
    private readonly MomentWindow[] windows;

    public TourModel(RoutingProblem problem)
    {
        Problem = problem;
        TaskCount = problem.Tasks.Count;
        AmountCount = problem.AmountCount;
        DeliveryNode = new int[TaskCount];
        var stops = problem.Tasks.Select(task => task.Stop).ToList();
        var taskOf = Enumerable.Range(0, TaskCount).ToList();
        for (var task = 0; task < TaskCount; task++)
        {
            DeliveryNode[task] = -1;
            if (problem.Tasks[task].DeliveryStop is { } delivery)
            {
                DeliveryNode[task] = stops.Count;
                stops.Add(delivery);
                taskOf.Add(task);
            }
        }

        NodeCount = stops.Count;
        NodeTask = [.. taskOf];
        Place = [.. stops.Select(stop => stop.Place)];
        windowStart = new int[NodeCount + 1];
        windows = [.. stops.SelectMany(stop => stop.Windows)];
        From = new int[NodeCount];
        To = new int[NodeCount];
        LateFrom = new int[NodeCount];
        for (var node = 0; node < NodeCount; node++)
        {
            var stop = stops[node];
            windowStart[node + 1] = windowStart[node] + stop.Windows.Count;
            From[node] = stop.Windows.Count > 0 ? stop.Windows[0].From : 0;
            LateFrom[node] = stop.Windows.Count > 0 ? stop.Windows[^1].To : Never;
            To[node] = Math.Max(LateFrom[node], stop.Latest ?? 0);
            HasSeveralWindows |= stop.Windows.Count > 1;
        }

        var kinds = problem.Vehicles.Count == 0 ? 1 : problem.Vehicles.Max(vehicle => vehicle.Kind) + 1;
        Service = new int[kinds * NodeCount];
        Setup = new int[kinds * NodeCount];
        for (var place = 0; place < Service.Length; place++)
        {
            var (kind, stop) = (place / NodeCount, stops[place % NodeCount]);
            Service[place] = stop.ServiceOfKind.Count > 0 ? stop.ServiceOfKind[kind] : stop.Service;
            Setup[place] = stop.SetupOfKind.Count > 0 ? stop.SetupOfKind[kind] : stop.Setup;
            HasSetup |= Setup[place] > 0;
        }

        Amounts = new long[NodeCount * AmountCount];
        OnBoardFromStart = new long[TaskCount * AmountCount];
        for (var task = 0; task < TaskCount; task++)
        {
            for (var amount = 0; amount < AmountCount; amount++)
            {
                var picked = problem.Tasks[task].PickedUp is { Count: > 0 } up ? up[amount] : 0;
                var delivered = problem.Tasks[task].Delivered is { Count: > 0 } down ? down[amount] : 0;
                OnBoardFromStart[(task * AmountCount) + amount] = delivered;
                Amounts[(task * AmountCount) + amount] = picked - delivered;
                if (DeliveryNode[task] >= 0)
                {
                    Amounts[(DeliveryNode[task] * AmountCount) + amount] = -picked;
                }
            }
        }

        Ride = [.. problem.Tasks.Select(task => task.LongestRide ?? int.MaxValue)];
        Priority = [.. problem.Tasks.Select(task => task.Priority)];
        Travels = [.. problem.Matrices.Select(matrix => new TourTravel(matrix, problem.Vehicles.Any(v => v.Start is null || v.End is null)))];
        Rates = new MoneyParts(problem, stops);
        Vehicles = [.. problem.Vehicles.Select((vehicle, place) => new TourVehicle(this, vehicle, place))];
        NeedsExact = new bool[TaskCount];
        for (var task = 0; task < TaskCount; task++)
        {
            NeedsExact[task] = HasSetup || Ride[task] != int.MaxValue || IsUneven(task) || (DeliveryNode[task] >= 0 && IsUneven(DeliveryNode[task]));
        }
    }

    public RoutingProblem Problem { get; }

    public int TaskCount { get; }

    public int NodeCount { get; }

    public int AmountCount { get; }

    /// <summary>The delivery of a task, or -1 for a job.</summary>
    public int[] DeliveryNode { get; }

    public int[] NodeTask { get; }

    public int[] Place { get; }

    /// <summary>The first moment of a node's first window.</summary>
    public int[] From { get; }

    /// <summary>The last moment at which the work may begin, late or not.</summary>
    public int[] To { get; }

    /// <summary>After this moment the beginning is late.</summary>
    public int[] LateFrom { get; }

    /// <summary>Time of work, by kind of vehicle and node.</summary>
    public int[] Service { get; }

    /// <summary>Time of set-up, by kind of vehicle and node.</summary>
    public int[] Setup { get; }

    public bool HasSetup { get; }

    public bool HasSeveralWindows { get; }

    /// <summary>What a stop adds to the load, by node and kind of amount.</summary>
    public long[] Amounts { get; }

    /// <summary>What a task puts on board at the start, by task and kind of amount.</summary>
    public long[] OnBoardFromStart { get; }

    /// <summary>A task's longest ride, int.MaxValue for no limit.</summary>
    public int[] Ride { get; }

    public int[] Priority { get; }

    /// <summary>Driving, one for each matrix.</summary>
    public TourTravel[] Travels { get; }

    public MoneyParts Rates { get; }

    public TourVehicle[] Vehicles { get; }

    /// <summary>Tasks whose tours must be timed step by step: the sums of a beginning and an end of a tour do not tell.</summary>
    public bool[] NeedsExact { get; }

    /// <summary>The parts of a unit of money.</summary>
    public long Parts => Rates.Parts;

    public ReadOnlySpan<MomentWindow> Windows(int node) => windows.AsSpan(windowStart[node], windowStart[node + 1] - windowStart[node]);

    /// <summary>The first moment from one on at which a node's work may begin, or -1 for none.</summary>
    public int FirstMoment(int node, int moment)
    {
        for (var place = windowStart[node]; place < windowStart[node + 1]; place++)
        {
            if (moment <= windows[place].To)
            {
                return Math.Max(moment, windows[place].From);
            }
        }

        return moment <= To[node] ? moment : -1;
    }

    /// <summary>Until when the work can begin without a jump, where it begins at an allowed moment.</summary>
    public int EndOfPiece(int node, int moment)
    {
        for (var place = windowStart[node]; place < windowStart[node + 1]; place++)
        {
            if (moment < windows[place].To || (moment == windows[place].To && (place + 1 < windowStart[node + 1] || moment == To[node])))
            {
                return windows[place].To;
            }
        }

        return To[node];
    }

    public int NodeOf(StopOfTask stop) => stop.IsDelivery ? DeliveryNode[stop.Task] : stop.Task;

    public StopOfTask StopOf(int node) => new(NodeTask[node], node >= TaskCount);

    /// <summary>What tours cost in units of money, halves rounded up.</summary>
    public long Money(long parts) => (parts + (Parts / 2)) / Parts;

    private bool IsUneven(int node) => windowStart[node + 1] - windowStart[node] > 1 || To[node] > LateFrom[node];
}
