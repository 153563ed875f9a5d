using System.Text;
using Korevagt.Domain.Geography;
using Korevagt.Planning.UseCases;
using Korevagt.Roads.Files;

namespace Korevagt.Planning.Tests.UseCases;

/// <summary>Building, routing and measuring on a village of two roads and three places.</summary>
public sealed class MapUseCasesTests : IDisposable
{
    private const string Village = """
        <?xml version="1.0" encoding="UTF-8"?>
        <osm version="0.6">
          <node id="1" lat="56.000" lon="9.0"><tag k="place" v="village"/><tag k="name" v="Sønderby"/></node>
          <node id="2" lat="56.009" lon="9.0"><tag k="place" v="village"/><tag k="name" v="Møllerup"/></node>
          <node id="3" lat="56.018" lon="9.0"><tag k="place" v="village"/><tag k="name" v="Nørreby"/></node>
          <way id="1"><nd ref="1"/><nd ref="2"/><nd ref="3"/><tag k="highway" v="secondary"/><tag k="ref" v="587"/><tag k="maxspeed" v="80"/></way>
        </osm>
        """;

    private static readonly string WithIsland = Village.Replace(
        "</osm>",
        """
          <node id="4" lat="56.000" lon="9.1"/><node id="5" lat="56.000" lon="9.11"/>
          <way id="2"><nd ref="4"/><nd ref="5"/><tag k="highway" v="residential"/></way>
        </osm>
        """,
        StringComparison.Ordinal);

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("korevagt-map-");

    [Fact]
    public void ABuiltMap_LoadsContracted_AndGivesTheSameRoute()
    {
        var (input, output) = (Write("in.osm", Village), PathOf("out.roads"));

        Assert.Empty(BuildRoadMap.Run(input, output, []).Faults);

        Assert.True(RoadMapFile.Load(output).Value.MetricOf(DrivingFactors.FreeFlow).IsContracted);
        Assert.Equal(
            FindRoute.Run(input, "Sønderby", "Nørreby").Value.Route.Seconds,
            FindRoute.Run(output, "Sønderby", "Nørreby").Value.Route.Seconds);
    }

    [Fact]
    public void BuildingTwice_GivesTheSameBytes()
    {
        var input = Write("in.osm", Village);
        BuildRoadMap.Run(input, PathOf("a.roads"), []);
        BuildRoadMap.Run(input, PathOf("b.roads"), []);

        Assert.Equal(File.ReadAllBytes(PathOf("a.roads")), File.ReadAllBytes(PathOf("b.roads")));
    }

    [Fact]
    public void ABadExtract_WritesNothing_AndKeepsTheOldFile()
    {
        Write("out.roads", "old");

        Assert.NotEmpty(BuildRoadMap.Run(Write("in.osm", "<osm/>"), PathOf("out.roads"), []).Faults);

        Assert.Equal("old", File.ReadAllText(PathOf("out.roads")));
        Assert.Equal(2, folder.GetFiles().Length);
    }

    [Fact]
    public void Places_AreFoundByNameInAnyCase_AndByPosition()
    {
        var map = Write("in.osm", Village);

        Assert.Equal(FindRoute.Run(map, "Sønderby", "møllerup").Value.Route.Meters, FindRoute.Run(map, "56.000,9.0", "56.009, 9.0").Value.Route.Meters);
        Assert.Equal(["587"], FindRoute.Run(map, "Sønderby", "Nørreby").Value.Route.Refs);
    }

