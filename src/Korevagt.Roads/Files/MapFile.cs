using Korevagt.Domain.Faults;
using Korevagt.Roads.Osm;
using Korevagt.Roads.Osm.Pbf;

namespace Korevagt.Roads.Files;

/// <summary>Detects the format of a map by its first bytes, not by its name, and opens the reader for it.</summary>
internal static class MapFile
{
    /// <summary>Opens a file for reading.</summary>
    /// <returns>A reader, or why the file is none that can be read.</returns>
    public static Outcome<IOsmSource> Open(string path)
    {
        if (Directory.Exists(path))
        {
            return new Fault(path, "", "is a folder", RoadMapFile.FileInWords);
        }

        if (!File.Exists(path))
        {
            return new Fault(path, "", "does not exist", RoadMapFile.FileInWords);
        }

        try
        {
            return Open(MapContent.OfFile(path));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return new Fault(path, "", $"cannot be read: {e.Message}");
        }
    }

    /// <summary>Finds the reader for a content.</summary>
    /// <returns>A reader, or why the content is none that can be read.</returns>
    /// <exception cref="IOException">It cannot be opened.</exception>
    public static Outcome<IOsmSource> Open(MapContent content)
    {
        Span<byte> head = stackalloc byte[512];
        using (var stream = content.Open())
        {
            head = head[..stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false)];
        }

        if (head.IsEmpty)
        {
            return new Fault(content.Name, "", "is empty", RoadMapFile.FileInWords);
        }

        if (IsMarkup(head))
        {
            return new OsmXmlReader(content);
        }

        if (OsmPbfReader.IsPbf(head))
        {
            return new OsmPbfReader(content);
        }

        return new Fault(
            content.Name, "byte 0", "is neither XML nor another kind of map that can be read", RoadMapFile.FileInWords);
    }

    private static bool IsMarkup(ReadOnlySpan<byte> head)
    {
        ReadOnlySpan<byte> utf16 = [0xff, 0xfe];
        ReadOnlySpan<byte> utf16BigEndian = [0xfe, 0xff];
        if (head.StartsWith(utf16) || head.StartsWith(utf16BigEndian))
        {
            return true;
        }

        ReadOnlySpan<byte> utf8 = [0xef, 0xbb, 0xbf];
        var text = head.StartsWith(utf8) ? head[3..] : head;
        text = text.TrimStart(" \t\r\n"u8);
        return text.StartsWith("<"u8);
    }
}
