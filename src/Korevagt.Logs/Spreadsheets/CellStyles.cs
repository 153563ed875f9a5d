using System.Globalization;
using System.IO.Compression;
using System.Xml;

namespace Korevagt.Logs.Spreadsheets;

/// <summary>Which cells show their number as a date, a time of the day, or both.</summary>
internal sealed class CellStyles
{
    private readonly List<(bool HasDate, bool HasTime)> styles = [];

    private CellStyles()
    {
    }

    /// <summary>Reads the styles of a workbook; one without has none.</summary>
    public static CellStyles Read(ZipArchive archive)
    {
        const string Path = "xl/styles.xml";
        var read = new CellStyles();
        if (archive.GetEntry(Path) is null)
        {
            return read;
        }

        var formats = new Dictionary<int, string>();
        using var xml = Workbook.Open(archive, Path);
        var isCells = false;
        while (xml.Read())
        {
            if (xml.LocalName == "cellXfs")
            {
                isCells = xml.NodeType == XmlNodeType.Element;
            }
            else if (xml is { NodeType: XmlNodeType.Element, LocalName: "numFmt" })
            {
                formats[Number(xml, "numFmtId")] = xml.GetAttribute("formatCode") ?? "";
            }
            else if (isCells && xml is { NodeType: XmlNodeType.Element, LocalName: "xf" })
            {
                read.styles.Add(Shows(Number(xml, "numFmtId"), formats));
            }
        }

        return read;
    }

    /// <summary>What a cell of a style shows.</summary>
    /// <param name="style">The style's number as the cell names it, or null.</param>
    public (bool HasDate, bool HasTime) Of(string? style) =>
        int.TryParse(style, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number < styles.Count
            ? styles[number]
            : (false, false);

    private static int Number(XmlReader xml, string attribute) =>
        int.TryParse(xml.GetAttribute(attribute), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    // Numbers below 164 are built in (ECMA-376 part 1, 18.8.30).
    private static (bool HasDate, bool HasTime) Shows(int format, Dictionary<int, string> formats) => format switch
    {
        22 => (true, true),
        >= 14 and <= 17 or >= 27 and <= 31 or 36 or >= 50 and <= 58 => (true, false),
        >= 18 and <= 21 or >= 32 and <= 35 or >= 45 and <= 47 => (false, true),
        _ => formats.TryGetValue(format, out var code) ? Shows(code) : (false, false),
    };

    /// <summary>Letters outside quotation marks and brackets tell; an <c>m</c> can be a month or a minute and tells nothing.</summary>
    private static (bool HasDate, bool HasTime) Shows(string code)
    {
        var (isQuoted, isBracketed, hasDate, hasTime) = (false, false, false, false);
        for (var i = 0; i < code.Length; i++)
        {
            var character = char.ToLowerInvariant(code[i]);
            isQuoted ^= character == '"';
            isBracketed = !isQuoted && (character == '[' || (isBracketed && character != ']'));
            if (character == '\\')
            {
                i++;
            }
            else if (!isQuoted)
            {
                hasDate |= !isBracketed && character is 'y' or 'd';
                hasTime |= character is 'h' or 's' && (!isBracketed || code[i - 1] == '[');
            }
        }

        return (hasDate, hasTime);
    }
}
