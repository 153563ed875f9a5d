using Korevagt.Simulation.Model;

namespace Korevagt.Simulation.Engine.Rules;

/// <summary>
/// Plans visits that wait onto cars: those whose best car no other visit wants get it; of the others the one first that loses
/// most if it does not get its best car (regret insertion; Potvin and Rousseau, European Journal of Operational Research 66,
/// 1993). What a visit loses is its later arrival, the time after the due time counted <see cref="LatenessWeight"/> times.
/// </summary>
internal sealed class RegretInsertion(
    SimulationModel model, SimulatedYear year, PlannedCars cars, PlanAheadSeconds settings)
{
    /// <summary>The most visits that are planned together.</summary>
    public const int MostPlannedTogether = 64;

    private const int LatenessWeight = 10;

    private readonly int[] districtOfArea = [.. model.DistrictOfArea];
    private readonly BoundedCars bounded = new();
    private readonly int[] visits = new int[MostPlannedTogether];
    private readonly CarsForVisit[] options = new CarsForVisit[MostPlannedTogether];
    private readonly bool[] isWanted = new bool[MostPlannedTogether];
    private readonly (int Slot, int Visit)[] departures = new (int, int)[2 * MostPlannedTogether];
    private int departing;

    /// <summary>The cars that set out now, and to which visit.</summary>
    public ReadOnlySpan<(int Slot, int Visit)> Departures => departures.AsSpan(0, departing);

    /// <summary>The visits to plan next, in line order, one urgency after the other; as many as are given to <see cref="Plan"/>.</summary>
    public Span<int> Visits => visits;

    /// <summary>Begins a plan: nobody sets out yet.</summary>
    public void Begin() => departing = 0;

    /// <summary>A car sets out without a plan.</summary>
    public void Send(int slot, int visit) => departures[departing++] = (slot, visit);

    /// <summary>Plans the first of <see cref="Visits"/>, class by class.</summary>
    public void Plan(int count)
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
                    Insert(i);
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
            Insert(next);
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
    private void Insert(int index)
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
        var district = districtOfArea[year.Visits.Area[visit]];
        var all = cars.All;
        var least = cars.LeastTo(year.Visits.Point[visit]);

        // A car that cannot come by then is no better than what has been found.
        var (earliestOwn, latest) = (int.MaxValue, int.MaxValue);
        Collect(all, district, areOwn: true, least, latest);
        while (bounded.TryTake(latest, out var number))
        {
            ref readonly var car = ref all[number];
            var arrival = cars.ArrivalAt(car, visit);
            if (arrival == int.MaxValue)
            {
                continue;
            }

            if (car.Planned == settings.Depth)
            {
                found.AddFull();
                continue;
            }

            earliestOwn = Math.Min(earliestOwn, arrival);
            found.Add(CarOption.Of(number, arrival, car.Duty, 0));
            latest = found.LatestToBeat(needsSecond);
        }

        var ahead = year.Visits.Urgency[visit] == 0 || earliestOwn > year.Due[visit] ? 0 : settings.Crossing;
        latest = latest == int.MaxValue ? latest : latest - ahead;
        Collect(all, district, areOwn: false, least, latest);
        while (bounded.TryTake(latest, out var number))
        {
            ref readonly var car = ref all[number];
            var arrival = cars.ArrivalAt(car, visit);
            if (arrival == int.MaxValue)
            {
                continue;
            }

            var option = CarOption.Of(number, arrival, car.Duty, ahead);
            if (arrival - car.Bound.Free > settings.Reach)
            {
                found.AddFar(option);
            }
            else if (car.Planned == settings.Depth)
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

    /// <summary>The cars of a district, or all others, that might come by a second.</summary>
    private void Collect(ReadOnlySpan<PlannedCar> all, int district, bool areOwn, ReadOnlySpan<ushort> least, int latest)
    {
        bounded.Clear();
        for (var number = 0; number < all.Length; number++)
        {
            ref readonly var car = ref all[number];
            if (car.IsOf(district) == areOwn && car.Bound.ArrivesNoSooner(least) is var noSooner && noSooner <= latest)
            {
                bounded.Add(number, noSooner);
            }
        }
    }
}
