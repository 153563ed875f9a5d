using Korevagt.Simulation.Model;

namespace Korevagt.Simulation.Engine.Rules;

/// <summary>
/// Plans the waiting visits onto the cars, a few visits deep, as a coordinator would who knows where the cars are and how long
/// visits last as a rule. Only what sets out now is decided; the rest is planned anew at the next event.
/// </summary>
/// <remarks>
/// <para>
/// A car is judged by when it is expected: a free one by its drive, a busy one by the mean of the stays that last longer than
/// the present one has, and the drive from there. The stays that chance has drawn are not looked at.
/// </para>
/// <para>
/// A visit is for its own district's cars, an heir's among them. A car from elsewhere is chosen where it is expected earlier by
/// the crossing at least, or earlier at all where the own cars are expected after the due time; it drives no farther than its
/// reach unless nobody else can come at all. Visits of the most urgent class get whoever is expected first.
/// </para>
/// <para>
/// Waiting visits are planned class by class, see <see cref="RegretInsertion"/>. One that comes while others wait is planned
/// beside them, unless one of them is less urgent; they keep the cars planned for them until a car becomes free, the roster
/// changes, or it is time to look again.
/// </para>
/// </remarks>
internal sealed class PlanAhead
{
    private const int LookAgainSeconds = 600;

    private readonly SimulatedYear year;
    private readonly Fleet fleet;
    private readonly PlannedCars cars;
    private readonly OneVisit oneVisit;
    private readonly RegretInsertion insertion;
    private readonly bool plansEveryVisit;
    private readonly ReservedCars reserved = new();
    private readonly int urgencies;
    private readonly PlanAheadSeconds settings;
    private readonly int[] handovers;

    /// <summary>Prepares for years of one model.</summary>
    /// <param name="model">The model.</param>
    /// <param name="year">The year's visits.</param>
    /// <param name="fleet">The cars that are out.</param>
    /// <param name="driving">How long they drive.</param>
    /// <param name="plansEveryVisit">Whether a visit that waits alone is planned like others, instead of the short way.</param>
    public PlanAhead(SimulationModel model, SimulatedYear year, Fleet fleet, Driving driving, bool plansEveryVisit)
    {
        (this.year, this.fleet, this.plansEveryVisit) = (year, fleet, plansEveryVisit);
        cars = new PlannedCars(model, year, fleet, driving);
        urgencies = model.DueSeconds.Count;
        handovers = [.. model.HandoverSeconds];
        settings = PlanAheadSeconds.Of(model.Dispatch);
        insertion = new RegretInsertion(model, year, cars, settings);
        oneVisit = new OneVisit(model, year, fleet, driving, cars, reserved, settings);
    }

    /// <summary>Whether the latest plan has as many departures as one plan can have: another may have more.</summary>
    public bool IsFull => insertion.Departures.Length >= RegretInsertion.MostPlannedTogether;

    /// <summary>The cars that set out now, and to which visit, as the latest plan has it.</summary>
    public ReadOnlySpan<(int Slot, int Visit)> Departures => insertion.Departures;

    /// <summary>
    /// When the waiting visits are to be planned again though nothing happens: a visit under way lasts longer than expected, or
    /// a due time comes near. <see cref="int.MaxValue"/> where no car is free, since then nobody could set out.
    /// </summary>
    public int LooksAgainAt { get; private set; }

    /// <summary>
    /// Whether a visit waits for the daytime practice from the beginning, since it is not of the most urgent class and the
    /// practice opens soon.
    /// </summary>
    public bool IsHeldBack(int visit)
    {
        if (settings.HoldBack == 0 || year.Visits.Urgency[visit] == 0)
        {
            return false;
        }

        var ordered = year.Visits.OrderedSecond[visit];
        var next = Array.BinarySearch(handovers, ordered + 1);
        next = next < 0 ? ~next : next;
        return next < handovers.Length && handovers[next] - ordered <= settings.HoldBack;
    }

