namespace Korevagt.Library.VisitLogs;

/// <summary>Where the work on a visit log stands.</summary>
public enum DemandJobState
{
    /// <summary>Nobody works on it yet.</summary>
    Waiting,

    /// <summary>A process works on it.</summary>
    Working,

    /// <summary>It is done.</summary>
    Done,

    /// <summary>The log or the plan does not allow it; its faults say why.</summary>
    Refused,

    /// <summary>It was given up: it was begun as often as is tried, or a defect of the program ended it; its faults say which.</summary>
    Failed,

    /// <summary>Somebody took it back before it was done.</summary>
    Cancelled,
}
