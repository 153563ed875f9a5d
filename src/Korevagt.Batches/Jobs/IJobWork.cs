namespace Korevagt.Batches.Jobs;

/// <summary>What a job engine fires.</summary>
public interface IJobWork
{
    /// <summary>Works off blocks until the store has none left to claim.</summary>
    Task WorkAsync(CancellationToken cancellation);

    /// <summary>
    /// Fired every few seconds on one of the processes: puts back what a dead process left behind, and sees to it that what
    /// waits is worked on.
    /// </summary>
    Task TickAsync(CancellationToken cancellation);
}
