using System.IO.Compression;
using System.Text;
using System.Xml;

namespace Korevagt.Logs.Spreadsheets;

/// <summary>
/// What the first visible sheet of a workbook (.xlsx; Office Open XML, ECMA-376 part 1, SpreadsheetML) needs to be read: where it
/// lies, the texts that its cells share, and which of its cells are dates. The sheet itself is not kept.
/// </summary>
internal sealed class Workbook
{
    /// <summary>Most characters of the texts that cells share.</summary>
    private const int MostShared = 200_000_000;

    /// <summary>The namespace of the attribute by which the workbook names its parts.</summary>
    public const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private Workbook(string sheetPath, IReadOnlyList<string> shared, CellStyles styles, bool countsFrom1904) =>
        (SheetPath, Shared, Styles, CountsFrom1904) = (sheetPath, shared, styles, countsFrom1904);

    /// <summary>Path of the sheet in the archive.</summary>
    public string SheetPath { get; }

    /// <summary>The texts that cells name by their number.</summary>
    public IReadOnlyList<string> Shared { get; }

    /// <summary>How numbers are shown, by the number that cells name.</summary>
    public CellStyles Styles { get; }

    /// <summary>Whether days are counted from 1904, as on old computers of Apple, instead of from the end of 1899.</summary>
    public bool CountsFrom1904 { get; }

    /// <summary>Whether a file begins as a workbook does: as every archive.</summary>
    public static bool IsOne(ReadOnlySpan<byte> start) => start.StartsWith("PK\u0003\u0004"u8);

    /// <summary>Reads what the sheet needs.</summary>
    /// <exception cref="InvalidDataException">The file is no workbook.</exception>
    /// <exception cref="XmlException">A part of it is no XML.</exception>
    public static Workbook Read(ZipArchive archive)
    {
        var (relation, countsFrom1904) = FirstSheet(archive);
        return new Workbook(PathOf(archive, relation), SharedTexts(archive), CellStyles.Read(archive), countsFrom1904);
    }

    /// <summary>Opens a part of an archive.</summary>
    public static XmlReader Open(ZipArchive archive, string path)
    {
        var entry = archive.GetEntry(path) ?? throw new InvalidDataException($"The workbook has no {path}.");
        var settings = new XmlReaderSettings
        {
            CloseInput = true,
            DtdProcessing = DtdProcessing.Prohibit,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
        };
        return XmlReader.Create(entry.Open(), settings);
    }

    private static (string Relation, bool CountsFrom1904) FirstSheet(ZipArchive archive)
    {
        using var xml = Open(archive, "xl/workbook.xml");
        var countsFrom1904 = false;
        while (xml.Read())
        {
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "workbookPr")
            {
                countsFrom1904 = xml.GetAttribute("date1904") is "1" or "true";
            }
            else if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "sheet" && xml.GetAttribute("state") is null or "visible"
                && xml.GetAttribute("id", Relations) is { } relation)
            {
                return (relation, countsFrom1904);
            }
        }

        throw new InvalidDataException("The workbook has no sheet.");
    }

    /// <summary>Where a part lies that the workbook names by a relation.</summary>
    public static string PathOf(ZipArchive archive, string relation)
    {
        using var xml = Open(archive, "xl/_rels/workbook.xml.rels");
        while (xml.Read())
        {
            if (xml.NodeType == XmlNodeType.Element && xml.GetAttribute("Id") == relation && xml.GetAttribute("Target") is { } target)
            {
                return target.StartsWith('/') ? target[1..] : "xl/" + target;
            }
        }

        throw new InvalidDataException("The workbook does not say where its sheet lies.");
    }

    /// <summary>The texts that cells name by their number.</summary>
    public static List<string> SharedTexts(ZipArchive archive)
    {
        const string Path = "xl/sharedStrings.xml";
        var texts = new List<string>();
        if (archive.GetEntry(Path) is null)
        {
            return texts;
        }

        using var xml = Open(archive, Path);
        var characters = 0L;
        while (xml.Read())
        {
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "si")
            {
                texts.Add(TextWithin(xml));
                characters += texts[^1].Length;
                if (characters > MostShared)
                {
                    throw new InvalidDataException("The workbook has too much text.");
                }
            }
        }

        return texts;
    }

    /// <summary>The text of the element on which a reader stands, whatever its pieces; how it is spoken is none of it.</summary>
    public static string TextWithin(XmlReader xml)
    {
        if (xml.IsEmptyElement)
        {
            return "";
        }

        var (depth, text, phonetic) = (xml.Depth, new StringBuilder(), -1);
        while (xml.Read() && xml.Depth > depth)
        {
            phonetic = phonetic >= 0 && xml.Depth <= phonetic ? -1 : phonetic;
            var begins = xml is { NodeType: XmlNodeType.Element, LocalName: "rPh", IsEmptyElement: false };
            phonetic = phonetic < 0 && begins ? xml.Depth : phonetic;
            if (phonetic < 0 && xml.NodeType is XmlNodeType.Text or XmlNodeType.SignificantWhitespace or XmlNodeType.CDATA)
            {
                text.Append(xml.Value);
            }
        }

        return text.ToString();
    }
}
