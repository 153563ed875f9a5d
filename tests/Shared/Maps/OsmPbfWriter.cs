using System.Buffers.Binary;
using System.IO.Compression;
using Google.Protobuf;
using Korevagt.Roads.Osm;
using Korevagt.Roads.Osm.Pbf;
using Korevagt.Roads.Vocabulary;

namespace Korevagt.Tests.Maps;

/// <summary>
/// Writes nodes and ways as PBF with dense nodes and zlib blobs, 8,000 elements to a block: for maps that are made up, so
/// that the reader can be measured and tried on files of any size.
/// </summary>
internal sealed class OsmPbfWriter : IOsmSink, IDisposable
{
    private const int ElementsPerBlock = 8_000;

    private readonly Stream stream;
    private readonly Dictionary<string, int> stringIndexes = new(StringComparer.Ordinal);
    private PrimitiveBlock block = new();
    private PrimitiveGroup group = new();
    private readonly List<(int LatitudeE7, int LongitudeE7)> located = [];
    private int elements;
    private long lastId;
    private long lastLatitude;
    private long lastLongitude;

    /// <summary>Begins a file.</summary>
    public OsmPbfWriter(Stream stream)
    {
        this.stream = stream;
        var header = new HeaderBlock();
        header.RequiredFeatures.Add(["OsmSchema-V0.6", "DenseNodes"]);
        WriteBlob("OSMHeader", header.ToByteArray());
        Begin();
    }

    /// <inheritdoc/>
    public OsmKinds Wanted => OsmKinds.Node | OsmKinds.Way;

    /// <inheritdoc/>
    public void Node(long id, int latitudeE7, int longitudeE7, OsmTags tags)
    {
        if (group.Ways.Count > 0 || elements == ElementsPerBlock)
        {
            Flush();
        }

        group.Dense ??= new DenseNodes();
        group.Dense.Id.Add(id - lastId);
        group.Dense.Lat.Add(latitudeE7 - lastLatitude);
        group.Dense.Lon.Add(longitudeE7 - lastLongitude);
        (lastId, lastLatitude, lastLongitude) = (id, latitudeE7, longitudeE7);
        foreach (var (key, value) in tags.Pairs)
        {
            group.Dense.KeysVals.Add(IndexOf(key));
            group.Dense.KeysVals.Add(IndexOf(value));
        }

        group.Dense.KeysVals.Add(0);
        elements++;
    }

    /// <summary>Positions of the nodes of the next way, which are written into it (LocationsOnWays).</summary>
    public void NodeOfWay(long id, int latitudeE7, int longitudeE7) => located.Add((latitudeE7, longitudeE7));

    /// <inheritdoc/>
    public void Way(long id, ReadOnlySpan<long> nodes, OsmTags tags)
    {
        if (group.Dense is not null || elements == ElementsPerBlock)
        {
            Flush();
        }

        var way = new Way { Id = id };
        foreach (var (key, value) in tags.Pairs)
        {
            way.Keys.Add((uint)IndexOf(key));
            way.Vals.Add((uint)IndexOf(value));
        }

        var last = 0L;
        foreach (var node in nodes)
        {
            way.Refs.Add(node - last);
            last = node;
        }

        var (latitude, longitude) = (0, 0);
        foreach (var (atLatitude, atLongitude) in located)
        {
            way.Lat.Add(atLatitude - latitude);
            way.Lon.Add(atLongitude - longitude);
            (latitude, longitude) = (atLatitude, atLongitude);
        }

        located.Clear();
        group.Ways.Add(way);
        elements++;
    }

    /// <inheritdoc/>
    public void Relation(long id, ReadOnlySpan<OsmMember> members, OsmTags tags) =>
        throw new NotSupportedException("Made-up maps have no relations.");

    /// <summary>Writes what is left; the stream stays open.</summary>
    public void Dispose() => Flush();

    private int IndexOf(string text)
    {
        if (stringIndexes.TryGetValue(text, out var index))
        {
            return index;
        }

        index = block.Stringtable.S.Count;
        stringIndexes.Add(text, index);
        block.Stringtable.S.Add(ByteString.CopyFromUtf8(text));
        return index;
    }

    private void Begin()
    {
        block = new PrimitiveBlock { Stringtable = new StringTable() };
        block.Stringtable.S.Add(ByteString.Empty);
        group = new PrimitiveGroup();
        stringIndexes.Clear();
        elements = 0;
        (lastId, lastLatitude, lastLongitude) = (0, 0, 0);
    }

    private void Flush()
    {
        if (elements > 0)
        {
            block.Primitivegroup.Add(group.ToByteString());
            WriteBlob("OSMData", block.ToByteArray());
        }

        Begin();
    }

    private void WriteBlob(string type, byte[] content)
    {
        using var packed = new MemoryStream();
        using (var deflating = new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            deflating.Write(content);
        }

        var blob = new Blob { RawSize = content.Length, ZlibData = ByteString.CopyFrom(packed.ToArray()) }.ToByteArray();
        var header = new BlobHeader { Type = type, Datasize = blob.Length }.ToByteArray();
        Span<byte> length = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(length, header.Length);
        stream.Write(length);
        stream.Write(header);
        stream.Write(blob);
    }
}
