using NodaTime;

namespace Korevagt.Store.Access;

/// <summary>A key to be made.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Role">What its holder may do at most.</param>
/// <param name="Scopes">Permissions to which it is narrowed, or null for all of its role.</param>
/// <param name="Lifetime">How long it lives, or null for ever.</param>
public sealed record NewApiKey(string Name, Role Role, IReadOnlyList<Permission>? Scopes, Duration? Lifetime);
