using System.Globalization;
using System.Text;
using CsvHelper;
using Korevagt.Domain.Faults;
using Korevagt.Domain.Geography;
using Text = Korevagt.Domain.Texts.Text;

namespace Korevagt.Planning.UseCases;

/// <summary>
/// A list of points as CSV in UTF-8: a header with <c>name</c>, <c>lat</c> and <c>lon</c>, then a line per point. Separated by
/// commas or, as a Danish spreadsheet writes it, by semicolons and then with decimal commas or points.
/// </summary>
internal static class PointsFile
{
    private const int MostPoints = 5_000;
    private const int MostFaults = 50;

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Reads the points, or tells every faulty line (the first fifty).</summary>
    public static Outcome<IReadOnlyList<(GeoPoint Point, string Name)>> Read(string file)
    {
        if (!File.Exists(file))
        {
            return new Fault(file, "", new("der er ingen sådan fil", "there is no such file"), Header);
        }

        try
        {
            return Decode(file, File.ReadAllBytes(file)).Then(text => Read(file, text));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return new Fault(file, "", new($"kan ikke læses: {e.Message}", $"cannot be read: {e.Message}"));
        }
        catch (CsvFormatException malformed)
        {
            return new Fault(
                file, $"line {malformed.LineNumber}", new($"kan ikke læses som CSV: {malformed.Message}", malformed.Message));
        }
    }

    private static Text Header { get; } = new(
        "en CSV-fil med kolonnerne \"name\", \"lat\" og \"lon\"", "a CSV file with the columns name, lat and lon");

    private static Outcome<string> Decode(string file, ReadOnlySpan<byte> bytes)
    {
        try
        {
            return Strict.GetString(bytes).TrimStart('\uFEFF');
        }
        catch (DecoderFallbackException exception)
        {
            var line = bytes[..Math.Max(exception.Index, 0)].Count((byte)'\n') + 1;
            return new Fault(
                file, $"line {line}", new("er ikke tekst i UTF-8", "is no text in UTF-8"),
                new("UTF-8; gem filen som \"CSV UTF-8\" i regnearket", "UTF-8; save the file as \"CSV UTF-8\" in the spreadsheet"));
        }
    }

    private static Outcome<IReadOnlyList<(GeoPoint Point, string Name)>> Read(string file, string text)
    {
        var content = text.TrimStart('\r', '\n');
        var end = content.AsSpan().IndexOfAny('\r', '\n');
        var separator = content.AsSpan(0, end < 0 ? content.Length : end).Contains(';') ? ';' : ',';
        using var csv = CsvReader.FromText(text, CsvReaderOptions.Default with { TrackLineNumbers = true, Separator = separator });
        return Read(file, csv);
    }

    private static Outcome<IReadOnlyList<(GeoPoint Point, string Name)>> Read(string file, CsvReader csv)
    {
        var (points, faults) = (new List<(GeoPoint, string)>(), new List<Fault>());
        var columns = new int[3];
        while (faults.Count < MostFaults && csv.Read())
        {
            if (points.Count == 0 && faults.Count == 0 && !FindColumns(csv, columns))
            {
                var listed = string.Join(", ", csv.Headers ?? []);
                return new Fault(
                    file, "line 1", new($"har kolonnerne {listed}", $"has the columns {listed}"), new("\"name\", \"lat\" og \"lon\"", "name, lat and lon"));
            }

            if (Enumerable.Range(0, csv.FieldCount).All(csv.IsEmpty))
            {
                continue;
            }

            if (csv.FieldCount <= columns.Max())
            {
                faults.Add(new Fault(
                    file, $"line {csv.LineNumber}", new($"har {csv.FieldCount} kolonner", $"has {csv.FieldCount} columns"),
                    new($"{columns.Max() + 1} eller flere", $"{columns.Max() + 1} or more")));
                continue;
            }

            var name = csv.GetString(columns[0]);
            var (north, east) = (csv.GetString(columns[1]), csv.GetString(columns[2]));
            var point = Point(Number(north, csv.Separator), Number(east, csv.Separator));
            if (name.Length == 0 || !point.IsValid)
            {
                faults.Add(new Fault(
                    file, $"line {csv.LineNumber}",
                    new($"'{name}' på '{north}', '{east}' er ikke et punkt", $"'{name}' at '{north}', '{east}' is no point"),
                    IsSwapped(Number(north, csv.Separator), Number(east, csv.Separator))
                        ? new("nord i lat og øst i lon; de er byttet om", "the northing in lat and the easting in lon; they are swapped")
                        : new(
                            "et navn og grader som 56.46 og 10.04, eller meter i UTM zone 32 (EPSG:25832)",
                            "a name and degrees such as 56.46 and 10.04, or meters of UTM zone 32 (EPSG:25832)")));
            }

            points.Add((point, name));
        }

        if (faults.Count == 0 && points.Count is 0 or > MostPoints)
        {
            faults.Add(new Fault(
                file, "", new($"har {points.Count} punkter", $"has {points.Count} points"),
                new($"1 til {MostPoints}", $"1 to {MostPoints}")));
        }

        return faults.Count == 0
            ? Outcome<IReadOnlyList<(GeoPoint, string)>>.Success(points)
            : Outcome<IReadOnlyList<(GeoPoint, string)>>.Failure(faults);
    }

    private static bool FindColumns(CsvReader csv, int[] columns) =>
        csv.TryGetFieldIndex("name", out columns[0])
        && csv.TryGetFieldIndex("lat", out columns[1])
        && csv.TryGetFieldIndex("lon", out columns[2]);

    private static GeoPoint Point(double north, double east) =>
        DanishGrid.Holds(east, north) ? DanishGrid.PlaceAt(east, north) : new GeoPoint(north, east);

    private static bool IsSwapped(double north, double east) => DanishGrid.Holds(north, east);

    /// <summary>A number; with a decimal comma too where the columns are not separated by commas.</summary>
    private static double Number(string text, char separator)
    {
        var written = separator == ',' ? text : text.Replace(',', '.');
        return double.TryParse(written, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : double.NaN;
    }
}
