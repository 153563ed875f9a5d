namespace Korevagt.Simulation.Engine.Rules;

/// <summary>
/// A visit goes to the best free car of its own district and otherwise waits for one; cars from elsewhere serve it only
/// while the district has no car on duty.
/// </summary>
internal sealed class StrictDistrict(Situation situation) : IDispatchRule
{
    public CarChoice ChooseCar(int visit, int now)
    {
        var district = situation.DistrictOf(visit);
        return situation.IsUnmanned(district)
            ? situation.FirstToArrive(visit, now)
            : situation.FirstToArriveOf(visit, district, now);
    }

    public bool ShouldServe(int slot, int visit, int now)
    {
        var district = situation.DistrictOf(visit);
        return situation.Serves(slot, district) || situation.IsUnmanned(district);
    }

    public int LookAgainAt(int visit) => int.MaxValue;
}
