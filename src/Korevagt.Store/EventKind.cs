namespace Korevagt.Store;

/// <summary>Kinds of events, as they are stored and shown.</summary>
public static class EventKind
{
    /// <summary>A batch was taken in.</summary>
    public const string Submitted = "submitted";

    /// <summary>A batch was paused.</summary>
    public const string Paused = "paused";

    /// <summary>A batch goes on.</summary>
    public const string Resumed = "resumed";

    /// <summary>A batch was given up.</summary>
    public const string Cancelled = "cancelled";

    /// <summary>Every run of a batch is done or has failed.</summary>
    public const string Finished = "finished";

    /// <summary>A run's result is stored.</summary>
    public const string RunDone = "runDone";

    /// <summary>A run cannot be computed.</summary>
    public const string RunFailed = "runFailed";

    /// <summary>A block failed and is tried again.</summary>
    public const string BlockRetried = "blockRetried";

    /// <summary>What a dead process had claimed was put back.</summary>
    public const string PutBack = "putBack";
}
