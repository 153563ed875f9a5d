using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace Korevagt.Files.Baselines;

/// <summary>A driving district (køreområde): the areas that a shift serves first.</summary>
internal sealed record DistrictFile : Sourced
{
    [Description("Short name that other objects and scenarios use.")]
    [RegularExpression(Patterns.Id, ErrorMessage = Patterns.IdInWords)]
    public required string Id { get; init; }

    [Description("Name shown to people.")]
    public required string Name { get; init; }
}
