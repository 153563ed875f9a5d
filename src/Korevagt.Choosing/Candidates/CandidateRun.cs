using Korevagt.Simulation.Engine;
using Korevagt.Simulation.Model;

namespace Korevagt.Choosing.Candidates;

/// <summary>
/// Simulates candidates in the same years. The visits of a year are drawn once for all of them, and the years of one of them,
/// the reference, are simulated whole; of another with the same dispatch only what can differ from that is simulated. The
/// figures depend neither on the threads nor on the reference.
/// </summary>
/// <param name="plans">What the candidates were made by.</param>
/// <param name="threads">How many threads at most, 1 or more.</param>
public sealed class CandidateRun(CandidatePlans plans, int threads)
{
    // So many that no thread waits long for another at the end of a window.
    private const int ChunksOfThread = 16;
    private const int MostInChunk = 16;

    /// <summary>Simulates.</summary>
    /// <param name="reference">The candidate that the others are near to.</param>
    /// <param name="candidates">The candidates.</param>
    /// <param name="firstYear">Number of the first replication.</param>
    /// <param name="years">How many, 1 or more.</param>
    /// <param name="onYear">Told from any thread after each year of a candidate or the reference; may be null.</param>
    /// <param name="cancellation">Stops the work before the next year.</param>
    /// <returns>The figures of the reference, and of the candidates in their order.</returns>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public (CandidateFigures Reference, IReadOnlyList<CandidateFigures> Candidates) Simulate(
        Candidate reference,
        IReadOnlyList<Candidate> candidates,
        int firstYear,
        int years,
        Action? onYear = null,
        CancellationToken cancellation = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(years, 1);
        var layout = new FiguresLayout(
            reference.Model.DistrictCount, reference.Model.TargetSeconds.Count, plans.ShiftCount);
        var known = new CandidateFigures(layout, years);
        CandidateFigures[] figures = [.. candidates.Select(_ => new CandidateFigures(layout, years))];
        var chunk = Math.Clamp(candidates.Count / (ChunksOfThread * threads), 1, MostInChunk);
        var chunks = (candidates.Count + chunk - 1) / chunk;
        var schedule = plans.ScheduleOf(reference);

        // As many years at a time as there are threads: each prepares one, then all share the candidates of all of them.
        KnownYear[] window = [.. Enumerable.Range(0, Math.Min(threads, years)).Select(_ => new KnownYear(plans))];
        CandidateWorker[] workers = [.. Enumerable.Range(0, threads).Select(_ => new CandidateWorker())];
        for (var first = 0; first < years; first += window.Length)
        {
            var (begin, count) = (first, Math.Min(window.Length, years - first));
            InParallel(count, (worker, place) =>
            {
                window[place].Draw(firstYear + begin + place);
                workers[worker].Know(reference, schedule, window[place], begin + place, known);
                onYear?.Invoke();
            }, cancellation);
            InParallel(chunks, (worker, task) =>
            {
                var firstOfChunk = task * chunk;
                var prepared = Prepared(
                    reference, schedule, [.. candidates.Skip(firstOfChunk).Take(chunk)]);
                for (var place = 0; place < count; place++)
                {
                    for (var index = 0; index < prepared.Length && !cancellation.IsCancellationRequested; index++)
                    {
                        workers[worker].Simulate(prepared[index], window[place], begin + place, figures[firstOfChunk + index]);
                        onYear?.Invoke();
                    }
                }
            }, cancellation);
        }

        return (known, figures);
    }

    private PreparedCandidate[] Prepared(Candidate reference, DutySchedule schedule, IReadOnlyList<Candidate> some) =>
    [
        .. some.Select(candidate =>
        {
            var own = plans.ScheduleOf(candidate);
            return new PreparedCandidate(
                candidate,
                own,
                ReferenceEquals(candidate.Model, reference.Model)
                    ? DutyDifference.Between(schedule, own, plans.ShiftCount, reference.Model.HorizonSeconds)
                    : null);
        }),
    ];

    private void InParallel(int tasks, Action<int, int> work, CancellationToken cancellation)
    {
        var next = -1;
        Parallel.For(0, Math.Min(threads, tasks), new ParallelOptions { MaxDegreeOfParallelism = threads }, worker =>
        {
            while (!cancellation.IsCancellationRequested && Interlocked.Increment(ref next) is var task && task < tasks)
            {
                work(worker, task);
            }
        });
        cancellation.ThrowIfCancellationRequested();
    }
}
