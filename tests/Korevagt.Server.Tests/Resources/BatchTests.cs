using System.Net;
using System.Text.Json;
using Korevagt.Store.Access;

namespace Korevagt.Server.Tests.Resources;

[Collection(SharedServerTests.Name)]
public sealed class BatchTests(SharedServer server)
{
    private static string File(string name, params string[] scenarios) => JsonSerializer.Serialize(
        new
        {
            format = "korevagt-batch/1",
            name,
            baseline = "midtjylland-2016.json",
            scenarios,
            seeds = new[] { 5 },
            replications = 2
        });

    [Fact]
    public async Task ABatch_IsComputed_FollowedByEvents_AndExported()
    {
        using var planner = await server.ClientAsync(Role.Planner);
        using var taken = await planner.PostFileAsync(
            "/batches", File("To", "uden-nattevagt-silkeborg.json", "findes-ikke.json"));
        var batch = (await taken.IsAsync(HttpStatusCode.Accepted)).GetProperty("id").GetInt64();
        Assert.Equal($"/api/v1/batches/{batch}", taken.Headers.Location!.ToString());

        // The stream ends when the batch does.
        using var stream = await planner.GetAsync(Calls.At($"/batches/{batch}/events"), HttpCompletionOption.ResponseHeadersRead);
        Assert.Equal("text/event-stream", stream.Content.Headers.ContentType?.MediaType);
        var told = await stream.Content.ReadAsStringAsync();
        Assert.Contains("event: submitted", told, StringComparison.Ordinal);
        Assert.Contains("event: runDone", told, StringComparison.Ordinal);
        Assert.Contains("event: finished", told, StringComparison.Ordinal);

        // The same on a stream that may have others beside it.
        using var several = await planner.GetAsync(Calls.At($"/events?topics=batches/{batch}"));
        Assert.Equal(
            told.Split('\n').Where(line => line.StartsWith("event", StringComparison.Ordinal)),
            (await several.Content.ReadAsStringAsync()).Split('\n').Where(line => line.StartsWith("event", StringComparison.Ordinal)));
        Assert.Equal(HttpStatusCode.NotFound, (await planner.GetAsync(Calls.At($"/events?topics=batches/{batch},batches/999999"))).StatusCode);
        foreach (var odd in new[] { "", "batches", "batches/x", "batches/01", "nights/1", $"batches/{batch},batches/{batch}", "batches/1,", string.Join(',', Enumerable.Range(1, 21).Select(id => $"batches/{id}")) })
        {
            using var refused = await planner.GetAsync(Calls.At($"/events?topics={odd}"));
            Assert.Equal("topics", (await refused.ProblemAsync(HttpStatusCode.BadRequest, "input")).GetProperty("errors")[0].Text("parameter"));
        }

        var view = await planner.GetJsonAsync($"/batches/{batch}");
        Assert.Equal("finished", view.Text("state"));
        Assert.Equal((1, 1), (view.GetProperty("done").GetInt32(), view.GetProperty("failed").GetInt32()));
        Assert.Equal(1, view.GetProperty("progress").GetProperty("share").GetDouble());
        var runs = (await planner.GetJsonAsync($"/batches/{batch}/runs")).GetProperty("items");
        Assert.Equal("uden-nattevagt-silkeborg", runs[0].Text("scenario"));
        Assert.NotEqual(0, runs[1].GetProperty("faults").GetArrayLength());
        using var csv = await planner.GetAsync($"/batches/{batch}/export", "text/csv");
        var lines = (await csv.Content.ReadAsStringAsync()).TrimEnd().Split('\n');
        Assert.Equal(3, lines.Length);
        Assert.StartsWith("0,uden-nattevagt-silkeborg,,,5,2,done,", lines[1], StringComparison.Ordinal);
        Assert.StartsWith("1,findes-ikke,,,5,2,failed,", lines[2], StringComparison.Ordinal);
    }

