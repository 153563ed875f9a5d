namespace Korevagt.Simulation.Engine.Rules;

/// <summary>
/// A visit goes to the best free car of its own district; where that would miss the due time, or the district has no car
/// on duty, to the free car anywhere on duty that arrives first. Where the district's cars are all busy the visit waits
/// for them until its lead time before the due time, and then counts as one that they would miss.
/// </summary>
internal sealed class DistrictFirst(Situation situation) : IDispatchRule
{
    public CarChoice ChooseCar(int visit, int now)
    {
        var district = situation.DistrictOf(visit);
        if (situation.IsUnmanned(district))
        {
            return situation.FirstToArrive(visit, now);
        }

        var own = situation.FirstToArriveOf(visit, district, now);
        if (own.Exists && own.ArrivalSecond <= situation.Due(visit))
        {
            return own;
        }

        return own.Exists || now >= situation.Help(visit)
            ? situation.FirstToArrive(visit, now)
            : CarChoice.None;
    }

    public bool ShouldServe(int slot, int visit, int now)
    {
        var district = situation.DistrictOf(visit);
        return situation.Serves(slot, district) || situation.IsUnmanned(district) || now >= situation.Help(visit);
    }

    public int LookAgainAt(int visit) => situation.Help(visit);
}
