using System.Net.Http.Json;
using System.Text.Json;
using Korevagt.Store.Access;

namespace Korevagt.Server.Tests.Hosting;

public sealed class LogTests
{
    [Fact]
    public async Task TheLog_HoldsNoSecret_AndOneLinePerRequestWithItsTrace()
    {
        await using var server = await TestServer.StartAsync();
        var key = await server.KeyAsync(Role.Operator);
        using var client = server.Client(key);
        client.DefaultRequestHeaders.Add("Idempotency-Key", "topsecretonce");
        client.DefaultRequestHeaders.Add("Cookie", "topsecretcookie=1");
        using var made = await client.PostAsJsonAsync(
            new Uri("/api/v1/keys", UriKind.Relative), new { name = "topsecretname", role = "reader" });
        await client.GetAsync(new Uri("/api/v1/keys?token=topsecretquery", UriKind.Relative));
        var shown = (await made.JsonAsync()).GetProperty("key").GetString()!;
        var wrong = KeyText.Make().Reveal();
        using var stranger = server.Client(wrong);
        var problem = await (await stranger.GetAsync(new Uri("/api/v1/me?access_token=topsecretquery", UriKind.Relative)))
            .JsonAsync();
        using var token = server.Client("eyJtopsecrettoken");
        await token.GetAsync(new Uri("/api/v1/me", UriKind.Relative));
        await client.PostAsJsonAsync(
            new Uri("/api/v1/keys", UriKind.Relative), new { name = "topsecretname", role = "topsecretrole" });

        await Eventually.HoldsAsync(
            () => Task.FromResult(server.Log.All.Count(line => line.Contains("RequestLog", StringComparison.Ordinal)) >= 5), "every request is told");
        var log = string.Join('\n', server.Log.All);
        Assert.DoesNotContain("topsecret", log, StringComparison.OrdinalIgnoreCase);
        Assert.All(new[] { key, shown, wrong }, secret => Assert.DoesNotContain(secret[16..], log, StringComparison.Ordinal));
        var line = Assert.Single(
            server.Log.All,
            line =>
                line.Contains("RequestLog", StringComparison.Ordinal)
                    && line.Contains(problem.GetProperty("traceId").GetString()!, StringComparison.Ordinal));
        Assert.Contains("GET /api/v1/me 401", line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ALineBreakInAPath_IsNoNewLineOfTheLog()
    {
        await using var server = await TestServer.StartAsync();
        using var client = server.Client();
        await client.GetAsync(new Uri("/x%0aforged%0d%E2%80%A8line", UriKind.Relative));

        // The line is written once the answer is on its way, so whoever asked may be ahead of it.
        await Eventually.HoldsAsync(
            () => Task.FromResult(server.Log.All.Any(line => line.Contains("RequestLog", StringComparison.Ordinal))), "the request is told");
        Assert.Single(server.Log.All, line => line.Contains("GET /x?forged??line 404", StringComparison.Ordinal));
    }

    [Fact]
    public async Task InJson_ARequestIsOneShortLine_WithoutAnythingTwice_AndLettersAreLetters()
    {
        using var folder = new TemporaryFolder();
        await using var server = await ServerProcess.StartAsync(folder, "--Log:Format=json");
        using var client = new HttpClient { BaseAddress = server.Address };
        using var answer = await client.GetAsync(new Uri("/k%C3%B8rsel%2B%3E%22", UriKind.Relative));
        var trace = (await answer.JsonAsync()).GetProperty("traceId").GetString()!;
        await Eventually.HoldsAsync(
            () => Task.FromResult(server.Log.Any(line => line.Contains(trace, StringComparison.Ordinal))), "the request is told");
        var told = Assert.Single(server.Log, line => line.Contains(trace, StringComparison.Ordinal));
        Assert.InRange(told.Length, 100, 350);
        Assert.Contains("GET /kørsel+>\\\" 404 in", told, StringComparison.Ordinal);
        var line = JsonElement.Parse(told);
        Assert.Equal(["at", "level", "from", "message", "trace", "values"], line.EnumerateObject().Select(property => property.Name));
        Assert.Equal((404, "nobody"), (line.GetProperty("values").GetProperty("Status").GetInt32(), line.GetProperty("values").GetProperty("Caller").GetString()));
        Assert.All(server.Log, each => Assert.Equal(JsonValueKind.Object, JsonElement.Parse(each).ValueKind));
    }
}
