namespace Korevagt.Simulation.Engine.Rules;

/// <summary>A car that the latest plan keeps for visits that wait.</summary>
/// <param name="Duty">Its duty.</param>
/// <param name="Car">The car as it will be after them.</param>
internal readonly record struct KeptCar(int Duty, PlannedCar Car)
{
    public static KeptCar Of(int duty, in PlannedCar car) => new(duty, car);

    /// <summary>The same car of the duty that corresponds, in a slot.</summary>
    public KeptCar As(int duty, int slot)
    {
        var car = Car;
        (car.Duty, car.Slot) = (duty, slot);
        return new KeptCar(duty, car);
    }

    /// <summary>Whether another car of the duty that corresponds is kept for as much.</summary>
    public bool IsKeptAs(in KeptCar other) =>
        Car.Bound == other.Car.Bound && Car.Place == other.Car.Place && Car.Band == other.Car.Band && Car.Planned == other.Car.Planned
        && Car.SetsOut == other.Car.SetsOut && Car.CanSetOut == other.Car.CanSetOut;
}
