using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Korevagt.Json;

namespace Korevagt.Files.Demands;

/// <summary>An area's share of the region's visits, and how sure it is.</summary>
internal sealed record FittedAreaFile
{
    [Description("Id of the area.")]
    [TextPattern(Patterns.Id, Patterns.IdInDanish, Patterns.IdInEnglish)]
    public required string Id { get; init; }

    [Description("Share of the region's visits, 0 to 1.")]
    [Range(0.0, 1.0, MinimumIsExclusive = true)]
    public required double Share { get; init; }

    [Description("Shape of the share's gamma distribution: its coefficient of variation is 1 / sqrt(shape).")]
    [Range(0.0, 1e15, MinimumIsExclusive = true)]
    public required double Shape { get; init; }
}
