using System.Globalization;
using Korevagt.Domain.Faults;
using Korevagt.Domain.Geography;
using Korevagt.Roads.Tables;

namespace Korevagt.Roads.UseCases;

/// <summary>Lists of points and tables between them as CSV (RFC 4180), numbers with a decimal point.</summary>
public static class PointsCsv
{
    private const string ExpectedHeader = "the columns name, lat and lon";

    /// <summary>Reads points with the columns <c>name</c>, <c>lat</c> and <c>lon</c>, in any order; other columns are passed over.</summary>
    /// <param name="path">The file.</param>
    /// <returns>The points, at least one, or every fault with its line.</returns>
    public static Outcome<IReadOnlyList<(GeoPoint Point, string Name)>> Read(string path)
    {
        if (!File.Exists(path))
            return new Fault(path, "", "does not exist", "a CSV file of points");
        using var text = new StreamReader(path);
        var records = CsvRecords.Read(text).ToList();
        if (records.Count == 0)
            return new Fault(path, "", "is empty", ExpectedHeader);
        var header = records[0].Fields.Select(h => h.Trim().ToLowerInvariant()).ToList();
        var (name, latitude, longitude) = (header.IndexOf("name"), header.IndexOf("lat"), header.IndexOf("lon"));
        if (name < 0 || latitude < 0 || longitude < 0)
            return new Fault(path, "line 1", $"has the columns {string.Join(", ", header)}", ExpectedHeader);
        var points = new List<(GeoPoint Point, string Name)>();
        var faults = new List<Fault>();
        foreach (var (line, row) in records.Skip(1))
        {
            var place = $"line {line}";
            if (row.Count <= Math.Max(name, Math.Max(latitude, longitude)))
                faults.Add(new Fault(path, place, $"has {row.Count} columns", $"{header.Count}"));
            else if (!TryNumber(row[latitude], out var lat) || !TryNumber(row[longitude], out var lon) || !new GeoPoint(lat, lon).IsValid)
                faults.Add(new Fault(path, place, $"has the position {row[latitude]}, {row[longitude]}", "degrees of latitude and longitude"));
            else
                points.Add((new GeoPoint(lat, lon), row[name]));
        }

        if (points.Count == 0 && faults.Count == 0)
            faults.Add(new Fault(path, "", "has no points", "at least one"));
        return faults.Count == 0 ? points : faults;
    }

    /// <summary>Writes a table of all pairs: <c>from,to,seconds,meters</c>.</summary>
    /// <param name="writer">Takes the text; lines end with a line feed.</param>
    /// <param name="from">Names of the rows.</param>
    /// <param name="to">Names of the columns.</param>
    /// <param name="table">The table.</param>
    public static void Write(TextWriter writer, IReadOnlyList<string> from, IReadOnlyList<string> to, TravelTable table)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(table);
        writer.Write("from,to,seconds,meters\n");
        for (var i = 0; i < table.Rows; i++)
        {
            for (var j = 0; j < table.Columns; j++)
            {
                var cell = i * table.Columns + j;
                writer.Write(string.Create(
                    CultureInfo.InvariantCulture,
                    $"{CsvRecords.Quoted(from[i])},{CsvRecords.Quoted(to[j])},{table.Seconds[cell]},{table.Meters[cell]}\n"));
            }
        }
    }

    private static bool TryNumber(string text, out double value) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out value);
}
