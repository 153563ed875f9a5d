using Korevagt.Domain.Service;
using Korevagt.Domain.Visits;
using Korevagt.Simulation.Model;

namespace Korevagt.Simulation.Engine;

/// <summary>
/// The year that is being simulated: its visits, and when each reaches the dispatcher, is due, and is open to cars of other
/// districts. All parts of a replication share one instance, which is filled again for every year.
/// </summary>
internal sealed class SimulatedYear(SimulationModel model)
{
    private readonly int[] dueSeconds = [.. model.DueSeconds];
    private readonly bool clockFromOrder = model.ResponseClock == ResponseClock.FromOrder;
    private readonly int helpLeadSeconds = (int)Math.Round(model.Dispatch.HelpLeadMinutes * 60);
    private int[] byRelease = [];
    private int[] release = [];
    private int[] due = [];

    /// <summary>The year's visits; none before the first year.</summary>
    public VisitList Visits { get; private set; } = new();

    /// <summary>The second at which each visit is due.</summary>
    public ReadOnlySpan<int> Due => due;

    /// <summary>Replaces the visits and sorts them by release: nearly sorted already, so by insertion.</summary>
    public void Fill(VisitList visits)
    {
        Visits = visits;
        if (byRelease.Length < visits.Count)
        {
            var size = visits.Count * 5 / 4;
            (byRelease, release, due) = (new int[size], new int[size], new int[size]);
        }

        for (var visit = 0; visit < visits.Count; visit++)
        {
            release[visit] = visits.OrderedSecond[visit] + visits.DispatchDelaySeconds[visit];
            due[visit] = ClockStart(visit) + dueSeconds[visits.Urgency[visit]];
            var place = visit;
            for (; place > 0 && release[byRelease[place - 1]] > release[visit]; place--)
            {
                byRelease[place] = byRelease[place - 1];
            }

            byRelease[place] = visit;
        }
    }

    /// <summary>The visit that reaches the dispatcher as number <paramref name="place"/>.</summary>
    public int ByRelease(int place) => byRelease[place];

    /// <summary>When a visit reaches the dispatcher.</summary>
    public int Release(int visit) => release[visit];

    /// <summary>When the clock of its response time starts.</summary>
    public int ClockStart(int visit) => clockFromOrder ? Visits.OrderedSecond[visit] : release[visit];

    /// <summary>From this second on a visit that waits for its own district's busy cars may go to any car.</summary>
    public int Help(int visit) => due[visit] - helpLeadSeconds;
}
