using NodaTime;

namespace Korevagt.Library.Tenders;

/// <summary>A tender in the store.</summary>
public sealed record StoredTender
{
    /// <summary>Its id.</summary>
    public required string Id { get; init; }

    /// <summary>Name shown to people; empty where its file says none.</summary>
    public required string Name { get; init; }

    /// <summary>How often it was changed, from 1.</summary>
    public required int Version { get; init; }

    /// <summary>How far it has come.</summary>
    public required TenderState State { get; init; }

    /// <summary>Its file; empty in lists.</summary>
    public byte[] Content { get; init; } = [];

    /// <summary>The hash under which it is locked; null before.</summary>
    public string? LockHash { get; init; }

    /// <summary>The files with which it was locked, packed; null before, and in lists.</summary>
    public byte[]? Frozen { get; init; }

    /// <summary>What was done with it; empty in lists.</summary>
    public byte[] Protocol { get; init; } = [];

    /// <summary>Who wants it opened and waits for a second person, for good; null where nobody does.</summary>
    public string? Opener { get; init; }

    /// <summary>The same for people.</summary>
    public string? OpenerName { get; init; }

    /// <summary>Since when he waits, in milliseconds since 1970.</summary>
    public long? OpenerAt { get; init; }

    /// <summary>The bids as one file, from the opening on; null before, where there is none, and in lists.</summary>
    public byte[]? Bids { get; init; }

    /// <summary>The award's file; null before, and in lists.</summary>
    public byte[]? Award { get; init; }

    /// <summary>Who made it, for people.</summary>
    public required string CreatedBy { get; init; }

    /// <summary>Milliseconds since 1970 at which it was made.</summary>
    public required long CreatedAt { get; init; }

    /// <summary>Who changed it last, for people.</summary>
    public required string ChangedBy { get; init; }

    /// <summary>Milliseconds since 1970 at which it was changed last.</summary>
    public required long ChangedAt { get; init; }

    /// <summary>When it was changed last.</summary>
    public Instant Changed => Instant.FromUnixTimeMilliseconds(ChangedAt);
}

/// <summary>A bid before the opening.</summary>
/// <param name="Id">Its id, which the server gave it.</param>
/// <param name="ReceivedAt">When it came, in milliseconds since 1970.</param>
/// <param name="Content">What it says, encrypted.</param>
public sealed record SealedBid(string Id, long ReceivedAt, byte[] Content);

/// <summary>How far a tender has come.</summary>
public enum TenderState
{
    /// <summary>It is being written.</summary>
    Draft,

    /// <summary>It is locked and published; bids come in, sealed.</summary>
    Locked,

    /// <summary>The bids are opened; whether each keeps the requirements is judged.</summary>
    Opened,

    /// <summary>The declared rules have made an award of them.</summary>
    Evaluated,

    /// <summary>The award is decided.</summary>
    Decided,

    /// <summary>The contracts are concluded.</summary>
    Concluded,

    /// <summary>It is annulled; nothing follows.</summary>
    Annulled,
}
