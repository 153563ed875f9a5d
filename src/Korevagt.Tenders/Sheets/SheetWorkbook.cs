using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Korevagt.Domain.Texts;
using Korevagt.Logs.Spreadsheets;
using Words = DocumentFormat.OpenXml.Spreadsheet.Text;

namespace Korevagt.Tenders.Sheets;

/// <summary>Writes a price sheet as a workbook of Excel. The same sheet gives the same bytes.</summary>
internal static class SheetWorkbook
{
    /// <summary>The hidden sheet with the tender's lock and the lists to choose from.</summary>
    public const string HiddenSheet = "Korevagt";

    /// <summary>What the hidden sheet says of a locked tender.</summary>
    public const string Locked = "locked";

    private const string BookType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";

    /// <summary>Writes a sheet.</summary>
    /// <param name="sheet">The sheet.</param>
    /// <param name="values">What stands in the yellow cells: decimals and strings.</param>
    /// <param name="language">The language of all that it says.</param>
    public static byte[] Write(BidSheet sheet, IReadOnlyDictionary<CellAt, object> values, Language language)
    {
        using var written = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(written, SpreadsheetDocumentType.Workbook))
        {
            var book = document.AddNewPart<WorkbookPart>(BookType, "book");
            book.AddNewPart<WorkbookStylesPart>("styles").Stylesheet = SheetStyles.Stylesheet();
            var sheets = new DocumentFormat.OpenXml.Spreadsheet.Sheets();
            foreach (var kind in Enum.GetValues<SheetKind>())
            {
                Add(book, sheets, SheetTexts.Name(kind).In(language), Visible(sheet, kind, values, language), SheetStateValues.Visible);
            }

            Add(book, sheets, HiddenSheet, Hidden(sheet, language), SheetStateValues.VeryHidden);
            book.Workbook = new DocumentFormat.OpenXml.Spreadsheet.Workbook(
                new WorkbookProtection { LockStructure = true }, sheets,
                new CalculationProperties { CalculationId = 0, FullCalculationOnLoad = true });
        }

        return UndatedArchive.Of(written);
    }

    private static void Add(
        WorkbookPart book, DocumentFormat.OpenXml.Spreadsheet.Sheets sheets, string name, Worksheet worksheet, SheetStateValues state)
    {
        var number = (uint)sheets.ChildElements.Count + 1;
        var id = FormattableString.Invariant($"sheet{number}");
        book.AddNewPart<WorksheetPart>(id).Worksheet = worksheet;
        sheets.Append(new Sheet { Name = name, SheetId = number, Id = id, State = state });
    }

    private static Worksheet Visible(BidSheet sheet, SheetKind kind, IReadOnlyDictionary<CellAt, object> values, Language language)
    {
        var cells = sheet.Cells.Where(cell => cell.Key.Sheet == kind).OrderBy(cell => cell.Key.Row).ThenBy(cell => cell.Key.Column).ToList();
        var rows = new SheetData();
        foreach (var row in cells.GroupBy(cell => cell.Key.Row))
        {
            var written = row.Select(cell => Written(cell.Key, cell.Value, values.GetValueOrDefault(cell.Key), language));
            rows.Append(new Row(written) { RowIndex = (uint)row.Key });
        }

        var columns = cells.Max(cell => cell.Key.Column);
        var worksheet = new Worksheet(
            new SheetProperties(new PageSetupProperties { FitToPage = true }),
            new SheetViews(View(kind)),
            new SheetFormatProperties { DefaultRowHeight = 15 },
            new Columns(Enumerable.Range(1, columns).Select(column =>
                new Column { Min = (uint)column, Max = (uint)column, Width = Width(kind, column), CustomWidth = true })),
            rows,
            new SheetProtection { Sheet = true, Objects = true, Scenarios = true, FormatColumns = false });
        if (SheetValidation.Of(sheet, cells, language) is { } validations)
        {
            worksheet.Append(validations);
        }

        worksheet.Append(new PageSetup { Orientation = OrientationValues.Landscape, PaperSize = 9, FitToWidth = 1, FitToHeight = 0 });
        return worksheet;
    }

    private static SheetView View(SheetKind kind)
    {
        var view = new SheetView { ShowGridLines = false, WorkbookViewId = 0 };
        if (kind == SheetKind.Prices)
        {
            var first = CellAt.Name(BidSheetLayout.FirstRow, 1);
            view.Append(new Pane
            {
                VerticalSplit = BidSheetLayout.FirstRow - 1,
                TopLeftCell = first,
                ActivePane = PaneValues.BottomLeft,
                State = PaneStateValues.Frozen,
            });
        }

        return view;
    }

    private static double Width(SheetKind kind, int column) => (kind, column) switch
    {
        (SheetKind.Instruction, _) => 120,
        (_, 1) => 24,
        (SheetKind.Prices or SheetKind.Capacity or SheetKind.Company, 2) => 34,
        (SheetKind.Prices or SheetKind.Capacity, 3) => 20,
        _ => 16,
    };

    private static Worksheet Hidden(BidSheet sheet, Language language)
    {
        string[] marks = [BidSheet.Format, sheet.Of.Lock, language.ToString(), sheet.IsDraft ? "draft" : Locked];
        IReadOnlyList<string>[] columns = [marks, sheet.LotChoices, [.. sheet.OfferChoices]];
        var rows = new SheetData();
        for (var row = 1; row <= columns.Max(column => column.Count); row++)
        {
            rows.Append(new Row(columns.Index().Where(column => row <= column.Item.Count).Select(column => Said(
                row, column.Index + 1, column.Item[row - 1], SheetStyles.Plain)))
            {
                RowIndex = (uint)row,
            });
        }

        return new Worksheet(rows, new SheetProtection { Sheet = true, Objects = true, Scenarios = true });
    }

    private static Cell Written(CellAt at, SheetCell cell, object? value, Language language) => (cell, value) switch
    {
        (LabelCell label, _) => Said(at.Row, at.Column, label.Words.In(language), SheetStyles.Of(label.Look)),
        (AmountCell amount, _) => Number(at, amount.Amount, SheetStyles.Amount(amount.Amount)),
        (FormulaCell formula, _) =>
            new Cell(new CellFormula(formula.Formula.In(language))) { CellReference = at.Address, StyleIndex = SheetStyles.Sum },
        (InputCell input, decimal number) => Number(at, number, SheetStyles.Of(input.Kind)),
        (InputCell input, string words) => Said(at.Row, at.Column, words, SheetStyles.Of(input.Kind)),
        (InputCell input, _) => new Cell { CellReference = at.Address, StyleIndex = SheetStyles.Of(input.Kind) },
        _ => throw new InvalidOperationException($"There is no {cell.GetType().Name} to write."),
    };

    /// <summary>Words are text of the cell itself, never a formula, whatever sign they begin with.</summary>
    private static Cell Said(int row, int column, string words, uint style) =>
        new(new InlineString(new Words(words) { Space = SpaceProcessingModeValues.Preserve }))
        {
            CellReference = CellAt.Name(row, column),
            DataType = CellValues.InlineString,
            StyleIndex = style,
        };

    private static Cell Number(CellAt at, decimal number, uint style) =>
        new(new CellValue(number.ToString(CultureInfo.InvariantCulture)))
        {
            CellReference = at.Address,
            DataType = CellValues.Number,
            StyleIndex = style,
        };
}
