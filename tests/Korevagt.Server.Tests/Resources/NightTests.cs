using System.Net;
using Korevagt.Nights;
using Korevagt.Store;
using Korevagt.Store.Access;
using Korevagt.Tests.Postgres;
using NodaTime;

namespace Korevagt.Server.Tests.Resources;

public sealed class NightTests
{
    [Fact]
    public async Task TheHistoryOfNights_IsPaged_AndTheirAlertsAreListed()
    {
        await using var server = await TestServer.StartAsync();
        using var reader = await server.ClientAsync(Role.Reader);
        var settings = (await server.Store.Documents.AddAsync([new byte[] { 1 }]))[0];
        foreach (var (
            name,
            night) in new[] { ("nat", "2026-11-20T02:30"), ("nat", "2026-11-21T02:30"), ("en anden nat", "2026-11-21T02:30"),
            ("nat", "2026-11-22T02:30") })
        {
            Assert.True(await server.Store.Nights.ClaimAsync(Night(name, night, settings), expected: null, default));
        }

        var (seen, next) = (new List<string>(), "");
        do
        {
            var page = await reader.GetJsonAsync($"/nights?limit=1{next}");
            seen.AddRange(page.GetProperty("items").EnumerateArray().Select(item => $"{item.Text("night")} {item.Text("name")}"));
            next = page.TryGetProperty("next", out var cursor) ? $"&cursor={cursor.GetString()}" : "";
        }
        while (next.Length > 0);
        Assert.Equal(
            ["2026-11-22T02:30 nat", "2026-11-21T02:30 en anden nat", "2026-11-21T02:30 nat", "2026-11-20T02:30 nat"], seen);

        var alerts = await reader.GetJsonAsync("/nights/alerts?name=nat");
        Assert.Equal(3, alerts.GetArrayLength());
        Assert.Equal("2026-11-22T02:30", alerts[0].Text("night"));
        Assert.Equal("Noget nyt.", alerts[0].Text("da"));
        Assert.Equal("2026-11-21T02:30", (await reader.GetJsonAsync("/nights/en%20anden%20nat/2026-11-21T02:30")).Text("night"));
        await (await reader.GetAsync(Calls.At("/nights/nat/2026-11-21T02:30/report")))
            .ProblemAsync(HttpStatusCode.NotFound, "not-found");
        await (await reader.GetAsync(Calls.At("/nights/nat/1066-01-01T00:00")))
            .ProblemAsync(HttpStatusCode.NotFound, "not-found");
    }

    [Theory, InlineData(StoreKind.Sqlite), PostgresData(StoreKind.Postgres)]
    public async Task AnAlert_IsAcknowledgedOnce_AndWhoWasFirstStays(string kind)
    {
        await using var server = await TestServer.StartAsync(postgres: kind == StoreKind.Postgres ? await PostgresServer.NewDatabaseAsync() : null);
        using var anna = await server.ClientAsync(Role.Planner);
        using var bo = await server.ClientAsync(Role.Planner);
        var settings = (await server.Store.Documents.AddAsync([new byte[] { 1 }]))[0];
        foreach (var (name, night) in new[] { ("nat", "2026-11-21T02:30"), ("nat", "2026-11-22T02:30"), ("en anden nat", "2026-11-22T02:30") })
        {
            Assert.True(await server.Store.Nights.ClaimAsync(Night(name, night, settings), expected: null, default));
        }

        var id = (await anna.GetJsonAsync("/nights/alerts"))[0].Text("id");
        var path = Calls.At($"/nights/nat/2026-11-22T02:30/alerts/{id}/acknowledgement");
        var first = (await (await anna.PostAsync(path, null)).IsAsync(HttpStatusCode.OK)).GetProperty("acknowledged");
        Assert.Equal("test Planner", first.Text("by"));
        server.Clock.Advance(Duration.FromHours(1));
        var second = (await (await bo.PostAsync(path, null)).IsAsync(HttpStatusCode.OK)).GetProperty("acknowledged");
        Assert.Equal(first.Text("at"), second.Text("at"));

        var alerts = (await bo.GetJsonAsync("/nights/alerts")).EnumerateArray()
            .Select(alert => (alert.Text("name"), alert.Text("night"), alert.TryGetProperty("acknowledged", out _)));
        Assert.Equal(
            [("en anden nat", "2026-11-22T02:30", false), ("nat", "2026-11-22T02:30", true), ("nat", "2026-11-21T02:30", false)], alerts);
        using var operators = await server.ClientAsync(Role.Operator);
        var entries = (await operators.GetJsonAsync($"/audit?subject=nights/nat/2026-11-22T02:30/alerts/{id}")).GetProperty("items");
        Assert.Equal("nights.acknowledge", Assert.Single(entries.EnumerateArray()).Text("action"));

        using var reader = await server.ClientAsync(Role.Reader);
        await (await reader.PostAsync(path, null)).ProblemAsync(HttpStatusCode.Forbidden, "forbidden");
        await (await anna.PostAsync(Calls.At("/nights/nat/2026-11-22T02:30/alerts/0/acknowledgement"), null))
            .ProblemAsync(HttpStatusCode.NotFound, "not-found");
        await (await anna.PostAsync(Calls.At($"/nights/nat/1066-01-01T00:00/alerts/{id}/acknowledgement"), null))
            .ProblemAsync(HttpStatusCode.NotFound, "not-found");
    }

    [Fact]
    public async Task NightsWithTheLongestNames_ArePagedToo()
    {
        await using var server = await TestServer.StartAsync();
        using var reader = await server.ClientAsync(Role.Reader);
        var settings = (await server.Store.Documents.AddAsync([new byte[] { 1 }]))[0];
        var name = new string('æ', 200);
        foreach (var night in new[] { "2026-11-21T02:30", "2026-11-22T02:30" })
        {
            Assert.True(await server.Store.Nights.ClaimAsync(Night(name, night, settings), expected: null, default));
        }

        var cursor = (await reader.GetJsonAsync("/nights?limit=1")).Text("next");
        Assert.Equal(
            "2026-11-21T02:30",
            (await reader.GetJsonAsync($"/nights?limit=1&cursor={cursor}")).GetProperty("items")[0].Text("night"));
        Assert.Equal(name, (await reader.GetJsonAsync($"/nights/{name}/2026-11-21T02:30")).Text("name"));
    }

    internal static StoredNight Night(string name, string id, string settings) => new()
    {
        Plan = name,
        Id = id,
        State = NightState.Claimed,
        Attempts = 0,
        Settings = settings,
        Demand = null,
        Held = null,
        Plans = null,
        Batch = null,
        ReportFile = null,
        Record = NightJson.Write(new NightRecord
        {
            Night = id,
            Name = name,
            Began = Instant.FromUtc(2026, 11, 22, 1, 30),
            Ended = Instant.FromUtc(2026, 11, 22, 1, 31),
            Alerts = [new NightAlert(default, default, null, null, "Noget nyt.", "Something new.")],
        }),
    };
}
