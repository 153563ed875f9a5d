using NodaTime;

namespace Korevagt.Library;

/// <summary>An item as it stands in the library.</summary>
public sealed record LibraryItem
{
    /// <summary>Its name for good: small letters, digits and hyphens.</summary>
    public required string Id { get; init; }

    /// <summary>What it is.</summary>
    public required LibraryKind Kind { get; init; }

    /// <summary>The name by which the contents of others name it, for instance <c>scenarios/midtjylland-2016.json</c>.</summary>
    public required string Path { get; init; }

    /// <summary>Name shown to people.</summary>
    public required string Name { get; init; }

    /// <summary>What it is about; may be empty.</summary>
    public required string Description { get; init; }

    /// <summary>Id of the item that a scenario names as its baseline; null for others.</summary>
    public required string? Baseline { get; init; }

    /// <summary>Whether it is still worked on.</summary>
    public required LibraryState State { get; init; }

    /// <summary>Number of its newest version, from 1.</summary>
    public required int Version { get; init; }

    /// <summary>SHA-256 of the content of its newest version.</summary>
    public required string Hash { get; init; }

    /// <summary>Who made it.</summary>
    public required string CreatedBy { get; init; }

    /// <summary>Milliseconds since 1970 at which it was made.</summary>
    public required long CreatedAt { get; init; }

    /// <summary>Who changed it last.</summary>
    public required string ChangedBy { get; init; }

    /// <summary>Milliseconds since 1970 at which it was changed last.</summary>
    public required long ChangedAt { get; init; }

    /// <summary>When it was made.</summary>
    public Instant Created => Instant.FromUnixTimeMilliseconds(CreatedAt);

    /// <summary>When it was changed last.</summary>
    public Instant Changed => Instant.FromUnixTimeMilliseconds(ChangedAt);
}
