using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Korevagt.Json;

namespace Korevagt.Files.Baselines;

/// <summary>A part of the week with its share of the year's visits.</summary>
[NeedsOneOf("source", "assumption")]
internal sealed record DemandPeriodFile : Sourced
{
    [Description("Short name that other objects and scenarios use.")]
    [TextPattern(Patterns.Id, Patterns.IdInDanish, Patterns.IdInEnglish)]
    public required string Id { get; init; }

    [Description("When; whole hours, and no two periods overlap.")]
    public required HoursFile Hours { get; init; }

    [Description("Share of all visits, 0 to 1; all shares add up to 1.")]
    [Range(0.0, 1.0)]
    public required double Share { get; init; }

    [Description("Relative weight of each hour from the period's first on, one per hour of the clock.")]
    [Length(1, 24)]
    [Range(0.0, 1_000_000.0)]
    public required IReadOnlyList<double> HourWeights { get; init; }
}
