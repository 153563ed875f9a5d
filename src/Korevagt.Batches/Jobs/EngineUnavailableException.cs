namespace Korevagt.Batches.Jobs;

/// <summary>The job engine cannot reach the database that it stands on; no password is in its message.</summary>
/// <param name="place">Which database, as host, port and name.</param>
/// <param name="reason">Why, in the words of who knows.</param>
/// <param name="cause">What was thrown.</param>
public sealed class EngineUnavailableException(string place, string reason, Exception cause)
    : Exception($"The job engine cannot use the database {place}: {reason}", cause)
{
    /// <summary>Which database, as host, port and name.</summary>
    public string Place { get; } = place;

    /// <summary>Why it cannot be used.</summary>
    public string Reason { get; } = reason;
}
