using Korevagt.Domain.Faults;
using Korevagt.Roads.Files;
using Korevagt.Roads.Tests.Support;
using Korevagt.Roads.Vocabulary;

namespace Korevagt.Roads.Tests.Osm;

public sealed class OsmXmlReaderTests
{
    [Fact]
    public void SmallMap_HasItsRoadsPlacesAndOutlines()
    {
        using var folder = new TemporaryFolder();
        var map = RoadMapFile.Load(Path.Combine(AppContext.BaseDirectory, "Fixtures", "village.osm")).Value;

        Assert.Equal(3, map.Graph.EdgeCount);
        Assert.Equal(4, map.Graph.JunctionCount);
        var place = Assert.Single(map.Places);
        Assert.Equal(
            ("Møllerup", "village", (int?)450, "0707"), (place.Name, place.Kind, place.Population, place.MunicipalityCode));
        Assert.Equal(OutlineKind.Water, Assert.Single(map.Outlines).Kind);
        Assert.Equal(64, map.ContentHash.Length);
        Assert.Equal(map.ContentHash.ToLowerInvariant(), map.ContentHash);
        Assert.Equal(1, map.Summary.Components);
        Assert.Equal(1, map.Summary.LargestShare, 9);
    }

    [Fact]
    public void MissingFile_IsAFault() =>
        AssertFault(RoadMapFile.Load("no/such/file.osm"), "no/such/file.osm", "", "does not exist");

    [Fact]
    public void Folder_IsAFault()
    {
        using var folder = new TemporaryFolder();
        AssertFault(RoadMapFile.Load(folder.PathOf("")), "", "", "is a folder");
    }

    [Fact]
    public void EmptyFile_IsAFault() => AssertFault("", "", "is empty");

    [Theory]
    [InlineData("{\"json\": true}")]
    [InlineData("just words")]
    [InlineData("\0\0\0\0\0\0")]
    public void FileOfAnotherKind_IsAFault(string content) => AssertFault(content, "byte 0", "neither XML");

    [Fact]
    public void XmlOfAnotherKind_IsAFaultThatNamesTheRoot() =>
        AssertFault("<?xml version='1.0'?>\n<gpx version='1.1'></gpx>", "line 2", "<gpx>");

    [Fact]
    public void MalformedXml_IsAFaultWithItsLine() =>
        AssertFault("<osm>\n<node id='1' lat='56' lon='9'/>\n<node id='2' lat='56' lon=9/>\n</osm>", "line 3", "not well-formed");

    [Fact]
    public void TruncatedXml_IsAFaultWithItsLine() =>
        AssertFault("<osm>\n<node id='1' lat='56' lon='9'/>\n<way id='1'><nd ref='1'/>", "line 3", "not well-formed");

    [Fact]
    public void DocumentTypeDeclaration_IsRefused() =>
        AssertFault(
            "<?xml version='1.0'?>\n<!DOCTYPE osm [<!ENTITY a 'aaaaaaaaaa'>"
            + "<!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;'>]>\n<osm>&b;</osm>",
            "line 2",
            "document type");

    [Fact]
    public void ExternalEntity_IsRefused() =>
        AssertFault("<!DOCTYPE osm SYSTEM 'file:///etc/passwd'>\n<osm/>", "line 1", "document type");

    [Fact]
    public void EndlessAttribute_IsRefusedBeforeItFillsMemory()
    {
        var long3Megabytes = new string('x', 3 << 20);
        AssertFault(
            $"<osm>\n<node id='1' lat='56' lon='9'><tag k='a' v='{long3Megabytes}'/></node></osm>", "line", "without markup");
    }

    [Fact]
    public void ElementOfEndlessTags_IsRefusedBeforeItFillsMemory()
    {
        var tags = string.Concat(Enumerable.Range(0, 20_000).Select(n => $"<tag k='k{n}' v='v'/>"));
        AssertFault($"<osm><node id='17' lat='56' lon='9'>{tags}</node></osm>", "node 17", "more than 5000 tags");
    }

    [Theory]
    [InlineData("91", "9", "latitude", "lat 91")]
    [InlineData("56", "-180.5", "longitude", "lon -180.5")]
    [InlineData("north", "9", "latitude", "'north'")]
    [InlineData("NaN", "9", "latitude", "'NaN'")]
    public void CoordinateThatIsNone_IsAFaultOfItsNode(string latitude, string longitude, string what, string words)
    {
        Assert.NotEmpty(what);
        AssertFault(
            $"<osm><node id='1' lat='56' lon='9'/><node id='17' lat='{latitude}' lon='{longitude}'/>"
            + "<way id='1'><nd ref='1'/><nd ref='1'/><tag k='highway' v='primary'/></way></osm>",
            "node 17",
            words);
    }

    [Fact]
    public void MissingCoordinate_IsAFaultOfItsNode() =>
        AssertFault("<osm><node id='17' lat='56'/></osm>", "node 17", "has no lon");

    [Fact]
    public void IdThatIsNoNumber_IsAFaultOfItsLine() =>
        AssertFault("<osm>\n<way id='x1'><nd ref='1'/></way>\n</osm>", "line 2", "'x1'");

    [Fact]
    public void NodesMissingFromAWayThatNobodyDrives_DoNotMatter()
    {
        var text = new OsmText().Node(1, 56, 9).Node(2, 56.01, 9)
            .Way(1, [1, 2], ("highway", "primary"))
            .Way(2, [77, 78], ("highway", "cycleway"));

        Assert.Equal(1, Maps.Load(text).Graph.EdgeCount);
    }

    [Fact]
    public void MapWithoutRoads_IsAFault() =>
        AssertFault("<osm><node id='1' lat='56' lon='9'/></osm>", "", "has no roads");

    [Fact]
    public void AllFaultsComeAtOnce_AndTheRestIsCounted()
    {
        var ways = string.Concat(
            Enumerable.Range(1, 70).Select(i => $"<way id='{i}'><nd ref='x'/><tag k='highway' v='primary'/></way>"));
        var outcome = Maps.TryLoad($"<osm>{ways}</osm>");

        Assert.Equal(51, outcome.Faults.Count);
        Assert.Equal("way 1", outcome.Faults[0].Place);
        Assert.Equal(new("og 20 fejl mere", "and 20 more faults"), outcome.Faults[^1].Message);
    }

    [Fact]
    public void DeletedElements_AreNotThere()
    {
        var xml = "<osm><node id='1' lat='56' lon='9'/><node id='2' lat='56.1' lon='9'/>"
            + "<way id='1'><nd ref='1'/><nd ref='2'/><tag k='highway' v='primary'/></way>"
            + "<way id='2' action='delete'><nd ref='1'/><nd ref='2'/><tag k='highway' v='primary'/></way></osm>";

        Assert.Equal(1, Maps.TryLoad(xml).Value.Graph.EdgeCount);
    }

    private static void AssertFault(string content, string place, string words) =>
        AssertFault(Maps.TryLoad(content), "test.osm", place, words);

    private static void AssertFault(Outcome<RoadMap> outcome, string file, string place, string words)
    {
        Assert.False(outcome.Succeeded);
        var fault = outcome.Faults[0];
        Assert.EndsWith(file, fault.File, StringComparison.Ordinal);
        Assert.StartsWith(place, fault.Place, StringComparison.Ordinal);
        Assert.Contains(words, fault.Message.English, StringComparison.Ordinal);
    }
}
