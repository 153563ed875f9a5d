using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace Korevagt.Planning.Files;

/// <summary>A shift (kørevagt): cars with driver and doctor on duty from a station in recurring hours.</summary>
internal record ShiftDraft : Sourced
{
    [Description("Short name that other objects and scenarios use.")]
    [RegularExpression(Patterns.Id, ErrorMessage = Patterns.IdInWords)]
    public required string Id { get; init; }

    [Description("Name shown to people.")]
    public required string Name { get; init; }

    [Description("Id of the station where its cars wait.")]
    public required string Station { get; init; }

    [Description("Ids of the districts it serves first.")]
    [Length(1, Patterns.MostDistricts)]
    public required IReadOnlyList<string> Districts { get; init; }

    [Description("When it is on duty.")]
    public required HoursFile Hours { get; init; }

    [Description("Number of cars.")]
    [Range(1, 50)]
    public required int Cars { get; init; }

    [Description("Id of the contract that pays for it.")]
    public required string Contract { get; init; }

    [Description("The physical car, where the plan follows it: its shifts have 1 car and may not overlap.")]
    [RegularExpression(Patterns.Id, ErrorMessage = Patterns.IdInWords)]
    public string? Vehicle { get; init; }
}
