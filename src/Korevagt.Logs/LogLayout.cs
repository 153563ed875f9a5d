namespace Korevagt.Logs;

/// <summary>How a log is laid out, as far as its owner says; the rest is found out from the log.</summary>
public sealed record LogLayout
{
    /// <summary>The product's own format: default names, everything else found out.</summary>
    public static LogLayout Own { get; } = new();

    /// <summary>What stands between the columns: <c>;</c>, <c>,</c> or a tab; null to find out.</summary>
    public char? Separator { get; init; }

    /// <summary>How characters are written; null to find out.</summary>
    public LogEncoding? Encoding { get; init; }

    /// <summary>What stands before decimals; null to find out from its numbers.</summary>
    public DecimalMark? DecimalMark { get; init; }

    /// <summary>The columns that are named; each must be in the log. Others go by their default name.</summary>
    public IReadOnlyDictionary<LogColumn, LogColumnUse> Columns { get; init; } = new Dictionary<LogColumn, LogColumnUse>();

    /// <summary>The log's own words for areas, with the id of each in the plan.</summary>
    public IReadOnlyDictionary<string, string> AreaWords { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>The log's own words for urgencies, with the id of each in the plan.</summary>
    public IReadOnlyDictionary<string, string> UrgencyWords { get; init; } = new Dictionary<string, string>(
        StringComparer.Ordinal);

    /// <summary>
    /// The names under which a column is known without being named. Of a duration, the name tells the unit.
    /// </summary>
    internal static IReadOnlyList<LogColumnUse> DefaultUses(LogColumn column) => column switch
    {
        LogColumn.Latitude => [new("lat")],
        LogColumn.Longitude => [new("lon")],
        LogColumn.DispatchedAfter or LogColumn.ArrivedAfter or LogColumn.OnSite or LogColumn.Driving =>
        [
            new(Camel(column) + "Seconds") { Unit = DurationUnit.Seconds },
            new(Camel(column) + "Minutes") { Unit = DurationUnit.Minutes },
        ],
        _ => [new(Camel(column))],
    };

    private static string Camel(LogColumn column)
    {
        var name = column.ToString();
        return char.ToLowerInvariant(name[0]) + name[1..];
    }
}