    [Theory]
    [InlineData("Mollerup", "Møllerup")]
    [InlineData("nørre", "Nørreby")]
    [InlineData("95.0,9.0", "degrees")]
    public void AnUnknownPlace_IsAFaultThatOffersTheNearest(string text, string offered)
    {
        var fault = Assert.Single(FindRoute.Run(Write("in.osm", Village), text, "Nørreby").Faults);
        Assert.Contains(offered, fault.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void AMatrix_HasEveryPairOnALine()
    {
        var points = Write("points.csv", "lat,lon,name\n56.0,9.0,\"Syd, nederst\"\n56.018,9.0,Nord\n");
        var table = BuildMatrix.Run(Write("in.osm", Village), points).Value;
        using var csv = new MemoryStream();
        table.WriteCsv(csv);

        var lines = Encoding.UTF8.GetString(csv.ToArray()).TrimEnd('\n').Split('\n');
        Assert.Equal(5, lines.Length);
        Assert.Equal("from,to,seconds,meters", lines[0]);
        Assert.Equal($"\"Syd, nederst\",Nord,{table.Table.Seconds[1]},{table.Table.Meters[1]}", lines[2]);
        Assert.InRange(table.Table.Meters[1], 1_990, 2_010);
    }

    [Theory]
    [InlineData("\uFEFFname;lat;lon\nSyd;56,0;9,0\n;;\nNord;56,018;9,0\n")]
    [InlineData("name,lat,lon\nSyd,6206080.73,500000\nNord,6208084,500000\n")]
    public void Points_MayHaveDecimalCommas_AMark_AndPlacesInUtm32(string points)
    {
        var table = BuildMatrix.Run(Write("in.osm", Village), Write("points.csv", points)).Value;

        Assert.Equal(["Syd", "Nord"], table.Names);
        Assert.InRange(table.Table.Meters[1], 1_990, 2_010);
    }

    [Fact]
    public void PointsInUtm32_WithSwappedAxes_AreAFaultThatSaysSo() => Assert.Contains(
        "swapped",
        Assert.Single(BuildMatrix.Run(Write("in.osm", Village), Write("points.csv", "name,lat,lon\nSyd,500000,6206080\n")).Faults)
            .Expected?.English,
        StringComparison.Ordinal);

    [Theory]
    [InlineData("", "", "0 points")]
    [InlineData("a,b\n1,2\n", "line 1", "has the columns a, b")]
    [InlineData("name,lat,lon\nA,56,9\nB,north,9\n", "line 3", "north")]
    [InlineData("name,lat,lon\nA,56,9\nB,56\n", "line 3", "2 columns")]
    [InlineData("name,lat,lon\nA,96,9\n", "line 2", "96")]
    [InlineData("name,lat,lon\n", "", "0 points")]
    public void BadPoints_AreFaultsWithTheirLine(string content, string place, string words)
    {
        var fault = Assert.Single(BuildMatrix.Run(Write("in.osm", Village), Write("points.csv", content)).Faults);

        Assert.Equal(place, fault.Place);
        Assert.Contains(words, fault.Message.English, StringComparison.Ordinal);
    }

    [Fact]
    public void PointsOfADanishSpreadsheet_HaveSemicolonsAndDecimalCommas()
    {
        var map = Write("in.osm", Village);
        var danish = BuildMatrix.Run(map, Write("dansk.csv", "name;lat;lon\nSyd;56,000;9,0\nNord;56,018;9.0\n")).Value;
        var plain = BuildMatrix.Run(map, Write("plain.csv", "name,lat,lon\nSyd,56.000,9.0\nNord,56.018,9.0\n")).Value;

        Assert.Equal(plain.Names, danish.Names);
        Assert.Equal(plain.Table.Meters, danish.Table.Meters);
    }

    [Fact]
    public void PointsThatAreNotInUtf8_AreAFaultOfTheirLine_RatherThanOtherNames()
    {
        byte[] windows = [.. "name;lat;lon\nNord;56,018;9,0\n"u8, 0xd8, .. "by;56,0;9,0\n"u8];
        File.WriteAllBytes(PathOf("old.csv"), windows);

        var fault = Assert.Single(BuildMatrix.Run(Write("in.osm", Village), PathOf("old.csv")).Faults);
        Assert.Equal("line 3", fault.Place);
        Assert.Equal(("er ikke tekst i UTF-8", "is no text in UTF-8"), (fault.Message.Danish, fault.Message.English));
    }

    [Fact]
    public void PointsWithAByteOrderMark_AreRead() => Assert.Equal(
        ["Ærø"], BuildMatrix.Run(Write("in.osm", Village), Write("points.csv", "\uFEFFname,lat,lon\nÆrø,56.0,9.0\n")).Value.Names);

    [Fact]
    public void RouteOnAnIslandWithoutAFerry_StaysThere_AndRoutesOverWaterAreFaults()
    {
        var map = Write("in.osm", WithIsland);
        var route = FindRoute.Run(map, "56.0,9.101", "56.0,9.105").Value.Route;

        Assert.Equal(249, route.Meters, 2.0);
        var fault = Assert.Single(FindRoute.Run(map, "56.0,9.101", "Nørreby").Faults);
        Assert.Equal("56.0,9.101", fault.Place);
        Assert.Contains("cut off from the main one, whose nearest road is 6.3 km away", fault.Message.English, StringComparison.Ordinal);
    }

    [Fact]
    public void MatrixOverWater_IsWarnedOf_AndAMatrixOfTheIslandIsNot()
    {
        var map = Write("in.osm", WithIsland);
        var both = BuildMatrix.Run(map, Write("both.csv", "name,lat,lon\nØ,56.0,9.101\nFastland,56.0,9.0\n")).Value;
        var island = BuildMatrix.Run(map, Write("island.csv", "name,lat,lon\nA,56.0,9.101\nB,56.0,9.105\n")).Value;

        Assert.StartsWith("Ø lies on a network of 0.6 km that is cut off", Assert.Single(both.Warnings).English, StringComparison.Ordinal);
        Assert.Empty(island.Warnings);
        Assert.Equal(249, island.Table.Meters[1], 2.0);
    }

    public void Dispose() => folder.Delete(recursive: true);

    private string PathOf(string name) => Path.Combine(folder.FullName, name);

    private string Write(string name, string content)
    {
        File.WriteAllText(PathOf(name), content);
        return PathOf(name);
    }
}
