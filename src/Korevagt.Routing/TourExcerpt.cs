namespace Korevagt.Routing;

/// <summary>One tour of a problem and a task that is not on it, with only the places they have: small enough to be changed and tried often.</summary>
internal sealed record TourExcerpt
{
    public required RoutingVehicle Vehicle { get; init; }

    /// <summary>The tasks of the tour.</summary>
    public required IReadOnlyList<RoutingTask> Others { get; init; }

    /// <summary>The tour's stops; <see cref="StopOfTask.Task"/> is the place in <see cref="Others"/>.</summary>
    public required IReadOnlyList<StopOfTask> Order { get; init; }

    /// <summary>The task.</summary>
    public required RoutingTask Task { get; init; }

    public required TravelMatrix Matrix { get; init; }

    public required RoutingProblem Source { get; init; }

    public static TourExcerpt Of(TourModel model, int vehicle, int[] nodes, int task)
    {
        var (problem, car) = (model.Problem, model.Problem.Vehicles[vehicle]);
        List<int> tasks = [.. nodes.Select(node => model.NodeTask[node]).Distinct()];
        var all = tasks.Append(task).Select(place => problem.Tasks[place]).ToList();
        List<int> places =
        [
            .. all.SelectMany(each => each.DeliveryStop is { } drop ? (int[])[each.Stop.Place, drop.Place] : [each.Stop.Place])
                .Concat(car.Start is { } from ? [from] : []).Concat(car.End is { } to ? [to] : []).Distinct(),
        ];
        var matrix = problem.Matrices[car.Matrix];
        int[] Legs(Func<int, int, int> leg) => [.. from a in places from b in places select leg(a, b)];
        RoutingStop Moved(RoutingStop stop) => stop with { Place = places.IndexOf(stop.Place) };
        var moved = all.Select(each => each with { Stop = Moved(each.Stop), DeliveryStop = each.DeliveryStop is { } drop ? Moved(drop) : null }).ToList();
        return new TourExcerpt
        {
            Vehicle = car with
            {
                Matrix = 0,
                Start = car.Start is { } start ? places.IndexOf(start) : null,
                End = car.End is { } end ? places.IndexOf(end) : null,
                Pinned = nodes.Length == 0 ? [] : [.. car.Pinned.Select(stop => stop with { Task = tasks.IndexOf(stop.Task) })],
            },
            Others = moved[..^1],
            Order = [.. nodes.Select(node => new StopOfTask(tasks.IndexOf(model.NodeTask[node]), node >= model.TaskCount))],
            Task = moved[^1],
            Matrix = new TravelMatrix(places.Count, Legs(matrix.Time), Legs(matrix.Distance)),
            Source = problem,
        };
    }

    public TourExcerpt With(RoutingVehicle vehicle) => this with { Vehicle = vehicle };

    public TourExcerpt With(RoutingTask task) => this with { Task = task };

    public TourExcerpt With(int other, RoutingTask task) => this with { Others = [.. Others.Select((each, place) => place == other ? task : each)] };

    /// <summary>The place in <see cref="Others"/> of a stop of the tour.</summary>
    public static int PlaceOf(int[] nodes, int stop, TourModel model) => nodes.Select(node => model.NodeTask[node]).Distinct().ToList().IndexOf(model.NodeTask[nodes[stop]]);

    /// <summary>The parts of a unit of money that costs of the excerpt are told in: they divide those of the whole problem.</summary>
    public long Parts(TourModel model) => Model().Parts is var parts && model.Parts % parts == 0 ? parts : throw new InvalidOperationException("Parts of money do not divide.");

    /// <summary>What the cheapest insertion of the task adds to the tour's cost, in parts; null where there is none.</summary>
    public long? Insertion()
    {
        var model = Model();
        var state = new TourState(model);
        if (!state.Load([[.. Order.Select(model.NodeOf)]]))
        {
            return null;
        }

        var insertion = new Insertion(model, new Chance(0), 0) { AlwaysExact = true };
        insertion.Reset();
        insertion.Try(state.Routes[0], Others.Count);
        return insertion.Route is null ? null : insertion.Best;
    }

    private TourModel Model() => new(new RoutingProblem
    {
        UnitsPerSecond = Source.UnitsPerSecond,
        UnitsPerMeter = Source.UnitsPerMeter,
        UnitsPerOre = Source.UnitsPerOre,
        Matrices = [Matrix],
        Tasks = [.. Others, Task],
        Vehicles = [Vehicle],
        AmountCount = Source.AmountCount,
    });
}
