using System.Text.Json;
using Korevagt.Cli.Tests.Support;
using Korevagt.Terminal;

namespace Korevagt.Cli.Tests.Commands;

/// <summary>The commands on road maps: <c>map build</c>, <c>map route</c>, <c>map matrix</c>, and <c>--map</c>.</summary>
public sealed class MapCommandTests : IDisposable
{
    private const string CutMap = """
        <osm version="0.6">
          <node id="1" lat="56.0" lon="9.0"/><node id="2" lat="56.0" lon="9.04"/><node id="3" lat="56.05" lon="9.0"/>
          <way id="7"><nd ref="1"/><nd ref="2"/><nd ref="404"/><tag k="highway" v="residential"/></way>
          <way id="8"><nd ref="1"/><nd ref="3"/><tag k="route" v="ferry"/><tag k="duration" v="20 min"/></way>
        </osm>
        """;

    private readonly WorkingCopy copy = new();

    public void Dispose() => copy.Dispose();

    [Fact]
    public async Task RingkoebingToHvideSande_GoesAroundTheFjord_NotAcrossIt()
    {
        var output = await Ran.Soundly(
            "map", "route", "Ringkøbing", "Hvide Sande", "--lang", "en", "--map", Repository.Map, "--geojson", copy.Written("route.geojson"));

        // 12.5 km as the crow flies over Ringkøbing Fjord, about 22 by Søndervig.
        Assert.Matches(@"Ringkøbing - Hvide Sande: \d+\.\d min, 2[0-4]\.\d km", output);
        using var geojson = JsonDocument.Parse(File.ReadAllText(copy.Written("route.geojson")));
        Assert.Equal(
            "LineString", geojson.RootElement.GetProperty("features")[0].GetProperty("geometry").GetProperty("type").GetString());
    }

    [Fact]
    public async Task AnUnknownPlace_IsNamedWithTheNearest_AndNothingIsWritten()
    {
        var ran = await Ran.Of("map", "route", "Grenna", "Randers", "--map", Repository.Map, "--svg", copy.Written("route.svg"));

        Assert.Equal(ExitCode.FaultyInput, ran.ExitCode);
        Assert.Contains("\"Grenaa\"", Assert.Single(ran.Faults), StringComparison.Ordinal);
        Assert.Empty(copy.AllWritten());
    }

    [Fact]
    [Trait("Pace", "Slow")]
    public async Task ABuiltMap_GivesTheSameComparison_ExceptForTheMapsHash()
    {
        await Ran.Soundly("map", "build", Repository.Map, "-o", copy.Written("region.roads"));
        string[] compare = [
            "compare", Repository.Scenario("midtjylland-2016.json"), Repository.Scenario("uden-tre-vagter.json"),
            "--replications", "2"];

        await Ran.Soundly([.. compare, "--json", copy.Written("osm.json")]);
        await Ran.Soundly([
            .. compare, "--map", copy.Written("region.roads"), "--cache", copy.Written("times"), "--json",
            copy.Written("roads.json")]);
        await Ran.Soundly([
            .. compare, "--map", copy.Written("region.roads"), "--cache", copy.Written("times"), "--json",
            copy.Written("again.json")]);

        static IEnumerable<string> Figures(string file) =>
            File.ReadLines(file).Where(line => !line.Contains("mapHash", StringComparison.Ordinal));
        Assert.Equal(Figures(copy.Written("osm.json")), Figures(copy.Written("roads.json")));
        Assert.Equal(File.ReadAllBytes(copy.Written("roads.json")), File.ReadAllBytes(copy.Written("again.json")));
    }

    [Fact]
    public async Task AMatrix_IsWrittenWithALinePerPair()
    {
        var points = copy.Write("points.csv", "name,lat,lon\nRanders,56.4607,10.03639\nGrenaa,56.41578,10.87825\n");

        await Ran.Soundly("map", "matrix", points, "--map", Repository.Map, "-o", copy.Written("matrix.csv"));

        var lines = File.ReadAllLines(copy.Written("matrix.csv"));
        Assert.Equal(5, lines.Length);
        Assert.StartsWith("Randers,Grenaa,", lines[2], StringComparison.Ordinal);
    }

    [Fact]
    public async Task OdditiesOfAMap_AreSaidInWords_AndHowToCutItBetter()
    {
        var map = copy.Write("cut.osm", CutMap);

        var english = await Ran.Soundly("map", "info", map, "--lang", "en");
        Assert.Contains("ferry duration that cannot be read: 1 (way 8: 20 min)", english, StringComparison.Ordinal);
        Assert.Contains("road over nodes that are not in the file, cut at them: 1 (way 7: 404)", english, StringComparison.Ordinal);
        Assert.Contains("The extract seems to be cut with incomplete ways", english, StringComparison.Ordinal);
        var danish = await Ran.Soundly("map", "info", map, "--lang", "da");
        Assert.Contains("overfartstid for færge, der ikke kan læses: 1 (vej (way) 8: 20 min)", danish, StringComparison.Ordinal);
        Assert.Contains("osmium extract -s complete_ways", danish, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ARoute_ListsTheWaysToItsDoors_AndWarnsOfACutMap()
    {
        var ran = await Ran.Of("map", "route", "56.001,9.01", "56.001,9.03", "--map", copy.Write("cut.osm", CutMap));

        Assert.Equal(ExitCode.Done, ran.ExitCode);
        Assert.Contains("complete_ways", ran.Error, StringComparison.Ordinal);
        var lines = ran.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(4, lines.Length);
        Assert.Contains("0,1 km    0,2 min", lines[1], StringComparison.Ordinal);
        Assert.Contains("residential", lines[2], StringComparison.Ordinal);
        Assert.Contains("0,1 km    0,2 min", lines[3], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("not a map at all")]
    [InlineData("KVROADS\0 cut short")]
    [InlineData("\0\0\0\rOSMHeader")]
    public async Task WhatIsNoMap_BuildsNothing(string content)
    {
        var ran = await Ran.Of("map", "build", copy.Write("bad.osm.pbf", content), "-o", copy.Written("bad.roads"));

        Assert.Equal(ExitCode.FaultyInput, ran.ExitCode);
        Assert.Contains("bad.osm.pbf", Assert.Single(ran.Faults), StringComparison.Ordinal);
        Assert.Empty(copy.AllWritten());
    }
}
