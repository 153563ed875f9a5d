using Korevagt.Simulation.Model;

namespace Korevagt.Simulation.Engine.Rules;

/// <summary>
/// Finds the car of one visit straight from the fleet: most visits wait alone, and then there is nothing to plan. The choice is
/// the one that a plan of this one visit makes, with the cars that are kept for others free after those.
/// </summary>
internal sealed class OneVisit(
    SimulationModel model,
    SimulatedYear year,
    Fleet fleet,
    Driving driving,
    PlannedCars cars,
    ReservedCars reserved,
    PlanAheadSeconds settings)
{
    private readonly int[] districtOfArea = [.. model.DistrictOfArea];
    private readonly BoundedCars bounded = new();

    /// <summary>The car, by its slot; none where no car can come.</summary>
    public CarOption CarFor(int visit, int now)
    {
        var (to, band) = (year.Visits.Point[visit], driving.BandAt(now));
        var least = cars.LeastTo(to);
        var district = districtOfArea[year.Visits.Area[visit]];
        var found = default(CarsForVisit);
        found.Clear();
        bounded.Clear();
        foreach (var slot in fleet.OutOf(district))
        {
            bounded.Add(slot, BoundOf(slot, now, band).ArrivesNoSooner(least));
        }

        while (bounded.TryTake(found.First.Arrival, out var slot))
        {
            Weigh(ref found, slot, visit, now, band, ahead: 0, reach: int.MaxValue);
        }

        var best = found.First;
        var ahead = year.Visits.Urgency[visit] == 0 || best.Arrival > year.Due[visit] ? 0 : settings.Crossing;
        var latest = best.Arrival - ahead;
        if (latest < now)
        {
            return best;
        }

        // No car under way is expected to be free before the shortest rest of a visit is over.
        bounded.Clear();
        foreach (var slot in latest < now + cars.LeastRestSeconds ? fleet.Free : fleet.Out)
        {
            if ((fleet[slot].Districts >> district & 1) == 0
                && BoundOf(slot, now, band).ArrivesNoSooner(least) is var noSooner && noSooner <= latest)
            {
                bounded.Add(slot, noSooner);
            }
        }

        while (bounded.TryTake(latest, out var slot))
        {
            Weigh(ref found, slot, visit, now, band, ahead, settings.Reach);
            latest = found.LatestToBeat(needsSecond: false) - ahead;
        }

        return found.Best;
    }

    private DriveBound BoundOf(int slot, int now, int band) =>
        reserved.Has(slot) ? reserved.Of(slot).Bound : cars.BoundOf(fleet[slot], now, band);

    private void Weigh(ref CarsForVisit found, int slot, int visit, int now, int band, int ahead, int reach)
    {
        ref var car = ref fleet[slot];
        int free, arrival;
        var isFull = false;
        if (reserved.Has(slot))
        {
            ref readonly var kept = ref reserved.Of(slot);
            (free, isFull) = (kept.Bound.Free, kept.Planned >= settings.Depth);
            arrival = free + driving.Seconds(kept.Place, year.Visits.Point[visit], kept.Band);
        }
        else
        {
            free = cars.FreeSecond(car, now);
            arrival = free + (car.State == CarState.Visiting
                ? driving.Seconds(car.Place, year.Visits.Point[visit], driving.BandAt(free))
                : driving.SecondsOf(ref car, year.Visits.Point[visit], now, band));
        }

        if (free >= car.EndSecond || arrival > car.EndSecond)
        {
            return;
        }

        var option = CarOption.Of(slot, arrival, car.Duty, ahead);
        if (arrival - free > reach)
        {
            found.AddFar(option);
        }
        else if (isFull)
        {
            found.AddFull();
        }
        else
        {
            found.Add(option);
        }
    }
}
