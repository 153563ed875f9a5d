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
    /// <param name="followed">The other plan's years.</param>
    public BlockSimulator(SimulationCase @case, FollowedYears followed)
        : this(@case)
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
        if (kept is not { HasRoom: true })
        {
            draw(number, visits);
            return replication.Run(visits, pooled);
        }

        var year = TracedYears.New();
        draw(number, year.Visits);
        replication.Meet(year.Visits);
        var result = replication.Run(pooled, year.Trace);
        kept.Keep(number, year);
        return result;
    }

    private ReplicationResult Follow(FollowedYears other, int number)
    {
        ReplicationResult result;
        if (other.Known.Find(number) is { } year)
        {
            replication.Meet(year.Visits);
            result = replication.Run(pooled, year.Trace, other.Difference);
        }
        else
        {
            draw(number, visits);
            result = replication.Run(visits, pooled);
        }

        return result.WithShifts(other.PlaceOfShift);
    }
}
