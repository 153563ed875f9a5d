using Korevagt.Simulation.Model;

namespace Korevagt.Simulation.Engine.Rules;

/// <summary>
/// Finds the car of a visit that waits alone, straight from the fleet: most do, and then there is nothing to plan. The choice is
/// the one that a plan of this one visit makes.
/// </summary>
internal sealed class OneVisit(
    SimulationModel model, SimulatedYear year, Fleet fleet, Driving driving, PlannedCars cars, int crossing, int reach)
{
    private readonly int[] districtOfArea = [.. model.DistrictOfArea];
    private readonly BoundedCars bounded = new();

    /// <summary>The car, by its slot; none where no car can come.</summary>
    public CarOption CarFor(int visit, int now)
    {
        var (area, to, band) = (year.Visits.Area[visit], year.Visits.Point[visit], driving.BandAt(now));
        var least = cars.LeastTo(area);
        var district = districtOfArea[area];
        var (best, far) = (CarOption.None, CarOption.None);
        bounded.Clear();
        foreach (var slot in fleet.OutOf(district))
        {
            bounded.Add(slot, cars.BoundOf(fleet[slot], now, band).ArrivesNoSooner(least));
        }

        while (bounded.TryTake(best.Arrival, out var slot))
        {
            ref var car = ref fleet[slot];
            var free = cars.FreeSecond(car, now);
            var arrival = Arrival(ref car, free, to, now, band);
            var option = CarOption.Of(slot, arrival, car.Duty, 0);
            best = arrival <= car.EndSecond && free < car.EndSecond && option.Order < best.Order ? option : best;
        }

        var ahead = year.Visits.Urgency[visit] == 0 || best.Arrival > year.Due[visit] ? 0 : crossing;
        var latest = best.Arrival - ahead;
        if (latest < now)
        {
            return best;
        }

        // No car under way is expected to be free before the shortest rest of a visit is over.
        bounded.Clear();
        foreach (var slot in latest < now + cars.LeastRestSeconds ? fleet.Free : fleet.Out)
        {
            if ((fleet[slot].Districts >> district & 1) == 0)
            {
                bounded.Add(slot, cars.BoundOf(fleet[slot], now, band).ArrivesNoSooner(least));
            }
        }

        while (bounded.TryTake(latest, out var slot))
        {
            ref var car = ref fleet[slot];
            var free = cars.FreeSecond(car, now);
            var arrival = Arrival(ref car, free, to, now, band);
            var option = CarOption.Of(slot, arrival, car.Duty, ahead);
            if (free >= car.EndSecond || arrival > car.EndSecond)
            {
                continue;
            }

            if (arrival - free > reach)
            {
                far = option.Order < far.Order ? option : far;
            }
            else if (option.Order < best.Order)
            {
                (best, latest) = (option, arrival);
            }
        }

        return best.Exists ? best : far;
    }

    private int Arrival(ref Car car, int free, int to, int now, int band) => free + (car.State == CarState.Visiting
        ? driving.Seconds(car.Place, to, driving.BandAt(free))
        : driving.SecondsOf(ref car, to, now, band));
}
