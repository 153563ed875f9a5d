using System.Text.Json;
using System.Text.Json.Nodes;
using Korevagt.EndToEnd.Tests.Support;

namespace Korevagt.EndToEnd.Tests.Browser;

/// <summary>Work on a running server that is small enough for a test, and waited for until it is done.</summary>
internal static class DoneWork
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(500);
    private static readonly DateTime LongAgo = new(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    /// <summary>Which of two night shifts can be spared: four plans, one of which saves too little.</summary>
    /// <returns>The number of the question, answered.</returns>
    public static async Task<long> QuestionAsync(RunningServer server)
    {
        var asked = await server.AskAsync(server.OperatorKey, HttpMethod.Post, "/optimisations?budget=500", JsonNode.Parse("""
            {
              "format": "korevagt-question/1", "name": "Kan en nattevagt undværes?", "baseline": "midtjylland-2016.json",
              "decide": [{ "decision": "cars", "shifts": ["nat-silkeborg", "nat-djursland"], "less": 1 }],
              "require": [{ "figure": "contractedSaving", "atLeast": 500000 }],
              "aims": [{ "figure": "p90" }, { "figure": "contractedCost" }],
              "futures": [{ "name": "Bedre visitation", "file": "bedre-visitation.json" }]
            }
            """));
        var id = asked.GetProperty("id").GetInt64();
        await UntilAsync(server, $"/optimisations/{id}", "done");
        return id;
    }

    /// <summary>Two scenarios of a few years each.</summary>
    /// <returns>The number of the batch, finished.</returns>
    public static async Task<long> BatchAsync(RunningServer server)
    {
        var asked = await server.AskAsync(server.OperatorKey, HttpMethod.Post, "/batches", JsonNode.Parse("""
            {
              "format": "korevagt-batch/1", "name": "Hvilken nat?", "baseline": "midtjylland-2016.json",
              "scenarios": ["uden-nattevagt-silkeborg.json", "uden-nattevagt-djursland.json"], "replications": 4
            }
            """));
        var id = asked.GetProperty("id").GetInt64();
        await UntilAsync(server, $"/batches/{id}", "finished");
        return id;
    }

    /// <summary>A night on the server's store, with a log that cannot be used: that is its alert.</summary>
    /// <returns>The night as the server lists it.</returns>
    public static async Task<JsonElement> NightAsync(RunningServer server)
    {
        var logs = Directory.CreateDirectory(server.PathOf("logs"));
        var log = Path.Combine(logs.FullName, "november.csv");
        await File.WriteAllTextAsync(log, "Bestilt;Postnr\n24-12-2016 23:30;7800\n");
        File.SetLastWriteTimeUtc(log, LongAgo);
        var scenarios = Path.Combine(Repository.Root, "scenarios");
        var settings = new JsonObject
        {
            ["format"] = "korevagt-nightly/1",
            ["name"] = "Prøvenat",
            ["cron"] = "30 3 * * *",
            ["baseline"] = Path.Combine(scenarios, "midtjylland-2016.json"),
            ["scenarios"] = new JsonArray(Path.Combine(scenarios, "uden-nattevagt-silkeborg.json")),
            ["logs"] = logs.FullName,
            ["year"] = "2026",
            ["replications"] = 4,
        };
        await File.WriteAllTextAsync(server.PathOf("nat.json"), settings.ToJsonString());
        var ran = await KorevagtProcess.Run(
            new Dictionary<string, string>(StringComparer.Ordinal) { ["KOREVAGT_STORE"] = server.Store },
            "nightly", "--now", "--settings", server.PathOf("nat.json"));
        Assert.True(ran.ExitCode is 0 or 1, ran.Output + ran.Error);
        return Assert.Single((await server.AskAsync(server.OperatorKey, HttpMethod.Get, "/nights")).GetProperty("items").EnumerateArray());
    }

    private static async Task UntilAsync(RunningServer server, string path, string state)
    {
        using var patience = new CancellationTokenSource(Patience);
        var stands = await server.AskAsync(server.OperatorKey, HttpMethod.Get, path);
        while (stands.GetProperty("state").GetString() != state)
        {
            Assert.NotEqual("failed", stands.GetProperty("state").GetString());
            await Task.Delay(Pause, patience.Token);
            stands = await server.AskAsync(server.OperatorKey, HttpMethod.Get, path);
        }
    }
}
