using Korevagt.Store.Access;
using NodaTime;

namespace Korevagt.Server.Resources;

/// <summary>An API key as operators see it.</summary>
/// <param name="Id">Its public part.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Role">What its holder may do at most.</param>
/// <param name="Scopes">Permissions to which it is narrowed; absent where it has all of its role.</param>
/// <param name="CreatedBy">Who made it.</param>
/// <param name="CreatedAt">When it was made, UTC.</param>
/// <param name="ExpiresAt">From when on it is of no use, UTC; absent where it does not expire.</param>
/// <param name="RevokedAt">When it was revoked, UTC; absent where it was not.</param>
/// <param name="UsedAt">When it was last used, UTC and to the minute; absent where it was not.</param>
/// <param name="Key">The key itself, in the answer that makes it and nowhere else.</param>
public sealed record KeyView(
    string Id,
    string Name,
    Role Role,
    IReadOnlyList<string>? Scopes,
    string CreatedBy,
    Instant CreatedAt,
    Instant? ExpiresAt,
    Instant? RevokedAt,
    Instant? UsedAt,
    string? Key = null)
{
    /// <summary>What is shown of a key.</summary>
    public static KeyView Of(ApiKey key) => new(
        key.Id,
        key.Name,
        key.Role,
        key.Scopes?.Select(Permissions.NameOf).ToList(),
        key.CreatedBy,
        key.CreatedAt,
        key.ExpiresAt,
        key.RevokedAt,
        key.UsedAt);
}
