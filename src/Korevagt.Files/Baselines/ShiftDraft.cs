using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace Korevagt.Files.Baselines;

/// <summary>A shift (kørevagt): cars with driver and doctor on duty from a station in recurring hours.</summary>
internal record ShiftDraft : ShiftDuty
{
    [Description("Name shown to people.")]
    public required string Name { get; init; }

    [Description("Ids of the districts it serves first.")]
    [Length(1, Patterns.MostDistricts)]
    public required IReadOnlyList<string> Districts { get; init; }
}
