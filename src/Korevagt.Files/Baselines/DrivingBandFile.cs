using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Korevagt.Json;

namespace Korevagt.Files.Baselines;

/// <summary>Hours in which driving takes the same time.</summary>
[NeedsOneOf("source", "assumption")]
internal sealed record DrivingBandFile : Sourced
{
    [Description("Short name that other objects and scenarios use.")]
    [TextPattern(Patterns.Id, Patterns.IdInDanish, Patterns.IdInEnglish)]
    public required string Id { get; init; }

    [Description("The hours; whole hours.")]
    public required HoursFile Hours { get; init; }

    [Description("Driving time over the time at the speed limit.")]
    public required DrivingFactorsFile Factors { get; init; }
}
