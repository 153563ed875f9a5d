using NodaTime;

namespace Korevagt.Store.Access;

/// <summary>A browser in which somebody has signed in.</summary>
/// <param name="Id">By which it is spoken of; no secret.</param>
/// <param name="Key">The key that was shown, as which it lets in.</param>
/// <param name="ExpiresAt">Its end, at the latest.</param>
public sealed record BrowserSession(string Id, ApiKey Key, Instant ExpiresAt);

/// <summary>A session that was just begun.</summary>
/// <param name="Session">The session.</param>
/// <param name="Secret">What the browser is to show; known here this once.</param>
public sealed record BegunSession(BrowserSession Session, string Secret);
