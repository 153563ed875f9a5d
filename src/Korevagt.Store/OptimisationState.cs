namespace Korevagt.Store;

/// <summary>Where an optimisation stands.</summary>
public enum OptimisationState
{
    /// <summary>Nobody answers it: it waits for its turn, or its process is gone.</summary>
    Waiting,

    /// <summary>A process answers it.</summary>
    Running,

    /// <summary>The answer is stored.</summary>
    Done,

    /// <summary>It cannot be answered; its faults or its message say why.</summary>
    Failed,

    /// <summary>Somebody gave it up.</summary>
    Cancelled,
}
