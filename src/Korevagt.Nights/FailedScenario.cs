using System.ComponentModel;
using Korevagt.Domain.Faults;

namespace Korevagt.Nights;

/// <summary>A scenario that could not be evaluated: it no longer applies to the baseline, or its file is faulty.</summary>
/// <param name="File">Its file as the settings name it.</param>
/// <param name="Faults">All that is wrong; at least one.</param>
public sealed record FailedScenario(
    [Description("Its file as the settings name it.")] string File,
    [Description("All that is wrong; at least one.")] IReadOnlyList<Fault> Faults);
