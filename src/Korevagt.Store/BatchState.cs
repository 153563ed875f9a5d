namespace Korevagt.Store;

/// <summary>Where a batch stands.</summary>
public enum BatchState
{
    /// <summary>Its runs are computed as their turn comes.</summary>
    Active = 0,

    /// <summary>Set aside until it is resumed; nothing of it is computed.</summary>
    Paused = 1,

    /// <summary>Given up; what was finished stays, nothing more is computed unless it is resumed.</summary>
    Cancelled = 2,

    /// <summary>Every run is done or has failed.</summary>
    Finished = 3,
}
