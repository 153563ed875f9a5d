using NodaTime;

namespace Korevagt.Store;

/// <summary>That somebody has taken note of an alert.</summary>
public sealed record Acknowledgement
{
    /// <summary>The settings that its night is of.</summary>
    public required string Plan { get; init; }

    /// <summary>The night.</summary>
    public required string Night { get; init; }

    /// <summary>The alert, by its id within the night.</summary>
    public required string Alert { get; init; }

    /// <summary>Who, for people.</summary>
    public required string AcknowledgedBy { get; init; }

    /// <summary>Milliseconds since 1970 at which it was.</summary>
    public required long AcknowledgedAt { get; init; }

    /// <summary>When it was.</summary>
    public Instant Acknowledged => Instant.FromUnixTimeMilliseconds(AcknowledgedAt);
}
