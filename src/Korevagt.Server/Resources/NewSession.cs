using System.ComponentModel.DataAnnotations;

namespace Korevagt.Server.Resources;

/// <summary>With what a browser signs in: one of the two.</summary>
public sealed record NewSession
{
    /// <summary>What stands behind <c>#kode=</c> in the link that the start has shown.</summary>
    [Length(1, 200)]
    public string? Link { get; init; }

    /// <summary>An API key.</summary>
    [Length(1, 200)]
    public string? Key { get; init; }
}