    /// <summary>Notes what the latest plan has in store.</summary>
    public void Note(WaitingState state)
    {
        state.PlanLook = LooksAgainAt;
        foreach (var slot in fleet.Out)
        {
            if (reserved.Has(slot))
            {
                state.Kept.Add(KeptCar.Of(fleet[slot].Duty, reserved.Of(slot)));
            }
        }
    }

    /// <summary>Goes on with a plan that was noted.</summary>
    public void Resume(WaitingState state)
    {
        LooksAgainAt = state.PlanLook;
        reserved.Clear();
        foreach (var kept in state.Kept)
        {
            reserved.Keep(kept.Car);
        }
    }

    /// <summary>Makes the plan of the waiting visits; at least one waits.</summary>
    public void Make(WaitingVisits waiting, int now)
    {
        insertion.Begin();
        LooksAgainAt = int.MaxValue;
        reserved.Clear();
        if (waiting.Count == 1 && !plansEveryVisit)
        {
            SendToTheOnly(waiting, now);
            return;
        }

        cars.Fill(now);
        var (urgency, visit) = (0, waiting.First(0));
        while (urgency < urgencies && !IsFull && cars.FreeLeft > 0)
        {
            var count = 0;
            while (urgency < urgencies && count < RegretInsertion.MostPlannedTogether)
            {
                if (visit >= 0)
                {
                    insertion.Visits[count++] = visit;
                    visit = waiting.Next(visit);
                }
                else if (++urgency < urgencies)
                {
                    visit = waiting.First(urgency);
                }
            }

            insertion.Plan(count);
        }

        Reserve();
        if (cars.FreeLeft > 0)
        {
            LooksAgainAt = now + LookAgainSeconds;
        }
    }

    /// <summary>
    /// Plans one visit more, those that wait before it keep the cars planned for them: what a coordinator does while nothing has
    /// happened since the latest plan but that visits came.
    /// </summary>
    /// <param name="visit">The visit; it waits, and none that waits is less urgent.</param>
    /// <param name="now">The time.</param>
    public void Add(int visit, int now)
    {
        insertion.Begin();
        if (cars.SomeCarIsFree(now))
        {
            SendOrReserve(visit, now);
        }
    }

    /// <summary>Whether a visit that has come can be added to the latest plan, so that the others need not be planned again.</summary>
    public bool CanAdd(int visit, WaitingVisits waiting)
    {
        if (waiting.Count == 1)
        {
            return false;
        }

        for (var urgency = year.Visits.Urgency[visit] + 1; urgency < urgencies; urgency++)
        {
            if (waiting.First(urgency) >= 0)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Keeps the cars for the visits that wait for them.</summary>
    private void Reserve()
    {
        foreach (ref readonly var car in cars.All)
        {
            if (car.Planned > (car.SetsOut ? 1 : 0))
            {
                reserved.Keep(car);
            }
        }
    }

    private void SendToTheOnly(WaitingVisits waiting, int now)
    {
        var urgency = 0;
        while (waiting.First(urgency) < 0)
        {
            urgency++;
        }

        if (!cars.SomeCarIsFree(now))
        {
            return;
        }

        SendOrReserve(waiting.First(urgency), now);
    }

    /// <summary>Sends the car of a visit, or keeps it for the visit if it is not free yet.</summary>
    private void SendOrReserve(int visit, int now)
    {
        var car = oneVisit.CarFor(visit, now);
        if (car.Exists && fleet[car.Car].State != CarState.Visiting)
        {
            insertion.Send(car.Car, visit);
            return;
        }

        LooksAgainAt = Math.Min(LooksAgainAt, now + LookAgainSeconds);
        if (car.Exists)
        {
            var planned = reserved.Has(car.Car) ? reserved.Of(car.Car) : cars.Busy(car.Car, now);
            cars.Plan(ref planned, visit, car.Arrival);
            reserved.Keep(planned);
        }
    }
}
