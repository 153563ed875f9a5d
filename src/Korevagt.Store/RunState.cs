namespace Korevagt.Store;

/// <summary>Where a run stands.</summary>
public enum RunState
{
    /// <summary>Some of its blocks are missing.</summary>
    Open = 0,

    /// <summary>All blocks are there, and one process makes the result of them.</summary>
    Finishing = 1,

    /// <summary>Its result is stored.</summary>
    Done = 2,

    /// <summary>It cannot be computed; its faults say why.</summary>
    Failed = 3,
}
