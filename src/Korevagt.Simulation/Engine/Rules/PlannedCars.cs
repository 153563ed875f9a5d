using Korevagt.Simulation.Model;
using Korevagt.Simulation.Stays;

namespace Korevagt.Simulation.Engine.Rules;

/// <summary>
/// The cars on duty as a plan of the next visits sees them: when each is expected to be free and where, with the visits planned
/// for it so far. Filled anew for every plan.
/// </summary>
internal sealed class PlannedCars(SimulationModel model, SimulatedYear year, Fleet fleet, Driving driving)
{
    // Three times that are rounded to whole seconds: to the turn, on from there, and the direct way.
    private const int RoundingSeconds = 3;

    private readonly bool turnsOnTheWay = model.DrivingTables.All(table => table.WaypointCount > 0);
    private readonly ExpectedStayTable stays = new(new ExpectedStay(model.OnSite, model.ParkingAndHandoverSeconds));
    private readonly LeastDriving least = new(model);
    private PlannedCar[] cars = new PlannedCar[SlotSet.SlotsPerWord];
    private int count;
    private int now;
    private int nowBand;

    /// <summary>The cars.</summary>
    public Span<PlannedCar> All => cars.AsSpan(0, count);

    /// <summary>Number of cars that could set out now and have nothing planned.</summary>
    public int FreeLeft { get; private set; }

    /// <summary>
    /// Takes in the cars that are out and whose duty lasts beyond when they are expected to be free; none where no car is free.
    /// </summary>
    public void Fill(int second)
    {
        (now, nowBand, count, FreeLeft) = (second, driving.BandAt(second), 0, 0);
        if (!SomeCarIsFree(second))
        {
            return;
        }

        foreach (var slot in fleet.Out)
        {
            ref readonly var car = ref fleet[slot];
            var isFree = car.State != CarState.Visiting;
            var free = FreeSecond(car, now);
            if (free >= car.EndSecond)
            {
                continue;
            }

            if (count == cars.Length)
            {
                Array.Resize(ref cars, count + SlotSet.SlotsPerWord);
            }

            ref var planned = ref cars[count++];
            planned.Serves = car.Districts;
            planned.Bound = BoundOf(car, free, now, nowBand);
            planned.Place = car.Place;
            planned.Band = isFree ? nowBand : driving.BandAt(free);
            planned.End = car.EndSecond;
            planned.Duty = car.Duty;
            planned.Slot = slot;
            planned.Planned = 0;
            planned.SetsOut = false;
            planned.CanSetOut = isFree;
            FreeLeft += isFree ? 1 : 0;
        }
    }

    /// <summary>No visit under way is expected to be over sooner than after so many seconds.</summary>
    public int LeastRestSeconds => stays.LeastRestSeconds;

    /// <summary>Bounds on the drives to a point, by where a car is.</summary>
    public ReadOnlySpan<ushort> LeastTo(int point) => least.To(point);

    /// <summary>
    /// When a car is expected at a visit, were it the next after those planned; <see cref="int.MaxValue"/> where its duty would
    /// be over by then.
    /// </summary>
    public int ArrivalAt(in PlannedCar car, int visit)
    {
        var to = year.Visits.Point[visit];
        var arrival = car.Bound.Free + (car.CanSetOut
            ? driving.SecondsOf(ref fleet[car.Slot], to, now, nowBand)
            : driving.Seconds(car.Place, to, car.Band));
        return arrival <= car.End ? arrival : int.MaxValue;
    }

    /// <summary>A busy car with nothing planned for it.</summary>
    public PlannedCar Busy(int slot, int second)
    {
        ref readonly var car = ref fleet[slot];
        var free = FreeSecond(car, second);
        return new PlannedCar
        {
            Serves = car.Districts,
            Bound = new DriveBound(free, free, least.OriginOf(car.Place)),
            Place = car.Place,
            Band = driving.BandAt(free),
            End = car.EndSecond,
            Duty = car.Duty,
            Slot = slot,
        };
    }

    /// <summary>Plans a visit as a car's next.</summary>
    public void Plan(ref PlannedCar car, int visit, int arrival)
    {
        FreeLeft -= car.CanSetOut ? 1 : 0;
        car.SetsOut |= car.CanSetOut;
        car.CanSetOut = false;
        car.Planned++;
        var free = arrival + stays.MeanSeconds;
        car.Place = year.Visits.Point[visit];
        car.Bound = new DriveBound(free, free, least.OriginOf(car.Place));
        car.Band = driving.BandAt(free);
    }

    /// <summary>Whether a car could set out now.</summary>
    public bool SomeCarIsFree(int second)
    {
        foreach (var slot in fleet.Free)
        {
            if (second < fleet[slot].EndSecond)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// When a car is expected to be free, now for one that is. Of a visit under way nobody knows more than how long it has
    /// lasted.
    /// </summary>
    public int FreeSecond(in Car car, int second) =>
        car.State != CarState.Visiting ? second
        : car.ArrivalSecond + (second <= car.ArrivalSecond ? stays.MeanSeconds : stays.SecondsGiven(second - car.ArrivalSecond));

    /// <summary>What is known of a car's arrivals without looking a drive up.</summary>
    public DriveBound BoundOf(in Car car, int second, int band) => BoundOf(car, FreeSecond(car, second), second, band);

    private DriveBound BoundOf(in Car car, int free, int second, int band)
    {
        if (car.State != CarState.DrivingHome)
        {
            return new DriveBound(free, free, least.OriginOf(car.Place));
        }

        if (car.HomeSecond <= second)
        {
            return new DriveBound(second, second, least.OriginOf(car.Heading));
        }

        // The way over the place where it turns is no shorter than the direct one at the same hour.
        return turnsOnTheWay && car.Band == band
            ? new DriveBound(second, car.Since - RoundingSeconds, least.OriginOf(car.Place))
            : new DriveBound(second, second - ushort.MaxValue, 0);
    }
}
