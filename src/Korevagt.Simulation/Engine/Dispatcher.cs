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
    private readonly DispatchRule rule = model.Dispatch.Rule;
    private readonly int[] districtOfArea = [.. model.DistrictOfArea];
    private VisitList visits = new();

    /// <summary>Takes up a year's visits.</summary>
    public void Begin(VisitList visitsOfYear) => visits = visitsOfYear;

    /// <summary>The car that the rule gives a visit to now, or none: then it waits.</summary>
    public CarChoice ChooseCar(int visit, int now)
    {
        var district = DistrictOf(visit);
        var (own, any) = BestFreeCars(visit, district, now);
        var covered = onDuty[district] > 0;
        return rule switch
        {
            DispatchRule.FirstToArrive => any,
            DispatchRule.StrictDistrict => covered ? own : any,
            _ when !covered => any,
            _ when own.Exists => own.ArrivalSecond <= times.Due[visit] ? own : any,
            _ => now >= times.Help(visit) ? any : CarChoice.None,
        };
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
        now + driving.To(fleet[slot], now, visits.Point[visit], now, driving.BandAt(now)).Seconds <= fleet[slot].EndSecond;

    private int DistrictOf(int visit) => districtOfArea[visits.Area[visit]];

    /// <summary>The free cars that arrive first, of the visit's own district and of all, among those that arrive before their duty ends.</summary>
    private (CarChoice Own, CarChoice Any) BestFreeCars(int visit, int district, int now)
    {
        var (own, any) = (CarChoice.None, CarChoice.None);
        var (place, band) = (visits.Point[visit], driving.BandAt(now));
        var secondsFrom = driving.SecondsTo(place, band);
        var cars = fleet.Cars;
        for (var slot = 0; slot < cars.Length; slot++)
        {
            ref readonly var car = ref cars[slot];
            if (!car.IsFree(now))
            {
                continue;
            }

            var arrival = now + (car.State == CarState.Idle
                ? secondsFrom[car.Place]
                : driving.To(car, fleet.NextSecond(slot), place, now, band).Seconds);
            if (arrival > car.EndSecond)
            {
                continue;
            }

            var choice = new CarChoice(slot, arrival, car.Duty);
            any = choice.IsBetterThan(any) ? choice : any;
            own = car.Serves(district) && choice.IsBetterThan(own) ? choice : own;
        }

        return (own, any);
    }
}
