using System.Net;
using Korevagt.Web;

namespace Korevagt.Server.Tests.Pages;

public sealed class PlannersPageTests(SharedServer shared) : IClassFixture<SharedServer>
{
    [Theory]
    [InlineData("/")]
    [InlineData("/scenarier")]
    [InlineData("/sammenlign")]
    [InlineData("/sammenlign/uden-to-nattevagter")]
    [InlineData("/vaelg")]
    [InlineData("/besoeg")]
    [InlineData("/vaelg/3")]
    [InlineData("/koersler")]
    [InlineData("/koersler/17")]
    [InlineData("/naetter")]
    [InlineData("/udbud")]
    [InlineData("/udbud/9f2c61d0a7b3e458")]
    [InlineData("/naetter/2026-11-22")]
    [InlineData("/naetter/2026-11-22T02%3A30/nat")]
    [InlineData("/log-ind")]
    public async Task EveryAddressOfThePage_IsThePage_UnderItsOwnPolicy_AndIsAskedForAnew(string path)
    {
        using var browser = shared.Server.Client();
        using var answer = await browser.GetAsync(new Uri(path, UriKind.Relative));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("text/html", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal(PageFiles.Index.Bytes.ToArray(), await answer.Content.ReadAsByteArrayAsync());
        Assert.True(answer.Headers.CacheControl!.NoCache);
        var policy = answer.Headers.GetValues("Content-Security-Policy").Single();
        Assert.Contains("script-src 'self';", policy, StringComparison.Ordinal);
        Assert.Contains("require-trusted-types-for 'script'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    public async Task ThePage_IsPacked_ForWhoTakesIt(string encoding)
    {
        using var browser = shared.Server.Client();
        browser.DefaultRequestHeaders.AcceptEncoding.ParseAdd(encoding);
        using var answer = await browser.GetAsync(new Uri("/", UriKind.Relative));
        Assert.Equal([encoding], answer.Content.Headers.ContentEncoding);
        Assert.Equal(["Accept-Encoding"], answer.Headers.Vary);
        using var head = new HttpRequestMessage(HttpMethod.Head, new Uri("/", UriKind.Relative));
        using var without = await browser.SendAsync(head);
        Assert.Equal(HttpStatusCode.OK, without.StatusCode);
    }

    [Theory]
    [InlineData("/app/nothing.js")]
    [InlineData("/app/..%2findex.html")]
    [InlineData("/app/")]
    [InlineData("/scenarier/x")]
    public async Task WhatIsNotThere_IsNotThePage(string path)
    {
        using var browser = shared.Server.Client();
        using var answer = await browser.GetAsync(new Uri(path, UriKind.Relative));
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.True(answer.Headers.CacheControl!.NoStore);
    }
}
