using System.IO.Compression;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Korevagt.Domain.Texts;
using Korevagt.Exports.Tables;

namespace Korevagt.Exports.Excel;

/// <summary>
/// Writes tables as a workbook of Excel (ECMA-376), a sheet each: real numbers and dates, headings that stay in sight, columns
/// as wide as what they hold. The same tables give the same bytes: nothing in it tells when it was written.
/// </summary>
public static class Workbook
{
    private const string BookType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";

    // The earliest moment that a zip archive can name.
    private static readonly DateTimeOffset NoTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Writes a workbook.</summary>
    /// <param name="tables">The tables, at least one, each of another name.</param>
    /// <param name="language">The language of sheet names and headings.</param>
    /// <returns>The bytes of the file.</returns>
    public static byte[] Write(IReadOnlyList<DataTable> tables, Language language)
    {
        ArgumentNullException.ThrowIfNull(tables);
        using var written = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(written, SpreadsheetDocumentType.Workbook))
        {
            Fill(document, tables, language);
        }

        return WithoutTimes(written);
    }

    private static void Fill(SpreadsheetDocument document, IReadOnlyList<DataTable> tables, Language language)
    {
        // With a name of its own, or the library would make one up by chance.
        var book = document.AddNewPart<WorkbookPart>(BookType, "book");
        var formats = new CellFormats(tables);
        var styles = book.AddNewPart<WorkbookStylesPart>("styles");
        styles.Stylesheet = formats.Stylesheet();
        var sheets = new Sheets();
        foreach (var (index, table) in tables.Index())
        {
            var id = FormattableString.Invariant($"sheet{index + 1}");
            var part = book.AddNewPart<WorksheetPart>(id);
            part.Worksheet = SheetOf.Table(table, formats, language);
            sheets.Append(new Sheet { Name = table.Title.In(language), SheetId = (uint)index + 1, Id = id });
        }

        book.Workbook = new DocumentFormat.OpenXml.Spreadsheet.Workbook(sheets);
    }

    /// <summary>The same archive with its entries in the order of their names, none of which says when it was made.</summary>
    private static byte[] WithoutTimes(MemoryStream written)
    {
        using var target = new MemoryStream();
        written.Position = 0;
        using (var source = new ZipArchive(written, ZipArchiveMode.Read, leaveOpen: true))
        using (var archive = new ZipArchive(target, ZipArchiveMode.Create, leaveOpen: true))
        {
            // Readers look for the list of content types first.
            foreach (var entry in source.Entries.OrderBy(entry => entry.FullName is "[Content_Types].xml" ? "" : entry.FullName, StringComparer.Ordinal))
            {
                var copy = archive.CreateEntry(entry.FullName, CompressionLevel.Optimal);
                copy.LastWriteTime = NoTime;
                using var from = entry.Open();
                using var to = copy.Open();
                from.CopyTo(to);
            }
        }

        return target.ToArray();
    }
}
