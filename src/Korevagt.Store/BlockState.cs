namespace Korevagt.Store;

/// <summary>Where a block stands.</summary>
public enum BlockState
{
    /// <summary>Nobody computes it.</summary>
    Waiting = 0,

    /// <summary>A process has claimed it.</summary>
    Claimed = 1,

    /// <summary>Its data are stored.</summary>
    Done = 2,

    /// <summary>It failed for good.</summary>
    Failed = 3,
}
