using System.IO.Compression;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Words = DocumentFormat.OpenXml.Spreadsheet.Text;

namespace Korevagt.Tenders.Tests.Sheets;

/// <summary>A workbook in which something is changed as a bidder's program could have done it.</summary>
internal sealed class ChangedWorkbook(SpreadsheetDocument document)
{
    public WorkbookPart Book => document.WorkbookPart!;

    public static byte[] Of(byte[] bytes, Action<ChangedWorkbook> change)
    {
        using var stream = new MemoryStream();
        stream.Write(bytes);
        using (var document = SpreadsheetDocument.Open(stream, isEditable: true))
        {
            change(new ChangedWorkbook(document));
        }

        return stream.ToArray();
    }

    /// <summary>The file with a part that is put in or takes the place of another.</summary>
    public static byte[] WithPart(byte[] bytes, string name, string content)
    {
        using var stream = new MemoryStream();
        stream.Write(bytes);
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
        {
            archive.GetEntry(name)?.Delete();
            using var entry = archive.CreateEntry(name).Open();
            entry.Write(Encoding.UTF8.GetBytes(content));
        }

        return stream.ToArray();
    }

    /// <summary>The file with a few characters of one of its parts changed for others that XML is made of.</summary>
    public static byte[] Spoilt(byte[] bytes, SplitMix64 random)
    {
        const string Signs = "<>/\"= 0123456789-.eEAZ:!#&;srtv[]";
        using var stream = new MemoryStream();
        stream.Write(bytes);
        string name;
        char[] content;
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true))
        {
            var entry = archive.Entries[random.Below(archive.Entries.Count)];
            using var reader = new StreamReader(entry.Open(), Encoding.UTF8);
            (name, content) = (entry.FullName, reader.ReadToEnd().ToCharArray());
        }

        for (var changes = 1 + random.Below(4); changes > 0; changes--)
        {
            content[random.Below(content.Length)] = Signs[random.Below(Signs.Length)];
        }

        return WithPart(bytes, name, new string(content));
    }

    /// <summary>Has a row there twice.</summary>
    public void Twice(string sheet, uint row)
    {
        var found = Rows(sheet).Single(found => found.RowIndex! == row);
        found.InsertAfterSelf(found.CloneNode(deep: true));
    }

    public void Number(string sheet, string address, string stored) => Change(
        sheet, address, cell => (cell.DataType, cell.CellValue) = (CellValues.Number, new CellValue(stored)));

    public void Said(string sheet, string address, string words) => Change(
        sheet, address, cell => (cell.DataType, cell.InlineString) = (CellValues.InlineString, new InlineString(new Words(words))));

    public void Of(string sheet, string address, CellValues type, string stored) => Change(
        sheet, address, cell => (cell.DataType, cell.CellValue) = (type, new CellValue(stored)));

    public void Formula(string sheet, string address, string formula, string? stored, CellValues? type = null) => Change(sheet, address, cell =>
    {
        cell.DataType = type ?? CellValues.Number;
        cell.CellFormula = new CellFormula(formula);
        cell.CellValue = stored is null ? null : new CellValue(stored);
    });

    public void Clear(string sheet, params IReadOnlyList<string> addresses) => addresses.ToList().ForEach(address => Change(
        sheet, address, _ => { }));

    /// <summary>Shows a cell's number as a date.</summary>
    public void AsDate(string sheet, string address, string stored)
    {
        Number(sheet, address, stored);
        var formats = Book.WorkbookStylesPart!.Stylesheet!.CellFormats!;
        formats.Append(new CellFormat { NumberFormatId = 14, ApplyNumberFormat = true });
        Cell(sheet, address).StyleIndex = (uint)formats.ChildElements.Count - 1;
    }

    public void Rename(string sheet, string name) => Find(sheet).Name = name;

    public void Hide(string sheet) => Find(sheet).State = SheetStateValues.Hidden;

    public void Remove(string sheet) => Find(sheet).Remove();

    public void AddSheet(string name, string words)
    {
        var part = Book.AddNewPart<WorksheetPart>();
        var cell = new Cell(new InlineString(new Words(words))) { CellReference = "A1", DataType = CellValues.InlineString };
        part.Worksheet = new Worksheet(new SheetData(new Row(cell) { RowIndex = 1 }));
        Book.Workbook!.Sheets!.Append(new Sheet { Name = name, SheetId = 99, Id = Book.GetIdOfPart(part) });
    }

    public void HideRow(string sheet, uint row) => Rows(sheet).Single(found => found.RowIndex! == row).Hidden = true;

    public void HideColumn(string sheet, uint column) =>
        Sheet(sheet).GetFirstChild<Columns>()!.Elements<Column>().Single(found => found.Min! == column).Hidden = true;

    public void Merge(string sheet, string range) => Sheet(sheet).InsertAfter(
        new MergeCells(new MergeCell { Reference = range }), Sheet(sheet).GetFirstChild<SheetProtection>());

    public void DeleteRow(string sheet, uint row) => Shift(sheet, row, -1, found => found.Remove());

    public void InsertRow(string sheet, uint row) => Shift(sheet, row - 1, 1, _ => { });

    public void SwapRows(string sheet, uint one, uint other)
    {
        var (first, second) = (Rows(sheet).Single(row => row.RowIndex! == one), Rows(sheet).Single(row => row.RowIndex! == other));
        Renumber(first, other);
        Renumber(second, one);
    }

    public Worksheet Sheet(string name) => ((WorksheetPart)Book.GetPartById(Find(name).Id!)).Worksheet!;

    private void Shift(string sheet, uint after, int by, Action<Row> at)
    {
        foreach (var row in Rows(sheet).ToList())
        {
            if (row.RowIndex! == after)
            {
                at(row);
            }
            else if (row.RowIndex! > after)
            {
                Renumber(row, (uint)(row.RowIndex!.Value + by));
            }
        }
    }

    private static void Renumber(Row row, uint number)
    {
        row.RowIndex = number;
        foreach (var cell in row.Elements<Cell>())
        {
            cell.CellReference = cell.CellReference!.Value!.TrimEnd("0123456789".ToCharArray()) + number;
        }
    }

    private void Change(string sheet, string address, Action<Cell> change)
    {
        var cell = Cell(sheet, address);
        cell.RemoveAllChildren();
        cell.DataType = null;
        change(cell);
    }

    private Cell Cell(string sheet, string address)
    {
        if (Rows(sheet).SelectMany(row => row.Elements<Cell>()).SingleOrDefault(cell => cell.CellReference == address) is { } found)
        {
            return found;
        }

        var number = uint.Parse(address.TrimStart("ABCDEFGHIJKLMNOPQRSTUVWXYZ".ToCharArray()), System.Globalization.CultureInfo.InvariantCulture);
        var row = Rows(sheet).SingleOrDefault(row => row.RowIndex! == number)
            ?? Sheet(sheet).GetFirstChild<SheetData>()!.AppendChild(new Row { RowIndex = number });
        return row.AppendChild(new Cell { CellReference = address });
    }

    private IEnumerable<Row> Rows(string sheet) => Sheet(sheet).GetFirstChild<SheetData>()!.Elements<Row>();

    private Sheet Find(string name) => Book.Workbook!.Sheets!.Elements<Sheet>().Single(sheet => sheet.Name == name);
}
