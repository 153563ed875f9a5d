using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Korevagt.Json;

namespace Korevagt.Files.Logs;

/// <summary>A word of a log for something of the plan.</summary>
internal sealed record LogWordFile
{
    [Description("What the log writes.")]
    public required string Word { get; init; }

    [Description("The id in the plan.")]
    [TextPattern(Patterns.Id, Patterns.IdInDanish, Patterns.IdInEnglish)]
    public required string Id { get; init; }
}
