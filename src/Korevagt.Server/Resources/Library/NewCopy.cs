using System.ComponentModel.DataAnnotations;

namespace Korevagt.Server.Resources.Library;

/// <summary>A copy to be made.</summary>
public sealed record NewCopy
{
    /// <summary>Its name shown to people.</summary>
    [Length(1, 200)]
    public required string Name { get; init; }

    /// <summary>Its id; absent where one is to be made of the name.</summary>
    [Length(1, 64)]
    public string? Id { get; init; }

    /// <summary>What is said about it.</summary>
    [Length(1, 500)]
    public string? Note { get; init; }
}
