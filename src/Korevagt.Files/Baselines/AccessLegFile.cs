using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Korevagt.Json;

namespace Korevagt.Files.Baselines;

/// <summary>How a car gets from the road network to a door that lies beside it.</summary>
[NeedsOneOf("source", "assumption")]
internal sealed record AccessLegFile : Sourced
{
    [Description("Length driven per metre of straight line.")]
    [Range(1.0, 10.0)]
    public required double DetourFactor { get; init; }

    [Description("Mean speed.")]
    [Range(1.0, 130.0)]
    public required double KilometersPerHour { get; init; }
}
