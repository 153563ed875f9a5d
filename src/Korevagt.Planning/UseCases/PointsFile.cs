using System.Globalization;
using CsvHelper;
using Korevagt.Domain.Faults;
using Korevagt.Domain.Geography;

namespace Korevagt.Planning.UseCases;

/// <summary>A list of points as CSV: a header with <c>name</c>, <c>lat</c> and <c>lon</c>, then a line per point.</summary>
internal static class PointsFile
{
    private const int MostPoints = 5_000;
    private const int MostFaults = 50;

    /// <summary>Reads the points, or tells every faulty line (the first fifty).</summary>
    public static Outcome<IReadOnlyList<(GeoPoint Point, string Name)>> Read(string file)
    {
        if (!File.Exists(file))
        {
            return new Fault(
                file, "",
                new("filen findes ikke", "there is no such file"),
                new("en CSV-fil med kolonnerne name, lat og lon", "a CSV file with the columns name, lat and lon"));
        }

        try
        {
            using var csv = CsvReader.FromFile(file, CsvReaderOptions.Default with { TrackLineNumbers = true });
            return Read(file, csv);
        }
        catch (CsvFormatException malformed)
        {
            return new Fault(
                file, $"line {malformed.LineNumber}", new($"kan ikke læses som CSV: {malformed.Message}", malformed.Message));
        }
    }

    private static Outcome<IReadOnlyList<(GeoPoint Point, string Name)>> Read(string file, CsvReader csv)
    {
        var (points, faults) = (new List<(GeoPoint, string)>(), new List<Fault>());
        var columns = new int[3];
        while (faults.Count < MostFaults && csv.Read())
        {
            if (points.Count == 0 && faults.Count == 0 && !FindColumns(csv, columns))
            {
                var names = string.Join(", ", csv.Headers ?? []);
                return new Fault(
                    file, "line 1",
                    new($"har kolonnerne {names}", $"has the columns {names}"),
                    new("name, lat og lon", "name, lat and lon"));
            }

            if (csv.FieldCount <= columns.Max())
            {
                faults.Add(new Fault(
                    file, $"line {csv.LineNumber}",
                    new($"antal kolonner: {csv.FieldCount}", $"has {csv.FieldCount} columns"),
                    new($"{columns.Max() + 1} eller flere", $"{columns.Max() + 1} or more")));
                continue;
            }

            var name = csv.GetString(columns[0]);
            var point = new GeoPoint(Degrees(csv.GetString(columns[1])), Degrees(csv.GetString(columns[2])));
            if (name.Length == 0 || !point.IsValid)
            {
                var (lat, lon) = (csv.GetString(columns[1]), csv.GetString(columns[2]));
                faults.Add(new Fault(
                    file, $"line {csv.LineNumber}",
                    new($"'{name}' på '{lat}', '{lon}' er ikke et punkt", $"'{name}' at '{lat}', '{lon}' is no point"),
                    new("et navn og grader som 56.46 og 10.04", "a name and degrees such as 56.46 and 10.04")));
            }

            points.Add((point, name));
        }

        if (faults.Count == 0 && points.Count is 0 or > MostPoints)
        {
            faults.Add(new Fault(
                file, "", new($"har {points.Count} punkter", $"has {points.Count} points"), new($"1 til {MostPoints}", $"1 to {MostPoints}")));
        }

        return faults.Count == 0
            ? Outcome<IReadOnlyList<(GeoPoint, string)>>.Success(points)
            : Outcome<IReadOnlyList<(GeoPoint, string)>>.Failure(faults);
    }

    private static bool FindColumns(CsvReader csv, int[] columns) =>
        csv.TryGetFieldIndex("name", out columns[0])
        && csv.TryGetFieldIndex("lat", out columns[1])
        && csv.TryGetFieldIndex("lon", out columns[2]);

    private static double Degrees(string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var degrees) ? degrees : double.NaN;
}
