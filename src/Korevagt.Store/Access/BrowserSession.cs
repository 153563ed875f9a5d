using NodaTime;

namespace Korevagt.Store.Access;

/// <summary>A browser in which somebody has signed in.</summary>
/// <param name="Id">By which it is spoken of; no secret.</param>
/// <param name="Owner">As whom it lets in.</param>
/// <param name="ExpiresAt">Its end, at the latest.</param>
public sealed record BrowserSession(string Id, SessionOwner Owner, Instant ExpiresAt);

/// <summary>A session that was just begun.</summary>
/// <param name="Session">The session.</param>
/// <param name="Secret">What the browser is to show; known here this once.</param>
public sealed record BegunSession(BrowserSession Session, string Secret);

/// <summary>Whose session it is.</summary>
/// <param name="Id">Who for good: <c>key:1f0c...</c> or <c>oidc:subject</c>.</param>
/// <param name="Name">Who, for people.</param>
/// <param name="Roles">His roles.</param>
/// <param name="Permissions">What he may do.</param>
public sealed record SessionOwner(string Id, string Name, IReadOnlyList<Role> Roles, IReadOnlySet<Permission> Permissions)
{
    private const string IssuedPrefix = "oidc:";

    /// <summary>The role, or null for somebody of several.</summary>
    public Role? Role => Roles is [var only] ? only : null;

    /// <summary>Who shows a key.</summary>
    public static SessionOwner Of(ApiKey key)
    {
        ArgumentNullException.ThrowIfNull(key);
        return new SessionOwner($"key:{key.Id}", key.Name, [key.Role], key.Permissions);
    }

    /// <summary>Whom the issuer of tokens vouches for.</summary>
    /// <param name="subject">Who, as the issuer has it.</param>
    /// <param name="name">Who, for people.</param>
    /// <param name="roles">His roles here.</param>
    public static SessionOwner Issued(string subject, string name, IReadOnlyList<Role> roles) =>
        new(IssuedPrefix + subject, name, roles, roles.SelectMany(Access.Permissions.Of).ToHashSet());
}
