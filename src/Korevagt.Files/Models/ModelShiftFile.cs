using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Korevagt.Files.Baselines;

namespace Korevagt.Files.Models;

/// <summary>A shift of a model.</summary>
internal sealed record ModelShiftFile : ShiftDuty
{
    [Description("Name shown to people; left out, the id.")]
    public string? Name { get; init; }

    [Description("Ids of the districts it serves first; left out, all.")]
    [Length(1, Patterns.MostDistricts)]
    public IReadOnlyList<string>? Districts { get; init; }
}
