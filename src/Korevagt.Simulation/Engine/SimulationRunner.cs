using Korevagt.Domain.Visits;
using Korevagt.Simulation.Statistics;

namespace Korevagt.Simulation.Engine;

/// <summary>Runs replications of several cases, in parallel over replications.</summary>
/// <remarks>
/// The result does not depend on the number of threads: a replication depends on its number only, results stand in the
/// order of the numbers, and what is pooled are whole numbers.
/// </remarks>
public static class SimulationRunner
{
    /// <summary>Runs the replications numbered from <paramref name="first"/> on, each against every case.</summary>
    /// <param name="cases">The cases, in the order of the results.</param>
    /// <param name="first">Number of the first replication.</param>
    /// <param name="count">How many replications, at least 1.</param>
    /// <param name="threads">How many threads at most, at least 1.</param>
    /// <param name="onYear">Called from any thread after each simulated year.</param>
    /// <param name="cancellation">Stops the run before its next replication.</param>
    /// <exception cref="OperationCanceledException">The run was cancelled.</exception>
    public static IReadOnlyList<CaseResult> Run(
        IReadOnlyList<SimulationCase> cases,
        int first,
        int count,
        int threads,
        Action? onYear = null,
        CancellationToken cancellation = default)
    {
        var results = cases.Select(_ => new ReplicationResult[count]).ToArray();
        var pooled = cases.Select(@case => new PooledStatistics(@case.Model)).ToArray();
        var next = -1;

        // One worker a thread for the whole run: its buffers are large.
        Parallel.For(0, threads, new ParallelOptions { MaxDegreeOfParallelism = threads }, _ =>
        {
            var worker = new Worker(cases);
            while (!cancellation.IsCancellationRequested && Interlocked.Increment(ref next) is var index && index < count)
            {
                worker.RunYear(first + index, (@case, result) =>
                {
                    results[@case][index] = result;
                    onYear?.Invoke();
                });
            }

            lock (pooled)
            {
                worker.MergeInto(pooled);
            }
        });
        cancellation.ThrowIfCancellationRequested();
        return [.. results.Select((years, @case) => new CaseResult(years, pooled[@case]))];
    }

    /// <summary>Joins the results of a range of replications with those of the range that follows it.</summary>
    /// <param name="earlier">The results of the first range.</param>
    /// <param name="later">The results of the next range, of the same cases.</param>
    /// <returns>The results as if both ranges had been run in one go.</returns>
    public static IReadOnlyList<CaseResult> Join(IReadOnlyList<CaseResult> earlier, IReadOnlyList<CaseResult> later) =>
        [.. earlier.Zip(later, (first, second) => CaseResult.Join([first, second]))];

    /// <summary>One thread's buffers for all cases.</summary>
    private sealed class Worker
    {
        private readonly List<(VisitSource Draw, List<int> Cases)> draws = [];
        private readonly Replication[] replications;
        private readonly PooledStatistics[] pooled;
        private readonly VisitList visits = new();

        public Worker(IReadOnlyList<SimulationCase> cases)
        {
            replications = [.. cases.Select(@case => new Replication(@case.Model))];
            pooled = [.. cases.Select(@case => new PooledStatistics(@case.Model))];
            foreach (var sharing in Enumerable.Range(0, cases.Count).GroupBy(index => cases[index].Visits))
            {
                draws.Add((sharing.Key(), [.. sharing]));
            }
        }

        public void RunYear(int number, Action<int, ReplicationResult> onResult)
        {
            foreach (var (draw, sharing) in draws)
            {
                draw(number, visits);
                foreach (var @case in sharing)
                {
                    onResult(@case, replications[@case].Run(visits, pooled[@case]));
                }
            }
        }

        public void MergeInto(PooledStatistics[] total)
        {
            for (var @case = 0; @case < total.Length; @case++)
            {
                total[@case].Merge(pooled[@case]);
            }
        }
    }
}
