using Korevagt.Http.Access;
using Microsoft.AspNetCore.Builder;

namespace Korevagt.Http.Tests.Access;

public sealed class GuardTests
{
    [Fact]
    public async Task AnOperationThatDoesNotSayWhoMayCallIt_DoesNotLetTheServerStart()
    {
        await using var app = WebApplication.CreateBuilder().Build();
        app.MapGet("/forgotten", () => "secret");
        var defect = Assert.Throws<InvalidOperationException>(app.CheckOperations);
        Assert.Contains("/forgotten", defect.Message, StringComparison.Ordinal);
    }
}
