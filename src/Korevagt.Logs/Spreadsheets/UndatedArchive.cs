using System.IO.Compression;

namespace Korevagt.Logs.Spreadsheets;

/// <summary>Archives that say nothing of when they were written: the same workbook gives the same bytes.</summary>
public static class UndatedArchive
{
    // The earliest moment that a zip archive can name.
    private static readonly DateTimeOffset NoTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>The same archive with its entries in the order of their names, none of which says when it was made.</summary>
    /// <param name="written">A zip archive that can be sought.</param>
    /// <returns>The bytes of the file.</returns>
    public static byte[] Of(Stream written)
    {
        ArgumentNullException.ThrowIfNull(written);
        using var target = new MemoryStream();
        written.Position = 0;
        using (var source = new ZipArchive(written, ZipArchiveMode.Read, leaveOpen: true))
        using (var archive = new ZipArchive(target, ZipArchiveMode.Create, leaveOpen: true))
        {
            // Readers look for the list of content types first.
            foreach (var entry in source.Entries.OrderBy(entry => entry.FullName is "[Content_Types].xml" ? "" : entry.FullName, StringComparer.Ordinal))
            {
                var copy = archive.CreateEntry(entry.FullName, CompressionLevel.Optimal);
                copy.LastWriteTime = NoTime;
                using var from = entry.Open();
                using var to = copy.Open();
                from.CopyTo(to);
            }
        }

        return target.ToArray();
    }
}
