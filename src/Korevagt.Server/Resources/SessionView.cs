using Korevagt.Store.Access;
using NodaTime;

namespace Korevagt.Server.Resources;

/// <summary>A session of a browser: who it is, and how long.</summary>
/// <param name="Id">Who for good.</param>
/// <param name="Name">Who, for people.</param>
/// <param name="Role">The role.</param>
/// <param name="Permissions">What the browser may do.</param>
/// <param name="ExpiresAt">Its end, UTC.</param>
public sealed record SessionView(string Id, string Name, Role Role, IReadOnlyList<string> Permissions, Instant ExpiresAt);
