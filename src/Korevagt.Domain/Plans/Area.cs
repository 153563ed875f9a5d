using Korevagt.Domain.Geography;

namespace Korevagt.Domain.Plans;

/// <summary>A place where visits arise: a town, a part of one, or a rural surrounding.</summary>
public sealed record Area
{
    /// <summary>Short name used in files.</summary>
    public required string Id { get; init; }

    /// <summary>Name shown to people.</summary>
    public required string Name { get; init; }

    /// <summary>Municipality code, four digits; null where visits do not go by population.</summary>
    public required string? Municipality { get; init; }

    /// <summary>Id of the district that serves the area first.</summary>
    public required string District { get; init; }

    /// <summary>Middle of the area; null only where the plan has a <see cref="Plan.TravelMatrix"/> and none is stated.</summary>
    public required GeoPoint? Center { get; init; }

    /// <summary>
    /// Visits arise within this distance of the middle, in kilometers; above 0 on a road map, 0 where the plan has a
    /// <see cref="Plan.TravelMatrix"/>.
    /// </summary>
    public required double RadiusKilometers { get; init; }

    /// <summary>Inhabitants, 0 or more.</summary>
    public required int Population { get; init; }
}
