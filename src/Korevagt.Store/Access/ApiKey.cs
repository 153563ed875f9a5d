using NodaTime;

namespace Korevagt.Store.Access;

/// <summary>A key as it is known to the store: all but its secret.</summary>
public sealed record ApiKey
{
    /// <summary>Its number; later keys have higher ones.</summary>
    public required long Ordinal { get; init; }

    /// <summary>Its public part.</summary>
    public required string Id { get; init; }

    /// <summary>What it is called.</summary>
    public required string Name { get; init; }

    /// <summary>What its holder may do at most.</summary>
    public required Role Role { get; init; }

    /// <summary>Permissions to which it is narrowed, or null where it has all of its role.</summary>
    public required IReadOnlyList<Permission>? Scopes { get; init; }

    /// <summary>Whether the server made it itself at its first start.</summary>
    public required bool IsAutomatic { get; init; }

    /// <summary>Who made it.</summary>
    public required string CreatedBy { get; init; }

    /// <summary>When it was made.</summary>
    public required Instant CreatedAt { get; init; }

    /// <summary>From when on it is of no use, or null where it does not expire.</summary>
    public required Instant? ExpiresAt { get; init; }

    /// <summary>When it was revoked, or null.</summary>
    public required Instant? RevokedAt { get; init; }

    /// <summary>When it was last used, to the minute, or null.</summary>
    public required Instant? UsedAt { get; init; }

    /// <summary>What its holder may do.</summary>
    public IReadOnlySet<Permission> Permissions => Access.Permissions.Of(Role, Scopes);

    /// <summary>Whether it lets anybody in.</summary>
    public bool IsUsable(Instant now) => RevokedAt is null && (ExpiresAt is null || now < ExpiresAt);
}
