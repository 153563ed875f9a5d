using Korevagt.Domain.Visits;
using Korevagt.Simulation.Engine;
using Korevagt.Simulation.Model;

namespace Korevagt.Planning.UseCases;

/// <summary>Notes of every visit of a simulated year who came, when and from how far.</summary>
/// <param name="model">The model.</param>
internal sealed class ResponseRecord(SimulationModel model) : ReplicationObserver
{
    private VisitResponse?[] responses = [];

    /// <summary>How a visit was answered, or null where nobody came.</summary>
    public VisitResponse? this[int visit] => responses[visit];

    public override void YearBegins(VisitList visits) => responses = new VisitResponse?[visits.Count];

    public override void SetsOut(int second, int duty, int visit, in CarOrigin from, int place, int arrival, int finish, int meters) =>
        responses[visit] = new VisitResponse(model.Duties[duty].Shift, arrival, finish, arrival - second);
}
