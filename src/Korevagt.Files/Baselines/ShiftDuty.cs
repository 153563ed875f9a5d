using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Korevagt.Json;

namespace Korevagt.Files.Baselines;

/// <summary>What a shift (kørevagt) says in every kind of file: which cars are on duty, where and when.</summary>
internal abstract record ShiftDuty : Sourced
{
    [Description("Short name that other objects and scenarios use.")]
    [TextPattern(Patterns.Id, Patterns.IdInDanish, Patterns.IdInEnglish)]
    [JsonPropertyOrder(-1)]
    public required string Id { get; init; }

    [Description("Id of the station where its cars wait.")]
    public required string Station { get; init; }

    [Description("When it is on duty; 00:00 to 00:00 is around the clock.")]
    public required HoursFile Hours { get; init; }

    [Description("Number of cars.")]
    [Range(1, 50)]
    public required int Cars { get; init; }

    [Description("Id of the contract that pays for it; left out only in a plan without contracts.")]
    public string? Contract { get; init; }

    [Description("The physical car, where the plan follows it: its shifts have 1 car and may not overlap.")]
    [TextPattern(Patterns.Id, Patterns.IdInDanish, Patterns.IdInEnglish)]
    public string? Vehicle { get; init; }
}
