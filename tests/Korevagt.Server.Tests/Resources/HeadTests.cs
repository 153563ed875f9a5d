using System.Net;
using Korevagt.Server.Tests.Documentation;
using Korevagt.Store.Access;

namespace Korevagt.Server.Tests.Resources;

/// <summary>HEAD, as load balancers and uptime checks send it.</summary>
[Collection(SharedServerTests.Name)]
public sealed class HeadTests(SharedServer server)
{
    [Theory]
    [InlineData("/health/live")]
    [InlineData("/health/ready")]
    [InlineData("/openapi/v1.json")]
    [InlineData("/problems/input")]
    [InlineData("/docs/index.html")]
    [InlineData("/api/v1/me")]
    [InlineData("/api/v1/scenarios")]
    [InlineData("/api/v1/scenarios/uden-nattevagt-djursland")]
    [InlineData("/api/v1/scenarios/no-such-scenario")]
    [InlineData("/api/v1/no-such-thing")]
    public async Task TheAnswer_IsThatOfGet_WithoutItsBody(string path)
    {
        using var client = await server.ClientAsync(Role.Planner);
        using var got = await client.GetAsync(new Uri(path, UriKind.Relative));
        using var head = await AskAsync(client, path);
        Assert.Equal(got.StatusCode, head.StatusCode);
        Assert.Equal(got.Headers.ETag, head.Headers.ETag);
        Assert.Equal(got.Content.Headers.ContentType, head.Content.Headers.ContentType);
        Assert.NotEmpty(await got.Content.ReadAsByteArrayAsync());
        Assert.Empty(await head.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task EveryGetOfTheInterface_TakesHead()
    {
        using var client = await server.ClientAsync(Role.Operator);
        var operations = (await ApiDocument.OfAsync(server.Server)).Operations.Where(operation => operation.Method == "GET").ToList();
        Assert.True(operations.Count > 30);
        foreach (var operation in operations)
        {
            using var head = await AskAsync(client, operation.Path.Replace("{number}", "1", StringComparison.Ordinal).Replace("{id}", "1", StringComparison.Ordinal));
            Assert.NotEqual(HttpStatusCode.MethodNotAllowed, head.StatusCode);
            Assert.True((int)head.StatusCode < 500 || operation.Path == "/health/ready", operation.Path);
            Assert.Empty(await head.Content.ReadAsByteArrayAsync());
        }
    }

    [Fact]
    public async Task WithoutAKey_HeadIsRefusedAsGetIs_AndAChangeTakesNone()
    {
        using var nobody = server.Server.Client();
        using var refused = await AskAsync(nobody, "/api/v1/me");
        Assert.Equal(HttpStatusCode.Unauthorized, refused.StatusCode);
        using var client = await server.ClientAsync(Role.Operator);
        using var neither = await AskAsync(client, "/api/v1/scenarios/check");
        Assert.NotEqual(HttpStatusCode.OK, neither.StatusCode);
        using var options = await client.SendAsync(new HttpRequestMessage(HttpMethod.Patch, "/api/v1/me"));
        Assert.Equal(HttpStatusCode.MethodNotAllowed, options.StatusCode);
        Assert.Equal(["GET", "HEAD"], options.Content.Headers.Allow);
    }

    private static async Task<HttpResponseMessage> AskAsync(HttpClient client, string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Head, path);
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        return await client.SendAsync(request, patience.Token);
    }
}
