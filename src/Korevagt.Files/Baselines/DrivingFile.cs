using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Korevagt.Json;

namespace Korevagt.Files.Baselines;

/// <summary>How long driving takes.</summary>
[NeedsOneOf("source", "assumption")]
internal sealed record DrivingFile : Sourced
{
    [Description("Bands of the clock; the first that contains an hour holds. Together they cover every hour.")]
    [Length(1, 100)]
    public required IReadOnlyList<DrivingBandFile> Bands { get; init; }

    [Description("How a car gets from the road to the door.")]
    public required AccessLegFile AccessLeg { get; init; }

    [Description("The farthest that a place may lie from the road network.")]
    [Range(0.0, 1000.0, MinimumIsExclusive = true)]
    public required double MaximumAccessKilometers { get; init; }
}
