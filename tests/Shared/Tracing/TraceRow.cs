using System.Globalization;

namespace Korevagt.Tests;

/// <summary>One row of a trace, read as anybody would read it: by the names of the header.</summary>
internal sealed class TraceRow(IReadOnlyDictionary<string, int> columns, string[] fields)
{
    public string this[string column] => fields[columns[column]];

    public string Event => this["event"];

    public string Visit => this["visit"];

    public string Duty => this["duty"];

    public int Second => Number("second");

    public int Number(string column) => int.Parse(this[column], CultureInfo.InvariantCulture);

    public (double Latitude, double Longitude) Place => (Degrees("lat"), Degrees("lon"));

    public (double Latitude, double Longitude) From => (Degrees("from_lat"), Degrees("from_lon"));

    /// <summary>Reads a file of which no field holds a comma or a quotation mark.</summary>
    public static List<TraceRow> Read(string path)
    {
        using var lines = File.ReadLines(path).GetEnumerator();
        lines.MoveNext();
        var columns = lines.Current.Split(',').Select((name, index) => (name, index)).ToDictionary(pair => pair.name, pair => pair.index, StringComparer.Ordinal);
        var rows = new List<TraceRow>();
        while (lines.MoveNext())
        {
            rows.Add(new TraceRow(columns, lines.Current.Split(',')));
        }

        return rows;
    }

    private double Degrees(string column) => double.Parse(this[column], CultureInfo.InvariantCulture);
}
