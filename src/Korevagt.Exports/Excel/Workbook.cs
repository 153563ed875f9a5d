using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Korevagt.Domain.Texts;
using Korevagt.Exports.Tables;
using Korevagt.Logs.Spreadsheets;

namespace Korevagt.Exports.Excel;

/// <summary>
/// Writes tables as a workbook of Excel (ECMA-376), a sheet each: real numbers and dates, headings that stay in sight, columns
/// as wide as what they hold. The same tables give the same bytes: nothing in it tells when it was written.
/// </summary>
public static class Workbook
{
    private const string BookType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";

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

        return UndatedArchive.Of(written);
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
}
