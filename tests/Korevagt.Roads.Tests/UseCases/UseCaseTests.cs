using System.Text.Json;
using System.Xml.Linq;
using Korevagt.Domain.Geography;
using Korevagt.Roads.Drawing;
using Korevagt.Roads.Routing;
using Korevagt.Roads.Tables;
using Korevagt.Roads.Tests.Support;
using Korevagt.Roads.UseCases;

namespace Korevagt.Roads.Tests.UseCases;

public sealed class UseCaseTests
{
    [Fact]
    public void Build_WritesAFileThatLoadsContracted()
    {
        using var folder = new TemporaryFolder();
        var input = folder.Write("in.osm", RandomMaps.Of(4).ToString());
        var stages = new List<RoadStage>();
        var built = MapBuild.Run(input, folder.PathOf("out.roads"), progress: new Recorder(stages));

        Assert.True(built.Succeeded);
        Assert.Equal(["in.osm", "out.roads"], folder.Names());
        Assert.True(RoadMap.Load(folder.PathOf("out.roads")).Value.MetricOf(DrivingFactors.FreeFlow).IsContracted);
        Assert.Contains(RoadStage.Contracting, stages);
    }

    [Fact]
    public void Build_OfABadFile_WritesNothingAndKeepsTheOldFile()
    {
        using var folder = new TemporaryFolder();
        folder.Write("out.roads", "old");
        var built = MapBuild.Run(folder.Write("in.osm", "<osm/>"), folder.PathOf("out.roads"));

        Assert.NotEmpty(built.Faults);
        Assert.Equal("old", File.ReadAllText(folder.PathOf("out.roads")));
        Assert.Equal(["in.osm", "out.roads"], folder.Names());
        Assert.NotEmpty(MapBuild.Run(folder.PathOf("in.osm"), folder.PathOf("no/such/folder/out.roads")).Faults);
    }

    [Fact]
    public void Places_AreFoundByNameInAnyCaseAndByPosition()
    {
        var map = Village();

        Assert.Equal("Møllerup", PlaceQuery.Find(map, "møllerup").Value.Name);
        Assert.Equal(0, PlaceQuery.Find(map, "56.009, 9.0").Value.StraightMeters, 1.0);
        var fault = Assert.Single(PlaceQuery.Find(map, "ller").Faults);
        Assert.Contains("Møllerup", fault.Expected, StringComparison.Ordinal);
    }

    [Fact]
    public void GeoJson_IsALineOfLongitudesAndLatitudes()
    {
        var map = Village();
        var route = Maps.Route(map, new GeoPoint(56, 9), new GeoPoint(56.009, 9.01));
        var feature = JsonDocument.Parse(RouteGeoJson.Write(route)).RootElement.GetProperty("features")[0];
        var line = feature.GetProperty("geometry").GetProperty("coordinates");

        Assert.Equal(3, line.GetArrayLength());
        Assert.Equal((9.0, 56.0), (line[0][0].GetDouble(), line[0][1].GetDouble()));
        Assert.Equal("587", feature.GetProperty("properties").GetProperty("refs")[0].GetString());
    }

    [Fact]
    public void Svg_DrawsRoadsAndRoutes()
    {
        var map = Village();
        var svg = XDocument.Parse(MapDrawing.Svg(map, [Maps.Route(map, new GeoPoint(56, 9), new GeoPoint(56.009, 9.01))]));
        XNamespace ns = "http://www.w3.org/2000/svg";

        Assert.Equal(3, svg.Root!.Elements(ns + "path").Count());
        Assert.Single(svg.Root.Elements(ns + "text"));
    }

    [Fact]
    public void Matrix_IsReadAndWrittenAsCsv()
    {
        using var folder = new TemporaryFolder();
        var map = Village();
        var points = PointsCsv.Read(folder.Write("p.csv", "lat,lon,name\n56.0,9.0,\"Syd, nederst\"\n56.018,9.0,Nord\n")).Value;
        var snapped = map.Snapper.SnapAll(points).Value;
        var table = TravelTable.Build(map.MetricOf(DrivingFactors.FreeFlow), snapped, snapped, Maps.NoDetour).Value;
        using var text = new StringWriter();
        PointsCsv.Write(text, [.. points.Select(p => p.Name)], [.. points.Select(p => p.Name)], table);

        var lines = text.ToString().Split('\n');
        Assert.Equal("from,to,seconds,meters", lines[0]);
        Assert.Equal($"\"Syd, nederst\",Nord,{table.Seconds[1]},{table.Meters[1]}", lines[2]);
    }

    [Theory]
    [InlineData("", "", "is empty")]
    [InlineData("a,b\n1,2\n", "line 1", "has the columns a, b")]
    [InlineData("name,lat,lon\nA,56,9\nB,north,9\n", "line 3", "north")]
    [InlineData("name,lat,lon\nA,56\n", "line 2", "has 2 columns")]
    [InlineData("name,lat,lon\n", "", "has no points")]
    public void BadPoints_AreFaultsWithTheirLine(string content, string place, string words)
    {
        using var folder = new TemporaryFolder();
        var fault = Assert.Single(PointsCsv.Read(folder.Write("p.csv", content)).Faults);

        Assert.Equal(place, fault.Place);
        Assert.Contains(words, fault.Message, StringComparison.Ordinal);
    }

    private static RoadMap Village() => RoadMap.Load(Path.Combine(AppContext.BaseDirectory, "Fixtures", "village.osm")).Value;

    private sealed class Recorder(List<RoadStage> stages) : IProgress<RoadProgress>
    {
        public void Report(RoadProgress value) => stages.Add(value.Stage);
    }
}
