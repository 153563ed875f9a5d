using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Korevagt.Domain.Costs;
using Korevagt.Json;

namespace Korevagt.Files.Baselines;

/// <summary>A cost driver as older baselines have it: with a switch of its own, and never in some hours only.</summary>
[NeedsOneOf("source", "assumption")]
internal sealed record ShiftedCostFile : Sourced
{
    [Description("Short name that other objects and scenarios use.")]
    [TextPattern(Patterns.Id, Patterns.IdInDanish, Patterns.IdInEnglish)]
    public required string Id { get; init; }

    [Description("Name shown to people.")]
    public required string Name { get; init; }

    [Description("What it is multiplied by.")]
    public required CostUnit Driver { get; init; }

    [Description("Kroner per unit; left out when nobody has a figure.")]
    [Range(0, Patterns.HighestPrice)]
    public decimal? DkkPerUnit { get; init; }

    [Description("Whether the annual cost counts it.")]
    public required bool Included { get; init; }
}
