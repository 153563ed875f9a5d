using Korevagt.Domain.Service;
using Korevagt.Domain.Visits;
using Korevagt.Simulation.Model;

namespace Korevagt.Simulation.Engine;

/// <summary>
/// Decides which free car a visit goes to and which waiting visit a freed car should serve. By the default rule a visit
/// goes to the best free car of its own district; where that would miss the due time, or the district has no car on duty,
/// to the free car anywhere on duty that arrives first. Where the district's cars are all busy the visit waits for them
/// until its lead time before the due time, and then counts as one that they would miss.
/// </summary>
internal sealed class Dispatcher(SimulationModel model, Fleet fleet, Driving driving, VisitTimes times, int[] onDuty)
{
    private const ulong AllDistricts = ulong.MaxValue;

    private readonly DispatchRule rule = model.Dispatch.Rule;
    private readonly int[] districtOfArea = [.. model.DistrictOfArea];
    private VisitList visits = new();

    /// <summary>Takes up a year's visits.</summary>
    public void Begin(VisitList visitsOfYear) => visits = visitsOfYear;

    /// <summary>The car that the rule gives a visit to now, or none: then it waits.</summary>
    public CarChoice ChooseCar(int visit, int now)
    {
        var district = DistrictOf(visit);
        if (rule == DispatchRule.FirstToArrive || onDuty[district] == 0)
        {
            return FirstToArrive(visit, AllDistricts, now);
        }

        var own = FirstToArrive(visit, 1UL << district, now);
        if (rule == DispatchRule.StrictDistrict || (own.Exists && own.ArrivalSecond <= times.Due[visit]))
        {
            return own;
        }

        return own.Exists || now >= times.Help(visit) ? FirstToArrive(visit, AllDistricts, now) : CarChoice.None;
    }

    /// <summary>Whether a car that becomes free should serve a waiting visit.</summary>
    public bool ShouldServe(int slot, int visit, int now)
    {
        var district = DistrictOf(visit);
        return rule == DispatchRule.FirstToArrive
            || fleet[slot].Serves(district)
            || onDuty[district] == 0
            || (rule == DispatchRule.DistrictFirst && now >= times.Help(visit));
    }

    /// <summary>Whether a free car that stands still arrives at a visit before its duty ends.</summary>
    public bool Reaches(int slot, int visit, int now) =>
        now + driving.SecondsTo(visits.Point[visit], driving.BandAt(now))[fleet[slot].Place] <= fleet[slot].EndSecond;

    private int DistrictOf(int visit) => districtOfArea[visits.Area[visit]];

    /// <summary>The free car that arrives first, among those that serve one of the districts and arrive before their duty ends.</summary>
    private CarChoice FirstToArrive(int visit, ulong districts, int now)
    {
        var first = CarChoice.None;
        var (place, band) = (visits.Point[visit], driving.BandAt(now));
        var secondsFrom = driving.SecondsTo(place, band);
        var cars = fleet.Cars;
        for (var slot = 0; slot < cars.Length; slot++)
        {
            ref var car = ref cars[slot];
            if ((car.Districts & districts) == 0 || !car.IsFree(now))
            {
                continue;
            }

            var arrival = now + (car.State == CarState.Idle
                ? secondsFrom[car.Place]
                : driving.SecondsFromRoad(ref car, fleet.NextSecond(slot), place, now, band));
            var choice = new CarChoice(slot, arrival, car.Duty);
            if (arrival <= car.EndSecond && choice.IsBetterThan(first))
            {
                first = choice;
            }
        }

        return first;
    }
}
