using System.Globalization;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Korevagt.Server.Tests.Days;

/// <summary>A workbook as a spreadsheet sees it: cells by the name of the sheet, the row and the heading.</summary>
internal sealed class OpenedWorkbook
{
    private readonly Dictionary<string, IReadOnlyList<IReadOnlyDictionary<string, string>>> sheets = new(StringComparer.Ordinal);

    public OpenedWorkbook(byte[] file)
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(file), isEditable: false);
        var book = document.WorkbookPart!;
        foreach (var sheet in book.Workbook.Sheets!.Elements<Sheet>())
        {
            var rows = ((WorksheetPart)book.GetPartById(sheet.Id!)).Worksheet.GetFirstChild<SheetData>()!.Elements<Row>()
                .ToList();
            var headings = rows[0].Elements<Cell>().ToDictionary(ColumnOf, cell => cell.InnerText, StringComparer.Ordinal);
            sheets.Add(
                sheet.Name!.Value!,
                [.. rows.Skip(1)
                    .Select(row => row.Elements<Cell>()
                    .ToDictionary(cell => headings[ColumnOf(cell)], cell => cell.InnerText, StringComparer.Ordinal))]);
        }
    }

    public IEnumerable<string> Names => sheets.Keys;

    /// <summary>The rows of a sheet below its headings.</summary>
    public IReadOnlyList<IReadOnlyDictionary<string, string>> Rows(string sheet) => sheets[sheet];

    /// <summary>The number in a cell.</summary>
    public double Number(string sheet, int row, string heading) =>
        double.Parse(sheets[sheet][row][heading], CultureInfo.InvariantCulture);

    private static string ColumnOf(Cell cell) =>
        cell.CellReference!.Value!.TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9');
}
