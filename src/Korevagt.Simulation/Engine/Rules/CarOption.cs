namespace Korevagt.Simulation.Engine.Rules;

/// <summary>A car that a visit could wait for, or get.</summary>
/// <param name="Car">Its place among the planned cars; negative for none.</param>
/// <param name="Arrival">When it is expected.</param>
/// <param name="Order">Lower for the car that is chosen first: see <see cref="Of"/>.</param>
internal readonly record struct CarOption(int Car, int Arrival, long Order)
{
    private const long OwnDuty = 1L << 31;

    public static CarOption None => new(-1, int.MaxValue, long.MaxValue);

    public bool Exists => Car >= 0;

    /// <summary>
    /// A car that is chosen by its arrival, in whole seconds, one from elsewhere as if it arrived the crossing later. Where both
    /// come out equal, one from elsewhere has just earned the crossing; without a crossing the lower duty goes.
    /// </summary>
    /// <param name="car">Its place among the planned cars.</param>
    /// <param name="arrival">When it is expected.</param>
    /// <param name="duty">Its duty.</param>
    /// <param name="crossing">By how much earlier it must be, in seconds; 0 for a car of the district.</param>
    public static CarOption Of(int car, int arrival, int duty, int crossing) =>
        new(car, arrival, ((arrival + (long)crossing) << 32) + duty + (crossing > 0 ? 0 : OwnDuty));
}
