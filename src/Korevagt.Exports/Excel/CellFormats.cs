using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;
using Korevagt.Exports.Tables;

namespace Korevagt.Exports.Excel;

/// <summary>The ways in which cells of a workbook are shown, each with its number in the workbook's list.</summary>
internal sealed class CellFormats
{
    /// <summary>Words.</summary>
    public const uint Text = 0;

    /// <summary>A heading.</summary>
    public const uint Heading = 1;

    // Numbers below are those of the formats that every spreadsheet has.
    private const uint FirstOfOurs = 164;

    private readonly List<string> codes;

    public CellFormats(IEnumerable<DataTable> tables) =>
        codes = [.. tables.SelectMany(table => table.Columns).Select(Code).Where(code => code.Length > 0).Distinct().Order(StringComparer.Ordinal)];

    /// <summary>The format of a column's cells.</summary>
    public uint Of(DataColumn column) => Code(column) is { Length: > 0 } code ? (uint)codes.IndexOf(code) + 2 : Text;

    public Stylesheet Stylesheet()
    {
        var formats = new DocumentFormat.OpenXml.Spreadsheet.CellFormats(
            new CellFormat(),
            new CellFormat { FontId = 1, FillId = 2, ApplyFont = true, ApplyFill = true, ApplyAlignment = true, Alignment = new Alignment { WrapText = true, Vertical = VerticalAlignmentValues.Top } });
        foreach (var (index, _) in codes.Index())
        {
            formats.Append(new CellFormat { NumberFormatId = FirstOfOurs + (uint)index, ApplyNumberFormat = true });
        }

        return new Stylesheet(
            new NumberingFormats(codes.Index().Select(code => new NumberingFormat { NumberFormatId = FirstOfOurs + (uint)code.Index, FormatCode = code.Item })),
            new Fonts(new Font(new FontSize { Val = 11 }, new FontName { Val = "Calibri" }), new Font(new Bold(), new FontSize { Val = 11 }, new FontName { Val = "Calibri" })),
            new Fills(
                new Fill(new PatternFill { PatternType = PatternValues.None }),
                new Fill(new PatternFill { PatternType = PatternValues.Gray125 }),
                new Fill(new PatternFill(new ForegroundColor { Rgb = HexBinaryValue.FromString("FFE7EEF4") }) { PatternType = PatternValues.Solid })),
            new Borders(new Border()),
            new CellStyleFormats(new CellFormat()),
            formats);
    }

    private static string Code(DataColumn column) => column.Kind switch
    {
        ColumnKind.Number => "#,##0" + Decimals(column.Decimals),
        ColumnKind.Share => "0" + Decimals(column.Decimals) + "%",
        ColumnKind.Date => "yyyy-mm-dd",
        ColumnKind.Moment => "yyyy-mm-dd hh:mm:ss",
        _ => "",
    };

    private static string Decimals(int decimals) => decimals == 0 ? "" : "." + new string('0', decimals);
}
