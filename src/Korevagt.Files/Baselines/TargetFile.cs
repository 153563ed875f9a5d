using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Korevagt.Json;

namespace Korevagt.Files.Baselines;

/// <summary>A service target (servicemål): a share of visits is to be reached within so many minutes.</summary>
[NeedsOneOf("source", "assumption")]
internal sealed record TargetFile : Sourced
{
    [Description("Short name that other objects and scenarios use.")]
    [TextPattern(Patterns.Id, Patterns.IdInDanish, Patterns.IdInEnglish)]
    public required string Id { get; init; }

    [Description("Name shown to people.")]
    public required string Name { get; init; }

    [Description("The share wanted, 0 to 1.")]
    [Range(0.0, 1.0, MinimumIsExclusive = true)]
    public required double Share { get; init; }

    [Description("Response time in minutes that must not be exceeded.")]
    [Range(0.0, Patterns.LongestMinutes, MinimumIsExclusive = true)]
    public required double WithinMinutes { get; init; }
}
