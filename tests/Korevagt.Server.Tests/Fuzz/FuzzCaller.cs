using Korevagt.Store.Access;

namespace Korevagt.Server.Tests.Fuzz;

/// <summary>Somebody who sends requests.</summary>
/// <param name="Name">Who, for people.</param>
/// <param name="Role">The role, or null for somebody who is not let in.</param>
/// <param name="Shown">What stands in the Authorization header, or null for none.</param>
internal sealed record FuzzCaller(string Name, Role? Role, string? Shown)
{
    public bool May(string? permission) =>
        permission is null || (Role is { } role && Permissions.Of(role).Contains(Permissions.Named(permission)!.Value));
}
