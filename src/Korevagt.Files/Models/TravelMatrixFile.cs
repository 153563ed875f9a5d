using System.Globalization;
using System.Text;
using CsvHelper;
using Korevagt.Domain.Faults;
using Korevagt.Domain.Plans;
using Korevagt.Domain.Texts;
using Korevagt.Json;
using Korevagt.Logs;
using Korevagt.Rules;

namespace Korevagt.Files.Models;

/// <summary>
/// Driving times as CSV in UTF-8: a header with the ids of the places driven to, then a row for each place driven from, its
/// id first. Separated by commas, or by semicolons, when minutes may have a decimal comma too. Rows and columns stand in
/// any order.
/// </summary>
internal sealed class TravelMatrixFile
{
    private const int MostFaults = 50;
    private static readonly Text Header = new(
        "en overskrift med id for alle områder og vagtsteder og en række for hvert",
        "a header with the ids of all areas and stations, and a row for each");

    private static readonly Text Row = new("række", "row");
    private static readonly Text Column = new("kolonne", "column");
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly string file;
    private readonly IReadOnlyList<string> places;
    private readonly Dictionary<string, int> indexOf;
    private readonly bool decimalComma;
    private readonly List<Fault> faults = [];
    private readonly DecimalEvidence numbers = new();
    private readonly double[] minutes;
    private readonly bool[] hasRow;

    private TravelMatrixFile(string file, IReadOnlyList<string> places, bool decimalComma)
    {
        (this.file, this.places, this.decimalComma) = (file, places, decimalComma);
        indexOf = places.Index().ToDictionary(entry => entry.Item, entry => entry.Index, StringComparer.Ordinal);
        minutes = new double[places.Count * places.Count];
        hasRow = new bool[places.Count];
    }

    /// <summary>Reads the driving times between some places, or tells every fault with its line (the first fifty).</summary>
    /// <param name="files">Where files come from.</param>
    /// <param name="file">Its name.</param>
    /// <param name="places">The ids of the places, each once.</param>
    public static Outcome<TravelMatrix> Read(IFileSource files, string file, IReadOnlyList<string> places) =>
        files.Read(file, FileTexts.CsvFile).Then(bytes => Decode(file, bytes.Span)).Then(text =>
        {
            var headerEnd = text.AsSpan().TrimStart("\r\n").IndexOfAny('\r', '\n');
            var header = headerEnd < 0 ? text : text.TrimStart('\r', '\n')[..headerEnd];
            var separator = header.Contains(';', StringComparison.Ordinal) ? ';' : ',';
            return new TravelMatrixFile(file, places, decimalComma: separator == ';').Read(text, separator);
        });

    private static Outcome<string> Decode(string file, ReadOnlySpan<byte> bytes)
    {
        try
        {
            var text = Strict.GetString(bytes).TrimStart('\uFEFF');
            return string.IsNullOrWhiteSpace(text) ? new Fault(file, "", FileTexts.TheFileIsEmpty, Header) : text;
        }
        catch (DecoderFallbackException exception)
        {
            var line = bytes[..Math.Max(exception.Index, 0)].Count((byte)'\n') + 1;
            return new Fault(file, $"line {line}", new("er ikke tekst i UTF-8", "is no text in UTF-8"), Text.Same("UTF-8"));
        }
    }

    private Outcome<TravelMatrix> Read(string text, char separator)
    {
        try
        {
            using var csv = CsvReader.FromText(
                text, CsvReaderOptions.Default with { HasHeader = false, TrackLineNumbers = true, Separator = separator });
            csv.Read();
            var columns = ReadHeader(csv);
            while (faults.Count < MostFaults && csv.Read())
            {
                ReadRow(csv, columns);
            }
        }
        catch (CsvFormatException malformed)
        {
            faults.Add(new Fault(file, $"line {malformed.LineNumber}", FileTexts.NotInColumns));
            return faults;
        }

        if (faults.Count < MostFaults)
        {
            Missing(hasRow, "", Row);
            JudgeMarks();
        }

        return faults.Count > 0 ? faults.Take(MostFaults).ToList() : new TravelMatrix(places, minutes);
    }

    /// <summary>The place of each column, -1 where it has none.</summary>
    private int[] ReadHeader(CsvReader csv)
    {
        var (columns, seen) = (new int[csv.FieldCount], new bool[places.Count]);
        columns[0] = -1;
        for (var column = 1; column < columns.Length; column++)
        {
            columns[column] = PlaceOf(csv, column, seen, Column);
        }

        Missing(seen, $"line {csv.LineNumber}", Column);
        return columns;
    }

