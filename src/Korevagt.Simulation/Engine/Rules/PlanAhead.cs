using Korevagt.Domain.Service;
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
/// Visits are planned class by class, in each the one first that loses most if it does not get its best car (regret insertion;
/// Potvin and Rousseau, European Journal of Operational Research 66, 1993). What a visit loses is its later arrival, the time
/// after the due time counted <see cref="LatenessWeight"/> times.
/// </para>
/// </remarks>
internal sealed class PlanAhead
{
    private const int LatenessWeight = 10;
    private const int MostPlannedTogether = 64;
    private const int LookAgainSeconds = 600;

    private readonly SimulatedYear year;
    private readonly Fleet fleet;
    private readonly PlannedCars cars;
    private readonly OneVisit oneVisit;
    private readonly bool plansEveryVisit;
    private readonly int[] districtOfArea;
    private readonly BoundedCars own = new();
    private readonly BoundedCars others = new();
    private readonly int[] visits = new int[MostPlannedTogether];
    private readonly CarsForVisit[] options = new CarsForVisit[MostPlannedTogether];
    private readonly bool[] isWanted = new bool[MostPlannedTogether];
    private readonly (int Slot, int Visit)[] departures = new (int, int)[2 * MostPlannedTogether];
    private readonly int urgencies;
    private readonly int crossing;
    private readonly int reach;
    private readonly int holdBack;
    private readonly int depth;
    private readonly int[] handovers;
    private int departing;

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
        districtOfArea = [.. model.DistrictOfArea];
        urgencies = model.DueSeconds.Count;
        handovers = [.. model.HandoverSeconds];
        var settings = model.Dispatch.PlanAhead ?? PlanAheadSettings.Default;
        (crossing, reach) = (Seconds(settings.CrossingMinutes), Seconds(settings.ReachMinutes));
        (holdBack, depth) = (Seconds(settings.HoldBackMinutes), settings.Depth);
        oneVisit = new OneVisit(model, year, fleet, driving, cars, crossing, reach);
    }

    /// <summary>Whether the latest plan has as many departures as one plan can have: another may have more.</summary>
    public bool IsFull => departing >= MostPlannedTogether;

    /// <summary>The cars that set out now, and to which visit, as the latest plan has it.</summary>
    public ReadOnlySpan<(int Slot, int Visit)> Departures => departures.AsSpan(0, departing);

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
        if (holdBack == 0 || year.Visits.Urgency[visit] == 0)
        {
            return false;
        }

        var ordered = year.Visits.OrderedSecond[visit];
        var next = Array.BinarySearch(handovers, ordered + 1);
        next = next < 0 ? ~next : next;
        return next < handovers.Length && handovers[next] - ordered <= holdBack;
    }

    /// <summary>Makes the plan of the waiting visits; at least one waits.</summary>
    public void Make(WaitingVisits waiting, int now)
    {
        (departing, LooksAgainAt) = (0, int.MaxValue);
        if (waiting.Count == 1 && !plansEveryVisit)
        {
            SendToTheOnly(waiting, now);
            return;
        }

        cars.Fill(now);
        var (urgency, visit) = (0, waiting.First(0));
        while (urgency < urgencies && departing < MostPlannedTogether && cars.FreeLeft > 0)
        {
            var count = 0;
            while (urgency < urgencies && count < MostPlannedTogether)
            {
                if (visit >= 0)
                {
                    visits[count++] = visit;
                    visit = waiting.Next(visit);
                }
                else if (++urgency < urgencies)
                {
                    visit = waiting.First(urgency);
                }
            }

            PlanTogether(count);
        }

        if (cars.FreeLeft > 0)
        {
            LooksAgainAt = now + LookAgainSeconds;
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

        var visit = waiting.First(urgency);
        var car = oneVisit.CarFor(visit, now);
        if (car.Exists && fleet[car.Car].State != CarState.Visiting)
        {
            departures[departing++] = (car.Car, visit);
        }
        else
        {
            LooksAgainAt = now + LookAgainSeconds;
        }
    }

    /// <summary>Plans visits that stand in line order, one urgency after the other.</summary>
    private void PlanTogether(int count)
    {
        for (var first = 0; first < count;)
        {
            var last = first + 1;
            while (last < count && year.Visits.Urgency[visits[last]] == year.Visits.Urgency[visits[first]])
            {
                last++;
            }

            PlanClass(first, last);
            first = last;
        }
    }

    /// <summary>Plans visits of one urgency, until all are planned or nobody is left who could set out.</summary>
    private void PlanClass(int first, int last)
    {
        if (cars.FreeLeft == 0)
        {
            return;
        }

        for (var i = first; i < last; i++)
        {
            FindCars(visits[i], ref options[i], needsSecond: false);
        }

        // Visits whose best car is no other's get it, whatever the order.
        var left = last - first;
        for (var i = first; i < last; i++)
        {
            isWanted[i] = IsWantedByAnother(i, first, last);
        }

        for (var i = first; i < last && cars.FreeLeft > 0; i++)
        {
            if (!isWanted[i])
            {
                left--;
                if (options[i].Best.Exists)
                {
                    Plan(i);
                }

                visits[i] = -1;
            }
        }

        for (var i = first; i < last && cars.FreeLeft > 0; i++)
        {
            if (visits[i] >= 0)
            {
                FindCars(visits[i], ref options[i], needsSecond: true);
            }
        }

        while (left-- > 0 && cars.FreeLeft > 0 && MostLosing(first, last) is >= 0 and var next)
        {
            var car = options[next].Best.Car;
            Plan(next);
            visits[next] = -1;
            for (var i = first; i < last && cars.FreeLeft > 0; i++)
            {
                if (visits[i] >= 0 && options[i].Names(car))
                {
                    FindCars(visits[i], ref options[i], needsSecond: true);
                }
            }
        }
    }

    private bool IsWantedByAnother(int visit, int first, int last)
    {
        var best = options[visit].Best;
        for (var other = first; other < last; other++)
        {
            if (best.Exists && other != visit && options[other].Best.Car == best.Car)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Plans a visit as the next of its best car.</summary>
    private void Plan(int index)
    {
        var best = options[index].Best;
        ref var car = ref cars.All[best.Car];
        if (car.CanSetOut)
        {
            departures[departing++] = (car.Slot, visits[index]);
        }

        cars.Plan(ref car, visits[index], best.Arrival);
    }

    /// <summary>The visit that loses most without its best car, the first in line of several; negative for none.</summary>
    private int MostLosing(int first, int last)
    {
        var (next, most) = (-1, -1L);
        for (var i = first; i < last; i++)
        {
            if (visits[i] < 0 || !options[i].Best.Exists)
            {
                continue;
            }

            var (due, second) = (year.Due[visits[i]], options[i].Second);
            var loss = second.Exists
                ? Math.Max(0, Cost(second.Arrival, due) - Cost(options[i].Best.Arrival, due))
                : long.MaxValue;
            if (loss > most)
            {
                (next, most) = (i, loss);
            }
        }

        return next;
    }

    private static long Cost(int arrival, int due) => arrival + LatenessWeight * Math.Max(0L, arrival - (long)due);

    /// <summary>Finds the cars that a visit would get first: its district's, then those from elsewhere that beat them.</summary>
    private void FindCars(int visit, ref CarsForVisit found, bool needsSecond)
    {
        found.Clear();
        var area = year.Visits.Area[visit];
        var district = districtOfArea[area];
        var all = cars.All;
        var least = cars.LeastTo(area);
        own.Clear();
        others.Clear();
        for (var number = 0; number < all.Length; number++)
        {
            ref readonly var car = ref all[number];
            (car.IsOf(district) ? own : others).Add(number, car.Bound.ArrivesNoSooner(least));
        }

        // A car that cannot come by then is no better than what has been found.
        var (earliestOwn, latest) = (int.MaxValue, int.MaxValue);
        while (own.TryTake(latest, out var number))
        {
            ref readonly var car = ref all[number];
            var arrival = cars.ArrivalAt(car, visit);
            if (arrival == int.MaxValue)
            {
                continue;
            }

            if (car.Planned == depth)
            {
                found.AddFull();
                continue;
            }

            earliestOwn = Math.Min(earliestOwn, arrival);
            found.Add(CarOption.Of(number, arrival, car.Duty, 0));
            latest = found.LatestToBeat(needsSecond);
        }

        var ahead = year.Visits.Urgency[visit] == 0 || earliestOwn > year.Due[visit] ? 0 : crossing;
        latest = latest == int.MaxValue ? latest : latest - ahead;
        while (others.TryTake(latest, out var number))
        {
            ref readonly var car = ref all[number];
            var arrival = cars.ArrivalAt(car, visit);
            if (arrival == int.MaxValue)
            {
                continue;
            }

            var option = CarOption.Of(number, arrival, car.Duty, ahead);
            if (arrival - car.Bound.Free > reach)
            {
                found.AddFar(option);
            }
            else if (car.Planned == depth)
            {
                found.AddFull();
            }
            else
            {
                found.Add(option);
                latest = found.LatestToBeat(needsSecond) - ahead;
            }
        }
    }

    private static int Seconds(double minutes) => (int)Math.Min(Math.Round(minutes * 60), int.MaxValue / 4);
}
