using Korevagt.Domain.Service;
using Korevagt.Domain.Visits;
using Korevagt.Simulation.Engine;

namespace Korevagt.Planning.Replaying;

/// <summary>Writes down the response time of every visit of a year.</summary>
internal sealed class ArrivalRecorder(ResponseClock clock) : ReplicationObserver
{
    /// <summary>Stands for a visit that no car set out to.</summary>
    public const int NotMade = -1;

    private VisitList visits = new();
    private int[] responses = [];

    /// <summary>Seconds from the start of each visit's clock to the arrival, or <see cref="NotMade"/>.</summary>
    public ReadOnlySpan<int> Responses => responses;

    public override void YearBegins(VisitList visitsOfYear)
    {
        visits = visitsOfYear;
        responses = new int[visits.Count];
        Array.Fill(responses, NotMade);
    }

    public override void SetsOut(int second, int duty, int visit, in CarOrigin from, int place, int arrival, int finish, int meters)
    {
        var start = visits.OrderedSecond[visit] + (clock == ResponseClock.FromDispatch ? visits.DispatchDelaySeconds[visit] : 0);
        responses[visit] = arrival - start;
    }
}
