using System.Text;
using CsvHelper;
using Korevagt.Exports.Tables;
using NodaTime;
using NodaTime.Text;

namespace Korevagt.Exports.Csv;

/// <summary>
/// Writes a table as CSV (RFC 4180) in UTF-8, lines ending in LF; the same table gives the same bytes. For programs: names of
/// columns, comma between values, point in numbers, shares from 0 to 1, moments in UTC. The Danish way, for spreadsheets set to
/// Danish: headings in words, semicolon between values, comma in numbers, and a byte order mark, by which they see that it is
/// UTF-8.
/// </summary>
public static class CsvFile
{
    private static readonly LocalDateTimePattern LocalMoment = LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd HH:mm:ss");

    /// <summary>Writes a table.</summary>
    /// <param name="table">The table.</param>
    /// <param name="danish">Whether it is written the Danish way.</param>
    /// <returns>The bytes of the file.</returns>
    public static byte[] Write(DataTable table, bool danish = false)
    {
        ArgumentNullException.ThrowIfNull(table);
        using var stream = new MemoryStream();
        if (danish)
        {
            stream.Write(Encoding.UTF8.Preamble);
        }

        using (var csv = CsvWriter.Create(stream, CsvWriterOptions.Default with { NewLine = "\n", Separator = danish ? ';' : ',' }, leaveOpen: true))
        {
            csv.WriteHeader([.. table.Columns.Select(column => danish ? column.Heading.Danish : column.Name)]);
            foreach (var row in table.Rows)
            {
                csv.WriteRecord([.. table.Columns.Zip(row, (column, value) => Text(column, value, danish))]);
            }
        }

        return stream.ToArray();
    }

    private static string Text(DataColumn column, object? value, bool danish) => (column.Kind, value) switch
    {
        (_, null) => "",
        (ColumnKind.Text, string words) => Harmless(words),
        (ColumnKind.Text, Domain.Texts.Text words) => Harmless(danish ? words.Danish : words.English),
        (ColumnKind.Text, SaidCell said) => Harmless(danish ? said.Words.Danish : said.Words.English),
        (ColumnKind.Date, LocalDate date) => LocalDatePattern.Iso.Format(date),
        (ColumnKind.Moment, Instant moment) => danish
            ? LocalMoment.Format(moment.InZone(Domain.Time.DutyCalendar.Zone).LocalDateTime)
            : InstantPattern.ExtendedIso.Format(moment),
        _ => Number(TableValue.Rounded(value, column), danish),
    };

    private static string Number(decimal? number, bool danish) => number is not { } known ? ""
        : danish ? TableValue.Plain(known).Replace('.', ',') : TableValue.Plain(known);

    /// <summary>A text that a spreadsheet would take for a formula gets an apostrophe in front (OWASP, "CSV Injection").</summary>
    private static string Harmless(string words) => words is ['=' or '+' or '-' or '@' or '\t' or '\r', ..] ? "'" + words : words;
}
