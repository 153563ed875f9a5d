namespace Korevagt.Store;

/// <summary>The cases of a request with an Idempotency-Key.</summary>
public enum RequestStartState
{
    /// <summary>It is new and may go on.</summary>
    New,

    /// <summary>It was answered; the answer is given again.</summary>
    Answered,

    /// <summary>Its effect is there, but the process died before it answered.</summary>
    Happened,

    /// <summary>It is being worked on.</summary>
    Running,

    /// <summary>The key was used with another request.</summary>
    OtherRequest,
}
