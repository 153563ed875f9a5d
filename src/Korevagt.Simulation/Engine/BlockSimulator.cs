using Korevagt.Domain.Visits;
using Korevagt.Simulation.Statistics;

namespace Korevagt.Simulation.Engine;

/// <summary>Simulates one case block after block: a block is a range of replications.</summary>
/// <param name="case">The case.</param>
/// <remarks>
/// One instance serves one thread and keeps its buffers from block to block; several may share a case. A replication
/// depends on its number only, so blocks joined are the range in one go, whichever instance ran which.
/// </remarks>
public sealed class BlockSimulator(SimulationCase @case)
{
    private readonly Replication replication = new(@case.Model);
    private readonly VisitSource draw = @case.Visits();
    private readonly VisitList visits = new();
    private PooledStatistics pooled = new(@case.Model);

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
            draw(first + index, visits);
            years[index] = replication.Run(visits, pooled);
        }

        return new CaseResult(years, pooled);
    }
}
