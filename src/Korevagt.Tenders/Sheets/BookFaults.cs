using System.IO.Compression;
using System.Text;
using System.Xml;
using Korevagt.Domain.Faults;
using Korevagt.Domain.Texts;
using Korevagt.Logs.Spreadsheets;

namespace Korevagt.Tenders.Sheets;

/// <summary>What is wrong with a file as a workbook, before a cell of it is looked at.</summary>
internal static class BookFaults
{
    private const int MostContentTypes = 1024 * 1024;

    /// <summary>How a file that is refused is mended.</summary>
    public static Text PlainWorkbook { get; } = new(
        "en almindelig Excel-projektmappe (.xlsx), gemt igen uden makroer, adgangskode og forbindelser",
        "a plain Excel workbook (.xlsx), saved again without macros, password and connections");

    /// <summary>What the first bytes of a file show, or null.</summary>
    public static Fault? OfStart(string file, ReadOnlySpan<byte> bytes)
    {
        // Compound files: workbooks of the old kind, and those of the new one that are encrypted.
        ReadOnlySpan<byte> compound = [0xD0, 0xCF, 0x11, 0xE0];
        return bytes.StartsWith(compound)
            ? new(file, "", new("har adgangskode eller er af den gamle slags (.xls)", "has a password or is of the old kind (.xls)"), PlainWorkbook)
            : Workbook.IsOne(bytes) ? null : new(file, "", new("er ikke en Excel-projektmappe", "is no Excel workbook"), PlainWorkbook);
    }

    /// <summary>What the parts of a file show: what stops the reading, and what does not.</summary>
    /// <param name="file">Its name.</param>
    /// <param name="archive">The file.</param>
    /// <param name="mostUnpacked">The largest that its parts may be together, bytes.</param>
    public static (List<Fault> Stopping, List<Fault> Others) OfParts(string file, ZipArchive archive, long mostUnpacked)
    {
        var names = archive.Entries.Select(entry => entry.FullName).ToList();
        var (stopping, others) = (new List<Fault>(), new List<Fault>());
        if (archive.Entries.Sum(entry => entry.Length) > mostUnpacked)
        {
            stopping.Add(new(
                file, "", new($"fylder udpakket mere end {mostUnpacked >> 20} MB", $"is larger than {mostUnpacked >> 20} MB when unpacked"),
                PlainWorkbook));
            return (stopping, others);
        }

        if (names.Distinct(StringComparer.OrdinalIgnoreCase).Count() < names.Count)
        {
            stopping.Add(new(file, "", new("har to dele af samme navn", "has two parts of one name"), PlainWorkbook));
        }

        if (file.EndsWith(".xlsm", StringComparison.OrdinalIgnoreCase) || Has("vbaProject") || Has("macrosheets/") || SaysMacros(archive))
        {
            stopping.Add(new(file, "", new("har makroer", "has macros"), PlainWorkbook));
        }

        if (Has("externalLinks/"))
        {
            others.Add(new(
                file, "", new("henviser til en anden fil", "links to another file"),
                new(
                    "kun tal i arket selv: bryd kæden, og skriv tallene",
                    "numbers in the sheet itself only: break the link and write the numbers")));
        }

        if (Has("connections.xml") || Has("queryTables/") || Has("customData/"))
        {
            others.Add(new(file, "", new("har forbindelser til data andre steder", "has connections to data elsewhere"), PlainWorkbook));
        }

        if (Has("embeddings/") || Has("activeX/"))
        {
            others.Add(new(file, "", new("har andre dokumenter eller programmer i sig", "has other documents or programs within"), PlainWorkbook));
        }

        return (stopping, others);

        bool Has(string part) => names.Exists(name => name.Contains(part, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>Why a part cannot be read.</summary>
    public static Fault OfXml(string file, XmlException exception) => exception.Message.Contains("DTD", StringComparison.Ordinal)
        ? new(file, "", new("har en DTD i en af sine dele", "has a DTD in one of its parts"), PlainWorkbook)
        : new(file, "", new("har en del, der ikke kan læses", "has a part that cannot be read"), PlainWorkbook);

    private static bool SaysMacros(ZipArchive archive)
    {
        if (archive.GetEntry("[Content_Types].xml") is not { Length: <= MostContentTypes } entry)
        {
            return false;
        }

        using var reader = new StreamReader(entry.Open(), Encoding.UTF8);
        return reader.ReadToEnd().Contains("macroEnabled", StringComparison.OrdinalIgnoreCase);
    }
}
