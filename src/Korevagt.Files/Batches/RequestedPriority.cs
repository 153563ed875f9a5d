namespace Korevagt.Files.Batches;

/// <summary>Who waits for a batch.</summary>
public enum RequestedPriority
{
    /// <summary>A planner, who goes before the night's work.</summary>
    Planner,

    /// <summary>Nobody before the morning.</summary>
    Night,
}
