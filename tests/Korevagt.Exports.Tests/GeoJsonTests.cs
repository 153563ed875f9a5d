using System.Text.Json;
using Korevagt.Domain.Geography;
using Korevagt.Exports.GeoJson;
using Korevagt.Roads.Files;
using Korevagt.Tests.Reports;

namespace Korevagt.Exports.Tests;

public sealed class GeoJsonTests
{
    [Fact]
    public void AnArea_IsARingOfItsRadius_CounterclockwiseAndClosed()
    {
        var area = Features(AreasGeoJson.Write(ComparisonFixture.Plan()))[0];
        Assert.Equal("silkeborg", area.GetProperty("id").GetString());
        var ring = Line(area.GetProperty("geometry").GetProperty("coordinates")[0]);
        Assert.Equal(AreasGeoJson.Corners + 1, ring.Count);
        Assert.Equal(ring[0], ring[^1]);
        var center = ComparisonFixture.Plan().Areas[0].Center!.Value;
        Assert.All(ring, corner => Assert.Equal(4_000, corner.MetersTo(center), 30.0));
        Assert.True(ring.Zip(ring.Skip(1), (a, b) => a.Longitude * b.Latitude - b.Longitude * a.Latitude).Sum() > 0);
    }

    [Fact]
    public void AScenariosAreas_HaveItsFiguresBesideTheBaselines()
    {
        var scenario = ComparisonFixture.Scenario();
        var features = Features(AreasGeoJson.Write(scenario));
        Assert.Equal(scenario.Plan.Areas.Count, features.Count);
        var figures = scenario.Areas[0];
        var properties = features.Single(feature => feature.GetProperty("id").GetString() == figures.Area).GetProperty("properties");
        Assert.Equal(figures.P90ResponseMinutes.Scenario!.Value, properties.GetProperty("p90ResponseMinutes").GetProperty("scenario").GetDouble(), 3);
        Assert.Equal(
            figures.P90ResponseMinutes.Scenario!.Value - figures.P90ResponseMinutes.Baseline!.Value, properties.GetProperty("p90ChangeMinutes").GetDouble(), 3);
    }

    [Fact]
    public void AStation_KnowsTheShiftsWhoseCarsWaitThere()
    {
        var station = Features(StationsGeoJson.Write(ComparisonFixture.Plan())).Single(feature => feature.GetProperty("id").GetString() == "grenaa");
        Assert.Equal("djursland-nat", station.GetProperty("properties").GetProperty("shifts")[0].GetString());
        Assert.Equal([10.87, 56.415], station.GetProperty("geometry").GetProperty("coordinates").EnumerateArray().Select(degrees => degrees.GetDouble()));
    }

    [Fact]
    public void SimplifiedRoads_KeepTheirEnds_AndLieWithinTheTolerance()
    {
        const double Tolerance = 300;
        var map = RoadMapFile.Load(Path.Combine(Repository.Root, "maps", "midtjylland.osm")).Value;
        var box = new GeoBox(9.3, 56.0, 9.8, 56.3);
        var whole = Features(RoadsGeoJson.Write(map, box, null, 0));
        var simple = Features(RoadsGeoJson.Write(map, box, null, Tolerance));
        Assert.Equal(whole.Count, simple.Count);
        foreach (var (before, after) in whole.Zip(simple))
        {
            var (course, line) = (Line(before.GetProperty("geometry").GetProperty("coordinates")), Line(after.GetProperty("geometry").GetProperty("coordinates")));
            Assert.Equal((course[0], course[^1]), (line[0], line[^1]));
            Assert.True(line.Count <= course.Count);
            Assert.All(course, point => Assert.InRange(line.Zip(line.Skip(1), (from, to) => Meters(point, from, to)).Min(), 0, Tolerance * 1.01));
        }
    }

    /// <summary>Distance of a point from a stretch, on the local plane.</summary>
    private static double Meters(GeoPoint point, GeoPoint from, GeoPoint to)
    {
        var shrink = Math.Cos(double.DegreesToRadians(from.Latitude));
        var degree = GeoPoint.EarthRadiusMeters * Math.PI / 180;
        (double X, double Y) Plane(GeoPoint place) => ((place.Longitude - from.Longitude) * shrink * degree, (place.Latitude - from.Latitude) * degree);
        var ((x, y), (dx, dy)) = (Plane(point), Plane(to));
        var along = dx == 0 && dy == 0 ? 0 : Math.Clamp((x * dx + y * dy) / (dx * dx + dy * dy), 0, 1);
        return Math.Sqrt(Math.Pow(x - along * dx, 2) + Math.Pow(y - along * dy, 2));
    }

    private static List<JsonElement> Features(byte[] bytes) => [.. JsonElement.Parse(bytes).GetProperty("features").EnumerateArray()];

    private static List<GeoPoint> Line(JsonElement coordinates) =>
        [.. coordinates.EnumerateArray().Select(position => new GeoPoint(position[1].GetDouble(), position[0].GetDouble()))];
}
