using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Korevagt.Tenders.Sheets;

/// <summary>How the cells of a price sheet look; only the yellow ones are open.</summary>
internal static class SheetStyles
{
    /// <summary>Words.</summary>
    public const uint Plain = 0;

    /// <summary>A sum that is reckoned.</summary>
    public const uint Sum = 8;

    // The first that is not built in, and those that every spreadsheet has (ECMA-376 part 1, 18.8.30).
    private const uint Decimals = 164;
    private const uint Whole = 3;
    private const uint TwoDecimals = 4;
    private const uint PerCent = 10;
    private const uint PlainWhole = 1;
    private const uint AsText = 49;

    /// <summary>The style of words.</summary>
    public static uint Of(LabelLook look) => (uint)look;

    /// <summary>The style of an amount.</summary>
    public static uint Amount(decimal amount) => amount % 1 == 0 ? 6u : 7u;

    /// <summary>The style of a yellow cell.</summary>
    public static uint Of(InputKind kind) => kind switch
    {
        InputKind.Price or InputKind.Dkk => 9,
        InputKind.Share => 10,
        InputKind.LotCount or InputKind.Cars or InputKind.Permits => 11,
        _ => 12,
    };

    public static Stylesheet Stylesheet() => new(
        new NumberingFormats(new NumberingFormat { NumberFormatId = Decimals, FormatCode = "#,##0.00##" }),
        new Fonts(Font(11, isBold: false, null), Font(11, isBold: true, null), Font(14, isBold: true, null), Font(11, isBold: true, "FFC00000")),
        new Fills(
            new Fill(new PatternFill { PatternType = PatternValues.None }),
            new Fill(new PatternFill { PatternType = PatternValues.Gray125 }),
            Fill("FFE7EEF4"), Fill("FFFFF2CC")),
        new Borders(new Border(), Boxed()),
        new CellStyleFormats(new CellFormat()),
        new CellFormats(
            Words(font: 0, fill: 0, wraps: true), Words(font: 1, fill: 2, wraps: true), Words(font: 2, fill: 0, wraps: false),
            Words(font: 3, fill: 0, wraps: false), Words(font: 0, fill: 0, wraps: false), Words(font: 1, fill: 0, wraps: false),
            Locked(Whole), Locked(Decimals), Locked(TwoDecimals),
            Open(TwoDecimals), Open(PerCent), Open(PlainWhole), Open(AsText)));

    private static Font Font(double size, bool isBold, string? color)
    {
        var font = new Font(new FontSize { Val = size });
        if (color is not null)
        {
            font.Append(new Color { Rgb = HexBinaryValue.FromString(color) });
        }

        font.Append(new FontName { Val = "Calibri" });
        if (isBold)
        {
            font.PrependChild(new Bold());
        }

        return font;
    }

    private static Fill Fill(string color) =>
        new(new PatternFill(new ForegroundColor { Rgb = HexBinaryValue.FromString(color) }) { PatternType = PatternValues.Solid });

    private static Border Boxed() => new(
        new LeftBorder { Style = BorderStyleValues.Thin }, new RightBorder { Style = BorderStyleValues.Thin },
        new TopBorder { Style = BorderStyleValues.Thin }, new BottomBorder { Style = BorderStyleValues.Thin }, new DiagonalBorder());

    private static CellFormat Words(uint font, uint fill, bool wraps) => new()
    {
        FontId = font,
        FillId = fill,
        ApplyFont = true,
        ApplyFill = true,
        ApplyAlignment = true,
        Alignment = new Alignment { WrapText = wraps, Vertical = VerticalAlignmentValues.Center },
    };

    private static CellFormat Locked(uint format) => new()
    {
        NumberFormatId = format,
        ApplyNumberFormat = true,
        ApplyAlignment = true,
        Alignment = Middle(),
    };

    private static Alignment Middle() => new() { Vertical = VerticalAlignmentValues.Center };

    private static CellFormat Open(uint format) => new()
    {
        NumberFormatId = format,
        FillId = 3,
        BorderId = 1,
        ApplyNumberFormat = true,
        ApplyFill = true,
        ApplyBorder = true,
        ApplyProtection = true,
        QuotePrefix = format == AsText ? true : null,
        ApplyAlignment = true,
        Alignment = Middle(),
        Protection = new Protection { Locked = false },
    };
}
