using Korevagt.Store.Access;

namespace Korevagt.Server.Resources;

/// <summary>The caller, as this server knows it.</summary>
/// <param name="Id">Who for good: a key or the subject of a token.</param>
/// <param name="Name">Who, for people.</param>
/// <param name="Role">The role; absent for one with several.</param>
/// <param name="Permissions">What the caller may do.</param>
public sealed record MeView(string Id, string Name, Role? Role, IReadOnlyList<string> Permissions);
