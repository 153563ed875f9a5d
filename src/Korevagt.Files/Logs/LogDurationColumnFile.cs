using System.ComponentModel;
using Korevagt.Logs;

namespace Korevagt.Files.Logs;

/// <summary>A column of durations.</summary>
internal sealed record LogDurationColumnFile
{
    [Description("Header of the column.")]
    public required string Column { get; init; }

    [Description("What its numbers count.")]
    public required DurationUnit Unit { get; init; }
}
