using System.ComponentModel;
using Korevagt.Json;

namespace Korevagt.Files.Logs;

/// <summary>A column of texts or numbers.</summary>
[AlsoText("column")]
internal sealed record LogColumnFile
{
    [Description("Header of the column.")]
    public required string Column { get; init; }
}
