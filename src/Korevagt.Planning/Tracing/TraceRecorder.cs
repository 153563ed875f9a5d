using Korevagt.Domain.Visits;
using Korevagt.Simulation.Engine;
using Korevagt.Simulation.Model;

namespace Korevagt.Planning.Tracing;

/// <summary>
/// Writes down what happens in a year, in the order in which it happens. Orders and arrivals, which the engine knows
/// beforehand, are put in at their time: orders first among the events of a second, an arrival before anything that follows
/// from it.
/// </summary>
internal sealed class TraceRecorder(SimulationModel model) : ReplicationObserver
{
    private readonly List<TraceEvent> events = [];
    private readonly PriorityQueue<TraceEvent, (int Second, int Number)> arrivals = new();
    private readonly int[] visitOfDuty = new int[model.Duties.Count];
    private readonly TraceEvent[] wayHome = new TraceEvent[model.Duties.Count];
    private VisitList visits = new();
    private int nextOrder;
    private int arrivalsSeen;
    private bool isCounting;

    /// <summary>The events so far.</summary>
    public IReadOnlyList<TraceEvent> Events => events;

    public override void YearBegins(VisitList visitsOfYear)
    {
        visits = visitsOfYear;
        events.Add(new TraceEvent(0, TraceEventKind.YearBegins));
        isCounting = model.WarmUpSeconds == 0;
    }

    public override void DutyBegins(int second, int duty, int station) => Add(
        new TraceEvent(second, TraceEventKind.DutyBegins, Duty: duty, Place: station) { Finish = model.Duties[duty].EndSecond });

    public override void Released(int second, int visit) =>
        Add(new TraceEvent(second, TraceEventKind.Released, visit, Place: visits.Point[visit]));

    public override void SetsOut(int second, int duty, int visit, in CarOrigin from, int place, int arrival, int finish, int meters)
    {
        visitOfDuty[duty] = visit;
        Add(new TraceEvent(second, TraceEventKind.SetsOut, visit, duty, place)
        {
            Origin = from,
            TurnsAt = TurnsAt(second, duty, from),
            Arrival = arrival,
            Finish = finish,
            Meters = meters,
        });
        arrivals.Enqueue(new TraceEvent(arrival, TraceEventKind.Arrives, visit, duty, place), (arrival, arrivalsSeen++));
    }

    public override void VisitEnds(int second, int duty, int place) =>
        Add(new TraceEvent(second, TraceEventKind.VisitEnds, visitOfDuty[duty], duty, place));

    public override void DrivesHome(int second, int duty, int from, int station, int arrival)
    {
        wayHome[duty] = new TraceEvent(second, TraceEventKind.DrivesHome, Duty: duty, Place: station)
        {
            Origin = CarOrigin.Standing(from),
            TurnsAt = second,
            Arrival = arrival,
        };
        Add(wayHome[duty]);
    }

    public override void ArrivesHome(int second, int duty, int station)
    {
        var way = wayHome[duty];
        var table = model.DrivingTables[model.BandOfHour[way.Second / SecondsPerHour]];
        Add(new TraceEvent(second, TraceEventKind.ArrivesHome, Duty: duty, Place: station)
        {
            Meters = table.Meters[station * table.PlaceCount + way.Origin.Place],
        });
    }

    public override void Leaves(int second, int duty) => Add(new TraceEvent(
        second, TraceEventKind.Leaves, Duty: duty, Place: model.DrivingTables[0].PointCount + model.Duties[duty].Station));

    public override void HandedToDaytime(int second, int visit) =>
        Add(new TraceEvent(second, TraceEventKind.HandedToDaytime, visit, Place: visits.Point[visit]));

    public override void HeldForPractice(int second, int visit) =>
        Add(new TraceEvent(second, TraceEventKind.HeldForPractice, visit, Place: visits.Point[visit]));

    public override void HandedOn(int second, int visit) =>
        Add(new TraceEvent(second, TraceEventKind.HandedOn, visit, Place: visits.Point[visit]));

    /// <summary>Ends the year: what lies beyond its horizon is not told.</summary>
    public void YearEnds()
    {
        Foresee(model.HorizonSeconds - 1);
        events.Add(new TraceEvent(model.HorizonSeconds, TraceEventKind.YearEnds));
    }

    private const int SecondsPerHour = 3600;

    private void Add(in TraceEvent happens)
    {
        Foresee(happens.Second);
        events.Add(happens);
    }

    /// <summary>Puts in the orders and arrivals up to a second.</summary>
    private void Foresee(int second)
    {
        while (true)
        {
            var order = nextOrder < visits.Count ? visits.OrderedSecond[nextOrder] : int.MaxValue;
            var arrival = arrivals.TryPeek(out _, out var first) ? first.Second : int.MaxValue;
            var next = Math.Min(order, arrival);
            if (!isCounting && Math.Min(next, second) >= model.WarmUpSeconds)
            {
                events.Add(new TraceEvent(model.WarmUpSeconds, TraceEventKind.CountingBegins));
                isCounting = true;
            }

            if (next > second)
            {
                return;
            }

            events.Add(order <= arrival
                ? new TraceEvent(order, TraceEventKind.Ordered, nextOrder, Place: visits.Point[nextOrder++])
                : arrivals.Dequeue());
        }
    }

    /// <summary>When a car that is diverted reaches the place where it turns.</summary>
    private int TurnsAt(int second, int duty, in CarOrigin from)
    {
        if (from.OnTheWayTo is null)
        {
            return second;
        }

        return from.Waypoint is null ? wayHome[duty].Arrival : wayHome[duty].Second + Stops.At(model, from).Seconds;
    }
}