    private void ReadRow(CsvReader csv, int[] columns)
    {
        if (csv.FieldCount != columns.Length)
        {
            // Which place it is counts as said, so that the same row is not called missing too.
            _ = PlaceOf(csv, 0, hasRow, Row);
            faults.Add(new Fault(
                file,
                $"line {csv.LineNumber}",
                new($"har {csv.FieldCount} felter", $"has {csv.FieldCount} fields"),
                new($"{columns.Length} som overskriften", $"{columns.Length}, as the header has")));
            return;
        }

        var from = PlaceOf(csv, 0, hasRow, Row);
        for (var column = 1; from >= 0 && column < columns.Length; column++)
        {
            var place = columns[column];
            if (place >= 0)
            {
                minutes[from * places.Count + place] = Minutes(csv, column, places[from], places[place]);
            }
        }
    }

    private int PlaceOf(CsvReader csv, int column, bool[] seen, Text what)
    {
        var id = csv.GetString(column).Trim();
        var at = $"line {csv.LineNumber}, field {column + 1}";
        if (!indexOf.TryGetValue(id, out var place))
        {
            faults.Add(new Fault(file, at, ThingTexts.Unknown(ThingTexts.AreaOrStation, id), NearestName.Expectation(id, places)));
            return -1;
        }

        if (seen[place])
        {
            faults.Add(new Fault(
                file,
                at,
                new($"{Quoted.Text(id)} har allerede en {what.Danish}", $"{Quoted.Text(id)} has a {what.English} already"),
                new($"én {what.Danish} for hvert sted", $"one {what.English} for every place")));
            return -1;
        }

        seen[place] = true;
        return place;
    }

    private void Missing(bool[] seen, string place, Text what)
    {
        foreach (var (i, id) in places.Index())
        {
            if (!seen[i])
            {
                faults.Add(new Fault(
                    file,
                    place,
                    new($"der er ingen {what.Danish} for {Quoted.Text(id)}", $"there is no {what.English} for {Quoted.Text(id)}"),
                    new(
                        $"én {what.Danish} for hvert område og vagtsted", $"one {what.English} for every area and station")));
            }
        }
    }

    /// <summary>
    /// Numbers with exactly three digits behind their mark could be thousands. They are none where another number tells that the
    /// mark stands before decimals; where none does, or where others have the other mark, nobody can know.
    /// </summary>
    private void JudgeMarks()
    {
        if (numbers.Doubtful is not { } doubtful)
        {
            return;
        }

        var mark = doubtful.Contains(',', StringComparison.Ordinal) ? DecimalMark.Comma : DecimalMark.Point;
        if (numbers.Mark != mark || numbers.HasBoth)
        {
            faults.Add(new Fault(
                file, FormattableString.Invariant($"line {numbers.DoubtfulAt}"),
                new(
                    $"{Quoted.Text(doubtful)} kan være et decimaltal eller have tusinder delt af",
                    $"{Quoted.Text(doubtful)} can have decimals or grouped thousands"),
                new(
                    "minutter uden tusindtal delt af og med ét decimaltegn i hele filen; skriv f.eks. 12,50 i stedet for 12,500",
                    "minutes without grouped thousands and with one decimal mark throughout the file; write 12.50 rather than 12.500, say")));
        }
    }

    private double Minutes(CsvReader csv, int column, string from, string to)
    {
        var text = csv.GetString(column).Trim();
        numbers.Add(Encoding.UTF8.GetBytes(text), csv.LineNumber);
        var written = decimalComma ? text.Replace(',', '.') : text;
        if (double.TryParse(written, NumberStyles.Float, CultureInfo.InvariantCulture, out var read)
            && read is >= 0 and <= TravelMatrix.LongestMinutes)
        {
            return read;
        }

        faults.Add(new Fault(
            file,
            $"line {csv.LineNumber}, field {column + 1}",
            Drive(Quoted.Text(from), Quoted.Text(to), text),
            new(
                FormattableString.Invariant($"minutter fra 0 til {TravelMatrix.LongestMinutes}"),
                FormattableString.Invariant($"minutes from 0 to {TravelMatrix.LongestMinutes}"))));
        return 0;
    }

    private static Text Drive(string from, string to, string minutes) => minutes.Length == 0
        ? new($"køreturen fra {from} til {to} er tom", $"the drive from {from} to {to} is empty")
        : new($"køreturen fra {from} til {to} tager {Quoted.Text(minutes)}", $"the drive from {from} to {to} takes {Quoted.Text(minutes)}");
}
