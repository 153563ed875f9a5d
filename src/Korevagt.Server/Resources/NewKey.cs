using System.ComponentModel.DataAnnotations;
using Korevagt.Store.Access;

namespace Korevagt.Server.Resources;

/// <summary>An API key to be made.</summary>
public sealed record NewKey
{
    /// <summary>What it is called: whose it is and what for.</summary>
    [Length(1, 100)]
    public required string Name { get; init; }

    /// <summary>What its holder may do at most.</summary>
    public required Role Role { get; init; }

    /// <summary>Permissions to which it is narrowed, each one that the role has; absent for all of the role's.</summary>
    [Length(1, 20)]
    public IReadOnlyList<string>? Scopes { get; init; }

    /// <summary>Days that it lives, from 1 to 3,650; absent for a year.</summary>
    [Range(1, 3_650)]
    public int? ExpiresInDays { get; init; }
}
