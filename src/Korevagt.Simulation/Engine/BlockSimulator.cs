using Korevagt.Domain.Visits;
using Korevagt.Simulation.Statistics;

namespace Korevagt.Simulation.Engine;

/// <summary>Simulates one case block after block: a block is a range of replications.</summary>
/// <remarks>
/// One instance serves one thread and keeps its buffers from block to block; several may share a case. A replication
/// depends on its number only, so blocks joined are the range in one go, whichever instance ran which, and whether it was
/// simulated whole or followed another plan's.
/// </remarks>
public sealed class BlockSimulator
{
    private readonly Replication replication;
    private readonly VisitSource draw;
    private readonly VisitList visits = new();
    private readonly TracedYears? kept;
    private readonly FollowedYears? followed;
    private PooledStatistics pooled;

    /// <summary>Prepares for blocks of a case.</summary>
    /// <param name="case">The case.</param>
    /// <param name="keep">Where its years are kept for other plans to follow; null if none will.</param>
    public BlockSimulator(SimulationCase @case, TracedYears? keep = null)
    {
        replication = new Replication(@case.Model);
        draw = @case.Visits();
        kept = keep;
        pooled = new PooledStatistics(@case.Model);
    }

    /// <summary>Prepares for blocks of a plan that follows another's years where they were kept.</summary>
    /// <param name="case">The plan's case, its shifts by the places that both plans share, and not by its own order.</param>
    /// <param name="followed">The other plans' years.</param>
    /// <param name="keep">Where its own years are kept for plans that follow this one; null if none will.</param>
    public BlockSimulator(SimulationCase @case, FollowedYears followed, TracedYears? keep = null)
        : this(@case, keep)
    {
        this.followed = followed;
        replication.Load(followed.Schedule);
    }

    /// <summary>Runs a block.</summary>
    /// <param name="first">Number of the first replication, 0 or more.</param>
    /// <param name="count">How many replications, at least 1.</param>
    /// <param name="cancellation">Stops the work before the next replication.</param>
    /// <returns>The block's result, which nothing changes later.</returns>
    /// <exception cref="OperationCanceledException">The block was cancelled.</exception>
    public CaseResult Simulate(int first, int count, CancellationToken cancellation = default)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(first);
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        pooled = pooled.EmptyLike();
        var years = new ReplicationResult[count];
        for (var index = 0; index < count; index++)
        {
            cancellation.ThrowIfCancellationRequested();
            years[index] = followed is null ? Simulate(first + index) : Follow(followed, first + index);
        }

        return new CaseResult(years, pooled);
    }

    private ReplicationResult Simulate(int number)
    {
        if (kept is not { HasRoom: true } room)
        {
            draw(number, visits);
            return replication.Run(visits, pooled);
        }

        var year = room.New(new VisitList());
        draw(number, year.Visits);
        replication.Meet(year.Visits);
        var result = replication.Run(pooled, year.Trace);
        room.Keep(number, year);
        return result;
    }

    private ReplicationResult Follow(FollowedYears others, int number)
    {
        foreach (var other in others.Plans)
        {
            if (other.Years.Find(number) is { } year)
            {
                return Follow(other, year, number).WithShifts(others.PlaceOfShift);
            }
        }

        return Simulate(number).WithShifts(others.PlaceOfShift);
    }

    private ReplicationResult Follow(FollowedPlan other, TracedYear year, int number)
    {
        replication.Meet(year.Visits);
        if (kept is not { HasRoom: true } room)
        {
            return replication.Run(pooled, year.Trace, other.Difference);
        }

        var own = room.New(year.Visits);
        var result = replication.Run(pooled, year.Trace, other.Difference, own.Trace);
        room.Keep(number, own);
        return result;
    }
}
