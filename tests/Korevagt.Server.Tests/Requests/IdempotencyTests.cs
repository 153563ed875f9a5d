using System.Net;
using System.Text;
using Korevagt.Http.Conventions;
using Korevagt.Http.Requests;
using Korevagt.Store;
using Korevagt.Store.Access;

namespace Korevagt.Server.Tests.Requests;

public sealed class IdempotencyTests
{
    private const string Body = """{"name":"export","role":"reader"}""";

    [Fact]
    public async Task SentAgain_ARequestHasItsEffectOnce_AndTheSameAnswerButItsSecret()
    {
        await using var server = await TestServer.StartAsync();
        using var client = await server.ClientAsync(Role.Operator);
        using var first = await client.SendAsync(Create("one", Body));
        using var again = await client.SendAsync(Create("one", Body));
        Assert.Equal((HttpStatusCode.Created, HttpStatusCode.Created), (first.StatusCode, again.StatusCode));
        Assert.Equal(first.Headers.Location, again.Headers.Location);
        Assert.True(again.Headers.Contains("Idempotency-Replayed"));
        Assert.False(first.Headers.Contains("Idempotency-Replayed"));
        var (made, shown) = (await first.JsonAsync(), await again.JsonAsync());
        Assert.Equal(made.GetProperty("id").GetString(), shown.GetProperty("id").GetString());
        Assert.True(made.TryGetProperty("key", out _));
        Assert.False(shown.TryGetProperty("key", out _));
        Assert.Equal(2, (await server.Keys.AfterAsync(0, 10)).Count);
    }

    [Theory]
    [InlineData("""{"name":"another","role":"reader"}""")]
    [InlineData("""{"name":"export","role":"reader"} """)]
    public async Task WithAnotherBody_TheKeyOfARequestIsRefused(string other)
    {
        await using var server = await TestServer.StartAsync();
        using var client = await server.ClientAsync(Role.Operator);
        await client.SendAsync(Create("one", Body));
        await (await client.SendAsync(Create("one", other))).ProblemAsync(HttpStatusCode.UnprocessableEntity, "request-reused");
        Assert.Equal(2, (await server.Keys.AfterAsync(0, 10)).Count);
    }

    [Fact]
    public async Task AnothersKey_IsAnothersBusiness()
    {
        await using var server = await TestServer.StartAsync();
        using var anna = await server.ClientAsync(Role.Operator);
        using var bo = await server.ClientAsync(Role.Operator);
        await anna.SendAsync(Create("one", Body));
        using var answer = await bo.SendAsync(Create("one", Body));
        Assert.False(answer.Headers.Contains("Idempotency-Replayed"));
        Assert.Equal(4, (await server.Keys.AfterAsync(0, 10)).Count);
    }

    [Fact]
    public async Task ManyAtOnce_HaveOneEffect()
    {
        await using var server = await TestServer.StartAsync();
        using var client = await server.ClientAsync(Role.Operator);
        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => client.SendAsync(Create("one", Body))));
        Assert.All(
            answers, answer => Assert.Contains(answer.StatusCode, new[] { HttpStatusCode.Created, HttpStatusCode.Conflict }));
        Assert.Contains(answers, answer => answer.StatusCode == HttpStatusCode.Created);
        Assert.Equal(2, (await server.Keys.AfterAsync(0, 10)).Count);
    }

    [Fact]
    public async Task ARefusedRequest_LeavesItsKeyFree()
    {
        await using var server = await TestServer.StartAsync();
        using var client = await server.ClientAsync(Role.Operator);
        await (await client.SendAsync(Create("one", """{"name":""}"""))).ProblemAsync(HttpStatusCode.BadRequest, "input");
        Assert.Equal(HttpStatusCode.Created, (await client.SendAsync(Create("one", Body))).StatusCode);
    }

    [Fact]
    public async Task WhenTheProcessDiedAfterTheEffect_TheNextAttemptIsShownWhatItMade()
    {
        await using var server = await TestServer.StartAsync();
        using var client = await server.ClientAsync(Role.Operator);
        using var first = await client.SendAsync(Create("one", Body));
        await ForgetAnswersAsync(server);
        server.Clock.Advance(IdempotentRequests.ClaimTimeout + NodaTime.Duration.FromSeconds(1));
        using var again = await client.SendAsync(Create("one", Body));
        Assert.Equal(HttpStatusCode.SeeOther, again.StatusCode);
        Assert.Equal(first.Headers.Location, again.Headers.Location);
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync(again.Headers.Location)).StatusCode);
        Assert.Equal(2, (await server.Keys.AfterAsync(0, 10)).Count);
    }

    [Theory]
    [InlineData("")]
    [InlineData("æøå")]
    public async Task WhatIsNoKey_IsAFaultOfTheHeader(string key)
    {
        await using var server = await TestServer.StartAsync();
        var shown = await server.KeyAsync(Role.Operator);
        var answer = await Raw.SendAsync(
            server.Address,
            $"POST /api/v1/keys HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nAuthorization: Bearer "
            + $"{shown}\r\nContent-Type: application/json\r\nContent-Length: {Body.Length}\r\nIdempotency-Key: "
            + $"{key}\r\n\r\n{Body}");
        Assert.StartsWith("HTTP/1.1 400 ", answer, StringComparison.Ordinal);
        Assert.Single(await server.Keys.AfterAsync(0, 10));
    }

    private static HttpRequestMessage Create(string key, string body)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, new Uri("/api/v1/keys", UriKind.Relative))
        {
            Content = new StringContent(body, Encoding.UTF8, "application/json"),
        };
        request.Headers.Add(IdempotentOperation.Header, key);
        return request;
    }

    // As if the process had died between the effect and the storing of its answer.
    private static async Task ForgetAnswersAsync(TestServer server)
    {
        await using var connection = new Microsoft.Data.Sqlite.SqliteConnection(
            $"Data Source={server.Store.Location};Pooling=False");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = "UPDATE kept_request SET state = 1, status = NULL, body = NULL WHERE state = 2";
        Assert.Equal(1, await command.ExecuteNonQueryAsync());
    }
}
