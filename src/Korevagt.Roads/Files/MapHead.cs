using System.Text;
using System.Text.RegularExpressions;
using Korevagt.Roads.Osm;

namespace Korevagt.Roads.Files;

/// <summary>What the first bytes of a file tell about it.</summary>
internal static partial class MapHead
{
    private const int PatienceMilliseconds = 1_000;

    /// <summary>How the file is packed as a whole.</summary>
    public static MapPacking PackingOf(ReadOnlySpan<byte> head)
    {
        ReadOnlySpan<byte> gzip = [0x1f, 0x8b, 8];
        if (head.StartsWith(gzip))
        {
            return MapPacking.Gzip;
        }

        return head.Length > 4 && head.StartsWith("BZh"u8) && head[3] is >= (byte)'1' and <= (byte)'9'
            ? MapPacking.Bzip2
            : MapPacking.None;
    }

    /// <summary>The name of an archive that is not read, or null.</summary>
    public static string? ArchiveOf(ReadOnlySpan<byte> head)
    {
        ReadOnlySpan<byte> zip = [(byte)'P', (byte)'K', 3, 4];
        ReadOnlySpan<byte> xz = [0xfd, (byte)'7', (byte)'z', (byte)'X', (byte)'Z'];
        ReadOnlySpan<byte> sevenZip = [(byte)'7', (byte)'z', 0xbc, 0xaf];
        ReadOnlySpan<byte> zstd = [0x28, 0xb5, 0x2f, 0xfd];
        return head.StartsWith(zip) ? "zip"
            : head.StartsWith(xz) ? "xz"
            : head.StartsWith(sevenZip) ? "7z"
            : head.StartsWith(zstd) ? "zstd"
            : null;
    }

    /// <summary>True for text that begins as XML does.</summary>
    public static bool IsMarkup(ReadOnlySpan<byte> head)
    {
        ReadOnlySpan<byte> utf16 = [0xff, 0xfe];
        ReadOnlySpan<byte> utf16BigEndian = [0xfe, 0xff];
        return head.StartsWith(utf16) || head.StartsWith(utf16BigEndian) || WithoutMark(head).TrimStart(" \t\r\n"u8).StartsWith("<"u8);
    }

    /// <summary>True for HTML, which is what servers answer with when there is no map to give.</summary>
    public static bool IsWebPage(ReadOnlySpan<byte> head) => WebPage().IsMatch(Encoding.Latin1.GetString(WithoutMark(head)));

    private static ReadOnlySpan<byte> WithoutMark(ReadOnlySpan<byte> head)
    {
        ReadOnlySpan<byte> utf8 = [0xef, 0xbb, 0xbf];
        return head.StartsWith(utf8) ? head[utf8.Length..] : head;
    }

    [GeneratedRegex(
        @"^\s*(<\?[^>]*\?>\s*|<!--.*?-->\s*)*<(!doctype\s+html|html|head|body)\b",
        RegexOptions.IgnoreCase | RegexOptions.Singleline | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
        PatienceMilliseconds)]
    private static partial Regex WebPage();
}
