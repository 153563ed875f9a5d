using System.Net;
using Korevagt.Store.Access;

namespace Korevagt.Server.Tests.Requests;

public sealed class PageTests(SharedServer shared) : IClassFixture<SharedServer>
{
    [Fact]
    public async Task Pages_ShowEachItemOnce_AndTheLastSaysSo()
    {
        await using var server = await TestServer.StartAsync();
        using var client = await server.ClientAsync(Role.Operator);
        for (var i = 0; i < 6; i++)
        {
            await server.KeyAsync(Role.Reader);
        }

        List<string> seen = [];
        string? cursor = null;
        do
        {
            var page = await (await client.GetAsync(
                new Uri($"/api/v1/keys?limit=3{(cursor is null ? "" : $"&cursor={cursor}")}", UriKind.Relative))).JsonAsync();
            seen.AddRange(page.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("id").GetString()!));
            cursor = page.TryGetProperty("next", out var next) ? next.GetString() : null;
        }
        while (cursor is not null);

        Assert.Equal(7, seen.Count);
        Assert.Equal(7, seen.Distinct().Count());
    }

    [Theory]
    [InlineData("limit=0")]
    [InlineData("limit=201")]
    [InlineData("limit=-1")]
    [InlineData("limit=ten")]
    [InlineData("limit=1&limit=2")]
    [InlineData("limit=99999999999999999999")]
    [InlineData("limt=5")]
    [InlineData("subject=keys")]
    [InlineData("cursor=")]
    [InlineData("cursor=17")]
    [InlineData("cursor=%00")]
    [InlineData("cursor=MTp4")]
    [InlineData("cursor=MToxNw&cursor=MToxNw")]
    [InlineData("cursor=MToxNw==")]
    public async Task APageThatCannotBe_IsAFaultOfItsParameter(string query)
    {
        var server = shared.Server;
        using var client = await server.ClientAsync(Role.Operator);
        var problem = await (await client.GetAsync(new Uri($"/api/v1/keys?{query}", UriKind.Relative)))
            .ProblemAsync(HttpStatusCode.BadRequest, "input");
        Assert.Equal(query.Split('=')[0], problem.GetProperty("errors")[0].GetProperty("parameter").GetString());
    }
}
