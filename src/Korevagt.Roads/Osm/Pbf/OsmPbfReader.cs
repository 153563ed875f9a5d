using Google.Protobuf;
using Korevagt.Domain.Texts;
using Korevagt.Roads.Vocabulary;

namespace Korevagt.Roads.Osm.Pbf;

/// <summary>
/// Reads OpenStreetMap PBF (wiki.openstreetmap.org, "PBF Format") as a stream, block by block. Remembers which blocks hold
/// which kinds of elements, so that a second pass unpacks only what it asks for.
/// </summary>
internal sealed class OsmPbfReader(MapContent content) : IOsmSource
{
    private static readonly string[] KnownFeatures = ["OsmSchema-V0.6", "DenseNodes", "LocationsOnWays"];

    private readonly Dictionary<long, OsmKinds> kindsAt = [];

    private static Text ExpectedFile { get; } = Text.Same("OpenStreetMap PBF");

    /// <summary>True if the first bytes of a file are those of a PBF file.</summary>
    public static bool IsPbf(ReadOnlySpan<byte> head) => head.Length >= 8 && head[0] == 0 && head[1] == 0 && head[4] == 0x0a;

    /// <inheritdoc/>
    public bool Read(IOsmSink sink, FaultList faults, Action<double>? progress, CancellationToken cancellation)
    {
        using var file = content.Open();
        using var stream = content.Unpack(file);
        var blobs = new BlobFile(stream);
        try
        {
            ReadHeader(blobs);
            var block = new BlockReader(sink, faults);
            while (blobs.NextHeader() is { } header)
            {
                cancellation.ThrowIfCancellationRequested();
                progress?.Invoke((double)file.Position / file.Length);
                ReadBlob(blobs, header, block, sink.Wanted);
            }

            return true;
        }
        catch (MapFaultException e)
        {
            faults.Add($"byte {blobs.Offset}", e.Words, e.Expected);
            return false;
        }
        catch (InvalidProtocolBufferException e)
        {
            faults.Add(
                $"byte {blobs.Offset}",
                new($"har en blok, der ikke kan afkodes: {e.Message}", $"has a block that cannot be decoded: {e.Message}"),
                ExpectedFile);
            return false;
        }
    }

    private static void ReadHeader(BlobFile blobs)
    {
        if (blobs.NextHeader() is not { Type: "OSMHeader" } header)
        {
            throw new MapFaultException(
                new("begynder ikke med blokken OSMHeader", "does not begin with the block OSMHeader"), ExpectedFile);
        }

        var block = HeaderBlock.Parser.ParseFrom(blobs.Unpack(header));
        foreach (var feature in block.RequiredFeatures)
        {
            if (!KnownFeatures.Contains(feature, StringComparer.Ordinal))
            {
                throw new MapFaultException(
                    new(
                        $"kræver egenskaben '{feature}', der ikke kan læses",
                        $"requires the feature '{feature}', which is not read"),
                    new(string.Join(" eller ", KnownFeatures), string.Join(" or ", KnownFeatures)));
            }
        }
    }

    private void ReadBlob(BlobFile blobs, BlobHeader header, BlockReader block, OsmKinds wanted)
    {
        if (header.Type != "OSMData" || (kindsAt.TryGetValue(blobs.Offset, out var known) && (known & wanted) == OsmKinds.None))
        {
            blobs.PassOver(header);
        }
        else
        {
            kindsAt[blobs.Offset] = block.Read(blobs.Unpack(header));
        }
    }
}
