namespace Korevagt.Batches.Computing;

/// <summary>
/// Computes on a thread of its own. The pool has as many threads as there are cores, and they are there for what goes on beside
/// a long computation: answers of the store, requests of planners, the watch that stops cancelled blocks.
/// </summary>
internal static class OwnThread
{
    /// <summary>Computes something that takes tens of milliseconds or more.</summary>
    public static Task<T> RunAsync<T>(Func<T> compute) => Task.Factory.StartNew(
        compute, CancellationToken.None, TaskCreationOptions.LongRunning | TaskCreationOptions.DenyChildAttach, TaskScheduler.Default);
}
