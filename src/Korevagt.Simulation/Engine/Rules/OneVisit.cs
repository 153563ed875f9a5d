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

    /// <summary>The car, by its slot; none where no car can come.</summary>
    public CarOption CarFor(int visit, int now)
    {
        var (area, to, band) = (year.Visits.Area[visit], year.Visits.Point[visit], driving.BandAt(now));
        var least = cars.LeastTo(area);
        var district = districtOfArea[area];
        var (best, far) = (CarOption.None, CarOption.None);
        foreach (var slot in fleet.OutOf(district))
        {
            ref var car = ref fleet[slot];
            var free = cars.FreeSecond(car, now);
            var arrival = Arrival(ref car, free, to, now, band);
            var option = CarOption.Of(slot, arrival, car.Duty, 0);
            best = arrival <= car.EndSecond && free < car.EndSecond && option.Order < best.Order ? option : best;
        }

        var ahead = year.Visits.Urgency[visit] == 0 || best.Arrival > year.Due[visit] ? 0 : crossing;
        if (best.Exists && best.Arrival - ahead < now)
        {
            return best;
        }

        var latest = best.Arrival - ahead;
        foreach (var slot in fleet.Free)
        {
            ref var car = ref fleet[slot];
            if ((car.Districts >> district & 1) == 0
                && cars.OriginOf(car, now) is var origin && (origin == PlannedCar.OnTheRoad || now + least[origin] <= latest))
            {
                Weigh(ref car, slot, now);
            }
        }

        // No car under way is expected to be free before the shortest rest of a visit is over.
        if (latest < now + cars.LeastRestSeconds)
        {
            return best.Exists ? best : far;
        }

        foreach (var slot in fleet.Busy)
        {
            ref var car = ref fleet[slot];
            if ((car.Districts >> district & 1) == 0
                && cars.FreeSecond(car, now) is var free && free + least[cars.OriginOf(car, now)] <= latest)
            {
                Weigh(ref car, slot, free);
            }
        }

        return best.Exists ? best : far;

        void Weigh(ref Car car, int slot, int free)
        {
            var arrival = Arrival(ref car, free, to, now, band);
            if (free >= car.EndSecond || arrival > car.EndSecond)
            {
                return;
            }

            var option = CarOption.Of(slot, arrival, car.Duty, ahead);
            if (arrival - free > reach)
            {
                far = option.Order < far.Order ? option : far;
            }
            else if (option.Order < best.Order)
            {
                (best, latest) = (option, arrival);
            }
        }
    }

    private int Arrival(ref Car car, int free, int to, int now, int band) => free + (car.State == CarState.Visiting
        ? driving.Seconds(car.Place, to, driving.BandAt(free))
        : driving.SecondsOf(ref car, to, now, band));
}
