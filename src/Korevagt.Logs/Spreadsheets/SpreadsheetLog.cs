using System.IO.Compression;

namespace Korevagt.Logs.Spreadsheets;

/// <summary>A visit log in a spreadsheet, as one of comma-separated values.</summary>
internal static class SpreadsheetLog
{
    private const int StartLength = 4;

    /// <summary>What opens the first visible sheet as comma-separated values in UTF-8; null for a file that is no workbook.</summary>
    /// <param name="open">Opens the file at its beginning; it can be sought.</param>
    /// <param name="decimalMark">What to write before decimals.</param>
    /// <exception cref="InvalidDataException">The file is an archive, but no workbook.</exception>
    /// <exception cref="System.Xml.XmlException">A part of it is no XML.</exception>
    public static Func<Stream>? Of(Func<Stream> open, char decimalMark)
    {
        using var file = open();
        Span<byte> start = stackalloc byte[StartLength];
        if (file.ReadAtLeast(start, StartLength, throwOnEndOfStream: false) < StartLength || !Workbook.IsOne(start))
        {
            return null;
        }

        file.Position = 0;
        using var archive = new ZipArchive(file, ZipArchiveMode.Read);
        var workbook = Workbook.Read(archive);
        return () => new SheetAsCsv(open(), workbook, decimalMark);
    }
}
