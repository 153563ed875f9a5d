using Korevagt.Domain.Plans;
using Korevagt.Domain.Time;
using Korevagt.Domain.Visits;
using Korevagt.Simulation.Engine;
using Korevagt.Simulation.Model;
using Korevagt.Simulation.Statistics;

namespace Korevagt.Planning.Tracing;

/// <summary>Everything that happened in one simulated year of a plan.</summary>
public sealed class ReplicationTrace
{
    private readonly int[] carOfDuty;

    private ReplicationTrace(
        Plan plan, DutyYear year, SimulationModel model, VisitList visits, TracePlaces places, IReadOnlyList<TraceEvent> events, ReplicationResult result)
    {
        (Plan, Year, Model, Visits, Places, Events, Result) = (plan, year, model, visits, places, events, result);
        carOfDuty = CarOfDuty(model.Duties);
    }

    /// <summary>The plan.</summary>
    public Plan Plan { get; }

    /// <summary>The calendar year.</summary>
    public DutyYear Year { get; }

    /// <summary>What was simulated.</summary>
    public SimulationModel Model { get; }

    /// <summary>The year's visits.</summary>
    public VisitList Visits { get; }

    /// <summary>Where the places of the events lie.</summary>
    public TracePlaces Places { get; }

    /// <summary>What happened, in order.</summary>
    public IReadOnlyList<TraceEvent> Events { get; }

    /// <summary>What the year came to.</summary>
    public ReplicationResult Result { get; }

    /// <summary>Which of its shift's cars does a duty, 1 the first.</summary>
    public int CarOf(int duty) => carOfDuty[duty];

    /// <summary>Simulates a year and writes down what happens.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="year">The calendar year.</param>
    /// <param name="model">The plan's model in that year.</param>
    /// <param name="visits">The year's visits; kept.</param>
    /// <param name="places">Where the plan's places lie.</param>
    internal static ReplicationTrace Of(Plan plan, DutyYear year, SimulationModel model, VisitList visits, TracePlaces places)
    {
        var recorder = new TraceRecorder(model);
        var result = new Replication(model, recorder).Run(visits, new PooledStatistics(model));
        recorder.YearEnds();
        return new ReplicationTrace(plan, year, model, visits, places, recorder.Events, result);
    }

    /// <summary>Duties of one shift that begin together are its cars.</summary>
    private static int[] CarOfDuty(IReadOnlyList<Duty> duties)
    {
        var cars = new int[duties.Count];
        foreach (var together in Enumerable.Range(0, duties.Count).GroupBy(duty => (duties[duty].Shift, duties[duty].StartSecond)))
        {
            foreach (var (number, duty) in together.Index())
            {
                cars[duty] = number + 1;
            }
        }

        return cars;
    }
}
