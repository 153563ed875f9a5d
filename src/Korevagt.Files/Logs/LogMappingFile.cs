using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Korevagt.Json;
using Korevagt.Logs;

namespace Korevagt.Files.Logs;

/// <summary>How somebody else's visit log is laid out. What is left out is found out from the log.</summary>
[FileFormat("log mapping", "kolonnerne i en besøgslog", "korevagt-log-mapping/1")]
internal sealed record LogMappingFile : RootProperties
{
    [Description("What stands between the columns: a comma, a semicolon or a tab (\\t).")]
    [TextPattern("[,;\\t]", "\",\", \";\" eller et tabulatortegn", "\",\", \";\" or a tab")]
    public string? Separator { get; init; }

    [Description("How the characters are written.")]
    public LogEncoding? Encoding { get; init; }

    [Description("What stands before the decimals of a number.")]
    public DecimalMark? DecimalMark { get; init; }

    [Description("The log's names of the columns. A column that is not named goes by its default name.")]
    public LogColumnsFile? Columns { get; init; }

    [Description("The log's own words for areas.")]
    [MaxLength(100_000)]
    public IReadOnlyList<LogWordFile>? AreaWords { get; init; }

    [Description("The log's own words for urgencies.")]
    [MaxLength(Patterns.MostItems)]
    public IReadOnlyList<LogWordFile>? UrgencyWords { get; init; }
}
