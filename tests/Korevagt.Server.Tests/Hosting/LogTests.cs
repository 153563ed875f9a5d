using System.Net.Http.Json;
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
        Assert.Single(server.Log.All, line => line.Contains("GET /x?forged??line 404", StringComparison.Ordinal));
    }
}
