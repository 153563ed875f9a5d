using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Korevagt.Files;
using Korevagt.Files.Scenarios.Changes;
using Korevagt.Json;
using NodaTime;

namespace Korevagt.Files.Scenarios;

/// <summary>A scenario: small changes to a baseline.</summary>
[FileFormat("scenario", "et scenarie", "korevagt-scenario/1")]
internal sealed record ScenarioFile : RootProperties
{
    [Description("Name shown to people.")]
    public required string Name { get; init; }

    [Description("One or two sentences on what it is.")]
    [MaxLength(Patterns.LongText)]
    public required string Description { get; init; }

    [Description("Path of the baseline or model, or of the scenario that serves as one, relative to this file.")]
    public required string Baseline { get; init; }

    [Description("The day on which the changes begin, for the first year's saving; without it 1 January.")]
    public LocalDate? EffectiveFrom { get; init; }

    [Description("The day on which notice of the changes is given to the contractors; tells from when their contracts allow them.")]
    public LocalDate? NoticeOn { get; init; }

    [Description("The changes, applied in this order.")]
    [Length(1, Patterns.MostItems)]
    public required IReadOnlyList<ScenarioChange> Changes { get; init; }
}
