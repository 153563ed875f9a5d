using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Korevagt.Files.Baselines;

namespace Korevagt.Files.Models;

/// <summary>How visits of a model are given to cars.</summary>
internal sealed record ModelDispatchFile : DispatchDraft
{
    [Description(
        "A visit whose own district's cars are all busy waits for them until so many minutes before it is due; "
        + "then any car may take it. Left out, 0.")]
    [Range(0.0, Patterns.LongestMinutes)]
    public double HelpLeadMinutes { get; init; }

    [Description(
        "True, the default, when the contractor is paid until the car is back at its station, false when only until the last visit ends.")]
    public bool OvertimeUntilHome { get; init; } = true;
}
