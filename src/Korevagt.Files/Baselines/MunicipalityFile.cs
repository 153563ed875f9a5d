using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Korevagt.Json;

namespace Korevagt.Files.Baselines;

/// <summary>A municipality: the level at which population and age are published.</summary>
[NeedsOneOf("source", "assumption")]
internal sealed record MunicipalityFile : Sourced
{
    [Description("Municipality code, four digits.")]
    [TextPattern(Patterns.MunicipalityCode, Patterns.CodeInDanish, Patterns.CodeInEnglish)]
    public required string Code { get; init; }

    [Description("Name shown to people.")]
    public required string Name { get; init; }

    [Description("Inhabitants; the populations of its areas add up to it.")]
    [Range(0, 10_000_000)]
    public required int Population { get; init; }

    [Description("People of 65 and more per 100 aged 0-14.")]
    [Range(0.0, 10_000.0, MinimumIsExclusive = true)]
    public required double OldAgeIndex { get; init; }
}
