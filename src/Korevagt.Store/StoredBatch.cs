using NodaTime;

namespace Korevagt.Store;

/// <summary>A batch as it stands in the store.</summary>
public sealed record StoredBatch
{
    /// <summary>Its number.</summary>
    public required long Id { get; init; }

    /// <summary>Name shown to people.</summary>
    public required string Name { get; init; }

    /// <summary>What it is about; may be empty.</summary>
    public required string Description { get; init; }

    /// <summary>Whose turn it is.</summary>
    public required BatchPriority Priority { get; init; }

    /// <summary>Where it stands.</summary>
    public required BatchState State { get; init; }

    /// <summary>Who submitted it.</summary>
    public required string SubmittedBy { get; init; }

    /// <summary>Milliseconds since 1970 at which it was submitted.</summary>
    public required long SubmittedAt { get; init; }

    /// <summary>Milliseconds since 1970 at which its last run was settled, or null.</summary>
    public required long? FinishedAt { get; init; }

    /// <summary>Number of its runs.</summary>
    public required int Runs { get; init; }

    /// <summary>How many of them are done.</summary>
    public required int Done { get; init; }

    /// <summary>How many of them failed.</summary>
    public required int Failed { get; init; }

    /// <summary>When it was submitted.</summary>
    public Instant Submitted => Instant.FromUnixTimeMilliseconds(SubmittedAt);

    /// <summary>When its last run was settled, or null.</summary>
    public Instant? Finished => FinishedAt is { } at ? Instant.FromUnixTimeMilliseconds(at) : null;
}
