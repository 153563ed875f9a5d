namespace Korevagt.Simulation.Engine.Rules;

/// <summary>
/// A visit goes to the car anywhere on duty that arrives first, counting busy cars: it waits while one of them will be
/// free and could then be there sooner than any free car; where both arrive together the free one goes.
/// </summary>
/// <remarks>
/// <para>
/// An idealisation: the dispatcher knows to the second when each present visit ends, although nobody does. The rule shows
/// what knowing it would be worth at best, not what a dispatcher can reach. The drive onward is the one from the present
/// patient, in the band of the clock at the present visit's end.
/// </para>
/// <para>
/// Nothing is promised. The car that a visit waits for goes, once free, to the most urgent visit that it is the best car
/// for; the others are looked at again at that moment and may then find that they have waited in vain.
/// </para>
/// </remarks>
internal sealed class LookAhead(Situation situation) : IDispatchRule
{
    public bool OffersAgainWhenACarIsFree => true;

    public CarChoice ChooseCar(int visit, int now)
    {
        var free = situation.FirstToArrive(visit, now);
        return free.Exists && situation.EarliestBusyArrival(visit) < free.ArrivalSecond ? CarChoice.None : free;
    }

    public bool ShouldServe(int slot, int visit, int now) => ChooseCar(visit, now).Slot == slot;

    public int LookAgainAt(int visit) => int.MaxValue;
}
