using Korevagt.Simulation.Model;

namespace Korevagt.Simulation.Engine;

/// <summary>
/// What a dispatcher knows at a moment: the visits, the cars and where they are, and how long they would drive.
/// </summary>
internal sealed class Situation(SimulationModel model, SimulatedYear year, Fleet fleet, Driving driving, Roster roster)
{
    private readonly int[] districtOfArea = [.. model.DistrictOfArea];

    /// <summary>Where a car stands, or the patient's place.</summary>
    public int PlaceOf(int slot) => fleet[slot].Place;

    /// <summary>Whether a car is on a visit.</summary>
    public bool IsBusy(int slot) => fleet[slot].State == CarState.Visiting;

    /// <summary>The area that a visit arises in.</summary>
    public int AreaOf(int visit) => year.Visits.Area[visit];

    /// <summary>The district that a visit arises in.</summary>
    public int DistrictOf(int visit) => districtOfArea[year.Visits.Area[visit]];

    /// <summary>Whether a district has no car on duty.</summary>
    public bool IsUnmanned(int district) => roster.IsUnmanned(district);

    /// <summary>The class of a visit, 0 for the most urgent.</summary>
    public int Urgency(int visit) => year.Visits.Urgency[visit];

    /// <summary>Whether a car serves a district first.</summary>
    public bool Serves(int slot, int district) => (fleet[slot].Districts >> district & 1) != 0;

    /// <summary>Whether a car serves one of the districts first.</summary>
    public bool ServesAny(int slot, ulong districts) => (fleet[slot].Districts & districts) != 0;

    /// <summary>When a visit is due.</summary>
    public int Due(int visit) => year.Due[visit];

    /// <summary>From when on any car may help with a visit that waits for its own district's cars.</summary>
    public int Help(int visit) => year.Help(visit);

    /// <summary>Whether a free car that stands still arrives at a visit before its duty ends.</summary>
    public bool Reaches(int slot, int visit, int now) =>
        now + driving.Seconds(fleet[slot].Place, year.Visits.Point[visit], driving.BandAt(now)) <= fleet[slot].EndSecond;

    /// <summary>The districts that exactly one free car serves first, a bit each.</summary>
    public ulong DistrictsWithOneFreeCar(int now)
    {
        var (one, more) = (0UL, 0UL);
        foreach (var slot in fleet.Free)
        {
            ref readonly var car = ref fleet[slot];
            if (now < car.EndSecond)
            {
                more |= one & car.Districts;
                one |= car.Districts;
            }
        }

        return one & ~more;
    }

    /// <summary>
    /// When a car that is busy now could be at a visit, if it set out as soon as its present visit ends, and arrives before
    /// its duty ends; <see cref="int.MaxValue"/> where there is none.
    /// </summary>
    public int EarliestBusyArrival(int visit)
    {
        var earliest = int.MaxValue;
        var place = year.Visits.Point[visit];
        foreach (var slot in fleet.Busy)
        {
            ref readonly var car = ref fleet[slot];
            var free = fleet.NextSecond(slot);
            if (free < car.EndSecond)
            {
                var arrival = free + driving.Seconds(car.Place, place, driving.BandAt(free));
                earliest = arrival <= car.EndSecond ? Math.Min(earliest, arrival) : earliest;
            }
        }

        return earliest;
    }

    /// <summary>The free car anywhere that arrives first, among those that arrive before their duty ends.</summary>
    public CarChoice FirstToArrive(int visit, int now) => First(visit, fleet.Free, now, butNot: 0);

    /// <summary>The free car that arrives first, cars that serve one of some districts first excluded.</summary>
    public CarChoice FirstToArriveBut(int visit, ulong butNot, int now) => First(visit, fleet.Free, now, butNot);

    /// <summary>The free car of a district that arrives first, among those that arrive before their duty ends.</summary>
    /// <param name="visit">The visit.</param>
    /// <param name="district">The district.</param>
    /// <param name="now">The time.</param>
    /// <param name="butNot">Cars that serve one of these districts first are left out, a bit each.</param>
    public CarChoice FirstToArriveOf(int visit, int district, int now, ulong butNot = 0) =>
        First(visit, fleet.FreeOf(district), now, butNot);

    /// <summary>
    /// The free car whose shift ranks first, among those that arrive before their duty ends; of several, such as the cars of
    /// one shift, the one that arrives first.
    /// </summary>
    /// <param name="visit">The visit.</param>
    /// <param name="rankOfShift">The rank of each shift, 0 the first.</param>
    /// <param name="now">The time.</param>
    public CarChoice FirstOnList(int visit, ReadOnlySpan<int> rankOfShift, int now)
    {
        var (first, firstRank) = (CarChoice.None, int.MaxValue);
        var (place, band) = (year.Visits.Point[visit], driving.BandAt(now));
        foreach (var slot in fleet.Free)
        {
            ref var car = ref fleet[slot];
            var rank = rankOfShift[car.Shift];
            if (now >= car.EndSecond || rank > firstRank)
            {
                continue;
            }

            var arrival = now + driving.SecondsOf(ref car, place, now, band);
            var choice = new CarChoice(slot, arrival, car.Duty);
            if (arrival <= car.EndSecond && (rank < firstRank || choice.IsBetterThan(first)))
            {
                (first, firstRank) = (choice, rank);
            }
        }

        return first;
    }

    private CarChoice First(int visit, SlotSet free, int now, ulong butNot)
    {
        var first = CarChoice.None;
        var (place, band) = (year.Visits.Point[visit], driving.BandAt(now));
        foreach (var slot in free)
        {
            ref var car = ref fleet[slot];
            if (now >= car.EndSecond || (car.Districts & butNot) != 0)
            {
                continue;
            }

            var arrival = now + driving.SecondsOf(ref car, place, now, band);
            var choice = new CarChoice(slot, arrival, car.Duty);
            if (arrival <= car.EndSecond && choice.IsBetterThan(first))
            {
                first = choice;
            }
        }

        return first;
    }
}
