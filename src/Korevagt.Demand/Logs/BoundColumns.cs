using Korevagt.Demand.Logs.Privacy;
using Korevagt.Domain.Faults;

namespace Korevagt.Demand.Logs;

/// <summary>The columns of a log, bound to their meanings.</summary>
internal sealed class BoundColumns
{
    private readonly int[] indexes;
    private readonly LogColumnUse?[] uses;

    private BoundColumns(IReadOnlyList<string> headers, int[] indexes, LogColumnUse?[] uses) =>
        (Headers, this.indexes, this.uses) = (headers, indexes, uses);

    /// <summary>The header of the log.</summary>
    public IReadOnlyList<string> Headers { get; }

    /// <summary>Place of a column in a row, or -1 where the log has none.</summary>
    public int IndexOf(LogColumn column) => indexes[(int)column];

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
            return new Fault(file, "", "is empty", "a header and a line per visit");
        }

        var columns = Enum.GetValues<LogColumn>();
        var (indexes, uses, faults) = (new int[columns.Length], new LogColumnUse?[columns.Length], new List<Fault>());
        foreach (var column in columns)
        {
            var stated = layout.Columns.GetValueOrDefault(column);
            IReadOnlyList<LogColumnUse> candidates = stated is null ? LogLayout.DefaultUses(column) : [stated];
            uses[(int)column] = candidates.FirstOrDefault(use => Find(headers, use.Header) >= 0);
            indexes[(int)column] = uses[(int)column] is { } use ? Find(headers, use.Header) : -1;
            if (stated is not null && uses[(int)column] is null)
            {
                var nearest = names.Nearest(stated.Header, [.. headers]);
                faults.Add(
                    new Fault(
                        file, "line 1", $"has no column \"{stated.Header}\", which the mapping names", nearest is null
                            ? Listed(headers)
                            : $"\"{nearest}\" (did you mean that?)"));
            }
        }

        faults.AddRange(Repeated(file, headers, indexes));
        var bound = new BoundColumns(headers, indexes, uses);
        if (faults.Count == 0 && bound.Missing() is { } missing)
        {
            faults.Add(new Fault(file, "line 1", $"has the columns {Listed(headers)}", missing));
        }

        return faults.Count > 0 ? faults : bound;
    }

    /// <summary>The column names of a header that may be shown.</summary>
    private static string Listed(IReadOnlyList<string> headers) =>
        string.Join(", ", headers.Take(20).Select(header => Redaction.Quote(header))) + (headers.Count > 20 ? ", …" : "");

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
        .Select(
            group => new Fault(
                file, "line 1", $"has the column {Redaction.Quote(group.Key)} {group.Count()} times", "each column once"));

    private string? Missing()
    {
        var place = Has(LogColumn.Area) || (Has(LogColumn.Latitude) && Has(LogColumn.Longitude));
        return Has(LogColumn.Ordered) && place && Has(LogColumn.Urgency)
            ? null
            : "at least ordered, urgency, and area or lat and lon, under these names or those of a mapping";
    }
}
