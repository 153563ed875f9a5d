using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Korevagt.Json;

namespace Korevagt.Files.Baselines;

/// <summary>A class of visits (hastegrad).</summary>
[NeedsOneOf("source", "assumption")]
internal sealed record UrgencyFile : Sourced
{
    [Description("Short name that other objects and scenarios use.")]
    [TextPattern(Patterns.Id, Patterns.IdInDanish, Patterns.IdInEnglish)]
    public required string Id { get; init; }

    [Description("Name shown to people.")]
    public required string Name { get; init; }

    [Description("Share of all visits, 0 to 1; all shares add up to 1.")]
    [Range(0.0, 1.0)]
    public required double Share { get; init; }

    [Description("A visit is due so many minutes after it was ordered.")]
    [Range(0.0, Patterns.LongestMinutes, MinimumIsExclusive = true)]
    public required double DueMinutes { get; init; }
}
