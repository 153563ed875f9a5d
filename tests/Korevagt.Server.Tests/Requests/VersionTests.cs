using System.Net;
using System.Net.Http.Headers;
using Korevagt.Http.Conventions;
using Korevagt.Http.Requests;
using Korevagt.Http.Responses;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Korevagt.Server.Tests.Requests;

public sealed class VersionTests
{
    private static readonly Uri Thing = new("/thing", UriKind.Relative);

    [Fact]
    public async Task AChange_SaysWhichVersionItIsBasedOn()
    {
        await using var server = await StartAsync();
        using var client = server.Client();
        await (await client.PutAsync(Thing, null)).ProblemAsync(HttpStatusCode.PreconditionRequired, "version-required");
        Assert.Equal(HttpStatusCode.PreconditionFailed, await PutAsync(client, "\"v1\""));
        Assert.Equal(HttpStatusCode.PreconditionFailed, await PutAsync(client, "W/\"v2\""));
        Assert.Equal(HttpStatusCode.BadRequest, await PutAsync(client, "v2"));
        Assert.Equal(HttpStatusCode.OK, await PutAsync(client, "\"v2\""));
        Assert.Equal(HttpStatusCode.OK, await PutAsync(client, "\"v1\", \"v2\""));
        Assert.Equal(HttpStatusCode.OK, await PutAsync(client, "*"));
    }

    [Theory]
    [InlineData("W/\"v2\"", "altered-etag", "is weak (W/): a proxy that compresses?")]
    [InlineData("\"v2-gzip\"", "altered-etag", "mark of compression")]
    [InlineData("W/\"v2--gzip\"", "altered-etag", "mark of compression")]
    [InlineData("W/\"v1\"", "changed", null)]
    [InlineData("\"v1\"", "changed", null)]
    public async Task AnETagThatAProxyHasAltered_IsToldFromAVersionThatWasChanged(string sent, string problem, string? words)
    {
        await using var server = await StartAsync();
        using var client = server.Client();
        using var request = new HttpRequestMessage(HttpMethod.Put, Thing);
        request.Headers.TryAddWithoutValidation("If-Match", sent);
        using var answer = await client.SendAsync(request);
        var told = await answer.ProblemAsync(HttpStatusCode.PreconditionFailed, problem);
        Assert.Equal(words is not null, told.TryGetProperty("detail", out var detail));
        Assert.Contains(words ?? "", words is null ? "" : detail.GetString()!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhatTheCallerHas_IsNotSentAgain()
    {
        await using var server = await StartAsync();
        using var client = server.Client();
        using var first = await client.GetAsync(Thing);
        Assert.Equal("\"v2\"", first.Headers.ETag!.Tag);
        Assert.True(first.Headers.CacheControl!.Private);
        client.DefaultRequestHeaders.IfNoneMatch.Add(new EntityTagHeaderValue("\"v2\"", isWeak: true));
        using var again = await client.GetAsync(Thing);
        Assert.Equal((HttpStatusCode.NotModified, ""), (again.StatusCode, await again.Content.ReadAsStringAsync()));
    }

    [Theory]
    [InlineData(null, MediaTypes.Json)]
    [InlineData("*/*", MediaTypes.Json)]
    [InlineData("text/csv", MediaTypes.Csv)]
    [InlineData("text/*", MediaTypes.Csv)]
    [InlineData("application/json;q=0.2, text/csv;q=0.5", MediaTypes.Csv)]
    [InlineData("text/csv;q=0, */*;q=0.1", MediaTypes.Json)]
    [InlineData("application/json; charset=utf-8", MediaTypes.Json)]
    [InlineData("image/png", null)]
    [InlineData("application/json;q=0", null)]
    public void TheForm_IsTheOneThatTheCallerLikesBest(string? accept, string? form)
    {
        var request = new DefaultHttpContext().Request;
        if (accept is not null)
        {
            request.Headers.Accept = accept;
        }

        Assert.Equal(form, Negotiation.Choose(request, MediaTypes.Json, MediaTypes.Csv));
    }

    private static async Task<HttpStatusCode> PutAsync(HttpClient client, string version)
    {
        using var request = new HttpRequestMessage(HttpMethod.Put, Thing);
        request.Headers.TryAddWithoutValidation("If-Match", version);
        return (await client.SendAsync(request)).StatusCode;
    }

    private static Task<TestServer> StartAsync() => TestServer.StartAsync(more: app =>
    {
        app.MapPut("/thing", IResult (IfMatch version) => version.IsFor("v2") ? TypedResults.Ok() : version.MismatchWith("v2"))
            .AddEndpointFilter(new RequestPartsFilter()).AllowAnonymous();
        app.MapGet("/thing", IResult (HttpContext context) =>
        {
            context.Response.SetVersion("v2");
            return context.Request.Has("v2")
                ? TypedResults.StatusCode(StatusCodes.Status304NotModified)
                : TypedResults.Text("thing");
        }).AllowAnonymous();
    });
}
