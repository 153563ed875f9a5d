using System.ComponentModel.DataAnnotations;

namespace Korevagt.Server.Resources.Demand;

/// <summary>A demand to be fitted to a log that was read.</summary>
public sealed record NewFit
{
    /// <summary>Number of the import.</summary>
    [Range(1, int.MaxValue)]
    public required int Import { get; init; }

    /// <summary>Id of the demand in the library: a baseline names it as <c>"demandFile": "ID.json"</c>.</summary>
    [Length(1, 64)]
    public required string Id { get; init; }

    /// <summary>Its name shown to people; absent for that of the log.</summary>
    [Length(1, 200)]
    public string? Name { get; init; }
}
