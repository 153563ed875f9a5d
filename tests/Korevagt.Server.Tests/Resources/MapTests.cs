using System.Net;
using System.Text.Json;
using Korevagt.Store.Access;

namespace Korevagt.Server.Tests.Resources;

[Collection(SharedServerTests.Name)]
public sealed class MapTests(SharedServer server)
{
    [Fact]
    public async Task AreasStationsAndRoads_AreInTheRegion()
    {
        using var reader = await server.ClientAsync(Role.Reader);
        foreach (var path in new[] { "/maps/areas?plan=midtjylland-2016", "/maps/stations?plan=uden-to-nattevagter",
            "/maps/roads?plan=midtjylland-2016" })
        {
            using var answer = await reader.GetAsync(path, "application/geo+json");
            Assert.Equal("application/geo+json", answer.Content.Headers.ContentType?.MediaType);
            var features = JsonElement.Parse(await answer.Content.ReadAsStringAsync()).GetProperty("features");
            Assert.True(features.GetArrayLength() > 5, path);
            foreach (var (longitude, latitude) in features.EnumerateArray()
                .SelectMany(feature => Positions(feature.GetProperty("geometry").GetProperty("coordinates"))))
            {
                Assert.InRange(longitude, 7.9, 11.8);
                Assert.InRange(latitude, 55.5, 57.2);
            }
        }
    }

    [Fact]
    public async Task Roads_AreChosenByPartOfTheMapAndClass_AndTakeFewerPointsTheCoarserTheyAre()
    {
        using var reader = await server.ClientAsync(Role.Reader);
        async Task<List<JsonElement>> RoadsAsync(string query) =>
            [.. (await reader.GetJsonAsync($"/maps/roads?plan=midtjylland-2016&{query}")).GetProperty("features")
                .EnumerateArray()];

        var all = await RoadsAsync("classes=all&tolerance=0");
        var part = await RoadsAsync("classes=all&tolerance=0&bbox=9.4,56.1,9.7,56.3");
        Assert.InRange(part.Count, 1, all.Count - 1);
        Assert.All(
            await RoadsAsync("classes=motorway"), road => Assert.Equal("motorway", road.GetProperty("properties").Text("class")));
        var coarse = await RoadsAsync("classes=all&tolerance=500");
        Assert.Equal(all.Count, coarse.Count);
        Assert.True(coarse.Sum(Points) < all.Sum(Points));
        using var reversed = await reader.GetAsync(Calls.At("/maps/roads?plan=midtjylland-2016&bbox=9.7,56.1,9.4,56.3"));
        Assert.Equal(
            "bbox", (await reversed.ProblemAsync(HttpStatusCode.BadRequest, "input")).GetProperty("errors")[0].Text("parameter"));

        static int Points(JsonElement road) => road.GetProperty("geometry").GetProperty("coordinates").GetArrayLength();
    }

    [Fact]
    public async Task AScenarioWithoutAShift_CostsWhatTheShiftCost_Less()
    {
        using var reader = await server.ClientAsync(Role.Reader);
        var before = await reader.GetJsonAsync("/costs?plan=midtjylland-2016&year=2017");
        var after = await reader.GetJsonAsync("/costs?plan=uden-nattevagt-silkeborg&year=2017");
        var gone = before.GetProperty("shifts").EnumerateArray().Single(shift => shift.Text("shift") == "nat-silkeborg");
        var left = before.GetProperty("totalDkk").GetDecimal() - gone.GetProperty("totalDkk").GetDecimal();

        // Each of the three is rounded to the øre.
        Assert.InRange(after.GetProperty("totalDkk").GetDecimal(), left - 0.01m, left + 0.01m);
        var shifts = (await reader.GetJsonAsync("/shifts?plan=uden-nattevagt-silkeborg")).GetProperty("shifts").EnumerateArray()
            .Select(shift => shift.Text("id"));
        Assert.DoesNotContain("nat-silkeborg", shifts);
        using var csv = await reader.GetAsync("/costs?plan=midtjylland-2016", "text/csv");
        Assert.StartsWith("shift,name,carHours,", await csv.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task AChangedBaseline_ChangesWhatIsShownOfItsScenarios()
    {
        await using var own = await TestServer.StartAsync();
        using var operators = await own.ClientAsync(Role.Operator);
        using var first = await operators.GetAsync("/shifts?plan=uden-to-nattevagter", "application/json");
        using var whole = await operators.GetAsync("/baselines/midtjylland-2016", "application/json");
        var content = (await whole.JsonAsync()).GetProperty("content").GetRawText()
            .Replace("Nattevagt Viborg", "Nattevagt i Viborg", StringComparison.Ordinal);
        using var changed = await operators.PutFileAsync("/baselines/midtjylland-2016", content, whole.Headers.ETag!.Tag);
        await changed.IsAsync(HttpStatusCode.OK);
        using var second = await operators.GetAsync(
            "/shifts?plan=uden-to-nattevagter", "application/json", first.Headers.ETag!.Tag);
        Assert.Equal(HttpStatusCode.OK, second.StatusCode);
    }

    private static IEnumerable<(double Longitude, double Latitude)> Positions(JsonElement coordinates) =>
        coordinates[0].ValueKind == JsonValueKind.Number
            ? [(coordinates[0].GetDouble(), coordinates[1].GetDouble())]
            : coordinates.EnumerateArray().SelectMany(Positions);
}
