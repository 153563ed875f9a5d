using System.Net;
using Korevagt.Store.Access;

namespace Korevagt.Server.Tests.Hosting;

public sealed class ProxyTests
{
    private static readonly Uri Me = new("/api/v1/me", UriKind.Relative);

    [Fact]
    public async Task BehindAProxyThatIsNamed_EveryClientIsCountedForItself()
    {
        await using var server = await TestServer.StartAsync(
            [("Access:Proxies", "127.0.0.1"), ("Limits:FailedLoginsPerMinute", "1")]);
        Assert.Equal(
            [HttpStatusCode.Unauthorized, HttpStatusCode.TooManyRequests, HttpStatusCode.Unauthorized],
            [await GuessAsync(
                server, "192.0.2.1"), await GuessAsync(server, "192.0.2.1"), await GuessAsync(server, "192.0.2.2")]);
    }

    [Fact]
    public async Task WhatAClientSaysOfItself_IsNotBelieved()
    {
        await using var server = await TestServer.StartAsync([("Limits:FailedLoginsPerMinute", "1")]);
        Assert.Equal(
            [HttpStatusCode.Unauthorized, HttpStatusCode.TooManyRequests],
            [await GuessAsync(server, "192.0.2.1"), await GuessAsync(server, "192.0.2.2")]);
    }

    private static async Task<HttpStatusCode> GuessAsync(TestServer server, string from)
    {
        using var client = server.Client(KeyText.Make().Reveal());
        client.DefaultRequestHeaders.Add("X-Forwarded-For", from);
        return (await client.GetAsync(Me)).StatusCode;
    }
}
