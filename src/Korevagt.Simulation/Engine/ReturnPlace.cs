using Korevagt.Domain.Service;
using Korevagt.Simulation.Model;

namespace Korevagt.Simulation.Engine;

/// <summary>The station that a car drives to after a visit: its own.</summary>
internal class ReturnPlace(Fleet fleet)
{
    protected Fleet Fleet => fleet;

    public static ReturnPlace Create(SimulationModel model, Fleet fleet, Driving driving) =>
        model.Dispatch.AfterVisit == AfterVisitRule.BestUncoveredStation
            ? new BestUncoveredStation(model, fleet, driving)
            : new ReturnPlace(fleet);

    /// <summary>Whether the station depends on where the other cars are.</summary>
    public virtual bool LooksAtOthers => false;

    /// <summary>The place of the station that a car on duty drives to.</summary>
    public virtual int Of(int slot, int now) => fleet[slot].StationPlace;
}
