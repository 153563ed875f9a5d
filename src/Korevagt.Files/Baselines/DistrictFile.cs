using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Korevagt.Json;

namespace Korevagt.Files.Baselines;

/// <summary>A driving district (køreområde): the areas that a shift serves first.</summary>
internal sealed record DistrictFile : Sourced
{
    [Description("Short name that other objects and scenarios use.")]
    [TextPattern(Patterns.Id, Patterns.IdInDanish, Patterns.IdInEnglish)]
    public required string Id { get; init; }

    [Description("Name shown to people.")]
    public required string Name { get; init; }
}
