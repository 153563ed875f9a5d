using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Korevagt.Json;

namespace Korevagt.Files.Baselines;

/// <summary>Where a shift's car waits (udgangspunkt).</summary>
[NeedsOneOf("source", "assumption")]
internal sealed record StationFile : Sourced
{
    [Description("Short name that other objects and scenarios use.")]
    [TextPattern(Patterns.Id, Patterns.IdInDanish, Patterns.IdInEnglish)]
    public required string Id { get; init; }

    [Description("Name shown to people.")]
    public required string Name { get; init; }

    [Description("Where it lies.")]
    public required PositionFile Position { get; init; }
}
