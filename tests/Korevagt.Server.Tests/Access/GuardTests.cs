using System.Net;
using Korevagt.Store.Access;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Korevagt.Server.Tests.Access;

public sealed class GuardTests
{
    [Fact]
    public async Task AnOperationThatDoesNotSayWhoMayCallIt_IsDeniedToEverybody()
    {
        await using var server = await TestServer.StartAsync(more: app => app.MapGet("/forgotten", () => "secret"));
        var forgotten = new Uri("/forgotten", UriKind.Relative);
        using var nobody = server.Client();
        Assert.Equal(HttpStatusCode.Unauthorized, (await nobody.GetAsync(forgotten)).StatusCode);
        using var operators = await server.ClientAsync(Role.Operator);
        Assert.Equal(HttpStatusCode.Forbidden, (await operators.GetAsync(forgotten)).StatusCode);
    }
}
