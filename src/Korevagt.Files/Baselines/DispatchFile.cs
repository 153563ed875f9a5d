using System.ComponentModel;
using Korevagt.Json;

namespace Korevagt.Files.Baselines;

/// <summary>How visits are given to cars.</summary>
[NeedsOneOf("source", "assumption")]
internal sealed record DispatchFile : DispatchDraft
{
    [Description(
        "True when the contractor is paid until the car is back at its station, false when only until the last visit ends.")]
    public required bool OvertimeUntilHome { get; init; }
}
