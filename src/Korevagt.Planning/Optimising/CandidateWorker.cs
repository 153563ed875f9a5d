using Korevagt.Simulation.Engine;
using Korevagt.Simulation.Model;
using Korevagt.Simulation.Statistics;

namespace Korevagt.Planning.Optimising;

/// <summary>One thread's simulators: one for each model, with the visits that it was given last.</summary>
internal sealed class CandidateWorker
{
    private const int MostSimulators = 8;

    private readonly List<(SimulationModel Model, Replication Replication, YearCounts Counts)> simulators = [];
    private readonly Dictionary<Replication, int> met = [];

    /// <summary>Simulates a year of the reference.</summary>
    public void Know(Candidate reference, DutySchedule schedule, KnownYear year, int place, CandidateFigures figures)
    {
        var (replication, counts) = SimulatorOf(reference, schedule, year);
        replication.Run(counts, year.Trace);
        figures.Keep(place, counts, CandidatePrices.Of(reference, counts));
    }

    /// <summary>Simulates a year of a candidate.</summary>
    public void Simulate(PreparedCandidate prepared, KnownYear year, int place, CandidateFigures figures)
    {
        var (replication, counts) = SimulatorOf(prepared.Candidate, prepared.Schedule, year);
        if (prepared.Difference is null)
        {
            replication.Run(counts);
        }
        else
        {
            replication.Run(counts, year.Trace, prepared.Difference);
        }

        figures.Keep(place, counts, CandidatePrices.Of(prepared.Candidate, counts));
    }

    private (Replication Replication, YearCounts Counts) SimulatorOf(Candidate candidate, DutySchedule schedule, KnownYear year)
    {
        var index = simulators.FindIndex(entry => ReferenceEquals(entry.Model, candidate.Model));
        if (index < 0)
        {
            if (simulators.Count == MostSimulators)
            {
                met.Remove(simulators[0].Replication);
                simulators.RemoveAt(0);
            }

            index = simulators.Count;
            simulators.Add((candidate.Model, new Replication(candidate.Model), new YearCounts(candidate.Model)));
        }

        var (_, replication, counts) = simulators[index];
        if (!met.TryGetValue(replication, out var number) || number != year.Number)
        {
            replication.Meet(year.Visits);
            met[replication] = year.Number;
        }

        replication.Load(schedule);
        return (replication, counts);
    }
}