    [Fact]
    public async Task ABatchWhoseRunsAreAllDone_IsSubmittedFirst_AndFinishedThen()
    {
        using var planner = await server.ClientAsync(Role.Planner);
        await planner.RunAsync(
            new { baseline = "midtjylland-2016", scenario = "uden-nattevagt-silkeborg", replications = 2, seed = 6 });
        using var taken = await planner.PostFileAsync(
            "/batches", File("Igen", "uden-nattevagt-silkeborg.json").Replace("[5]", "[6]", StringComparison.Ordinal));
        Assert.Equal("finished", (await taken.IsAsync(HttpStatusCode.Accepted)).Text("state"));
        using var told = await planner.GetAsync(Calls.At($"{taken.Headers.Location}/events"));
        Assert.Equal(
            ["submitted", "finished"],
            (await told.Content.ReadAsStringAsync()).Split('\n')
                .Where(line => line.StartsWith("event: ", StringComparison.Ordinal)).Select(line => line["event: ".Length..]));
    }

    [Fact]
    public async Task ABatch_IsPaused_Resumed_AndCancelled_AndEachIsInTheAuditLog()
    {
        await using var own = await TestServer.StartAsync();
        using var planner = await own.ClientAsync(Role.Planner);
        using var operators = await own.ClientAsync(Role.Operator);
        using var taken = await planner.PostFileAsync("/batches", File("Pause", "uden-nattevagt-silkeborg.json"));
        var at = taken.Headers.Location!.ToString();
        foreach (var (verb, state) in new[] { ("pause", "paused"), ("resume", "active"), ("cancel", "cancelled") })
        {
            using var turned = await planner.PostAsync(Calls.At($"{at}/{verb}"), null);
            Assert.Equal(state, (await turned.IsAsync(HttpStatusCode.OK)).Text("state"));
        }

        using var late = await planner.PostAsync(Calls.At($"{at}/pause"), null);
        await late.ProblemAsync(HttpStatusCode.Conflict, "conflict");
        var actions = (await operators.GetJsonAsync($"/audit?subject={at["/api/v1/".Length..]}")).GetProperty("items")
            .EnumerateArray().Select(entry => entry.Text("action"));
        Assert.Equal(["batches.cancel", "batches.resume", "batches.pause", "batches.submit"], actions);
        Assert.Equal(1, (await planner.GetJsonAsync("/batches?state=cancelled")).GetProperty("items").GetArrayLength());
        Assert.Equal(0, (await planner.GetJsonAsync("/batches?state=active")).GetProperty("items").GetArrayLength());
        using var told = await planner.GetAsync(Calls.At($"{at}/events"));
        Assert.Contains("event: cancelled", await told.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task AFaultyBatch_IsRefusedWithEveryPointer()
    {
        using var planner = await server.ClientAsync(Role.Planner);
        using var refused = await planner.PostFileAsync(
            "/batches",
            """
            {
              "format": "korevagt-batch/1", "name": "x", "baseline": "/etc/passwd", "scenarios": ["a.json", "a.json"],
              "seeds": [1, 1]
            }
            """);
        var pointers = (await refused.ProblemAsync(HttpStatusCode.BadRequest, "input")).GetProperty("errors").EnumerateArray()
            .Select(error => error.Text("pointer"));
        Assert.Equal(["/baseline", "/scenarios/1", "/seeds/1"], pointers);
        using var noJson = await planner.PostFileAsync("/batches", "{");
        await noJson.ProblemAsync(HttpStatusCode.BadRequest, "input");
    }

    [Fact]
    public async Task ARequestSentTwiceWithItsKey_SubmitsOnce()
    {
        await using var own = await TestServer.StartAsync();
        using var planner = await own.ClientAsync(Role.Planner);
        planner.DefaultRequestHeaders.Add("Idempotency-Key", "one");
        using var first = await planner.PostFileAsync("/batches", File("En gang", "uden-nattevagt-silkeborg.json"));
        using var second = await planner.PostFileAsync("/batches", File("En gang", "uden-nattevagt-silkeborg.json"));
        Assert.Equal(first.Headers.Location, second.Headers.Location);
        Assert.Equal(1, (await planner.GetJsonAsync("/batches")).GetProperty("items").GetArrayLength());
    }
}
