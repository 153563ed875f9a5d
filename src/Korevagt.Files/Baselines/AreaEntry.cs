using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Korevagt.Json;

namespace Korevagt.Files.Baselines;

/// <summary>A place where visits arise: a town, a part of one, or a rural surrounding.</summary>
[NeedsOneOf("source", "assumption")]
internal sealed record AreaEntry : Sourced
{
    [Description("Short name that other objects and scenarios use.")]
    [TextPattern(Patterns.Id, Patterns.IdInDanish, Patterns.IdInEnglish)]
    public required string Id { get; init; }

    [Description("Name shown to people.")]
    public required string Name { get; init; }

    [Description("Code of its municipality.")]
    public required string Municipality { get; init; }

    [Description("Id of the district that serves it first.")]
    public required string District { get; init; }

    [Description("Middle of the area.")]
    public required PositionFile Center { get; init; }

    [Description("Visits arise within this distance of the middle, in kilometres.")]
    [Range(0.0, 100.0, MinimumIsExclusive = true)]
    public required double RadiusKilometers { get; init; }

    [Description("Inhabitants.")]
    [Range(0, 10_000_000)]
    public required int Population { get; init; }
}
