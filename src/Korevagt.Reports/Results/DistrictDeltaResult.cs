using System.ComponentModel;
using Korevagt.Planning.Evaluation;

namespace Korevagt.Reports.Results;

/// <summary>The differences of one district.</summary>
public sealed record DistrictDeltaResult
{
    /// <summary>Id of the district.</summary>
    [Description("Id of the district.")]
    public required string District { get; init; }

    /// <summary>Name shown to people.</summary>
    [Description("Name shown to people.")]
    public required string Name { get; init; }

    /// <summary>Scenario less baseline; null where a year had no visit.</summary>
    [Description("Scenario less baseline; null where a year had no visit.")]
    public required RegionDeltaResult? Delta { get; init; }

    internal static DistrictDeltaResult Of(DistrictDelta district) => new()
    {
        District = district.District,
        Name = district.Name,
        Delta = district.Delta is { } delta ? RegionDeltaResult.Of(delta) : null,
    };
}
