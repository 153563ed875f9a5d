using System.Net;
using System.Text.Json;
using Korevagt.Store.Access;

namespace Korevagt.Server.Tests.Resources;

[Collection(SharedServerTests.Name)]
public sealed class PlanTests(SharedServer server)
{
    [Fact]
    public async Task APlan_ComesInOneAnswer_WhoseIdsFitTogether()
    {
        using var reader = await server.ClientAsync(Role.Reader);
        var plan = await reader.GetJsonAsync("/plans/midtjylland-2016");
        Assert.Equal(("baseline", "midtjylland-2016.json"), (plan.Text("kind"), plan.Text("file")));
        Assert.False(plan.TryGetProperty("baseline", out _));
        var (stations, districts, areas) = (Ids(plan, "stations"), Ids(plan, "districts"), Ids(plan, "areas"));
        Assert.All(Items(plan, "shifts"), shift =>
        {
            Assert.Contains(shift.Text("station"), stations);
            Assert.All(shift.GetProperty("districts").EnumerateArray(), district => Assert.Contains(district.GetString(), districts));
            Assert.Contains(shift.Text("contract"), Ids(plan, "contracts"));
        });
        Assert.Equal(
            areas.Order(StringComparer.Ordinal),
            Items(plan, "districts").SelectMany(district => district.GetProperty("areas").EnumerateArray().Select(area => area.GetString()!))
                .Order(StringComparer.Ordinal));
        Assert.NotEmpty(Items(plan, "targets"));
        Assert.NotEmpty(Items(plan, "assumptions"));
        Assert.Empty(Items(plan, "changes"));
    }

    [Fact]
    public async Task AScenario_TellsWhatItChanges_InWordsAndAsItStands()
    {
        using var reader = await server.ClientAsync(Role.Reader);
        var plan = await reader.GetJsonAsync("/plans/uden-nattevagt-silkeborg");
        Assert.Equal(("scenario", "midtjylland-2016"), (plan.Text("kind"), plan.Text("baseline")));
        var change = Items(plan, "changes").First();
        Assert.Equal("removeShift", change.GetProperty("change").Text("change"));
        Assert.Contains("Silkeborg", change.GetProperty("text").Text("da"), StringComparison.Ordinal);
        Assert.DoesNotContain("nat-silkeborg", Ids(plan, "shifts"));
    }

    [Theory]
    [InlineData("/plans/midtjylland-2016")]
    [InlineData("/maps/ground?plan=midtjylland-2016")]
    public async Task WhoHasIt_IsToldSo(string path)
    {
        using var reader = await server.ClientAsync(Role.Reader);
        using var first = await reader.GetAsync(path, "application/json");
        using var again = await reader.GetAsync(path, "application/json", first.Headers.ETag!.Tag);
        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
    }

    [Theory]
    [InlineData("/plans/none")]
    [InlineData("/plans/midtjylland-2016-areas")]
    [InlineData("/plans/%20")]
    public async Task WhatIsNoPlan_IsNotThere(string path)
    {
        using var reader = await server.ClientAsync(Role.Reader);
        using var answer = await reader.GetAsync(Calls.At(path));
        await answer.ProblemAsync(HttpStatusCode.NotFound, "not-found");
    }

    [Fact]
    public async Task TheGround_IsTheReportsMap_AndSmallEnoughToBeLoadedAtOnce()
    {
        using var reader = await server.ClientAsync(Role.Reader);
        var ground = await reader.GetJsonAsync("/maps/ground?plan=midtjylland-2016");
        var (width, height) = (ground.GetProperty("width").GetDouble(), ground.GetProperty("height").GetDouble());
        var plan = await reader.GetJsonAsync("/plans/midtjylland-2016");
        Assert.Equal(Ids(plan, "areas"), Items(ground, "places").Select(place => place.Text("area")));
        Assert.Equal(Ids(plan, "stations"), Items(ground, "stations").Select(station => station.Text("station")));
        Assert.All(Items(ground, "places").Concat(Items(ground, "labels")).Concat(Items(ground, "stations")), place =>
        {
            Assert.InRange(place.GetProperty("x").GetDouble(), 0, width);
            Assert.InRange(place.GetProperty("y").GetDouble(), 0, height);
        });
        Assert.All(Items(ground, "cells").Concat(Items(ground, "roads")), drawn => Assert.StartsWith("M", drawn.Text("path"), StringComparison.Ordinal));
        Assert.Equal("motorway", Items(ground, "roads").Last().Text("class"));

        reader.DefaultRequestHeaders.AcceptEncoding.ParseAdd("gzip");
        using var packed = await reader.GetAsync(Calls.At("/maps/ground?plan=midtjylland-2016"));
        Assert.InRange((await packed.Content.ReadAsByteArrayAsync()).Length, 1, 40 * 1024);
    }

    private static JsonElement.ArrayEnumerator Items(JsonElement of, string name) => of.GetProperty(name).EnumerateArray();

    private static List<string> Ids(JsonElement of, string name) => [.. Items(of, name).Select(item => item.Text("id"))];
}
