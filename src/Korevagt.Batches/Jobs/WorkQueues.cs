using Hangfire.States;
using Korevagt.Store;

namespace Korevagt.Batches.Jobs;

/// <summary>
/// The queues in which tickets wait, one for each priority. PostgreSQL looks at queues in the order of their names and memory
/// in the order of the list: the names are such that both agree.
/// </summary>
internal static class WorkQueues
{
    private const string Planner = "a-planlaegger";
    private const string Night = "b-nat";

    /// <summary>
    /// All queues, the most urgent first. Nothing of ours is put into the last; what others put there is not left lying.
    /// </summary>
    public static IReadOnlyList<string> All { get; } = [Planner, Night, EnqueuedState.DefaultQueue];

    /// <summary>The queue of a priority.</summary>
    public static string Of(BatchPriority priority) => priority == BatchPriority.Planner ? Planner : Night;
}
