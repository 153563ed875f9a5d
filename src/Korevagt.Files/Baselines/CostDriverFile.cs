using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Korevagt.Domain.Costs;
using Korevagt.Json;

namespace Korevagt.Files.Baselines;

/// <summary>A cost beside what the contractors are paid.</summary>
[NeedsOneOf("source", "assumption")]
internal sealed record CostDriverFile : Sourced
{
    [Description("Short name that other objects and scenarios use.")]
    [TextPattern(Patterns.Id, Patterns.IdInDanish, Patterns.IdInEnglish)]
    public required string Id { get; init; }

    [Description("Name shown to people.")]
    public required string Name { get; init; }

    [Description("What it is multiplied by.")]
    public required CostUnit Unit { get; init; }

    [Description("Kroner per unit; left out when nobody has a figure, so that costs leave it out and reports say so.")]
    [Range(0, Patterns.HighestPrice)]
    public decimal? DkkPerUnit { get; init; }

    [Description("Whole hours in which it holds, such as a night supplement's; left out, it holds in all.")]
    public HoursFile? Hours { get; init; }
}
