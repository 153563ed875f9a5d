namespace Korevagt.Store;

/// <summary>Kinds of events of optimisations, as they are stored and shown.</summary>
public static class OptimisationEventKind
{
    /// <summary>It was taken in.</summary>
    public const string Submitted = "submitted";

    /// <summary>A round of years is finished; the text is what can be said now, as JSON.</summary>
    public const string Barrier = "barrier";

    /// <summary>The answer is stored.</summary>
    public const string Finished = "finished";

    /// <summary>It cannot be answered.</summary>
    public const string Failed = "failed";

    /// <summary>Somebody gave it up.</summary>
    public const string Cancelled = "cancelled";

    /// <summary>Its process is gone; another goes on.</summary>
    public const string PutBack = "putBack";

    /// <summary>Whether nothing follows an event of this kind.</summary>
    public static bool IsLast(string kind) => kind is Finished or Failed or Cancelled;
}
