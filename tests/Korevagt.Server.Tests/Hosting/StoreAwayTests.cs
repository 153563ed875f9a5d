using System.Net;
using System.Net.Http.Json;
using Korevagt.Store.Access;
using Korevagt.Tests.Postgres;

namespace Korevagt.Server.Tests.Hosting;

public sealed class StoreAwayTests
{
    private static readonly Uri Keys = new("/api/v1/keys", UriKind.Relative);
    private static readonly Uri Ready = new("/health/ready", UriKind.Relative);

    [PostgresFact]
    public async Task WhileTheStoreIsAway_CallersAreToldToComeBack_AndAfterwardsAllIsAsItWas()
    {
        await using var postgres = await PostgresServer.StartNewAsync();
        await using var server = await TestServer.StartAsync(postgres: await postgres.CreateDatabaseAsync());
        using var client = await server.ClientAsync(Role.Operator);
        using var made = await client.PostAsJsonAsync(Keys, new { name = "x", role = "reader" });
        Assert.Equal(HttpStatusCode.Created, made.StatusCode);
        await postgres.StopAsync();
        server.Clock.Advance(NodaTime.Duration.FromSeconds(3));
        using var away = await client.GetAsync(Keys);
        await away.ProblemAsync(HttpStatusCode.ServiceUnavailable, "store-away");
        Assert.NotNull(away.Headers.RetryAfter);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await client.GetAsync(Ready)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync(new Uri("/health/live", UriKind.Relative))).StatusCode);
        await postgres.StartAsync();
        await Eventually.HoldsAsync(
            async () => (await client.GetAsync(Ready)).StatusCode == HttpStatusCode.OK || Later(server),
            "the server is ready again");
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync(made.Headers.Location)).StatusCode);
    }

    // The last look is remembered for a second of the server's clock.
    private static bool Later(TestServer server)
    {
        server.Clock.Advance(NodaTime.Duration.FromSeconds(1));
        return false;
    }
}
