using Korevagt.Simulation.Model;

namespace Korevagt.Simulation.Engine.Rules;

/// <summary>
/// A visit goes to a free car of the first shift of its area's list that has one, whatever the way, if it arrives before its
/// duty ends; of several the one that arrives first. A car that becomes free takes the visit that is first in line.
/// </summary>
/// <remarks>This is the dispatching of the hypercube queueing model (Larson 1974).</remarks>
internal sealed class PreferenceList(SimulationModel model, Situation situation) : IDispatchRule
{
    private readonly int[] rankOfShift = [.. model.PreferenceRanks];
    private readonly int shifts = model.ShiftCount;

    public CarChoice ChooseCar(int visit, int now) =>
        situation.FirstOnList(visit, rankOfShift.AsSpan(situation.AreaOf(visit) * shifts, shifts), now);

    public bool ShouldServe(int slot, int visit, int now) => true;

    public int LookAgainAt(int visit) => int.MaxValue;
}
