namespace Korevagt.Simulation.Engine.Rules;

/// <summary>
/// As <see cref="DistrictFirst"/>, but the last free car of a district is kept for visits of the most urgent class. To a
/// less urgent visit such a car is as good as busy, wherever the visit arises, until the visit's lead time before the due
/// time: from then on it is served as if nothing were kept, so that no visit is lost to the reserve.
/// </summary>
/// <remarks>
/// A car that serves several districts is kept while it is the last free one of any of them. A district with one car on
/// duty keeps that car whenever it is free.
/// </remarks>
internal sealed class UrgencyReserve(Situation situation) : IDispatchRule
{
    private readonly DistrictFirst districtFirst = new(situation);

    public bool OffersAgainWhenACarIsFree => true;

    public CarChoice ChooseCar(int visit, int now)
    {
        if (MayTakeTheLast(visit, now))
        {
            return districtFirst.ChooseCar(visit, now);
        }

        var district = situation.DistrictOf(visit);
        var kept = situation.DistrictsWithOneFreeCar(now);
        if (!situation.IsUnmanned(district))
        {
            var own = situation.FirstToArriveOf(visit, district, now, kept);
            if (!own.Exists || own.ArrivalSecond <= situation.Due(visit))
            {
                return own;
            }
        }

        return situation.FirstToArriveBut(visit, kept, now);
    }

    public bool ShouldServe(int slot, int visit, int now) =>
        districtFirst.ShouldServe(slot, visit, now)
        && (MayTakeTheLast(visit, now) || !situation.ServesAny(slot, situation.DistrictsWithOneFreeCar(now)));

    public int LookAgainAt(int visit) => districtFirst.LookAgainAt(visit);

    private bool MayTakeTheLast(int visit, int now) => situation.Urgency(visit) == 0 || now >= situation.Help(visit);
}
