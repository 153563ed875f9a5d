using Korevagt.Store;

namespace Korevagt.Batches.Results;

/// <summary>States as other programs read them.</summary>
public static class BatchWords
{
    /// <summary>active, paused, cancelled or finished.</summary>
    public static string Of(BatchState state) => state switch
    {
        BatchState.Active => "active",
        BatchState.Paused => "paused",
        BatchState.Cancelled => "cancelled",
        _ => "finished",
    };

    /// <summary>open, finishing, done or failed.</summary>
    public static string Of(RunState state) => state switch
    {
        RunState.Open => "open",
        RunState.Finishing => "finishing",
        RunState.Done => "done",
        _ => "failed",
    };

    /// <summary>night or planner.</summary>
    public static string Of(BatchPriority priority) => priority == BatchPriority.Night ? "night" : "planner";
}
