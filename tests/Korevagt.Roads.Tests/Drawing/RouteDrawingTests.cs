using System.Text.Json;
using System.Xml.Linq;
using Korevagt.Domain.Geography;
using Korevagt.Roads.Drawing;
using Korevagt.Roads.Files;
using Korevagt.Roads.Routing;
using Korevagt.Roads.Tests.Support;

namespace Korevagt.Roads.Tests.Drawing;

public sealed class RouteDrawingTests
{
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

    private static RoadMap Village() => RoadMapFile.Load(Path.Combine(AppContext.BaseDirectory, "Fixtures", "village.osm")).Value;
}
