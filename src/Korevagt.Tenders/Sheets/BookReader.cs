using System.Globalization;
using System.IO.Compression;
using System.Xml;
using Korevagt.Domain.Faults;
using Korevagt.Domain.Texts;
using Korevagt.Logs.Spreadsheets;

namespace Korevagt.Tenders.Sheets;

/// <summary>
/// Reads workbooks (.xlsx; Office Open XML, ECMA-376 part 1, SpreadsheetML) that come from outside. Nothing of one is run, and
/// nothing that it names elsewhere is fetched.
/// </summary>
internal static class BookReader
{
    /// <summary>The largest file, bytes.</summary>
    public const int MostBytes = 16 * 1024 * 1024;

    /// <summary>The largest that the parts of a file may be together, bytes. No more of a part is ever unpacked than it states.</summary>
    private const long MostUnpacked = 64 * 1024 * 1024;

    private const int MostCells = 200_000;

    /// <summary>What a workbook says, or null where it cannot be read; what is wrong with the file is among the faults.</summary>
    /// <param name="file">Its name, for faults.</param>
    /// <param name="bytes">The file.</param>
    /// <param name="faults">Takes what is wrong.</param>
    public static ReadBook? Read(string file, ReadOnlyMemory<byte> bytes, List<Fault> faults)
    {
        if (BookFaults.OfStart(file, bytes.Span) is { } start)
        {
            faults.Add(start);
            return null;
        }

        try
        {
            using var archive = new ZipArchive(new MemoryStream(bytes.ToArray()), ZipArchiveMode.Read);
            var (stopping, others) = BookFaults.OfParts(file, archive, MostUnpacked);
            faults.AddRange([.. stopping, .. others]);
            return stopping.Count > 0 ? null : Sheets(archive);
        }
        catch (XmlException exception)
        {
            faults.Add(BookFaults.OfXml(file, exception));
        }
        catch (Exception exception) when (exception is InvalidDataException or IOException or NotSupportedException)
        {
            faults.Add(new(file, "", new("er en beskadiget projektmappe", "is a damaged workbook"), BookFaults.PlainWorkbook));
        }

        return null;
    }

    private static ReadBook Sheets(ZipArchive archive)
    {
        var (shared, styles, sheets) = (Workbook.SharedTexts(archive), CellStyles.Read(archive), new List<ReadSheet>());
        foreach (var (name, isHidden, relation) in Listed(archive))
        {
            var sheet = new ReadSheet(name, isHidden);
            using var xml = Workbook.Open(archive, Workbook.PathOf(archive, relation));
            Fill(sheet, xml, shared, styles);
            sheets.Add(sheet);
        }

        return new(sheets);
    }

    private static List<(string Name, bool IsHidden, string Relation)> Listed(ZipArchive archive)
    {
        var listed = new List<(string, bool, string)>();
        using var xml = Workbook.Open(archive, "xl/workbook.xml");
        while (xml.Read())
        {
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "sheet" && xml.GetAttribute("id", Workbook.Relations) is { } relation)
            {
                listed.Add((xml.GetAttribute("name") ?? "", xml.GetAttribute("state") is not (null or "visible"), relation));
            }
        }

        return listed;
    }

    private static void Fill(ReadSheet sheet, XmlReader xml, List<string> shared, CellStyles styles)
    {
        var (row, column) = (0, 0);
        while (xml.Read())
        {
            if (xml.NodeType != XmlNodeType.Element)
            {
                continue;
            }

            switch (xml.LocalName)
            {
                case "col" when IsHidden(xml, "width"):
                    sheet.HiddenColumns.Add((Number(xml.GetAttribute("min")), Number(xml.GetAttribute("max"))));
                    break;
                case "row":
                    (row, column) = (xml.GetAttribute("r") is { } stated ? Number(stated) : row + 1, 0);
                    if (IsHidden(xml, "ht"))
                    {
                        sheet.HiddenRows.Add(row);
                    }

                    break;
                case "c":
                    column = xml.GetAttribute("r") is { } name ? ColumnOf(name) : column + 1;
                    if (Cell(xml, shared, styles) is { } cell && !sheet.Cells.TryAdd((row, column), cell))
                    {
                        throw new InvalidDataException("The sheet has a cell twice.");
                    }

                    break;
                case "mergeCell":
                    sheet.Merged.Add(xml.GetAttribute("ref") ?? "");
                    break;
                default:
                    break;
            }

            if (sheet.Cells.Count > MostCells)
            {
                throw new InvalidDataException("The sheet has too many cells.");
            }
        }
    }

    /// <summary>The cell on which a reader stands, or null where it says nothing.</summary>
    private static ReadCell? Cell(XmlReader xml, List<string> shared, CellStyles styles)
    {
        var (type, style, value, formula) = (xml.GetAttribute("t"), styles.Of(xml.GetAttribute("s")), "", (string?)null);
        var (depth, isEmpty) = (xml.Depth, xml.IsEmptyElement);
        while (!isEmpty && xml.Read() && xml.Depth > depth)
        {
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName is "v" or "is")
            {
                value = Workbook.TextWithin(xml);
            }
            else if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "f")
            {
                formula = Workbook.TextWithin(xml);
            }
        }

        if (type == "s" && value.Length > 0)
        {
            value = int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < shared.Count
                ? shared[index]
                : throw new InvalidDataException("The sheet names a text that the workbook does not have.");
        }

        var kind = type switch
        {
            null or "n" => ReadKind.Number,
            "b" => ReadKind.Truth,
            "e" => ReadKind.Error,
            _ => ReadKind.Words,
        };
        return string.IsNullOrWhiteSpace(value) && formula is null ? null : new(kind, value, formula, type == "d" || style is not (false, false));
    }

    private static bool IsHidden(XmlReader xml, string size) =>
        xml.GetAttribute("hidden") is "1" or "true"
        || (decimal.TryParse(xml.GetAttribute(size), NumberStyles.Float, CultureInfo.InvariantCulture, out var stated) && stated == 0);

    private static int ColumnOf(string name) => name.TakeWhile(char.IsAsciiLetterUpper).Take(4).Aggregate(
        0, (column, letter) => (column * 26) + (letter - 'A' + 1));

    private static int Number(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
