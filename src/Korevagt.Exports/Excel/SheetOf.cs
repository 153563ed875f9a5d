using System.Globalization;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;
using Korevagt.Domain.Texts;
using Korevagt.Domain.Time;
using Korevagt.Exports.Tables;
using NodaTime;
using Text = DocumentFormat.OpenXml.Spreadsheet.Text;

namespace Korevagt.Exports.Excel;

/// <summary>Makes a sheet of a table.</summary>
internal static class SheetOf
{
    private const int Narrowest = 8;
    private const int Widest = 60;
    private const int LongestText = 32_767;

    // Day 0 of a spreadsheet, seen from any day after 28 February 1900, of which it believes that a 29th followed.
    private static readonly LocalDate DayZero = new(1899, 12, 30);

    public static Worksheet Table(DataTable table, CellFormats formats, Language language)
    {
        string[] headings = [.. table.Columns.Select(column => column.Heading.In(language))];
        var widths = headings.Select(heading => Math.Max(Narrowest, (heading.Length + 1) / 2 + 2)).ToArray();
        var first = headings.Select((heading, index) => Words(heading, index, 1, CellFormats.Heading));
        var rows = new SheetData(new Row(first) { RowIndex = 1 });
        foreach (var (number, values) in table.Rows.Index())
        {
            var row = new Row { RowIndex = (uint)number + 2 };
            foreach (var (index, value) in values.Index().Where(value => value.Item is not null))
            {
                var said = value is Domain.Texts.Text words ? words.In(language) : value!;
                var (cell, length) = CellOf(table.Columns[index], said, index, number + 2, formats);
                row.Append(cell);
                widths[index] = Math.Min(Widest, Math.Max(widths[index], length + 2));
            }

            rows.Append(row);
        }

        var last = FormattableString.Invariant($"{Letters(table.Columns.Count - 1)}{table.Rows.Count + 1}");
        return new Worksheet(
            new SheetDimension { Reference = $"A1:{last}" },
            new SheetViews(new SheetView(
                new Pane { VerticalSplit = 1, TopLeftCell = "A2", ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen })
            { WorkbookViewId = 0 }),
            new SheetFormatProperties { DefaultRowHeight = 15 },
            new Columns(widths.Select((width, index) => new Column { Min = (uint)index + 1, Max = (uint)index + 1, Width = width, CustomWidth = true })),
            rows,
            new AutoFilter { Reference = $"A1:{last}" });
    }

    private static (Cell Cell, int Length) CellOf(DataColumn column, object value, int index, int row, CellFormats formats)
    {
        switch (column.Kind, value)
        {
            case (ColumnKind.Text, string words):
                return (Words(words, index, row, CellFormats.Text), words.Length);
            case (ColumnKind.Date, LocalDate date):
                return (Number(Period.DaysBetween(DayZero, date), index, row, formats.Of(column)), "yyyy-mm-dd".Length);
            case (ColumnKind.Moment, Instant moment):
                var local = moment.InZone(DutyCalendar.Zone).LocalDateTime;
                var share = decimal.Round((decimal)local.TimeOfDay.NanosecondOfDay / NodaConstants.NanosecondsPerDay, 10);
                return (Number(Period.DaysBetween(DayZero, local.Date) + share, index, row, formats.Of(column)), "yyyy-mm-dd hh:mm:ss".Length);
            default:
                return TableValue.Rounded(value, column) is { } number
                    ? (Number(number, index, row, formats.Of(column)), decimal.Round(number, column.Decimals).ToString("N" + column.Decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture).Length)
                    : (Words("", index, row, CellFormats.Text), 0);
        }
    }

    private static Cell Words(string words, int column, int row, uint format) => new(new InlineString(
        new Text(Clean(words)) { Space = SpaceProcessingModeValues.Preserve }))
    { CellReference = Reference(column, row), DataType = CellValues.InlineString, StyleIndex = format };

    private static Cell Number(decimal number, int column, int row, uint format) =>
        new(new CellValue(TableValue.Plain(number))) { CellReference = Reference(column, row), DataType = CellValues.Number, StyleIndex = format };

    private static string Reference(int column, int row) => Letters(column) + row.ToString(CultureInfo.InvariantCulture);

    /// <summary>A, B, ..., Z, AA, ...</summary>
    private static string Letters(int column)
    {
        var letters = "";
        for (var rest = column + 1; rest > 0; rest = (rest - 1) / 26)
        {
            letters = (char)('A' + (rest - 1) % 26) + letters;
        }

        return letters;
    }

    /// <summary>Without the characters that XML cannot hold, and no longer than a cell can be.</summary>
    private static string Clean(string words)
    {
        var clean = new StringBuilder();
        foreach (var rune in words.EnumerateRunes())
        {
            if (rune.Value is >= 0x20 or '\t' or '\n' && rune.Value is not (0xFFFE or 0xFFFF))
            {
                clean.Append(rune);
            }
        }

        return clean.Length > LongestText ? clean.ToString(0, LongestText) : clean.ToString();
    }
}
