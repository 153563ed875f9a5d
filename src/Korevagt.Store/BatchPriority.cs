namespace Korevagt.Store;

/// <summary>Whose turn it is: a block of a higher priority is always claimed before one of a lower.</summary>
public enum BatchPriority
{
    /// <summary>The night's own work.</summary>
    Night = 0,

    /// <summary>Somebody waits for the answer.</summary>
    Planner = 10,
}
