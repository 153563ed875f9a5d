using Korevagt.Domain.Faults;
using Korevagt.Domain.Texts;
using Korevagt.Roads.Osm;
using Korevagt.Roads.Osm.Pbf;

namespace Korevagt.Roads.Files;

/// <summary>Detects the format of a map by its first bytes, not by its name, and opens the reader for it.</summary>
internal static class MapFile
{
    private const int HeadBytes = 4096;

    /// <summary>Opens a file for reading.</summary>
    /// <returns>A reader, or why the file is none that can be read.</returns>
    public static Outcome<IOsmSource> Open(string path)
    {
        if (Directory.Exists(path))
        {
            return new Fault(path, "", new("er en mappe", "is a folder"), RoadMapFile.ExpectedFile);
        }

        if (!File.Exists(path))
        {
            return new Fault(path, "", new("findes ikke", "does not exist"), RoadMapFile.ExpectedFile);
        }

        try
        {
            return Open(MapContent.OfFile(path));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return new Fault(path, "", new($"kan ikke læses: {e.Message}", $"cannot be read: {e.Message}"));
        }
    }

    /// <summary>Finds the reader for a content.</summary>
    /// <returns>A reader, or why the content is none that can be read.</returns>
    /// <exception cref="IOException">It cannot be opened.</exception>
    public static Outcome<IOsmSource> Open(MapContent content)
    {
        try
        {
            var head = HeadOf(content);
            if (MapHead.PackingOf(head) is not MapPacking.None and var packing)
            {
                content = content with { Packing = packing };
                head = HeadOf(content);
            }

            return Open(content, head);
        }
        catch (MapFaultException e)
        {
            return new Fault(content.Name, "", e.Words, e.Expected);
        }
    }

    private static Outcome<IOsmSource> Open(MapContent content, ReadOnlySpan<byte> head)
    {
        if (head.IsEmpty)
        {
            return new Fault(content.Name, "", new("er tom", "is empty"), RoadMapFile.ExpectedFile);
        }

        if (MapHead.IsWebPage(head))
        {
            return new Fault(
                content.Name, "",
                new(
                    "er en webside, ikke et kort: hentningen ser ud til at være mislykkedes",
                    "is a web page, no map: the download seems to have failed"),
                RoadMapFile.ExpectedFile);
        }

        if (MapHead.IsMarkup(head))
        {
            return new OsmXmlReader(content);
        }

        if (OsmPbfReader.IsPbf(head))
        {
            return new OsmPbfReader(content);
        }

        return MapHead.ArchiveOf(head) is { } archive
            ? new Fault(
                content.Name, "",
                new($"er pakket som {archive}: pak filen ud først", $"is packed as {archive}: unpack it first"),
                RoadMapFile.ExpectedFile)
            : new Fault(
                content.Name, "byte 0",
                new(
                    "er hverken XML eller en anden slags kort, der kan læses",
                    "is neither XML nor another kind of map that can be read"),
                RoadMapFile.ExpectedFile);
    }

    private static byte[] HeadOf(MapContent content)
    {
        using var opened = content.Open();
        using var stream = content.Unpack(opened);
        var head = new byte[HeadBytes];
        return head[..stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false)];
    }
}
