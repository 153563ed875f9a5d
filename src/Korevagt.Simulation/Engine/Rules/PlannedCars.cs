using Korevagt.Simulation.Model;
using Korevagt.Simulation.Stays;

namespace Korevagt.Simulation.Engine.Rules;

/// <summary>
/// The cars on duty as a plan of the next visits sees them: when each is expected to be free and where, with the visits planned
/// for it so far. One array a property, filled anew for every plan.
/// </summary>
internal sealed class PlannedCars(SimulationModel model, SimulatedYear year, Fleet fleet, Driving driving, Roster roster)
{
    private readonly ExpectedStayTable stays = new(new ExpectedStay(model.OnSite, model.ParkingAndHandoverSeconds));
    private int[] slot = [];
    private int[] duty = [];
    private int[] end = [];
    private int[] free = [];
    private int[] place = [];
    private int[] band = [];
    private int[] planned = [];
    private ulong[] serves = [];
    private bool[] isFreeNow = [];
    private int nowBand;

    /// <summary>Number of cars.</summary>
    public int Count { get; private set; }

    /// <summary>Number of cars that could set out now and have nothing planned.</summary>
    public int FreeLeft { get; private set; }

    /// <summary>When the plan is made.</summary>
    public int Now { get; private set; }

    public int Slot(int car) => slot[car];

    public int Duty(int car) => duty[car];

    /// <summary>When a car is expected to be free after the visits planned for it so far; now for a free one.</summary>
    public int Free(int car) => free[car];

    /// <summary>How many visits are planned for a car.</summary>
    public int Planned(int car) => planned[car];

    /// <summary>Whether a car is free and nothing is planned for it.</summary>
    public bool CanSetOut(int car) => isFreeNow[car] && planned[car] == 0;

    /// <summary>Whether a car serves a district first, as its own or as an heir.</summary>
    public bool Serves(int car, int district) => (serves[car] >> district & 1) != 0;

    /// <summary>Takes in the cars that are out and whose duty lasts beyond when they are expected to be free.</summary>
    public void Fill(int now)
    {
        (Now, nowBand, Count, FreeLeft) = (now, driving.BandAt(now), 0, 0);
        foreach (var next in fleet.Out)
        {
            ref readonly var car = ref fleet[next];
            var isFree = car.State != CarState.Visiting;
            var freeAt = isFree ? now : ExpectedEnd(car, now);
            if (freeAt >= car.EndSecond)
            {
                continue;
            }

            if (Count == slot.Length)
            {
                Grow();
            }

            (slot[Count], duty[Count], end[Count], free[Count]) = (next, car.Duty, car.EndSecond, freeAt);
            (place[Count], planned[Count], isFreeNow[Count]) = (car.Place, 0, isFree);
            band[Count] = isFree ? nowBand : driving.BandAt(freeAt);
            serves[Count] = car.Districts | roster.InheritedBy(car.Shift);
            FreeLeft += isFree ? 1 : 0;
            Count++;
        }
    }

    /// <summary>
    /// When a car is expected at a visit, were it the next after those planned; <see cref="int.MaxValue"/> where its duty would
    /// be over by then.
    /// </summary>
    public int ArrivalAt(int car, int visit)
    {
        var to = year.Visits.Point[visit];
        var seconds = CanSetOut(car)
            ? driving.SecondsOf(ref fleet[slot[car]], to, Now, nowBand)
            : driving.Seconds(place[car], to, band[car]);
        var arrival = free[car] + seconds;
        return arrival <= end[car] ? arrival : int.MaxValue;
    }

    /// <summary>Plans a visit as a car's next.</summary>
    public void Plan(int car, int visit, int arrival)
    {
        FreeLeft -= CanSetOut(car) ? 1 : 0;
        planned[car]++;
        (free[car], place[car]) = (arrival + stays.MeanSeconds, year.Visits.Point[visit]);
        band[car] = driving.BandAt(free[car]);
    }

    /// <summary>When the present visit is expected to end: nobody knows more of it than how long it has lasted.</summary>
    private int ExpectedEnd(in Car car, int now) =>
        car.ArrivalSecond + (now <= car.ArrivalSecond ? stays.MeanSeconds : stays.SecondsGiven(now - car.ArrivalSecond));

    private void Grow()
    {
        var size = Count + SlotSet.SlotsPerWord;
        Array.Resize(ref slot, size);
        Array.Resize(ref duty, size);
        Array.Resize(ref end, size);
        Array.Resize(ref free, size);
        Array.Resize(ref place, size);
        Array.Resize(ref band, size);
        Array.Resize(ref planned, size);
        Array.Resize(ref serves, size);
        Array.Resize(ref isFreeNow, size);
    }
}
