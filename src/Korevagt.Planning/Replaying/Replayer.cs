using Korevagt.Domain.Plans;
using Korevagt.Domain.Visits;
using Korevagt.Evaluation;
using Korevagt.Simulation.Engine;
using Korevagt.Simulation.Model;
using Korevagt.Simulation.Statistics;

namespace Korevagt.Planning.Replaying;

/// <summary>
/// Simulates a plan with the visits of a log in place of drawn ones: each calendar year on its own dates, as often as
/// something is drawn.
/// </summary>
internal static class Replayer
{
    /// <summary>Replays a log whose areas and urgencies are the plan's.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="log">The log.</param>
    /// <param name="years">Its years, each with the plan's model in it.</param>
    /// <param name="settings">Replications, seed and threads.</param>
    /// <param name="progress">Told after each simulated year, from any thread; may be null.</param>
    /// <param name="cancellation">Stops the work.</param>
    public static ReplayedLog Run(
        Plan plan,
        VisitLog log,
        IReadOnlyList<(LoggedYear Year, SimulationModel Model)> years,
        ReplaySettings settings,
        IProgress<EvaluationProgress>? progress = null,
        CancellationToken cancellation = default)
    {
        var source = new LoggedVisitSource(plan, log, settings);
        var simulated = new int[source.Draws ? settings.Replications : 1][];
        var done = 0;
        var options = new ParallelOptions { MaxDegreeOfParallelism = settings.Threads, CancellationToken = cancellation };
        for (var replication = 0; replication < simulated.Length; replication++)
        {
            simulated[replication] = new int[log.Visits.Count];
        }

        foreach (var (year, model) in years)
        {
            Parallel.For(0, simulated.Length, options, () => new Worker(model), (replication, _, worker) =>
            {
                worker.Run(source, year, replication).CopyTo(simulated[replication].AsSpan(year.First));
                progress?.Report(new EvaluationProgress(Interlocked.Increment(ref done), years.Count * simulated.Length));
                return worker;
            }, _ => { });
        }

        return new ReplayedLog { Plan = plan, Log = log, Source = source, SimulatedSeconds = simulated };
    }

    /// <summary>One thread's buffers.</summary>
    private sealed class Worker
    {
        private readonly ArrivalRecorder recorder;
        private readonly Replication replication;
        private readonly PooledStatistics pooled;
        private readonly VisitList visits = new();

        public Worker(SimulationModel model)
        {
            recorder = new ArrivalRecorder(model.ResponseClock);
            (replication, pooled) = (new Replication(model, recorder), new PooledStatistics(model));
        }

        public ReadOnlySpan<int> Run(LoggedVisitSource source, LoggedYear year, int number)
        {
            source.Fill(year, number, visits);
            replication.Run(visits, pooled);
            return recorder.Responses;
        }
    }
}
