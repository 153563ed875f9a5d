using Korevagt.Simulation.Engine;
using Korevagt.Simulation.Model;
using Korevagt.Simulation.Statistics;

namespace Korevagt.Choosing.Candidates;

/// <summary>One thread's simulators: one for each model and place of a window of years, so that each meets a year once.</summary>
internal sealed class CandidateWorker
{
    private const int MostSimulators = 8;

    private readonly List<Simulator> simulators = [];

    /// <summary>Simulates a year of the reference.</summary>
    public void Know(Candidate reference, DutySchedule schedule, KnownYear year, int place, CandidateFigures figures)
    {
        var simulator = SimulatorOf(reference, schedule, year);
        simulator.Replication.Run(simulator.Counts, year.Trace);
        figures.Keep(place, simulator.Counts, CandidatePrices.Of(reference, simulator.Counts));
    }

    /// <summary>Simulates a year of a candidate.</summary>
    public void Simulate(PreparedCandidate prepared, KnownYear year, int place, CandidateFigures figures)
    {
        var simulator = SimulatorOf(prepared.Candidate, prepared.Schedule, year);
        if (prepared.Difference is null)
        {
            simulator.Replication.Run(simulator.Counts);
        }
        else
        {
            simulator.Replication.Run(simulator.Counts, year.Trace, prepared.Difference);
        }

        figures.Keep(place, simulator.Counts, CandidatePrices.Of(prepared.Candidate, simulator.Counts));
    }

    private Simulator SimulatorOf(Candidate candidate, DutySchedule schedule, KnownYear year)
    {
        var simulator = simulators.Find(entry => ReferenceEquals(entry.Model, candidate.Model) && ReferenceEquals(entry.Year, year));
        if (simulator is null)
        {
            if (simulators.Count == MostSimulators)
            {
                simulators.RemoveAt(0);
            }

            simulators.Add(simulator = new Simulator(candidate.Model, year));
        }

        simulator.MeetTheYear();
        simulator.Replication.Load(schedule);
        return simulator;
    }

    /// <summary>A simulator of one model with the year that it met last.</summary>
    private sealed class Simulator(SimulationModel model, KnownYear year)
    {
        private int met = -1;

        public SimulationModel Model => model;

        public KnownYear Year => year;

        public Replication Replication { get; } = new(model);

        public YearCounts Counts { get; } = new(model);

        public void MeetTheYear()
        {
            if (met != year.Number)
            {
                met = year.Number;
                Replication.Meet(year.Visits);
            }
        }
    }
}
