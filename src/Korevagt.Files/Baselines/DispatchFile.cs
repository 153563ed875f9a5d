using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Korevagt.Files.Json;

namespace Korevagt.Files.Baselines;

/// <summary>How visits are given to cars.</summary>
[NeedsOneOf("source", "assumption")]
internal sealed record DispatchFile : DispatchDraft
{
    [Description(
        "A visit whose own district's cars are all busy waits for them until so many minutes before it is due; "
        + "then any car may take it.")]
    [Range(0.0, Patterns.LongestMinutes)]
    public required double HelpLeadMinutes { get; init; }

    [Description(
        "True when the contractor is paid until the car is back at its station, false when only until the last visit ends.")]
    public required bool OvertimeUntilHome { get; init; }
}
