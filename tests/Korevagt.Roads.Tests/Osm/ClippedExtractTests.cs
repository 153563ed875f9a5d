using Korevagt.Domain.Geography;
using Korevagt.Domain.Texts;
using Korevagt.Roads.Files;
using Korevagt.Roads.Tests.Support;
using Korevagt.Tests;

namespace Korevagt.Roads.Tests.Osm;

/// <summary>Extracts cut from a map: whatever program cut them, the roads inside can be driven.</summary>
public sealed class ClippedExtractTests : IDisposable
{
    private static readonly GeoPoint SouthWest = new(56.3, 9.2);
    private static readonly GeoPoint NorthEast = new(56.6, 10.0);

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData(Clipping.Simple, false)]
    [InlineData(Clipping.Simple, true)]
    [InlineData(Clipping.CompleteWays, false)]
    [InlineData(Clipping.CompleteWays, true)]
    [InlineData(Clipping.Smart, false)]
    [InlineData(Clipping.Smart, true)]
    [InlineData(Clipping.LocationsOnWays, false)]
    [InlineData(Clipping.LocationsOnWays, true)]
    public void RoadsAreThereAsFarAsTheirNodesAre_AndWhatIsIncompleteIsCounted(Clipping how, bool asPbf)
    {
        var clipped = ClippedMap.Of(Repository.Map, SouthWest, NorthEast, how);
        var map = RoadMapFile.Load(folder.Write("cut.osm", asPbf ? clipped.ToPbf() : clipped.ToXml())).Value;

        Assert.InRange(clipped.RoadKilometers, 200, 5_000);
        var roads = map.Summary.KilometersByClass.Where(c => c.Key != "ferry").Sum(c => c.Value);
        Assert.Equal(clipped.RoadKilometers, roads, 0.001 * roads);
        var (incompleteRoads, incompleteOthers) = clipped.Incomplete;
        Assert.Equal(incompleteRoads, Count(map, "road over nodes") + Count(map, "road whose nodes"));
        Assert.Equal(incompleteOthers, Count(map, "border, lake or coast") + Count(map, "ferry over nodes"));
        Assert.Equal(incompleteRoads + incompleteOthers > 0, map.Advice is not null);
        Assert.Equal(how is Clipping.Simple, incompleteOthers > 0);
        Assert.Equal(how is Clipping.Simple or Clipping.Smart, incompleteRoads > 0);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void WaysWithoutAnyNode_AreAFaultThatSaysWhatToAskFor(bool asPbf)
    {
        var clipped = ClippedMap.Of(Repository.Map, SouthWest, NorthEast, Clipping.WaysOnly);
        var fault = Assert.Single(RoadMapFile.Load(folder.Write("cut.osm", asPbf ? clipped.ToPbf() : clipped.ToXml())).Faults);

        Assert.Equal("has only roads whose nodes are not in the file", fault.Message.English);
        Assert.Equal("har kun veje, hvis punkter mangler i filen", fault.Message.Danish);
        Assert.Contains("(._;>;); out;", fault.In(Language.Da), StringComparison.Ordinal);
    }

    [Fact]
    public void Road_IsCutAtTheMissingNode_IntoPiecesOnBothSides()
    {
        var map = Maps.Load(Line().Way(1, [1, 2, 404, 3, 4], ("highway", "primary")));

        Assert.Equal(2, map.Graph.EdgeCount);
        Assert.Equal(2, map.Summary.Components);
        Assert.Equal(
            "road over nodes that are not in the file, cut at them: 1 (way 1: 404)", Assert.Single(map.Warnings).Words.English);
    }

    [Fact]
    public void RoadWithASingleNodeLeft_AndOutlines_AreLeftOut_AndCounted()
    {
        var map = Maps.Load(Line()
            .Way(1, [1, 2], ("highway", "primary"))
            .Way(2, [2, 404], ("highway", "primary")).Way(3, [3, 404, 405, 406, 407, 408, 409], ("highway", "primary"))
            .Way(4, [1, 2, 404, 1], ("natural", "water")).Way(5, [1, 2, 404, 1], ("boundary", "administrative"))
            .Way(6, [2, 404, 3], ("route", "ferry")));

        Assert.Equal(1, map.Graph.EdgeCount);
        Assert.Empty(map.Outlines);
        Assert.Equal(
            [
                "border, lake or coast over nodes that are not in the file, left out: 2 (way 4: 404, way 5: 404)",
                "ferry over nodes that are not in the file, left out: 1 (way 6: 404)",
                "road whose nodes are not in the file, left out: 2 (way 2: 404, way 3: 404 405 406 407 408 ...)",
            ],
            map.Warnings.Select(warning => warning.Words.English));
    }

    [Fact]
    public void WaysOfASingleNodeOrNone_AreLeftOut_AndCounted()
    {
        var map = Maps.Load(Line()
            .Way(1, [1, 2], ("highway", "primary")).Way(2, [3], ("highway", "residential")).Way(3, [], ("highway", "track")));

        Assert.Equal(1, map.Graph.EdgeCount);
        var oddity = Assert.Single(map.Warnings).Words;
        Assert.Equal("road of fewer than two nodes, left out: 2 (way 2: 1, way 3: 0)", oddity.English);
        Assert.Equal("vej med færre end to punkter, udeladt: 2 (vej (way) 2: 1, vej (way) 3: 0)", oddity.Danish);
        Assert.Null(map.Advice);
    }

    [Fact]
    public void AdviceOnACutExtract_IsGivenInBothLanguages_AndSurvivesARoadsFile()
    {
        var map = Maps.Load(Line().Way(1, [1, 2, 404], ("highway", "primary")));
        RoadsFile.Save(map, folder.PathOf("cut.roads"));
        var advice = RoadMapFile.Load(folder.PathOf("cut.roads")).Value.Advice;

        Assert.Equal(map.Advice, advice);
        Assert.Contains("seems to be cut with incomplete ways", advice!.Value.English, StringComparison.Ordinal);
        Assert.Contains("osmium extract -s complete_ways", advice.Value.English, StringComparison.Ordinal);
        Assert.Contains("osmium extract -s complete_ways", advice.Value.Danish, StringComparison.Ordinal);
    }

    private static int Count(RoadMap map, string kind) => map.Warnings
        .Where(warning => warning.Kind.English.StartsWith(kind, StringComparison.Ordinal)).Sum(warning => warning.Count);

    private static OsmText Line() => new OsmText().Node(1, 56, 9).Node(2, 56.01, 9).Node(3, 56.03, 9).Node(4, 56.04, 9);
}
