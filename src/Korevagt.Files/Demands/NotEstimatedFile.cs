using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace Korevagt.Files.Demands;

/// <summary>A part of the model that the log could not tell.</summary>
internal sealed record NotEstimatedFile
{
    [Description("The part: month, trend, dayKind.publicHoliday and so on, or dayVariation.")]
    public required string Part { get; init; }

    [Description("Why, with the figures.")]
    [MaxLength(Patterns.LongText)]
    public required string Reason { get; init; }
}
