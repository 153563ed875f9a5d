using System.Collections.Concurrent;
using System.Text;
using Korevagt.Store.Access;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Korevagt.Server.Tests.Hosting;

public sealed class TelemetryTests
{
    [Fact]
    public async Task WhereACollectorIsSet_ItGetsTracesAndMetrics_WithoutSecrets()
    {
        var received = new ConcurrentQueue<(string Path, string Bytes)>();
        await using var collector = Collector(received);
        await collector.StartAsync();
        string key;
        string trace;
        await using (var server = await TestServer.StartAsync([("Otlp:Endpoint", collector.Urls.Single())]))
        {
            key = await server.KeyAsync(Role.Reader);
            using var client = server.Client(key);
            using var answer = await client.GetAsync(new Uri("/api/v1/nowhere?token=topsecret", UriKind.Relative));
            trace = (await answer.JsonAsync()).GetProperty("traceId").GetString()!;
        }

        var traces = received.Where(sent => sent.Path == "/v1/traces").Select(sent => sent.Bytes).ToList();
        Assert.Contains(
            traces, bytes => bytes.Contains(Encoding.Latin1.GetString(Convert.FromHexString(trace)), StringComparison.Ordinal));
        Assert.Contains(
            received,
            sent => sent.Path == "/v1/metrics" && sent.Bytes.Contains("http.server.request.duration", StringComparison.Ordinal));
        Assert.All(received, sent => Assert.DoesNotContain(key[16..], sent.Bytes, StringComparison.Ordinal));
        Assert.All(received, sent => Assert.DoesNotContain("topsecret", sent.Bytes, StringComparison.Ordinal));
    }

    private static WebApplication Collector(ConcurrentQueue<(string Path, string Bytes)> received)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(System.Net.IPAddress.Loopback, 0));
        builder.Services.AddRouting();
        var app = builder.Build();
        app.MapPost("/v1/{kind}", async (HttpContext context) =>
        {
            using var body = new MemoryStream();
            await context.Request.Body.CopyToAsync(body);
            received.Enqueue((context.Request.Path.Value!, Encoding.Latin1.GetString(body.ToArray())));
        });
        return app;
    }
}
