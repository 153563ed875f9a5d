using Korevagt.Domain.Geography;
using Korevagt.Roads.Files;
using Korevagt.Roads.Tests.Support;
using Korevagt.Roads.Vocabulary;
using Korevagt.Tests.Maps;

namespace Korevagt.Roads.Tests.Files;

/// <summary>A map loaded from bytes in memory is the map of the file, and has the same faults.</summary>
public sealed class MapBytesTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public static TheoryData<string, byte[]> FaultyFiles => new()
    {
        { "empty", [] },
        { "neither", "KVROAD"u8.ToArray() },
        { "xml of another kind", "<gpx/>"u8.ToArray() },
        { "xml cut short", "<osm><node id='1' lat='56' lon='10'>"u8.ToArray() },
        { "xml with a declaration", "<?xml version='1.0'?>\n\n<!DOCTYPE osm [<!ENTITY a 'b'>]><osm/>"u8.ToArray() },
        { "xml without roads", "<osm></osm>"u8.ToArray() },
        {
            "xml with faults",
            "<osm><way id='x'/><way id='2'><nd ref='7'/><nd ref='8'/><tag k='highway' v='primary'/></way></osm>"u8.ToArray()
        },
        { "pbf of nothing", [0, 0, 0, 13, 0x0a, 9, .. "OSMHeader"u8.ToArray()] },
        { "pbf with a long header", [0, 255, 0, 0, 0x0a, 9, 1, 1, 1] },
        { "roads file cut short", "KVROADS\0"u8.ToArray() },
        { "roads file of another version", [.. "KVROADS\0"u8.ToArray(), 9, 0, 0, 0, .. new byte[60]] },
        { "roads file with a wrong checksum", [.. "KVROADS\0"u8.ToArray(), 1, 0, 0, 0, 1, 0, 0, 0, .. new byte[90]] },
    };

    public void Dispose() => folder.Dispose();

    [Theory]
    [MemberData(nameof(FaultyFiles))]
    public void FaultsAreTheSame(string what, byte[] bytes)
    {
        var path = folder.PathOf(what);
        File.WriteAllBytes(path, bytes);

        var (fromFile, fromBytes) = (RoadMapFile.Load(path).Faults, RoadMapFile.Load(path, bytes).Faults);

        Assert.NotEmpty(fromFile);
        Assert.Equal(fromFile, fromBytes);
    }

    [Fact]
    public void XmlInMemory_IsTheMapOfTheFile() =>
        AssertSame(folder.Write("a.osm", RandomMaps.Of(12, turnRules: true).ToString()));

    [Fact]
    public void PbfInMemory_IsTheMapOfTheFile()
    {
        var path = folder.PathOf("a.osm.pbf");
        using (var stream = File.Create(path))
        using (var writer = new OsmPbfWriter(stream))
        {
            new SyntheticCountry(new SyntheticOptions { Junctions = 400 })
                .Read(writer, new FaultList(path), null, CancellationToken.None);
        }

        AssertSame(path);
    }

    [Fact]
    public void RoadsFileInMemory_IsTheMapOfTheFile()
    {
        var map = Maps.Load(RandomMaps.Of(12));
        map.MetricOf(DrivingFactors.FreeFlow).Contract();
        RoadsFile.Save(map, folder.PathOf("a.roads"));

        var read = AssertSame(folder.PathOf("a.roads"));

        Assert.True(read.MetricOf(DrivingFactors.FreeFlow).IsContracted);
    }

    private static RoadMap AssertSame(string path)
    {
        var (onDisk, inMemory) = (RoadMapFile.Load(path).Value, RoadMapFile.Load(path, File.ReadAllBytes(path)).Value);
        Assert.Equal(onDisk.File, inMemory.File);
        Assert.Equal(onDisk.ContentHash, inMemory.ContentHash);
        Assert.Equal(onDisk.ProfileHash, inMemory.ProfileHash);
        Assert.Equal(onDisk.Graph.EdgeCount, inMemory.Graph.EdgeCount);
        Assert.Equal(onDisk.Graph.Attributes, inMemory.Graph.Attributes);
        Assert.Equal(onDisk.Graph.Arrays.DirectedMilliseconds.ToArray(), inMemory.Graph.Arrays.DirectedMilliseconds.ToArray());
        Assert.Equal(onDisk.Graph.Arrays.ShapeLatitude.ToArray(), inMemory.Graph.Arrays.ShapeLatitude.ToArray());
        Assert.Equal(onDisk.Places, inMemory.Places);
        Assert.Equal(
            onDisk.Warnings.Select(warning => (warning.Kind, warning.Count)),
            inMemory.Warnings.Select(warning => (warning.Kind, warning.Count)));
        return inMemory;
    }
}
