using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Korevagt.Json;

namespace Korevagt.Files.Logs;

/// <summary>A column of times, or two: dates and times of the day.</summary>
[AlsoText("column")]
[NeedsExactlyOneOf("column", "date")]
internal sealed record LogTimeColumnFile
{
    [Description("Header of the column with date and time of the day.")]
    public string? Column { get; init; }

    [Description("Header of the column with the date, where the time of the day has a column of its own.")]
    public string? Date { get; init; }

    [Description("Header of the column with the time of the day; belongs to date.")]
    public string? Time { get; init; }

    [Description(
        "How its dates are written; a time of the day follows, with or without seconds and offset. Without it the column's dates tell. "
        + "Only where it is stated, AM and PM are read, and years of two digits that stand first.")]
    [TextPattern(
        "(yyyy-MM-dd|yyyy/MM/dd|yyyyMMdd|dd-MM-yyyy|dd[.]MM[.]yyyy|dd/MM/yyyy|dd/MM-yyyy|MM/dd/yyyy|serial)",
        "yyyy-MM-dd, yyyy/MM/dd, yyyyMMdd, dd-MM-yyyy, dd.MM.yyyy, dd/MM/yyyy, dd/MM-yyyy, MM/dd/yyyy eller serial",
        "yyyy-MM-dd, yyyy/MM/dd, yyyyMMdd, dd-MM-yyyy, dd.MM.yyyy, dd/MM/yyyy, dd/MM-yyyy, MM/dd/yyyy or serial")]
    public string? Format { get; init; }

    [Description("True when times without an offset are UTC; otherwise they are of the local clock of Europe/Copenhagen.")]
    public bool? Utc { get; init; }
}
