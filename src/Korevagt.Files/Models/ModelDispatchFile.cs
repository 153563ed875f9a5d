using System.ComponentModel;
using Korevagt.Files.Baselines;

namespace Korevagt.Files.Models;

/// <summary>How visits of a model are given to cars.</summary>
internal sealed record ModelDispatchFile : DispatchDraft
{
    [Description(
        "True, the default, when the contractor is paid until the car is back at its station, false when only until the last visit ends.")]
    public bool OvertimeUntilHome { get; init; } = true;
}
