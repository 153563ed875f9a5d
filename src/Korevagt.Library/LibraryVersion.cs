using NodaTime;

namespace Korevagt.Library;

/// <summary>A version of an item.</summary>
public sealed record LibraryVersion
{
    /// <summary>Its number, from 1.</summary>
    public required int Number { get; init; }

    /// <summary>SHA-256 of its content.</summary>
    public required string Hash { get; init; }

    /// <summary>Who made it.</summary>
    public required string ChangedBy { get; init; }

    /// <summary>Milliseconds since 1970 at which it was made.</summary>
    public required long ChangedAt { get; init; }

    /// <summary>What was said about it; may be empty.</summary>
    public required string Note { get; init; }

    /// <summary>When it was made.</summary>
    public Instant Changed => Instant.FromUnixTimeMilliseconds(ChangedAt);
}
