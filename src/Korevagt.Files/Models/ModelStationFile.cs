using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Korevagt.Files.Baselines;
using Korevagt.Json;

namespace Korevagt.Files.Models;

/// <summary>Where a shift's car waits. A station with the id of an area is the same place.</summary>
internal sealed record ModelStationFile : Sourced
{
    [Description("Short name that other objects, scenarios and the driving times use.")]
    [TextPattern(Patterns.Id, Patterns.IdInDanish, Patterns.IdInEnglish)]
    public required string Id { get; init; }

    [Description("Name shown to people; left out, the id.")]
    public string? Name { get; init; }

    [Description("Where it lies, for the map of the report; it has no bearing on driving times.")]
    public PositionFile? Position { get; init; }
}
