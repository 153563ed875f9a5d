using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Korevagt.Json;

namespace Korevagt.Files.Baselines;

/// <summary>Municipalities and areas of a baseline, in a file of their own.</summary>
[FileFormat("areas", "områder", "korevagt-areas/1")]
internal sealed record AreaFile : RootProperties
{
    [Description("The municipalities (kommuner).")]
    [Length(1, Patterns.MostItems)]
    public required IReadOnlyList<MunicipalityFile> Municipalities { get; init; }

    [Description("The areas where visits arise.")]
    [Length(1, Patterns.MostItems)]
    public required IReadOnlyList<AreaEntry> Areas { get; init; }
}
