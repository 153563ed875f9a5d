using System.IO.Compression;
using System.Text;
using Google.Protobuf;
using ICSharpCode.SharpZipLib.BZip2;
using Korevagt.Domain.Texts;
using Korevagt.Roads.Files;
using Korevagt.Roads.Osm.Pbf;
using Korevagt.Roads.Tests.Support;
using Korevagt.Roads.Vocabulary;
using Korevagt.Tests;
using Korevagt.Tests.Maps;

namespace Korevagt.Roads.Tests.Osm;

/// <summary>Maps packed as a whole, and what lies where a map should.</summary>
public sealed class PackedMapTests : IDisposable
{
    // A checksum and the size: what lacks only these is whole.
    private const int TrailerBytes = 8;

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("gzip")]
    [InlineData("gzip in two members")]
    [InlineData("bzip2")]
    [InlineData("bzip2 in two members")]
    public void PackedMap_IsTheMapUnpacked_WhateverItsName(string packing)
    {
        var plain = RoadMapFile.Load(Repository.Map).Value;
        var packed = RoadMapFile.Load(folder.Write("region.osm", Packed(File.ReadAllBytes(Repository.Map), packing))).Value;

        Assert.Equal(plain.Graph.Arrays.DirectedMilliseconds.ToArray(), packed.Graph.Arrays.DirectedMilliseconds.ToArray());
        Assert.Equal(plain.Graph.Arrays.ShapeLatitude.ToArray(), packed.Graph.Arrays.ShapeLatitude.ToArray());
        Assert.Equal(plain.Places, packed.Places);
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("bzip2")]
    public void PackedPbf_IsReadToo(string packing)
    {
        var pbf = Pbf();
        var plain = RoadMapFile.Load(folder.Write("plain.osm.pbf", pbf)).Value;
        var packed = RoadMapFile.Load(folder.Write("packed.osm.pbf", Packed(pbf, packing))).Value;

        Assert.Equal(plain.Graph.Arrays.DirectedMilliseconds.ToArray(), packed.Graph.Arrays.DirectedMilliseconds.ToArray());
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("bzip2")]
    public void PackedMapCutAnywhere_IsAFault_NeverACrash(string packing)
    {
        var bytes = Packed(Encoding.UTF8.GetBytes(RandomMaps.Of(5).ToString()), packing);
        for (var length = 1; length < bytes.Length - TrailerBytes; length += 7)
        {
            Assert.NotEmpty(RoadMapFile.Load(folder.Write("cut.osm.gz", bytes[..length])).Faults);
        }
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("bzip2")]
    public void PackedMapWithFlippedBits_NeverCrashes(string packing)
    {
        var bytes = Packed(Encoding.UTF8.GetBytes(RandomMaps.Of(5).ToString()), packing);
        var random = new SplitMix64(31);
        for (var i = 0; i < 200; i++)
        {
            var damaged = bytes.ToArray();
            damaged[random.Below(damaged.Length)] ^= (byte)(1 << random.Below(8));
            _ = RoadMapFile.Load(folder.Write("damaged.osm.gz", damaged)).Succeeded;
        }
    }

    [Theory]
    [InlineData("zip", new byte[] { 0x50, 0x4b, 3, 4, 20, 0 })]
    [InlineData("xz", new byte[] { 0xfd, 0x37, 0x7a, 0x58, 0x5a, 0 })]
    [InlineData("7z", new byte[] { 0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c })]
    [InlineData("zstd", new byte[] { 0x28, 0xb5, 0x2f, 0xfd, 0, 0 })]
    public void OtherArchive_IsTold(string name, byte[] head)
    {
        var fault = Assert.Single(RoadMapFile.Load(folder.Write("map.osm", head)).Faults);

        Assert.Equal($"is packed as {name}: unpack it first", fault.Message.English);
        Assert.Equal($"er pakket som {name}: pak filen ud først", fault.Message.Danish);
    }

    [Theory]
    [InlineData("<!DOCTYPE html>\n<html><body><h1>503 Service Unavailable</h1></body></html>")]
    [InlineData("  <HTML><HEAD><TITLE>Not Found</TITLE></HEAD></HTML>")]
    [InlineData("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!DOCTYPE html PUBLIC \"-//W3C//DTD XHTML 1.0 Strict//EN\" \"x\">\n<html/>")]
    [InlineData("<!-- proxy -->\n<html lang=\"da\">")]
    public void SavedWebPage_IsToldAsOne(string page)
    {
        var fault = Assert.Single(RoadMapFile.Load(folder.Write("denmark.osm.pbf", page)).Faults);

        Assert.Equal("is a web page, no map: the download seems to have failed", fault.Message.English);
        Assert.StartsWith("er en webside, ikke et kort", fault.Message.Danish, StringComparison.Ordinal);
        Assert.DoesNotContain("XmlReader", fault.In(Language.En), StringComparison.Ordinal);
    }

    [Fact]
    public void BlocksWithoutRawSize_AndEmptyBlocks_AreRead()
    {
        var bytes = Pbf();
        var plain = RoadMapFile.Load(folder.Write("plain.osm.pbf", bytes)).Value;
        var rewritten = RoadMapFile.Load(folder.Write("rewritten.osm.pbf", WithoutRawSizes(bytes))).Value;

        Assert.Equal(plain.Graph.Arrays.ShapeLatitude.ToArray(), rewritten.Graph.Arrays.ShapeLatitude.ToArray());
        Assert.Equal(plain.Graph.Arrays.OutDirected.ToArray(), rewritten.Graph.Arrays.OutDirected.ToArray());
    }

    private static byte[] Pbf()
    {
        using var stream = new MemoryStream();
        using (var writer = new OsmPbfWriter(stream))
        {
            new SyntheticCountry(new SyntheticOptions { Junctions = 400 })
                .Read(writer, new FaultList("country"), null, CancellationToken.None);
        }

        return stream.ToArray();
    }

    /// <summary>The same blocks without their stated sizes, with an empty one after each.</summary>
    private static byte[] WithoutRawSizes(byte[] bytes)
    {
        using var rewritten = new MemoryStream();
        var at = 0;
        while (at < bytes.Length)
        {
            var headerLength = bytes[at + 3];
            var header = BlobHeader.Parser.ParseFrom(bytes, at + 4, headerLength);
            at += 4 + headerLength;
            var blob = Blob.Parser.ParseFrom(bytes, at, header.Datasize);
            at += header.Datasize;
            blob.ClearRawSize();
            Write(rewritten, header.Type, blob);
            Write(rewritten, "OSMData", new Blob { RawSize = 0, ZlibData = ByteString.CopyFrom(Zlib([])) });
            Write(rewritten, "OSMData", new Blob { Raw = ByteString.Empty });
        }

        return rewritten.ToArray();
    }

    private static void Write(MemoryStream stream, string type, Blob blob)
    {
        var header = new BlobHeader { Type = type, Datasize = blob.CalculateSize() }.ToByteArray();
        stream.Write([0, 0, 0, (byte)header.Length]);
        stream.Write(header);
        stream.Write(blob.ToByteArray());
    }

    private static byte[] Zlib(byte[] content)
    {
        using var packed = new MemoryStream();
        using (var deflating = new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            deflating.Write(content);
        }

        return packed.ToArray();
    }

    private static byte[] Packed(byte[] content, string packing)
    {
        using var packed = new MemoryStream();
        var half = packing.EndsWith("two members", StringComparison.Ordinal) ? content.Length / 2 : content.Length;
        foreach (var part in new[] { content[..half], content[half..] }.Where(part => part.Length > 0))
        {
            using Stream packer = packing.StartsWith("gzip", StringComparison.Ordinal)
                ? new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true)
                : new BZip2OutputStream(packed, 1) { IsStreamOwner = false };
            packer.Write(part);
        }

        return packed.ToArray();
    }
}
