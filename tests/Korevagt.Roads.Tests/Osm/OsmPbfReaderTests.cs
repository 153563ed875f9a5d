using System.Buffers.Binary;
using System.IO.Compression;
using Google.Protobuf;
using Korevagt.Domain.Faults;
using Korevagt.Roads.Files;
using Korevagt.Roads.Osm;
using Korevagt.Roads.Osm.Pbf;
using Korevagt.Roads.Tests.Support;
using Korevagt.Roads.Vocabulary;
using Korevagt.Tests.Maps;

namespace Korevagt.Roads.Tests.Osm;

public sealed class OsmPbfReaderTests
{
    [Fact]
    public void CountryReadFromPbf_IsTheCountryReadDirectly()
    {
        using var folder = new TemporaryFolder();
        var map = RoadMapFile.Load(folder.Write("a.osm.pbf", CountryBytes())).Value;
        var direct = Roads.Graph.RoadGraphBuilder.Build(
            OsmExtractor.Read(
                Country(), "country", Roads.Profile.RoadProfile.Car, new MapWarningLog(), null, CancellationToken.None).Value,
            Roads.Profile.RoadProfile.Car,
            new MapWarningLog());

        Assert.True(map.Graph.EdgeCount > 1_000);
        Assert.Equal(direct.Arrays.DirectedMilliseconds.ToArray(), map.Graph.Arrays.DirectedMilliseconds.ToArray());
        Assert.Equal(direct.Arrays.ShapeLatitude.ToArray(), map.Graph.Arrays.ShapeLatitude.ToArray());
        Assert.Equal(direct.Arrays.OutDirected.ToArray(), map.Graph.Arrays.OutDirected.ToArray());
    }

    [Fact]
    public void FileCutAnywhere_IsAFaultOrASmallerMap_NeverACrash()
    {
        using var folder = new TemporaryFolder();
        var bytes = CountryBytes();
        var random = new SplitMix64(6);
        for (var i = 0; i < 60; i++)
        {
            var outcome = RoadMapFile.Load(folder.Write("cut.osm.pbf", bytes[..(1 + random.Below(bytes.Length - 1))]));
            Assert.NotEmpty(outcome.Faults);
        }
    }

    [Fact]
    public void FileCutInsideABlock_SaysWhereItEnds()
    {
        var bytes = CountryBytes();
        AssertFault(bytes[..^10], "byte ", $"is cut short: the file ends at byte {bytes.Length - 10}");
    }

    [Fact]
    public void FlippedBits_NeverCrash()
    {
        using var folder = new TemporaryFolder();
        var bytes = CountryBytes();
        var random = new SplitMix64(16);
        for (var i = 0; i < 200; i++)
        {
            var damaged = bytes.ToArray();
            damaged[random.Below(damaged.Length)] ^= (byte)(1 << random.Below(8));
            _ = RoadMapFile.Load(folder.Write("damaged.osm.pbf", damaged)).Succeeded;
        }
    }

    [Fact]
    public void FileThatBeginsWithData_IsAFault() =>
        AssertFault(
            Blob("OSMData", new PrimitiveBlock { Stringtable = new StringTable() }.ToByteArray()), "byte 0",
            "does not begin with the block OSMHeader");

    [Fact]
    public void HeaderLongerThanAllowed_IsAFault()
    {
        byte[] bytes = [0, 1, 0, 1, 0x0a, 0, 0, 0];
        AssertFault(bytes, "byte 0", "neither XML");
        byte[] longBlock = [.. Header(), 0, 1, 0, 1];
        AssertFault(longBlock, $"byte {Header().Length}", "has a block header of 65537 bytes");
    }

    [Fact]
    public void BlobLongerThanAllowed_IsAFaultBeforeItIsRead()
    {
        var header = new BlobHeader { Type = "OSMData", Datasize = BlobFile.LongestBlob + 1 }.ToByteArray();
        AssertFault([.. Header(), .. Length(header.Length), .. header], "byte ", "has a block of 33554433 bytes");
    }

    [Fact]
    public void ZlibBomb_IsUnpackedNoFurtherThanItsStatedSize()
    {
        var bomb = Zlib(new byte[300_000_000]);
        Assert.True(bomb.Length < 3_000_000);
        var modest = new Blob { RawSize = 1_000, ZlibData = ByteString.CopyFrom(bomb) };
        AssertFault([.. Header(), .. Framed("OSMData", modest.ToByteArray())], "byte ", "unpacks to more than the 1000 bytes");
        var honest = new Blob { RawSize = 300_000_000, ZlibData = ByteString.CopyFrom(bomb) };
        AssertFault([.. Header(), .. Framed("OSMData", honest.ToByteArray())], "byte ", "unpacks to 300000000 bytes");
    }

    [Fact]
    public void UnknownRequiredFeature_IsNamed()
    {
        var header = new HeaderBlock();
        header.RequiredFeatures.Add(["OsmSchema-V0.6", "HistoricalInformation"]);
        AssertFault(Blob("OSMHeader", header.ToByteArray()), "byte 0", "requires the feature 'HistoricalInformation'");
    }

