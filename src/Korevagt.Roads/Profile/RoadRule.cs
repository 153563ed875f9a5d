using System.Text.Json.Serialization;
using Korevagt.Domain.Geography;

namespace Korevagt.Roads.Profile;

/// <summary>How one value of <c>highway</c> is driven on.</summary>
public sealed record RoadRule
{
    /// <summary>The value of the tag <c>highway</c>.</summary>
    public required string Highway { get; init; }

    /// <summary>Speed where no limit is tagged, km/h.</summary>
    public required double KilometersPerHour { get; init; }

    /// <summary>Speed that is not exceeded whatever the tagged limit, km/h.</summary>
    public double AtMost { get; init; } = 1_000;

    /// <summary>The environment whatever the limit; null: urban up to the profile's limit, rural above.</summary>
    public RoadEnvironment? Environment { get; init; }

    /// <summary>From this limit up the road counts as <see cref="RoadEnvironment.Motorway"/>, km/h; null: never.</summary>
    public double? MotorwayFrom { get; init; }

    /// <summary>False where no address lies, so that no point is snapped to the road.</summary>
    public bool Snap { get; init; } = true;

    /// <summary>True where traffic is one-way unless <c>oneway</c> says otherwise.</summary>
    [JsonPropertyName("oneway")]
    public bool OneWay { get; init; }
}
