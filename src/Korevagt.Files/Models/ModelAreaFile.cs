using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Korevagt.Files.Baselines;
using Korevagt.Json;

namespace Korevagt.Files.Models;

/// <summary>A place where visits arise at a constant rate.</summary>
internal sealed record ModelAreaFile : Sourced
{
    [Description("Short name that other objects, scenarios and the driving times use.")]
    [TextPattern(Patterns.Id, Patterns.IdInDanish, Patterns.IdInEnglish)]
    public required string Id { get; init; }

    [Description("Name shown to people; left out, the id.")]
    public string? Name { get; init; }

    [Description("Id of the district that serves it first; left out only where there is one district.")]
    public string? District { get; init; }

    [Description("Expected visits per hour, the same at every hour of the year.")]
    [Range(0.0, 1_000_000.0)]
    public required double VisitsPerHour { get; init; }

    [Description("Where it lies, for the map of the report; it has no bearing on driving times.")]
    public PositionFile? Position { get; init; }
}
