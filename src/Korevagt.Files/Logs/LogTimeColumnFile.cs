using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Korevagt.Files.Json;

namespace Korevagt.Files.Logs;

/// <summary>A column of times.</summary>
internal sealed record LogTimeColumnFile
{
    [Description("Header of the column.")]
    public required string Column { get; init; }

    [Description("How its dates are written; a time of the day follows, with or without seconds and offset. Without it the first time tells.")]
    [TextPattern(
        "(yyyy-MM-dd|dd-MM-yyyy|dd[.]MM[.]yyyy|dd/MM/yyyy)",
        "yyyy-MM-dd, dd-MM-yyyy, dd.MM.yyyy eller dd/MM/yyyy",
        "yyyy-MM-dd, dd-MM-yyyy, dd.MM.yyyy or dd/MM/yyyy")]
    public string? Format { get; init; }

    [Description("True when times without an offset are UTC; otherwise they are of the local clock of Europe/Copenhagen.")]
    public bool? Utc { get; init; }
}