    [Fact]
    public void CompressionThatIsNotRead_IsNamed()
    {
        var blob = new Blob { RawSize = 10, LzmaData = ByteString.CopyFrom(1, 2, 3) };
        AssertFault([.. Header(), .. Framed("OSMData", blob.ToByteArray())], "byte ", "LzmaData");
    }

    [Fact]
    public void UnknownBlockTypes_ArePassedOver()
    {
        using var folder = new TemporaryFolder();
        var bytes = CountryBytes();
        byte[] withMore = [.. Header(), .. Blob("Futures", [1, 2, 3]), .. bytes[Header().Length..]];

        Assert.True(RoadMapFile.Load(folder.Write("a.osm.pbf", withMore)).Succeeded);
    }

    [Fact]
    public void MissingStrings_AreAFault()
    {
        var way = new Way { Id = 7 };
        way.Keys.Add(5);
        way.Vals.Add(6);
        AssertFault([.. Header(), .. Data(new PrimitiveGroup { Ways = { way } })], "byte ", "names string 5 of 1");
    }

    [Fact]
    public void PositionsOffTheEarth_AreFaultsOfTheirNodes()
    {
        var dense = new DenseNodes();
        dense.Id.Add([17, 1]);
        dense.Lat.Add([910_000_000, 0]);
        dense.Lon.Add([90_000_000, 0]);
        AssertFault([.. Header(), .. Data(new PrimitiveGroup { Dense = dense })], "node 17", "has the position 91, 9");
    }

    [Fact]
    public void NodesWithoutLongitude_AreAFault()
    {
        var dense = new DenseNodes();
        dense.Id.Add(17);
        dense.Lat.Add(5);
        AssertFault([.. Header(), .. Data(new PrimitiveGroup { Dense = dense })], "byte ", "0 longitudes");
    }

    [Fact]
    public void MapWithoutRoads_IsAFault() => AssertFault(Header(), "", "has no roads");

    [Fact]
    public void PositionsInWaysThatAreNotAsManyAsTheirNodes_AreAFault()
    {
        var way = new Way { Id = 7 };
        way.Refs.Add([1, 1]);
        way.Lat.Add([560_000_000, 5]);
        way.Lon.Add(90_000_000);
        AssertFault([.. Header(), .. Data(new PrimitiveGroup { Ways = { way } })], "byte ", "2 latitudes and 1 longitudes");
    }

    [Fact]
    public void NodeThatOsmiumCouldNotFind_IsMissing_ThoughTheWayStatesAPositionForIt()
    {
        using var folder = new TemporaryFolder();
        using var stream = new MemoryStream();
        using (var writer = new OsmPbfWriter(stream))
        {
            var tags = new OsmTags();
            tags.Add("highway", "primary");
            writer.NodeOfWay(1, 560_000_000, 90_000_000);
            writer.NodeOfWay(2, 560_100_000, 90_000_000);
            writer.NodeOfWay(3, int.MaxValue, int.MaxValue);
            writer.Way(4711, [1, 2, 3], tags);
        }

        var map = RoadMapFile.Load(folder.Write("a.osm.pbf", stream.ToArray())).Value;
        Assert.Equal(1.1, map.Summary.Kilometers, 0.1);
        Assert.Contains("way 4711: 3", Assert.Single(map.Warnings).Examples);
    }

    private static SyntheticCountry Country() => new(new SyntheticOptions { Junctions = 1_500, Buildings = 0.5 });

    private static byte[] CountryBytes()
    {
        using var stream = new MemoryStream();
        using (var writer = new OsmPbfWriter(stream))
        {
            Country().Read(writer, new FaultList("country"), null, CancellationToken.None);
        }

        return stream.ToArray();
    }

    private static byte[] Header()
    {
        var header = new HeaderBlock();
        header.RequiredFeatures.Add(["OsmSchema-V0.6", "DenseNodes"]);
        return Blob("OSMHeader", header.ToByteArray());
    }

    private static byte[] Data(PrimitiveGroup group)
    {
        var block = new PrimitiveBlock { Stringtable = new StringTable { S = { ByteString.Empty } } };
        block.Primitivegroup.Add(group.ToByteString());
        return Blob("OSMData", block.ToByteArray());
    }

    private static byte[] Blob(string type, byte[] content) =>
        Framed(type, new Blob { RawSize = content.Length, ZlibData = ByteString.CopyFrom(Zlib(content)) }.ToByteArray());

    private static byte[] Framed(string type, byte[] blob)
    {
        var header = new BlobHeader { Type = type, Datasize = blob.Length }.ToByteArray();
        return [.. Length(header.Length), .. header, .. blob];
    }

    private static byte[] Length(int length)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(bytes, length);
        return bytes;
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

    private static void AssertFault(byte[] content, string place, string words)
    {
        using var folder = new TemporaryFolder();
        var outcome = RoadMapFile.Load(folder.Write("test.osm.pbf", content));
        Assert.False(outcome.Succeeded);
        var fault = outcome.Faults[0];
        Assert.StartsWith(place, fault.Place, StringComparison.Ordinal);
        Assert.Contains(words, fault.Message.English, StringComparison.Ordinal);
    }
}
