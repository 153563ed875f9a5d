namespace Korevagt.Routing;

/// <summary>
/// One search: takes strings out and puts them back, and goes on from what comes of it where it is better or not much worse
/// (simulated annealing), or where tasks that have long been absent are planned instead of others (absence counts; Christiaens
/// and Vanden Berghe 2020, sections 4.3 and 4.4).
/// </summary>
internal sealed class Annealing
{
    private readonly TourModel model;
    private readonly Chance chance;
    private readonly StringRemoval removal;
    private readonly Recreation recreation;
    private readonly SearchRates rates;
    private readonly long[] absences;
    private double hot;
    private double cold;

    public Annealing(TourModel model, StopNeighbours neighbours, ulong seed, SearchRates rates)
    {
        (this.model, this.rates) = (model, rates);
        chance = new Chance(seed);
        State = new TourState(model);
        removal = new StringRemoval(model, State, neighbours, chance, rates);
        recreation = new Recreation(model, State, neighbours, chance, rates);
        absences = new long[model.TaskCount];
    }

    public TourState State { get; }

    /// <summary>Tours that were accepted, for recombination; null to keep none.</summary>
    public RoutePool? Pool { get; init; }

    /// <summary>Goes on from given tours, and plans what they leave out.</summary>
    public void Start(IReadOnlyList<int[]> tours)
    {
        State.Load(tours);
        if (State.Absent.Count > 0)
        {
            State.Remember();
            State.Begin();
            recreation.Recreate();
        }

        State.Remember();
        Measure();
    }

    /// <summary>Goes on from other tours.</summary>
    public void Continue(IReadOnlyList<int[]> tours)
    {
        State.Load(tours);
        State.Remember();
    }

    /// <summary>Makes some of the iterations of a search.</summary>
    /// <param name="from">The first of them.</param>
    /// <param name="to">Behind the last of them.</param>
    /// <param name="all">How many the search has.</param>
    /// <param name="cancellation">Ends it before.</param>
    public void Run(long from, long to, long all, CancellationToken cancellation)
    {
        var cooling = Math.Log(cold / hot) / all;
        var temperature = hot * Math.Exp(cooling * from);
        var factor = Math.Exp(cooling);
        for (var iteration = from; iteration < to && !((iteration & 63) == 0 && cancellation.IsCancellationRequested); iteration++)
        {
            temperature *= factor;
            Step(temperature);
        }
    }

    private void Step(double temperature)
    {
        var before = State.Score;
        var sum = State.Absent.Count > 0 ? AbsenceSum() : 0;
        State.Begin();
        if (!removal.Remove() || !recreation.Recreate())
        {
            State.Undo();
            return;
        }

        var order = State.Score.CompareTasks(before);
        var accepted = order switch
        {
            < 0 => true,
            0 => State.Cost < before.Cost - (temperature * Math.Log(1 - chance.Fraction())),
            _ => AbsenceSum() < sum,
        };
        if (State.Absent.Count > 0)
        {
            foreach (var task in State.Absent)
            {
                absences[task]++;
            }
        }

        if (!accepted)
        {
            State.Undo();
            return;
        }

        State.Remember();
        Pool?.Add(State);
    }

    private long AbsenceSum()
    {
        var sum = 0L;
        foreach (var task in State.Absent)
        {
            sum += absences[task];
        }

        return sum;
    }

    // What a leg costs on average, without what tours cost standing still.
    private void Measure()
    {
        var (cost, legs) = (0.0, 0);
        foreach (var route in State.Routes.Where(route => route.Count > 0))
        {
            cost += Math.Max(0, route.Cost - route.Vehicle.Fixed);
            legs += route.Count + 1;
        }

        var leg = legs == 0 || cost == 0 ? model.Parts : cost / legs;
        (hot, cold) = (rates.Hot * leg, rates.Cold * leg);
    }
}
