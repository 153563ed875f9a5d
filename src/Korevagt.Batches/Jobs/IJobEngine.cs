using Korevagt.Store;

namespace Korevagt.Batches.Jobs;

/// <summary>
/// Fires work and knows nothing of it: what there is to do, who does it and what came of it stand in the run store, which
/// stays right whatever an engine does. A call may come late, twice, on another process or, where the engine loses it, not
/// at all; the next tick makes up for it.
/// </summary>
public interface IJobEngine : IAsyncDisposable
{
    /// <summary>Begins to fire: from now on this process takes its share of the calls.</summary>
    /// <param name="work">What is called, from several threads at once.</param>
    /// <param name="cancellation">Gives up starting.</param>
    Task StartAsync(IJobWork work, CancellationToken cancellation);

    /// <summary>
    /// Asks for calls of <see cref="IJobWork.WorkAsync"/> soon, on any process that has started; one that only submits need
    /// not have started itself.
    /// </summary>
    /// <param name="calls">How many, at least 1; a call that finds nothing to do ends at once.</param>
    /// <param name="priority">Calls of a higher priority are fired first.</param>
    /// <param name="askedBy">What they are asked for, for people who look at the engine; calls know nothing of it.</param>
    /// <param name="cancellation">Gives up asking.</param>
    Task WakeAsync(int calls, BatchPriority priority, string askedBy, CancellationToken cancellation);

    /// <summary>Stops firing, asks the running calls to end through their cancellation, and waits for them.</summary>
    Task StopAsync();
}
