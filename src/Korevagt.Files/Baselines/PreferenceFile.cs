using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace Korevagt.Files.Baselines;

/// <summary>In which order an area asks the shifts for a free car.</summary>
internal sealed record PreferenceFile : Sourced
{
    [Description("Id of the area.")]
    public required string Area { get; init; }

    [Description("Ids of all shifts, the first asked first.")]
    [Length(1, Patterns.MostItems)]
    public required IReadOnlyList<string> Shifts { get; init; }
}
