using Korevagt.Http.Requests;
using Microsoft.AspNetCore.Http;

namespace Korevagt.Http.Tests.Requests;

public sealed class IfMatchTests
{
    [Theory]
    [InlineData("\"7\"", true)]
    [InlineData("\"6\", \"7\"", true)]
    [InlineData("*", true)]
    [InlineData("\"6\"", false)]
    [InlineData("W/\"7\"", false)]
    public async Task OnlyTheVersionThatWasGiven_IsChanged(string header, bool isFor) =>
        Assert.Equal(isFor, (await ReadAsync(header)).IsFor("7"));

    [Theory]
    [InlineData("\"6\"", "changed")]
    [InlineData("W/\"7\"", "altered-etag")]
    [InlineData("\"7-gzip\"", "altered-etag")]
    public async Task AnotherVersion_IsToldApartFromOneThatAProxyHasAltered(string header, string kind) =>
        Assert.Equal(kind, (await ReadAsync(header)).MismatchWith("7").Type.Slug);

    [Theory]
    [InlineData(null, "version-required")]
    [InlineData("7", "input")]
    public async Task WithoutAVersion_NothingIsChanged(string? header, string kind)
    {
        var match = await ReadAsync(header);
        Assert.Equal(kind, match.Problem?.Type.Slug);
        Assert.False(match.IsFor("7"));
    }

    private static async Task<IfMatch> ReadAsync(string? header)
    {
        var context = new DefaultHttpContext();
        context.Request.Headers.IfMatch = header;
        return (await IfMatch.BindAsync(context))!;
    }
}
