using CsvHelper;
using Korevagt.Domain.Faults;
using Korevagt.Domain.Texts;
using Korevagt.Logs.Privacy;

namespace Korevagt.Logs;

/// <summary>The columns of a log, bound to their meanings.</summary>
internal sealed class BoundColumns
{
    private readonly int[] indexes;
    private readonly int[] timeIndexes;
    private readonly LogColumnUse?[] uses;

    private BoundColumns(IReadOnlyList<string> headers, int[] indexes, int[] timeIndexes, LogColumnUse?[] uses) =>
        (Headers, this.indexes, this.timeIndexes, this.uses) = (headers, indexes, timeIndexes, uses);

    /// <summary>The columns that are times.</summary>
    public static IReadOnlyList<LogColumn> Times { get; } =
        [LogColumn.Ordered, LogColumn.Dispatched, LogColumn.Arrived, LogColumn.Left];

    /// <summary>The columns that are numbers.</summary>
    public static IReadOnlyList<LogColumn> Numbers { get; } =
    [
        LogColumn.Latitude, LogColumn.Longitude, LogColumn.DispatchedAfter, LogColumn.ArrivedAfter, LogColumn.OnSite,
        LogColumn.Driving,
    ];

    /// <summary>The header of the log.</summary>
    public IReadOnlyList<string> Headers { get; }

    /// <summary>Place of a column in a row, or -1 where the log has none.</summary>
    public int IndexOf(LogColumn column) => indexes[(int)column];

    /// <summary>Place of the time of the day that belongs to a column of dates, or -1 where it has none of its own.</summary>
    public int TimeIndexOf(LogColumn column) => timeIndexes[(int)column];

    /// <summary>The columns that a row cannot do without.</summary>
    public int FewestFields => Has(LogColumn.Area)
        ? new[] { LogColumn.Ordered, LogColumn.Urgency, LogColumn.Area }.Max(LastOf) + 1
        : new[] { LogColumn.Ordered, LogColumn.Urgency, LogColumn.Latitude, LogColumn.Longitude }.Max(LastOf) + 1;

    /// <summary>A value of a row: empty where the log or the row has none.</summary>
    public ReadOnlySpan<byte> Field(CsvReader row, LogColumn column) => At(row, IndexOf(column));

    /// <summary>The time of the day that belongs to a column of dates: empty where there is none.</summary>
    public ReadOnlySpan<byte> TimeField(CsvReader row, LogColumn column) => At(row, TimeIndexOf(column));

    public bool Has(LogColumn column) => IndexOf(column) >= 0;

    /// <summary>How a column that the log has is written.</summary>
    public LogColumnUse Use(LogColumn column) => uses[(int)column]!;

    /// <summary>The name that the log gives to a column which it has.</summary>
    public string Header(LogColumn column) => Headers[IndexOf(column)];

    /// <summary>Finds the columns by the names that the layout states, else by their default names.</summary>
    public static Outcome<BoundColumns> Bind(string file, IReadOnlyList<string> headers, LogLayout layout, LogNames names)
    {
        if (headers.Count == 0 || headers.All(string.IsNullOrWhiteSpace))
        {
            return new Fault(file, "", LogTexts.Empty, LogTexts.AHeader);
        }

        var columns = Enum.GetValues<LogColumn>();
        var (indexes, times, uses) = (new int[columns.Length], new int[columns.Length], new LogColumnUse?[columns.Length]);
        var faults = new List<Fault>();
        foreach (var column in columns)
        {
            var stated = layout.Columns.GetValueOrDefault(column);
            IReadOnlyList<LogColumnUse> candidates = stated is null ? LogLayout.DefaultUses(column) : [stated];
            var use = candidates.FirstOrDefault(use => Find(headers, use.Header) >= 0);
            uses[(int)column] = use;
            indexes[(int)column] = use is null ? -1 : Find(headers, use.Header);
            times[(int)column] = use?.TimeHeader is { } time ? Find(headers, time) : -1;
            if (stated is not null && use is null)
            {
                faults.Add(Missing(file, stated.Header, headers, names));
            }

            if (stated?.TimeHeader is { } clock && Find(headers, clock) < 0)
            {
                faults.Add(Missing(file, clock, headers, names));
            }
        }

        faults.AddRange(Repeated(file, headers, [.. indexes, .. times]));
        var bound = new BoundColumns(headers, indexes, times, uses);
        if (faults.Count == 0 && !bound.HasAllNeeded)
        {
            faults.Add(new Fault(file, "line 1", LogTexts.HasColumns(Listed(headers)), LogTexts.NeededColumns));
        }

        return faults.Count > 0 ? faults : bound;
    }

    private static ReadOnlySpan<byte> At(CsvReader row, int index) =>
        index >= 0 && index < row.FieldCount ? row.GetSpan(index) : [];

    private bool HasAllNeeded => Has(LogColumn.Ordered) && Has(LogColumn.Urgency)
        && (Has(LogColumn.Area) || (Has(LogColumn.Latitude) && Has(LogColumn.Longitude)));

    private int LastOf(LogColumn column) => Math.Max(IndexOf(column), TimeIndexOf(column));

    private static Fault Missing(string file, string header, IReadOnlyList<string> headers, LogNames names) => new(
        file, "line 1", LogTexts.NoColumn(header),
        names.Nearest(header, [.. headers]) is { } nearest ? LogTexts.DidYouMean(nearest) : Listed(headers));

    /// <summary>The column names of a header that may be shown.</summary>
    private static Text Listed(IReadOnlyList<string> headers)
    {
        var listed = Text.Join(", ", headers.Take(20).Select(Redaction.Quote));
        return headers.Count > 20 ? new(listed.Danish + ", …", listed.English + ", …") : listed;
    }

    private static int Find(IReadOnlyList<string> headers, string name)
    {
        for (var i = 0; i < headers.Count; i++)
        {
            if (string.Equals(headers[i].Trim(), name.Trim(), StringComparison.OrdinalIgnoreCase))
            {
                return i;
            }
        }

        return -1;
    }

    private static IEnumerable<Fault> Repeated(string file, IReadOnlyList<string> headers, int[] indexes) => headers
        .Select((header, index) => (Header: header.Trim(), Index: index))
        .GroupBy(column => column.Header, StringComparer.OrdinalIgnoreCase)
        .Where(group => group.Count() > 1 && group.Any(column => indexes.Contains(column.Index)))
        .Select(group => new Fault(
            file, "line 1", LogTexts.ColumnTimes(Redaction.Quote(group.Key), group.Count()), LogTexts.EachColumnOnce));
}
