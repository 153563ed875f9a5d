using System.Text.Json;
using Korevagt.Cli.Terminal;
using Korevagt.Cli.Tests.Support;

namespace Korevagt.Cli.Tests.Commands;

/// <summary>The commands on road maps: <c>map build</c>, <c>map route</c>, <c>map matrix</c>, and <c>--map</c>.</summary>
public sealed class MapCommandTests : IDisposable
{
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
